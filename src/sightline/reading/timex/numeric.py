"""Dates and clock times written in figures: 2019-05-20, 19/05/2019, 04.03.2021, 15:30."""

from __future__ import annotations

import re
from typing import Final

from sightline.reading.timex import calendar
from sightline.reading.timex.meaning import Clock, Point

_TWO_DIGIT_PIVOT: Final = 50
"""Years of two digits below it are of this century: '49 is 2049, '50 is 1950."""

_UTC: Final = re.compile(r"(?:z|[+-]00:?00)$")
_SHORT_WITH_STOPS: Final = re.compile(r"\d\d\.\d\d\.\d\d")


def full_year(two_digits: int) -> int:
    """The year that a number of two digits stands for."""
    return two_digits + (2000 if two_digits < _TWO_DIGIT_PIVOT else 1900)


def iso_date(text: str) -> Point | None:
    """A date in ISO 8601, in lower case, with its time of day; null if the calendar has no such day."""
    date, _, time = text.replace(" ", "t").partition("t")
    period = calendar.parse(date)
    if period is None:
        return None
    clock = Clock(time=time[:5], utc=bool(_UTC.search(time))) if time else None
    number = period.first.day if period.unit == "day" else None
    return Point(year=period.first.year, month=period.first.month, day=number, clock=clock)


def figures(text: str) -> Point | None:
    """A date of three numbers; null if it is none.

    With full stops the day comes first, otherwise the number above 12 is the day. Where both could be
    either, month and day stay open and both readings are kept.
    """
    first, second, third = (int(part) for part in re.split(r"[./-]", text))
    if first >= 1000:
        return _checked(first, second, third)
    if third < 100 and "." in text and not _SHORT_WITH_STOPS.fullmatch(text):
        return None
    year = third if third >= 100 else full_year(third)
    if "." in text or first > 12:
        return _checked(year, second, first)
    if second > 12 or first == second:
        return _checked(year, first, second)
    return Point(year=year, day_or_month=(first, second)) if first and second else None


def clock_time(hour: int, minute: int, half: str) -> str | None:
    """A time of day as HH:MM; `half` is "a", "p" or empty; null if no clock shows it."""
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None


def _checked(year: int, month: int, day: int) -> Point | None:
    return Point(year=year, month=month, day=day) if calendar.day(year, month, day) else None
