"""Says in words when something is, as precisely as known and no more: a year is not a day."""

import calendar
import datetime as dt
import re
from typing import Literal

from sightline.analysis.numbered import View

Precision = Literal["day", "month", "year", "span", "open"]

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?", re.ASCII)
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class When(View, frozen=True, kw_only=True):
    """An interval of days. `first` and `last` are ISO days, empty where that side is open.

    `text` is a label ("May 2021"); `phrase` says what the precision means ("some time in May 2021").
    """

    text: str
    phrase: str
    precision: Precision
    first: str
    last: str


def when(earliest: str | None, latest: str | None) -> When | None:
    """The interval between two ISO dates of any precision; None when neither is a date.

    A date that is not on the calendar counts as unknown. Years before 1 and after 9999 are not covered.
    """
    first, last = _bounds(earliest)[0], _bounds(latest)[1]
    if first is None and last is None:
        return None
    precision = _precision(first, last)
    text = _label(first, last, precision)
    return When(
        text=text,
        phrase=f"some time in {text}" if precision in ("month", "year") else text,
        precision=precision,
        first=first.isoformat() if first else "",
        last=last.isoformat() if last else "",
    )


def _bounds(iso: str | None) -> tuple[dt.date | None, dt.date | None]:
    match = _ISO.fullmatch(iso or "")
    if not match:
        return None, None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        return _day(year or 0, month or 1, day or 1), _last_day(year or 0, month or 12, day)
    except ValueError:
        return None, None


def _day(year: int, month: int, day: int) -> dt.date:
    return dt.date(year, month, day)


def _last_day(year: int, month: int, day: int | None) -> dt.date:
    return dt.date(year, month, day or calendar.monthrange(year, month)[1])


def _precision(first: dt.date | None, last: dt.date | None) -> Precision:
    if first is None or last is None:
        return "open"
    if first == last:
        return "day"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return "year" if first.year == last.year else "span"
    whole_month = first.day == 1 and last == _last_day(first.year, first.month, None)
    return "month" if whole_month else "span"


def _label(first: dt.date | None, last: dt.date | None, precision: Precision) -> str:
    if first is None or last is None:
        return f"from {_full(first)}" if first else f"until {_full(last)}" if last else ""
    if precision == "day":
        return _full(first)
    if precision == "month":
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if precision == "year":
        return str(first.year)
    return _span(first, last)


def _span(first: dt.date, last: dt.date) -> str:
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}–{last.year}"
    if first.day == 1 and last == _last_day(last.year, last.month, None):
        return f"{_without_year(first, last, day=False)} – {_MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_full(last)}"
    return f"{_without_year(first, last, day=True)} – {_full(last)}"


def _without_year(first: dt.date, last: dt.date, *, day: bool) -> str:
    words = [str(first.day)] if day else []
    words.append(_MONTHS[first.month - 1])
    if first.year != last.year:
        words.append(str(first.year))
    return " ".join(words)


def _full(date: dt.date | None) -> str:
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}" if date else ""
