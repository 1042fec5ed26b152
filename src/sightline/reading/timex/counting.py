"""Counts from an anchor to the calendar period that a `Point` means.

An anchor may be a whole month or year. What is asked of it is then worked out from its first and from its
last day, and counts only if both give the same: with a text of some day in 2019, "last year" is 2018 and
"yesterday" stays open.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from sightline.reading.timex import calendar, choosing
from sightline.reading.timex.anchors import Anchors
from sightline.reading.timex.calendar import Period
from sightline.reading.timex.meaning import Point, Shift

_LAST_QUARTER: Final = Shift(unit="quarter", step=-1, base="writing")


def period(point: Point, anchors: Anchors) -> Period | None:
    """The period that a point means, or null where its words and anchors do not tell."""
    if point.year is not None:
        return _widened(point, _in_year(point, point.year))
    if point.decade is not None:
        return calendar.period_of("decade", date(point.decade, 1, 1))
    if point.century is not None:
        return calendar.period_of("century", date(point.century, 1, 1))
    if point.shift is not None:
        return _shifted(point, point.shift, anchors)
    if point.step is not None:
        return _stepped(point, point.step, anchors)
    return _widened(point, _partial(point, anchors))


def bases(shift: Shift, anchors: Anchors) -> tuple[Period, ...]:
    """What a shift may count from, the likeliest first; a day is never guessed from the writing."""
    writing = (anchors.writing,) if anchors.writing else ()
    if shift.base == "writing":
        return writing
    return anchors.story + (writing if shift.base == "either" and shift.unit != "day" else ())


def _widened(point: Point, found: Period | None) -> Period | None:
    return calendar.period_of(point.within, found.first) if point.within and found else found


def _in_year(point: Point, number: int) -> Period | None:
    named = point.month or point.season is not None or point.quarter or point.half or point.holiday
    return choosing.in_year(point, number) if named else calendar.year(number)


def _shifted(point: Point, shift: Shift, anchors: Anchors) -> Period | None:
    generic = shift.step == 0 and shift.base != "story"
    if shift.unit == "quarter" and shift.base == "either" and generic:
        return anchors.quarter or (_moved(anchors.writing, _LAST_QUARTER) if anchors.writing else None)
    if point.compares and anchors.quarter:
        return anchors.quarter.shift(4 * shift.step)
    if shift.unit == "weekend" and generic:
        return _weekend(shift, anchors)
    found = next((moved for base in bases(shift, anchors) if (moved := _moved(base, shift))), None)
    if found is None or (shift.base != "writing" and shift.step > 0 and _overshoots(found, anchors)):
        return None
    return _finer(point, found)


def _moved(anchor: Period, shift: Shift) -> Period | None:
    """The period at a distance from an anchor, if every day of the anchor leads to the same one."""
    first, last = (calendar.period_of(shift.unit, day) for day in (anchor.first, anchor.last))
    return first.shift(shift.step) if first is not None and first == last else None


def _overshoots(found: Period, anchors: Anchors) -> bool:
    """Whether a story told in no future tense would go on after the moment of writing."""
    return anchors.writing is not None and anchors.tense != "future" and found.first > anchors.writing.last


def _weekend(shift: Shift, anchors: Anchors) -> Period | None:
    """Of two, "this weekend" is the coming one; "the weekend" the one before, unless the verb looks ahead."""
    if anchors.writing is None or anchors.writing.unit != "day":
        return None
    today = anchors.writing.first
    days = (calendar.add_days(today, distance) for distance in (-7, 0, 7))
    found = [weekend for day in days if day and (weekend := calendar.period_of("weekend", day))]
    ahead = anchors.tense == "future" or (shift.base == "writing" and anchors.tense is None)
    return choosing.by_tense(found, today, "future" if ahead else "past")


def _finer(point: Point, outer: Period) -> Period | None:
    """What is named inside a shifted period: "June last year", "Tuesday of last week"."""
    if outer.unit == "year":
        return _in_year(point, outer.first.year)
    if point.weekday and outer.unit == "week":
        day = calendar.add_days(outer.first, point.weekday - 1)
        return Period("day", day) if day else None
    if point.day and outer.unit == "month":
        return calendar.day(outer.first.year, outer.first.month, point.day)
    return outer


def _stepped(point: Point, step: int, anchors: Anchors) -> Period | None:
    """A named weekday, month or season counted from its anchor: "last Friday", "the previous May"."""
    writing = (anchors.writing,) if anchors.writing else ()
    for anchor in writing if point.base == "writing" else anchors.story + writing:
        days = (anchor.first, anchor.last)
        first, last = (choosing.by_step(choosing.candidates(point, day), day, step) for day in days)
        if first is not None and first == last:
            return first
    return None


def _partial(point: Point, anchors: Anchors) -> Period | None:
    """A date without its year, a weekday, or a time of day, by what the anchors give."""
    if _is_time_of_day(point):
        return next((told for told in anchors.story if told.unit == "day"), None)
    weekday = point.weekday is not None and not point.month
    if anchors.year is not None and not weekday:
        return _in_year(point, anchors.year)
    anchor = anchors.writing
    if anchor is None or (weekday and anchor.unit != "day"):
        return None
    if anchor.unit == "year":
        return _in_year(point, anchor.first.year)
    return _by_tense(point, anchor, anchors)


def _by_tense(point: Point, anchor: Period, anchors: Anchors) -> Period | None:
    """What the tense chooses; where it is silent, weekdays and bare months are past."""
    found = choosing.candidates(point, anchor.first)
    if point.weekday and not point.month:
        return choosing.by_tense(found, anchor.first, "future" if anchors.tense == "future" else "past")
    if point.quarter or point.half:
        return choosing.by_tense(found, anchor.first, "past" if anchors.tense == "past" else None)
    if point.weekday:
        found = [item for item in found if item.first.isoweekday() == point.weekday] or found
    tense = anchors.tense or (None if point.day else "past")
    if anchors.strict:
        return choosing.by_tense(found, anchor.last, tense)
    return choosing.by_tense_nearby(found, anchor.first, tense)


def _is_time_of_day(point: Point) -> bool:
    named = (point.month, point.weekday, point.quarter, point.half, point.holiday)
    return point.clock is not None and point.season is None and not any(named)
