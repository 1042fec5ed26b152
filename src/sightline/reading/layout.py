"""Finds the blocks of a text: headings, paragraphs and list items.

All letters and digits outside furniture are in a block; what only marks a block is not: Markdown's "#" and
">", bullets, rows of dashes. The number of a list item is. A paragraph that was wrapped is one block, with
its line ends inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from sightline.contract import Document, Range
from sightline.reading.layers import Block, BlockKind, Layers
from sightline.reading.pipeline import reader
from sightline.reading.text_lines import HEADING_MARKS, Line, joins, lines

_LONGEST_HEADING: Final = 120
_MOST_WORDS: Final = 16
_PLAIN_WORDS: Final = 9
"""Characters and words of a heading at most, and words of one whose words have no capitals."""

_CAPITALISED: Final = 0.6
"""Share of the long words of a title that have a capital, in headlines that capitalise words."""

_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_LONG_WORD: Final = 4
_ENDED: Final = re.compile(r"[.…;,][\"”’')\]]*$|[\"”]$")
_ASKED: Final = re.compile(r"[!?:][\"”’')\]]*$")


@reader(gives=["blocks"])
def find_blocks(document: Document, layers: Layers) -> Layers:
    """All blocks in order; none overlaps furniture."""
    found = lines(document.text, _open_ranges(document))
    return msgspec.structs.replace(layers, blocks=tuple(_blocks(found)))


def _open_ranges(document: Document) -> Iterator[Range]:
    """What furniture leaves of the text."""
    position = 0
    for piece in sorted((piece.start, piece.end) for piece in document.furniture):
        if piece[0] > position:
            yield position, piece[0]
        position = max(position, piece[1])
    if position < len(document.text):
        yield position, len(document.text)


def _blocks(found: Sequence[Line]) -> Iterator[Block]:
    groups = list(_groups(found))
    for index, (first, last) in enumerate(groups):
        single = first == last and len(groups) > 1
        kind = _kind(found[first], single=single, title=index == 0)
        yield Block(found[first].start, found[last].end, kind)


def _groups(found: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The first and last line of each block."""
    starts = [index for index, goes_on in enumerate(joins(found)) if not goes_on]
    for first, after in pairwise([*starts, len(found)]):
        yield first, after - 1


def _kind(line: Line, *, single: bool, title: bool) -> BlockKind:
    if line.mark in HEADING_MARKS or line.underlined:
        return "heading"
    if line.mark:
        return "item"
    return "heading" if single and _is_heading(line.text, title=title) else "paragraph"


def _is_heading(text: str, *, title: bool) -> bool:
    """Whether a line that is a block among others reads like a heading; `title` says it opens the text."""
    if len(text) > _LONGEST_HEADING or text[0].islower() or _ENDED.search(text):
        return False
    words = _WORD.findall(text)
    if not words or len(words) > _MOST_WORDS:
        return False
    if _ASKED.search(text):
        return _is_title_like(words)
    return title or len(words) < _PLAIN_WORDS or _is_title_like(words)


def _is_title_like(words: Sequence[str]) -> bool:
    long = [word for word in words if len(word) >= _LONG_WORD] or words
    return sum(word[0].isupper() for word in long) >= _CAPITALISED * len(long)
