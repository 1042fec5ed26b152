"""Which of several periods of one name is meant, seen from an anchor: which Friday, which May."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from sightline.reading.timex import calendar
from sightline.reading.timex.calendar import Period
from sightline.reading.timex.meaning import Point
from sightline.reading.timex.tense import Direction
from sightline.vocabulary.times import Holiday, time_words

_CLOSE: Final[dict[str, int]] = {"past": 2, "future": 45}
"""Days within which a date is taken although the tense speaks against it: a date two days ahead of the
publication may be a matter of time zones, one of last month beside "will" is hardly next year's."""

_HALF_A_YEAR: Final = 183
"""Days: who means a date that lies further back writes its year, so that "set September 24 as the date" in
May is this September, for all its past tense."""

_YEARS: Final = range(1, 9999)
"""Years whose winters end within the calendar."""


def candidates(point: Point, around: date) -> list[Period]:
    """The periods that a point without its year may be, from two years before `around` to two after."""
    if point.weekday and not point.month:
        days = (calendar.add_days(around, offset) for offset in range(-14, 15))
        return [Period("day", day) for day in days if day and day.isoweekday() == point.weekday]
    found = (in_year(point, year) for year in range(around.year - 2, around.year + 3))
    return [period for period in found if period is not None]


def in_year(point: Point, year: int) -> Period | None:
    """The period that a point names in a given year, or null if it names none there."""
    if year not in _YEARS:
        return None
    if point.holiday:
        return holiday(time_words().holidays[point.holiday], year)
    if point.month:
        return calendar.day(year, point.month, point.day) if point.day else calendar.month(year, point.month)
    if point.season is not None:
        return calendar.part_of_year(year, "season", point.season)
    if point.quarter:
        return calendar.part_of_year(year, "quarter", point.quarter)
    return calendar.part_of_year(year, "half", point.half) if point.half else None


def holiday(rule: Holiday, year: int) -> Period | None:
    """The day of a holiday in a year, where its rule gives one."""
    if rule.easter is not None:
        return Period("day", calendar.easter(year) + timedelta(days=rule.easter))
    if rule.month and rule.weekday:
        first = calendar.nth_weekday(year, rule.month, rule.weekday, rule.nth)
        return Period("day", first + timedelta(days=rule.plus))
    return calendar.day(year, rule.month, rule.day) if rule.month and rule.day else None


def by_tense(found: list[Period], today: date, tense: Direction | None) -> Period | None:
    """The latest period begun by `today`, the earliest not yet over, or the nearest, by tense."""
    if tense == "past":
        return max((item for item in found if item.first <= today), key=_first, default=None)
    if tense == "future":
        return min((item for item in found if item.last >= today), key=_first, default=None)
    return nearest(found, today)


def by_tense_nearby(found: list[Period], today: date, tense: Direction | None) -> Period | None:
    """As `by_tense`, but what lies close by on the other side is not passed over for what lies far off."""
    near = nearest(found, today)
    if near is not None and _distance(near, today) <= _CLOSE.get(tense or "", 0):
        return near
    chosen = by_tense(found, today, tense)
    far_back = chosen is not None and chosen.unit == "day" and (today - chosen.first).days > _HALF_A_YEAR
    return near if far_back else chosen or near


def nearest(found: list[Period], today: date) -> Period | None:
    """The period that holds `today` or lies nearest to it; days ahead count half as much again."""

    def far(item: Period) -> tuple[int, date]:
        return _distance(item, today) * (3 if item.first > today else 2), item.first

    return min(found, key=far, default=None)


def by_step(found: list[Period], today: date, step: int) -> Period | None:
    """The last period over before `today`, the next one after it, or for 0 that of this week or year."""
    if step < 0:
        return max((item for item in found if item.last < today), key=_first, default=None)
    if step > 0:
        return min((item for item in found if item.first > today), key=_first, default=None)
    return nearest([item for item in found if _same_span(item, today)] or found, today)


def _same_span(item: Period, today: date) -> bool:
    """Whether a day lies in this week and a longer period begins in this year."""
    if item.unit == "day":
        return item.first.isocalendar()[:2] == today.isocalendar()[:2]
    return item.first.year == today.year


def _first(item: Period) -> date:
    return item.first


def _distance(item: Period, today: date) -> int:
    if item.first <= today <= item.last:
        return 0
    return min(abs((item.first - today).days), abs((item.last - today).days))
