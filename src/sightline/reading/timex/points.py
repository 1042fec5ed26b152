"""From the words of a date, in any order, to a `Point`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import msgspec

from sightline.reading.timex.calendar import SEASONS, Unit
from sightline.reading.timex.classes import CLASSES
from sightline.reading.timex.matches import Match
from sightline.reading.timex.meaning import Clock, Point, Shift
from sightline.reading.timex.numeric import clock_time, figures, full_year, iso_date
from sightline.reading.timex.tokens import Token
from sightline.vocabulary.times import Base, Deictic, time_words

_UNITS: Final[dict[str, Unit]] = {
    "day": "day", "week": "week", "month": "month", "quarter": "quarter", "half": "half", "year": "year",
    "decade": "decade", "century": "century", "weekend": "weekend",
}  # fmt: skip
_LONGEST_MONTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class _Draft(msgspec.Struct):
    """A point while its words are read from left to right.

    `number` and `deictic` wait for the word that they belong to, `hour` and `half_day` for each other;
    `last_quarter` remembers "the last quarter of", and `wrong` that the words contradict the calendar.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: int | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    holiday: str | None = None
    day_or_month: tuple[int, int] | None = None
    shift: Shift | None = None
    step: int | None = None
    base: Base | None = None
    part: str | None = None
    clock: Clock | None = None

    number: int | None = None
    deictic: Deictic | None = None
    hour: tuple[int, int] | None = None
    half_day: str = ""
    last_quarter: bool = False
    wrong: bool = False


_KEPT: Final = tuple(name for name in Point.__struct_fields__ if name in _Draft.__struct_fields__)


def point(match: Match) -> Point | None:
    """The point that the tokens of a match name; null where they contradict the calendar or the clock."""
    return point_of(match.items)


def point_of(items: tuple[Token, ...]) -> Point | None:
    """The point that some tokens name."""
    draft = _Draft()
    for item in items:
        _HANDLERS.get(item.code, _nothing)(draft, item)
    _finish(draft)
    fields: dict[str, Any] = {name: getattr(draft, name) for name in _KEPT}
    return None if draft.wrong else Point(**fields)


def _finish(draft: _Draft) -> None:
    divided = draft.shift is not None and draft.shift.unit in {"month", "decade", "century"}
    if draft.half and (draft.month or draft.decade is not None or divided):
        draft.part, draft.half = ("FIRST_HALF" if draft.half == 1 else "LAST_HALF"), None
    if draft.last_quarter and (draft.year or (draft.shift and draft.shift.unit == "year")):
        draft.quarter, draft.shift = 4, draft.shift if draft.shift and draft.shift.unit == "year" else None
    if draft.month and draft.day and draft.day > _LONGEST_MONTHS[draft.month - 1]:
        draft.wrong = True
    if draft.hour:
        time = clock_time(*draft.hour, draft.half_day)
        draft.wrong = draft.wrong or time is None
        draft.clock = Clock(time=time or "", utc=bool(draft.clock and draft.clock.utc))


def _nothing(draft: _Draft, item: Token) -> None:
    """Articles, prepositions and commas change nothing."""


def _number(draft: _Draft, item: Token) -> None:
    number = int(item.number) if item.number is not None else time_words().ordinals.get(item.text, 0)
    if draft.month and not draft.day and number <= 31:
        draft.day = number
    else:
        draft.number = number


def _month(draft: _Draft, item: Token) -> None:
    words = time_words()
    draft.month = words.months.get(item.text) or words.month_abbreviations[item.text]
    if draft.number:
        draft.day, draft.number = draft.number, None
    _point_from(draft)


def _year(draft: _Draft, item: Token) -> None:
    draft.year = int(item.number or 0)


def _short_year(draft: _Draft, item: Token) -> None:
    draft.year = full_year(int(item.text[1:]))


def _weekday(draft: _Draft, item: Token) -> None:
    words = time_words()
    draft.weekday = words.weekdays.get(item.text) or words.weekday_abbreviations[item.text]
    _point_from(draft)


def _season(draft: _Draft, item: Token) -> None:
    draft.season = SEASONS.index(time_words().seasons[item.text])
    _point_from(draft)


def _holiday(draft: _Draft, item: Token) -> None:
    draft.holiday = item.text
    draft.year = time_words().holidays[item.text].year
    _point_from(draft)


def _point_from(draft: _Draft) -> None:
    """Let a deictic before a named period say which of its kind is meant: "last May"."""
    if draft.deictic:
        draft.step, draft.base, draft.deictic = draft.deictic.step, draft.deictic.base, None


def _deictic(draft: _Draft, item: Token) -> None:
    draft.deictic = time_words().deictics[item.text]


def _unit(draft: _Draft, item: Token) -> None:
    unit = _UNITS.get(time_words().units.get(item.text, ""))
    if unit is None:
        draft.wrong = True
    elif unit in {"quarter", "century"} and draft.number:
        _counted(draft, unit)
    else:
        pointed = draft.deictic or Deictic(base="either", step=0)
        draft.last_quarter = draft.last_quarter or (unit == "quarter" and pointed.step < 0)
        if unit == "month" and draft.number:
            draft.day, draft.number = draft.number, None
        draft.shift, draft.deictic = Shift(unit=unit, step=pointed.step, base=pointed.base), None


def _counted(draft: _Draft, unit: Unit) -> None:
    number, draft.number = draft.number or 0, None
    if unit == "century":
        draft.century, draft.wrong = (number - 1) * 100 + 1, not 1 <= number <= 99
    else:
        draft.quarter, draft.wrong = number, number > 4


def _half(draft: _Draft, item: Token) -> None:
    last = draft.deictic is not None and draft.deictic.step < 0
    draft.half = 2 if last else draft.number
    draft.wrong = draft.half not in {1, 2}
    draft.number = draft.deictic = None


def _named_quarter(draft: _Draft, item: Token) -> None:
    digit = int(item.text.strip("qh"))
    if item.text[0] == "h":
        draft.half, draft.wrong = digit, digit > 2
    else:
        draft.quarter = digit


def _decade(draft: _Draft, item: Token) -> None:
    digits = "".join(filter(str.isdecimal, item.text))
    if digits:
        draft.decade = int(digits) if len(digits) == 4 else full_year(int(digits)) // 10 * 10
    else:
        draft.decade = time_words().decades[item.text]


def _iso(draft: _Draft, item: Token) -> None:
    _take(draft, iso_date(item.text))


def _figures(draft: _Draft, item: Token) -> None:
    _take(draft, figures(item.text))


def _take(draft: _Draft, found: Point | None) -> None:
    if found is None:
        draft.wrong = True
        return
    draft.year, draft.month, draft.day = found.year, found.month, found.day
    draft.day_or_month, draft.clock = found.day_or_month, found.clock


def _clock(draft: _Draft, item: Token) -> None:
    hour, minute = item.text.replace(".", ":").split(":")[:2]
    draft.hour = int(hour), int(minute)


def _half_day(draft: _Draft, item: Token) -> None:
    """Take "p.m." after an hour; "o'clock" says nothing about the half of the day."""
    if draft.hour is None and draft.number is not None:
        draft.hour, draft.number = (draft.number, 0), None
    draft.half_day = "" if item.text[0] == "o" else item.text[0]


def _zone(draft: _Draft, item: Token) -> None:
    if draft.hour is None:
        number = draft.number if draft.number is not None else draft.year or 0
        draft.hour, draft.number, draft.year = divmod(number, 100), None, None
    draft.clock = Clock(time="", utc=item.text in time_words().utc_zones)


def _noon(draft: _Draft, item: Token) -> None:
    draft.clock = Clock(time=time_words().clock_words[item.text])


def _daypart(draft: _Draft, item: Token) -> None:
    if draft.deictic:
        told = draft.deictic.base != "writing" or draft.deictic.step > 0
        draft.shift = Shift(unit="day", step=draft.deictic.step, base="story" if told else "writing")
        draft.deictic = None
    draft.clock = draft.clock or Clock(time=time_words().dayparts[item.text])


def _day_word(draft: _Draft, item: Token) -> None:
    draft.shift = Shift(unit="day", step=time_words().day_words[item.text], base="writing")
    if item.text == "tonight":
        draft.clock = draft.clock or Clock(time="NI")


def _part(draft: _Draft, item: Token) -> None:
    """Take "early" or "the end of"; of two that differ ("mid-to-late") neither stays."""
    words = time_words()
    part = words.parts.get(item.text) or words.edges[item.text]
    draft.part = part if draft.part in {None, part} else None


def _approximate(draft: _Draft, item: Token) -> None:
    draft.part = draft.part or "APPROX"


_HANDLERS: Final[dict[str, Callable[[_Draft, Token], None]]] = {
    CLASSES[name]: handler
    for names, handler in {
        "day number ordinal second": _number,
        "month": _month,
        "year": _year,
        "year2": _short_year,
        "weekday": _weekday,
        "season": _season,
        "holiday": _holiday,
        "deictic": _deictic,
        "unit year_unit quarter century weekend": _unit,
        "half": _half,
        "qn": _named_quarter,
        "decade": _decade,
        "iso": _iso,
        "numdate": _figures,
        "clock": _clock,
        "ampm": _half_day,
        "zone": _zone,
        "noon": _noon,
        "daypart dayparts": _daypart,
        "dayword": _day_word,
        "part shifted edge": _part,
        "approx": _approximate,
    }.items()
    for name in names.split()
}
