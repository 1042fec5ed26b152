"""Cuts a text into the windows that the encoder reads: whole sentences, with some of what stands before.

Each word is read in one window where its answer is kept, and may stand in a second as context only.
"""

from collections.abc import Sequence
from typing import Final

import msgspec

LIMIT: Final = 192
"""Pieces of a window without its two marks."""
STEP: Final = 8
"""Pieces by which windows need not be even."""
CONTEXT: Final = 32
"""Pieces before the kept words that a window may begin with, in whole sentences."""


class Window(msgspec.Struct, frozen=True):
    """Words `[start, end)` are read and the answers of `[kept, end)` are used."""

    start: int
    kept: int
    end: int


def windows(
    lengths: Sequence[int],
    sentences: Sequence[tuple[int, int]],
    *,
    limit: int = LIMIT,
    context: int = CONTEXT,
) -> list[Window]:
    """The windows of a text, in order: their kept words are all words, each once.

    They are as few as the limit allows, and as even as their number allows, for padding costs time.

    `lengths` has the number of pieces of each word (none above `limit`), `sentences` the ranges of words,
    which follow on each other. A sentence of more than `limit` pieces is cut.
    """
    before = [0]
    for length in lengths:
        before.append(before[-1] + length)
    units = [unit for sentence in sentences for unit in _units(before, sentence, limit)]
    fewest = _filled(before, units, limit, context)
    longest = max((before[end] - before[start] for start, end in units), default=0)
    low, high = max(longest, before[-1] // max(1, len(fewest))), limit
    while high - low > STEP:
        middle = (low + high) // 2
        found = _filled(before, units, middle, context)
        if len(found) > len(fewest):
            low = middle
        else:
            fewest, high = found, middle
    return fewest


def _filled(
    before: Sequence[int], units: Sequence[tuple[int, int]], limit: int, context: int
) -> list[Window]:
    """Windows that each take all the units that fit."""
    found: list[Window] = []
    first = 0
    while first < len(units):
        kept = units[first][0]
        start = _with_context(before, units, first, min(context, limit // 2))
        start = start if before[units[first][1]] - before[start] <= limit else kept
        last = first + 1
        while last < len(units) and before[units[last][1]] - before[start] <= limit:
            last += 1
        found.append(Window(start, kept, units[last - 1][1]))
        first = last
    return found


def _with_context(before: Sequence[int], units: Sequence[tuple[int, int]], first: int, context: int) -> int:
    """Where the sentences begin that stand before unit `first` and have at most `context` pieces."""
    kept = units[first][0]
    while first and before[kept] - before[units[first - 1][0]] <= context:
        first -= 1
    return units[first][0]


def _units(before: Sequence[int], sentence: tuple[int, int], limit: int) -> list[tuple[int, int]]:
    """The sentence, or the parts of one that is too long for a window."""
    start, end = sentence
    cut = []
    while before[end] - before[start] > limit:
        stop = start + 1
        while before[stop + 1] - before[start] <= limit:
            stop += 1
        cut.append((start, stop))
        start = stop
    if start < end:
        cut.append((start, end))
    return cut
