"""Items with ranges, and which of them overlap a range: the look-up that keeps long texts linear."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from sightline.contract import Range

T = TypeVar("T")


def contains(outer: Range, inner: Range) -> bool:
    """Whether a range lies inside another, ends included."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


class Spans(Generic[T]):
    """Any number of items, each with a range, in the order of their starts.

    A look-up costs what it finds, plus the ranges that begin earlier and reach beyond what it looks at.
    """

    def __init__(self, items: Iterable[tuple[Range, T]]) -> None:
        self._items = sorted(items, key=lambda item: item[0])
        self._starts = [start for (start, _), _ in self._items]
        self._furthest = list(accumulate((end for (_, end), _ in self._items), max))

    def overlapping(self, span: Range) -> list[T]:
        """The items whose ranges share a character with `span`, in order."""
        found = []
        index = bisect_left(self._starts, span[1]) - 1
        while index >= 0 and self._furthest[index] > span[0]:
            if self._items[index][0][1] > span[0]:
                found.append(self._items[index][1])
            index -= 1
        return found[::-1]

    def around(self, span: Range) -> list[T]:
        """The items whose ranges hold `span` whole, in order."""
        found = []
        index = bisect_left(self._starts, span[0] + 1) - 1
        while index >= 0 and self._furthest[index] >= span[1]:
            if self._items[index][0][1] >= span[1]:
                found.append(self._items[index][1])
            index -= 1
        return found[::-1]
