"""Calendar periods and their arithmetic: the part of time reading that knows no language.

A `Period` is one whole day, week, weekend, month, season, quarter, half, year, decade or century, known by
its unit and its first day. Weeks are ISO 8601 weeks; seasons are the meteorological ones of the northern
hemisphere and carry the year in which they begin (winter 2018 is December 2018 to February 2019); a decade
begins with its year 0, a century with its year 1. Years run from 1 to 9999; what would leave them is null.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, Literal

import msgspec

Unit = Literal["day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century"]

MONTHS: Final[dict[str, int]] = {
    "month": 1, "season": 3, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200,
}  # fmt: skip
"""Length in months of the units that are made of months."""

SEASONS: Final = ("WI", "SP", "SU", "FA")
"""TIMEX3 codes by number, 0 to 3."""

_DAYS: Final[dict[str, int]] = {"day": 1, "weekend": 2, "week": 7}
_YEARS: Final = range(1, 10000)
_DECADES: Final = frozenset({"decade", "century"})


class Period(msgspec.Struct, frozen=True):
    """A calendar period, from its first day on."""

    unit: Unit
    first: date

    @property
    def last(self) -> date:
        """The last day of the period."""
        if self.unit in _DAYS:
            return add_days(self.first, _DAYS[self.unit] - 1) or date.max
        end = _month_at(_month_index(self.first) + MONTHS[self.unit])
        return end - timedelta(days=1) if end else date.max

    def shift(self, steps: int) -> Period | None:
        """The period of the same unit that lies `steps` units later, earlier if negative."""
        if self.unit in MONTHS:
            first = _month_at(_month_index(self.first) + steps * MONTHS[self.unit])
        else:
            first = add_days(self.first, steps * (1 if self.unit == "day" else 7))
        return Period(self.unit, first) if first else None

    def within(self, unit: Unit) -> Period | None:
        """The one period of `unit` that holds this whole period, or null if there is no such period."""
        outer = period_of(unit, self.first)
        return outer if outer is not None and outer.holds(self) else None

    def holds(self, inner: Period) -> bool:
        """Whether all of another period lies in this one."""
        return self.first <= inner.first and inner.last <= self.last

    @property
    def timex(self) -> str:
        """The TIMEX3 value: 2019-05-20, 2019-W21, 2019-05, 2019-SP, 2019-Q2, 2019-H1, 2019, 201, 20."""
        return _timex(self.unit, self.first)

    @property
    def bounds(self) -> tuple[str, str]:
        """First and last day, month or year, as precise as the unit: a quarter is bounded by months."""
        length = 4 if self.unit == "year" or self.unit in _DECADES else 7 if self.unit in MONTHS else 10
        return self.first.isoformat()[:length], self.last.isoformat()[:length]


def period_of(unit: Unit, day: date) -> Period | None:
    """The period of `unit` in which `day` lies; for a weekend, that of the day's week."""
    if unit == "day":
        return Period(unit, day)
    if unit in _DAYS:
        first = add_days(day, (5 if unit == "weekend" else 0) - day.weekday())
        return Period(unit, first) if first else None
    offset = {"season": 11, "century": 12}.get(unit, 0)
    index = _month_index(day)
    start = _month_at(index - (index - offset) % MONTHS[unit])
    return Period(unit, start) if start else None


def year(number: int) -> Period | None:
    """A year by its number."""
    return Period("year", date(number, 1, 1)) if number in _YEARS else None


def month(year_number: int, number: int) -> Period | None:
    """A month by its year and number."""
    valid = year_number in _YEARS and 1 <= number <= 12
    return Period("month", date(year_number, number, 1)) if valid else None


def day(year_number: int, month_number: int, number: int) -> Period | None:
    """A day by its date; null if the calendar has no such day."""
    try:
        return Period("day", date(year_number, month_number, number))
    except ValueError:
        return None


def part_of_year(year_number: int, unit: Unit, number: int) -> Period | None:
    """The first, second … quarter or half of a year; for a season, 0 winter to 3 autumn of that year."""
    first_month = (number * 3 or 12) if unit == "season" else (number - 1) * MONTHS[unit] + 1
    start = month(year_number, first_month)
    return Period(unit, start.first) if start else None


def parse(text: str) -> Period | None:
    """A day, month or year from its ISO form; null if it is none."""
    parts = text.split("-")
    if not all(part.isdecimal() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if len(numbers) == 1:
        return year(numbers[0])
    if len(numbers) == 2:
        return month(numbers[0], numbers[1])
    return day(numbers[0], numbers[1], numbers[2]) if len(numbers) == 3 else None


def easter(year_number: int) -> date:
    """Easter Sunday in the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher."""
    a, (b, c) = year_number % 19, divmod(year_number, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month_number, day_index = divmod(h + m - 7 * n + 114, 31)
    return date(year_number, month_number, day_index + 1)


def nth_weekday(year_number: int, month_number: int, weekday: int, nth: int) -> date:
    """The nth Monday (1) to Sunday (7) of a month; the last one for -1."""
    first = date(year_number, month_number, 1)
    if nth > 0:
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = Period("month", first).last
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)


def add_days(day: date, days: int) -> date | None:
    """A date some days later, or null beyond the calendar."""
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def add_months(day: date, months: int) -> date | None:
    """The same day some months later, or the month's last day where it has no such day."""
    start = _month_at(_month_index(day) + months)
    return start.replace(day=min(day.day, Period("month", start).last.day)) if start else None


def _timex(unit: Unit, first: date) -> str:
    if unit in {"week", "weekend"}:
        iso_year, iso_week, _ = first.isocalendar()
        return f"{iso_year:04}-W{iso_week:02}" + ("-WE" if unit == "weekend" else "")
    text = first.isoformat()
    return {
        "day": text,
        "month": text[:7],
        "season": f"{text[:4]}-{SEASONS[first.month // 3 % 4]}",
        "quarter": f"{text[:4]}-Q{first.month // 3 + 1}",
        "half": f"{text[:4]}-H{first.month // 6 + 1}",
        "year": text[:4],
        "decade": text[:3],
        "century": text[:2],
    }[unit]


def _month_index(day: date) -> int:
    return day.year * 12 + day.month - 1


def _month_at(index: int) -> date | None:
    number = index // 12
    return date(number, index % 12 + 1, 1) if number in _YEARS else None
