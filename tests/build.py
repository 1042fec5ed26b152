"""Documents and layers made by hand, for tests of readers and of evidence."""

import hashlib
from functools import reduce

import msgspec

from sightline.contract import Document, Published, Range
from sightline.reading.layers import Layers, Token
from sightline.reading.pipeline import LayerReader


def document(text: str, *, published: str | None = None, language: str | None = "en") -> Document:
    """A document with nothing but a text and, if given, its date."""
    return Document(
        id="sha256:" + hashlib.sha256(text.encode()).hexdigest(),
        key=None,
        title=None,
        text=text,
        language=language,
        url=None,
        outlet=None,
        authors=(),
        media_type="text/plain",
        source_sha256=hashlib.sha256(text.encode()).hexdigest(),
        published=Published(earliest=published, latest=published, basis="given" if published else "unknown"),
    )


def layers_of(text: str, *readers: LayerReader, **given: object) -> Layers:
    """The layers after some readers, from those given."""
    start = msgspec.structs.replace(Layers(), **given)
    return reduce(lambda layers, read: read(document(text), layers), readers, start)


def words(text: str, ranges: tuple[Range, ...] | list[Range]) -> list[str]:
    """The words of ranges."""
    return [text[start:end] for start, end in ranges]


def tokens_of(text: str) -> tuple[Token, ...]:
    """Tokens parted by spaces, all of one sentence; punctuation stands apart in the text."""
    found, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        found.append(Token(start, start + len(word), word, 0))
        at = start + len(word)
    return tuple(found)
