"""What a time is counted from: the moment of writing, a citation's date, or where the story is."""

from __future__ import annotations

import msgspec

from sightline.contract import Published
from sightline.reading.timex import calendar
from sightline.reading.timex.calendar import Period, Unit
from sightline.reading.timex.tense import Direction


class Anchors(msgspec.Struct, frozen=True, kw_only=True):
    """Where an expression stands in time.

    `writing` is the day, month or year in which the words were written, null where it is unknown; `story` are
    the dates that the text told shortly before, the latest first; `year` is that of a date that opens the
    sentence; `quarter` is the quarter whose figures the text compares with others; `tense` is that of the
    clause, and `strict` lets nothing pass that lies on its other side.
    """

    writing: Period | None = None
    story: tuple[Period, ...] = ()
    year: int | None = None
    quarter: Period | None = None
    tense: Direction | None = None
    strict: bool = False


def written(published: Published) -> Period | None:
    """The one day, month or year in which a document was surely published; null if there is none."""
    first = calendar.parse(published.earliest) if published.earliest else None
    last = calendar.parse(published.latest) if published.latest else None
    if first is None or last is None:
        return None
    if first.holds(last) or last.holds(first):
        return first if first.holds(last) else last
    units: tuple[Unit, ...] = ("month", "year")
    shared = ((first.within(unit), last.within(unit)) for unit in units)
    return next((one for one, other in shared if one is not None and one == other), None)
