"""Bounds of a part of a period: "early May", "the late 1980s", "the first half of June".

Parts are thirds. A year's are its four-month terms, a month's run to the 10th, the 20th and the end, a
decade's are years 0 to 3, 4 to 6 and 7 to 9, a week's Monday to Tuesday, Wednesday to Thursday and Friday
to Sunday. A day or weekend is not divided. Halves are those of months, decades and centuries; a year's are
periods of their own.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from sightline.reading.timex import calendar
from sightline.reading.timex.calendar import Period

_PARTS: Final = ("START", "MID", "END")

_CUTS: Final[dict[str, dict[str, tuple[int, int]]]] = {
    "week": {"START": (0, 1), "MID": (2, 3), "END": (4, 6)},
    "month": {
        "START": (1, 10),
        "MID": (11, 20),
        "END": (21, 31),
        "FIRST_HALF": (1, 15),
        "LAST_HALF": (16, 31),
    },
    "decade": {"START": (0, 3), "MID": (4, 6), "END": (7, 9), "FIRST_HALF": (0, 4), "LAST_HALF": (5, 9)},
    "century": {
        "START": (0, 32),
        "MID": (33, 66),
        "END": (67, 99),
        "FIRST_HALF": (0, 49),
        "LAST_HALF": (50, 99),
    },
}
"""First and last day or year of each part, counted from the period's first."""


def part_bounds(period: Period, part: str) -> tuple[str, str] | None:
    """Bounds of a part of a period, null if it is no part that the period has."""
    if period.unit in _CUTS:
        cut = _CUTS[period.unit].get(part)
        return _cut(period, *cut) if cut else None
    if part not in _PARTS:
        return None
    return _third(period, _PARTS.index(part)) if period.unit in calendar.MONTHS else period.bounds


def _cut(period: Period, low: int, high: int) -> tuple[str, str]:
    first = period.first
    if period.unit == "week":
        return _day(calendar.add_days(first, low)), _day(calendar.add_days(first, high))
    if period.unit == "month":
        return _day(first.replace(day=low)), _day(first.replace(day=min(high, period.last.day)))
    return f"{first.year + low:04}", f"{first.year + high:04}"


def _third(period: Period, step: int) -> tuple[str, str]:
    months = calendar.MONTHS[period.unit] // 3
    start = calendar.add_months(period.first, step * months)
    end = calendar.add_months(period.first, (step + 1) * months - 1)
    return _day(start)[:7], _day(end)[:7]


def _day(day: date | None) -> str:
    return (day or date.max).isoformat()
