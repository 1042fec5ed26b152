"""Finds the layers that can be measured, and measures them."""

import importlib
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from evals import layers
from evals.score import CorpusMissing, Score

Measure = Callable[[Path], Iterable[Score]]


class UnknownLayer(Exception):
    """A layer was asked for that has no module; the message lists those that have."""


class Skipped(msgspec.Struct, frozen=True, kw_only=True):
    """A layer of which a corpus was not there; what it gave before is kept."""

    layer: str
    reason: str


class Sheet(msgspec.Struct, frozen=True):
    """All that was measured, in the order of the layers."""

    scores: tuple[Score, ...]
    skipped: tuple[Skipped, ...]


def known_layers() -> dict[str, Measure]:
    """The `measure` function of every module in evals/layers, by the module's name."""
    names = sorted(module.name for module in pkgutil.iter_modules(layers.__path__))
    return {name: importlib.import_module(f"{layers.__name__}.{name}").measure for name in names}


def chosen(known: Mapping[str, Measure], names: Sequence[str]) -> dict[str, Measure]:
    """The named layers, or all. Raises `UnknownLayer`."""
    unknown = [name for name in names if name not in known]
    if unknown:
        raise UnknownLayer(f"No layer named {', '.join(unknown)}. There are: {', '.join(known)}.")
    return {name: known[name] for name in names or known}


def run(measures: Mapping[str, Measure], corpora: Path) -> Sheet:
    """Measure the layers. Raises `ValueError` where two scores have one key."""
    scores: list[Score] = []
    skipped: list[Skipped] = []
    for layer, measure in measures.items():
        scores.extend(_measured(layer, measure, corpora, skipped))
    keys = Counter(score.key for score in scores)
    twice = [key for key, count in keys.items() if count > 1]
    if twice:
        raise ValueError(f"Measured twice: {', '.join(twice)}; give each score a test or metric of its own.")
    return Sheet(tuple(scores), tuple(skipped))


def _measured(layer: str, measure: Measure, corpora: Path, skipped: list[Skipped]) -> Iterator[Score]:
    """What the layer gives until it misses a corpus, which is put on the list."""
    try:
        yield from measure(corpora)
    except CorpusMissing as missing:
        skipped.append(Skipped(layer=layer, reason=str(missing)))
