"""Runs readers in order over one document, after checking that they fit together."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from sightline.contract import Caution, Document
from sightline.errors import PipelineError
from sightline.reading.layers import Layers

LAYERS = frozenset(Layers.__struct_fields__)

ReadFunction = Callable[[Document, Layers], Layers]


class LayerReader(msgspec.Struct, frozen=True):
    """A function from a document and its layers so far to the same layers with `gives` filled.

    The function is pure: the same document and layers always give the same result, byte for byte.
    """

    name: str
    needs: frozenset[str]
    gives: frozenset[str]
    read: ReadFunction

    def __call__(self, document: Document, layers: Layers) -> Layers:
        """Run the reader's function."""
        return self.read(document, layers)


def reader(*, needs: Iterable[str] = (), gives: Iterable[str]) -> Callable[[ReadFunction], LayerReader]:
    """Declare a reader: the layers it looks at and the layers it fills.

    Any reader may add to `warnings` (with `warn`) without declaring it.

        @reader(needs=["blocks"], gives=["sentences"])
        def sentences(document: Document, layers: Layers) -> Layers: ...
    """

    def declare(function: ReadFunction) -> LayerReader:
        return LayerReader(function.__name__, frozenset(needs), frozenset(gives), function)

    return declare


def warn(layers: Layers, code: str, message: str) -> Layers:
    """Add a caution for the person who reads the result."""
    return msgspec.structs.replace(layers, warnings=(*layers.warnings, Caution(code=code, message=message)))


class Pipeline:
    """Readers in an order in which each finds what it needs.

    Raises `PipelineError` when made of readers that do not fit: an unknown layer, a need that no earlier
    reader gives, or two readers that give the same layer. All such problems are named at once.
    """

    def __init__(self, readers: Sequence[LayerReader]) -> None:
        self.readers = tuple(readers)
        problems = list(_problems(self.readers))
        if problems:
            raise PipelineError("The readers do not fit together: " + "; ".join(problems) + ".")

    def run(self, document: Document) -> Layers:
        """Read one document."""
        layers = Layers(published=document.published)
        for read in self.readers:
            layers = read(document, layers)
        return layers


def _problems(readers: Sequence[LayerReader]) -> Iterable[str]:
    given: dict[str, str] = {}
    for read in readers:
        for layer in sorted((read.needs | read.gives) - LAYERS):
            yield f"{read.name} names the layer {layer!r}, which is none of {', '.join(sorted(LAYERS))}"
        for layer in sorted((read.needs & LAYERS) - given.keys()):
            yield f"{read.name} needs {layer!r}, which no reader before it gives"
        for layer in sorted(read.gives):
            if layer in given:
                yield f"{read.name} gives {layer!r}, which {given[layer]} gives already"
            given[layer] = read.name
