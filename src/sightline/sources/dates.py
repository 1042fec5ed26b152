"""Dates as metadata writes them, as ISO 8601 dates that are no more precise than certain."""

from __future__ import annotations

import datetime as dt
import re
from itertools import takewhile

_MONTHS = "january february march april may june july august september october november december"
_MONTH_NUMBER = {
    form: number
    for number, name in enumerate(_MONTHS.split(), 1)
    for form in (name, name[:3], *(("sept",) if name == "september" else ()))
}
_MONTH = "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True))
_YEAR = r"(?P<y>1[4-9][0-9]{2}|20[0-9]{2})"
_DAY = r"(?P<d>[0-9]{1,2})"
_TWO = r"(?P<m>[0-9]{2})"
_DAY_TWO = r"(?P<d>[0-9]{2})"

_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_FORMS = [
    # 2021-W09-4
    rf"{_YEAR}-?W(?P<week>[0-9]{{2}})(?:-?(?P<weekday>[1-7]))?(?![0-9])",
    # 2021-03-04, 2021/3/4, 2021.03.04, with or without a time after it
    rf"{_YEAR}(?P<sep>[-/.])(?P<m>[0-9]{{1,2}})(?P=sep){_DAY}(?![0-9])",
    # 20210304, D:20210304101500
    rf"{_YEAR}{_TWO}{_DAY_TWO}(?=$|T|[^0-9]|[0-9]{{4,6}}(?![0-9]))",
    # 2021-03
    rf"{_YEAR}[-/.]{_TWO}(?![0-9]|[-/.][0-9])",
    # 4 March 2021, 4th of March 2021, 04-Mar-2021
    rf"{_DAY}(?:st|nd|rd|th)?[\s.-]*(?:of\s+)?(?P<name>{_MONTH})\b[\s.,-]*{_YEAR}(?![0-9])",
    # March 4, 2021, Mar. 4th 2021; Thu Mar  4 10:00:00 2021 (C's asctime)
    rf"\b(?P<name>{_MONTH})\b\.?\s*{_DAY}(?:st|nd|rd|th)?[\s.,]+"
    rf"(?:[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}\s+(?:[a-z]{{2,4}}\s+)?)?{_YEAR}(?![0-9])",
    # Thu, 04-Mar-21 10:00:00 GMT: the older forms of e-mail and HTTP
    rf"\b{_WEEKDAY},\s*{_DAY}[\s-](?P<name>{_MONTH})[\s-](?P<short>[0-9]{{2}})\s+[0-9]{{2}}:",
    # March 2021
    rf"\b(?P<name>{_MONTH})\b[\s.,-]*{_YEAR}(?![0-9])",
    # 13/04/2021 and 04/13/2021: the order of day and month is certain only where one is above 12
    rf"(?P<a>[0-9]{{1,2}})(?P<sep>[-/.])(?P<b>[0-9]{{1,2}})(?P=sep){_YEAR}(?![0-9])",
    # D:202103 is a year and a month only where a PDF's mark says so
    rf"(?<=D:){_YEAR}{_TWO}(?![0-9])",
    # a year where nothing else can be made out; 1530 is more likely an hour
    r"(?P<y>1[89][0-9]{2}|20[0-9]{2})(?![0-9])",
]
_PATTERNS = [re.compile(rf"(?<![0-9])(?:{form})", re.IGNORECASE | re.ASCII) for form in _FORMS]
_EPOCH = re.compile(r"1970-01-01T00:00|0001-01-01|Thu, 0?1 Jan 1970 00:00")

MAX_LENGTH = 200
"""A longer string is a text and not a date."""


def iso_date(written: str | None) -> str | None:
    """The date that a metadata field states, as `2021-03-04`, `2021-03` or `2021`, or None.

    Read are ISO 8601, RFC 2822 and 850, PDF's `D:20210304…`, and English month names in either order.
    The day is the one written, in whatever zone. What is not certain is left off: 03/04/2021 gives
    `2021`, and two dates in one field give what they share (`4 May 2021, updated 6 May 2021` is
    `2021-05`). Not read: numbers of seconds, month names of other languages (their year is), two-digit
    years outside RFC 850, and the zero of a clock that was never set (1970-01-01T00:00).
    """
    if not written or len(written) > MAX_LENGTH or _EPOCH.search(written):
        return None
    *full, year = _PATTERNS
    found: list[str | None] = []
    rest = written
    for pattern in full:
        found += [_settled(match) for match in pattern.finditer(rest)]
        rest = pattern.sub("\0", rest)
    found = found or [_settled(match) for match in year.finditer(rest)]
    return None if None in found else _shared([date for date in found if date])


def _shared(dates: list[str]) -> str | None:
    """What all of them agree on; None where not even the year is the same, or where there is none."""
    if not dates:
        return None
    earliest, latest = min(dates).split("-"), max(dates).split("-")
    same = takewhile(lambda pair: pair[0] == pair[1], zip(earliest, latest, strict=False))
    return "-".join(part for part, _ in same) or None


def _settled(match: re.Match[str]) -> str | None:
    """The date of one match, or None where no calendar has it."""
    groups = match.groupdict()
    if groups.get("week"):
        return _week_date(groups)
    year = groups.get("y") or _long_year(groups["short"])
    if groups.get("a"):
        return _numeric(year, int(groups["a"]), int(groups["b"]))
    month = _MONTH_NUMBER[groups["name"].lower()] if groups.get("name") else int(groups.get("m") or 0)
    return _valid(year, month, int(groups["d"]) if groups.get("d") else None)


def _long_year(short: str) -> str:
    """RFC 2822, section 4.3: 00 to 49 are this century's years."""
    return ("20" if short < "50" else "19") + short


def _numeric(year: str, first: int, second: int) -> str | None:
    if first == second or second > 12:
        return _valid(year, first, second)
    return _valid(year, second, first) if first > 12 else year


def _week_date(groups: dict[str, str | None]) -> str | None:
    """A day of an ISO week; a week alone settles the year, save where it straddles two."""
    year, week = int(groups["y"] or 0), int(groups["week"] or 0)
    try:
        if groups["weekday"]:
            return dt.date.fromisocalendar(year, week, int(groups["weekday"])).isoformat()
        return _shared([dt.date.fromisocalendar(year, week, day).isoformat() for day in (1, 7)])
    except ValueError:
        return None


def _valid(year: str, month: int, day: int | None) -> str | None:
    if not month:
        return year if day is None else None
    try:
        date = dt.date(int(year), month, 1 if day is None else day)
    except ValueError:
        return None
    return date.isoformat()[: 7 if day is None else 10]
