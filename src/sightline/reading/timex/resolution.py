"""Resolves a meaning against its anchors to a TIMEX3 value and the interval it covers."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final, Literal

import msgspec

from sightline.reading.timex import calendar, choosing
from sightline.reading.timex.anchors import Anchors
from sightline.reading.timex.calendar import MONTHS, Period
from sightline.reading.timex.lengths import duration, whole_units
from sightline.reading.timex.meaning import Between, Length, Meaning, Point, Repeat, Shift, Vague
from sightline.reading.timex.placing import Placed, place

Reach = tuple[int, Literal["day", "month"]]
"""A distance in days or months."""

_VAGUE: Final[dict[str, Reach]] = {
    "day": (7, "day"), "night": (7, "day"), "weekend": (28, "day"), "week": (30, "day"),
    "fortnight": (60, "day"), "month": (6, "month"), "quarter": (12, "month"), "half": (24, "month"),
    "year": (60, "month"), "decade": (360, "month"), "century": (3600, "month"),
}  # fmt: skip
"""How far "recent days" and the like reach: 7 days, 30 days for weeks, 6 months, 5 years, 30 years."""

_DAYS: Final = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
_IN_MONTHS: Final = {"millennium": 12000} | MONTHS


@lru_cache(maxsize=4096)
def resolve(meaning: Meaning, anchors: Anchors) -> Placed:
    """The value and bounds of a meaning."""
    if isinstance(meaning, Point):
        return place(meaning, anchors)
    if isinstance(meaning, Between):
        return _between(meaning, anchors)
    if isinstance(meaning, Length):
        return _length(meaning, anchors)
    if isinstance(meaning, Repeat):
        return Placed(timex=meaning.timex)
    return _vague(meaning, anchors)


def _between(meaning: Between, anchors: Anchors) -> Placed:
    first, last = meaning.first, meaning.last
    if first.year is None and last.year is not None:
        wraps = bool(first.month and last.month) and (first.month or 0) > (last.month or 0)
        first = msgspec.structs.replace(first, year=last.year - wraps)
    begin = place(first, anchors)
    end = place(last, anchors) if last.year else _after(last, begin, anchors)
    return Placed(
        timex=f"{begin.timex}/{end.timex}", earliest=begin.earliest, latest=end.latest, period=end.period
    )


def _after(last: Point, begin: Placed, anchors: Anchors) -> Placed:
    """The end of a range without its year: the first of its name that does not lie before its beginning."""
    start = begin.period
    later = (
        [item for item in choosing.candidates(last, start.first) if item.first >= start.first]
        if start
        else []
    )
    if not later:
        return place(last, anchors)
    found = min(later, key=_first)
    if last.weekday:
        return Placed(timex=found.timex, earliest=found.bounds[0], latest=found.bounds[1], period=found)
    return place(msgspec.structs.replace(last, year=found.first.year), anchors)


def _first(item: Period) -> date:
    return item.first


def _length(meaning: Length, anchors: Anchors) -> Placed:
    distance = whole_units(meaning.low, meaning.unit)
    if meaning.ahead and anchors.tense == "future" and distance is not None:
        shift = Shift(unit=distance[0], step=distance[1], base="writing")
        return place(Point(shift=shift, part=meaning.part), anchors)
    placed = Placed(timex=duration(meaning.low, meaning.unit))
    anchor = anchors.writing if meaning.base == "writing" else next(iter(anchors.story), None)
    reach = _reach(meaning)
    if meaning.window is None or anchor is None or reach is None:
        return placed
    return _bounded(placed, _stretch(anchor, reach, -1 if meaning.window == "past" else 1))


def _reach(meaning: Length) -> Reach | None:
    if meaning.high is None:
        return _VAGUE.get(meaning.unit)
    if meaning.unit in _DAYS:
        return round(meaning.high * _DAYS[meaning.unit]), "day"
    return (round(meaning.high * _IN_MONTHS[meaning.unit]), "month") if meaning.unit in _IN_MONTHS else None


def _vague(meaning: Vague, anchors: Anchors) -> Placed:
    placed = Placed(timex=meaning.reference)
    reach = _VAGUE.get(meaning.unit or "")
    if reach is None or anchors.writing is None:
        return placed
    return _bounded(placed, _stretch(anchors.writing, reach, -1 if meaning.reference == "PAST_REF" else 1))


def _bounded(placed: Placed, bounds: tuple[str, str] | None) -> Placed:
    return msgspec.structs.replace(placed, earliest=bounds[0], latest=bounds[1]) if bounds else placed


def _stretch(anchor: Period, reach: Reach, side: int) -> tuple[str, str] | None:
    """From an anchor back or on over a distance, as precise as the anchor; null if that is too coarse."""
    count, unit = reach
    if anchor.unit != "day" and (unit == "day" or (anchor.unit == "year" and count % 12)):
        return None
    away = calendar.add_days if unit == "day" else calendar.add_months
    day = away(anchor.first, side * count)
    other = calendar.period_of(anchor.unit, day) if day else None
    if other is None:
        return None
    first, last = (other, anchor) if side < 0 else (anchor, other)
    return first.bounds[0], last.bounds[1]
