"""Follows a text from date to date, so that "the next day" and "that year" have something to count from."""

from __future__ import annotations

from typing import Final

import msgspec

from sightline.reading.timex.calendar import Period
from sightline.reading.timex.meaning import Between, Length, Meaning, Point

_REACH: Final = 2
"""Sentences after which a date told before no longer anchors "the previous day"."""

_MEMORY: Final = 3
"""Dates that are kept, so that "that month" finds a month behind a year."""


class Told(msgspec.Struct, frozen=True):
    """A period and the index of the sentence that told of it."""

    period: Period
    sentence: int


class Story(msgspec.Struct):
    """The latest dates, the latest that opened a sentence, and the quarter whose figures are compared."""

    told: tuple[Told, ...] = ()
    frame: Told | None = None
    figures: Period | None = None

    def at(self, sentence: int) -> tuple[Period, ...]:
        """Where the story stands in a sentence: the dates told shortly before, the latest first."""
        return tuple(told.period for told in self.told if sentence - told.sentence <= _REACH)

    def framed(self, sentence: int) -> Period | None:
        """The day, month or year, with its year, that opens the sentence: "In 2014, on March 16 …"."""
        return self.frame.period if self.frame is not None and self.frame.sentence == sentence else None

    def tell(self, meaning: Meaning, period: Period | None, sentence: int, *, opens: bool = False) -> None:
        """Go on to what an expression said; a comparison ("a year ago") leaves the story where it is."""
        if isinstance(meaning, Length) and meaning.unit == "month" and meaning.low:
            self.figures = None
        if period is None or (isinstance(meaning, Point) and meaning.compares):
            return
        self.told = (Told(period, sentence), *self.told[: _MEMORY - 1])
        point = meaning.last if isinstance(meaning, Between) else meaning
        if isinstance(point, Point) and point.year and opens:
            self.frame = Told(period, sentence)
        if period.unit in {"quarter", "half", "year"}:
            self.figures = period if period.unit == "quarter" else None
