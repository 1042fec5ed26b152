"""Which citation's date stands beside a time: "was seen in recent days (Kestrin Post, June 3)"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from sightline.contract import Range
from sightline.reading.timex.calendar import Period
from sightline.reading.timex.meaning import Length, Meaning, Point, Vague

_FINE: Final = frozenset({"day", "night", "weekend", "week", "fortnight", "month"})


def counts_from_citation(meaning: Meaning) -> bool:
    """Whether a time beside a citation is told from the cited day rather than from the day of writing.

    That holds for days, weeks and months ("last week", "in recent days", "on Friday", "May 20"). "Last year"
    and "today" are the author's own.
    """
    if isinstance(meaning, Point):
        if meaning.shift is not None:
            return meaning.shift.unit in _FINE and meaning.shift.base == "writing" and meaning.shift.step != 0
        return meaning.year is None and meaning.decade is None and meaning.century is None
    return isinstance(meaning, (Length, Vague)) and meaning.unit in _FINE


def nearest_citation(
    start: int, sentence: Range, cited: Mapping[Range, Period], pointers: Sequence[Range]
) -> Period | None:
    """The date of the first citation after `start` in its sentence, or else of the last one before it.

    `pointers` are the ranges of the citations in text order, `cited` the dates of those that have one.
    """
    after = bisect_left(pointers, (start, 0))
    for index in (after, after - 1):
        if 0 <= index < len(pointers) and sentence[0] <= pointers[index][0] < sentence[1]:
            return cited.get(pointers[index])
    return None
