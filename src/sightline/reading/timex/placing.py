"""Gives a `Point` its TIMEX3 value and bounds, as far as its words and anchors allow."""

from __future__ import annotations

from typing import Final

import msgspec

from sightline.reading.timex import calendar
from sightline.reading.timex.anchors import Anchors
from sightline.reading.timex.calendar import Period, Unit
from sightline.reading.timex.counting import bases, period
from sightline.reading.timex.meaning import Point, Shift
from sightline.reading.timex.parts import part_bounds

_OPEN: Final[dict[Unit, str]] = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX",
    "quarter": "XXXX-QX", "half": "XXXX-HX", "season": "XXXX-XX", "year": "XXXX",
    "decade": "XXX", "century": "XX",
}  # fmt: skip

Bounds = tuple[str | None, str | None]


class Placed(msgspec.Struct, frozen=True, kw_only=True):
    """A TIMEX3 value with the bounds of what it covers, and the calendar period it names."""

    timex: str
    earliest: str | None = None
    latest: str | None = None
    period: Period | None = None


def place(point: Point, anchors: Anchors) -> Placed:
    """The place of a point; open parts of the value are X, bounds are null where its anchor is unknown."""
    if point.day_or_month:
        return _either_way(point, *sorted(point.day_or_month))
    found = period(point, anchors)
    suffix = f"T{point.clock.time}{'Z' if point.clock.utc else ''}" if point.clock else ""
    if found is None:
        return Placed(timex=_open(point) + suffix)
    earliest, latest = _bounds(point, found, anchors)
    return Placed(timex=found.timex + suffix, earliest=earliest, latest=latest, period=found)


def _either_way(point: Point, low: int, high: int) -> Placed:
    """05/06/2019 lies between the earlier and the later of the two dates it can be."""
    year = point.year or 0
    first, last = calendar.day(year, low, high), calendar.day(year, high, low)
    timex = f"{year:04}-XX-XX"
    return (
        Placed(timex=timex, earliest=first.timex, latest=last.timex)
        if first and last
        else Placed(timex=timex)
    )


def _bounds(point: Point, found: Period, anchors: Anchors) -> Bounds:
    if point.part in {"EARLIER", "LATER"}:
        return _divided(point.part, found, anchors)
    if point.part in {"LESS_THAN", "MORE_THAN"} and point.shift is not None:
        return _beyond(point.part, point.shift, found, anchors)
    return (part_bounds(found, point.part) if point.part else None) or found.bounds


def _divided(part: str, found: Period, anchors: Anchors) -> Bounds:
    """Up to the anchor for "earlier this year", from it on for "later this year"."""
    anchor = anchors.writing
    if anchor is None or not found.holds(anchor) or anchor.unit == found.unit:
        return found.bounds
    if part == "EARLIER":
        return found.first.isoformat(), anchor.bounds[1]
    return anchor.bounds[0], found.last.isoformat()


def _beyond(part: str, shift: Shift, found: Period, anchors: Anchors) -> Bounds:
    """Between then and the anchor for "less than a year ago", up to then for "more than a year ago"."""
    anchor = next(iter(bases(shift, anchors)), None)
    if anchor is None or shift.step >= 0:
        return found.bounds
    return (found.bounds[0], anchor.bounds[1]) if part == "LESS_THAN" else (None, found.bounds[1])


def _open(point: Point) -> str:
    """The TIMEX3 value with X for what no anchor gave."""
    if point.weekday and not point.month:
        return f"XXXX-WXX-{point.weekday}"
    if point.month:
        return f"XXXX-{point.month:02}" + (f"-{point.day:02}" if point.day else "")
    if point.quarter or point.half:
        return f"XXXX-Q{point.quarter}" if point.quarter else f"XXXX-H{point.half}"
    if point.season is not None:
        return f"XXXX-{calendar.SEASONS[point.season]}"
    return _OPEN[point.shift.unit if point.shift else "day"]
