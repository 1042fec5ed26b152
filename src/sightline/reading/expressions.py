"""Finds time expressions and reads what they say, without any anchor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from sightline.contract import Document, TimeKind
from sightline.reading.layers import Expression, Layers
from sightline.reading.pipeline import reader
from sightline.reading.timex.finding import find
from sightline.reading.timex.lexicon import lexicon
from sightline.reading.timex.matches import Found
from sightline.reading.timex.meaning import Between, Length, Meaning, Point, Repeat
from sightline.reading.timex.settling import surnames
from sightline.reading.timex.tokens import Tokens

_PIECE: Final = 20_000
"""Code points that are read at once; a longer sentence is a table or a mistake and is cut at a blank."""

_WORD: Final = re.compile(r"[^\W\d_]+|\d")


@reader(needs=["sentences"], gives=["expressions"])
def find_expressions(document: Document, layers: Layers) -> Layers:
    """Find the time expressions of every sentence, in text order, none overlapping another."""
    text = document.text
    names = surnames(text)
    found = tuple(
        [
            expression
            for start, end in layers.sentences
            for piece in _pieces(text, start, end)
            for expression in _in_piece(text, *piece, names)
        ]
    )
    return msgspec.structs.replace(layers, expressions=found)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _PIECE:
        blank = text.rfind(" ", start + _PIECE // 2, start + _PIECE)
        cut = blank if blank > 0 else start + _PIECE
        yield start, cut
        start = cut
    yield start, end


def _in_piece(text: str, start: int, end: int, names: frozenset[str]) -> Iterator[Expression]:
    if lexicon().triggers.isdisjoint(_WORD.findall(text[start:end].lower())):
        return
    tokens, all_found = find(text, start, end, names)
    for found in all_found:
        yield _expression(tokens, found)


def _expression(tokens: Tokens, found: Found) -> Expression:
    point = found.meaning if isinstance(found.meaning, Point) and found.meaning.shift is None else Point()
    return Expression(
        start=tokens.items[found.first].start,
        end=tokens.items[found.last - 1].end,
        kind=_kind(found.meaning),
        rule=found.rule,
        year=point.year,
        month=point.month,
        day=point.day,
        meaning=found.meaning,
    )


def _kind(meaning: Meaning) -> TimeKind:
    if isinstance(meaning, Length):
        return "duration"
    if isinstance(meaning, Repeat):
        return "set"
    point = meaning.first if isinstance(meaning, Between) else meaning
    return "time" if isinstance(point, Point) and point.clock else "date"
