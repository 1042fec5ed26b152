"""What a time expression says before any anchor: the plain values that grammar makes and resolution reads.

Each value says what is written and nothing more: "last Friday" is weekday 5, one back from the moment of
writing; that this is 2019-05-17 is for `resolution` to find.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from sightline.reading.timex.calendar import Unit
from sightline.vocabulary.times import Base, Reference

Window = Literal["past", "next"]


class Value(msgspec.Struct, frozen=True, kw_only=True):
    """Base of the meanings: immutable and compared by content."""


class Shift(Value, frozen=True, kw_only=True):
    """A distance from an anchor: "two weeks ago" is week, -2, from the moment of writing."""

    unit: Unit
    step: int
    base: Base


class Clock(Value, frozen=True, kw_only=True):
    """A time of day, "15:00", or a part of it by its TIMEX3 code, "NI"; `utc` if the zone is written."""

    time: str
    utc: bool = False


class Point(Value, frozen=True, kw_only=True):
    """A calendar date, whole or in part: every field holds what is written, null where nothing is.

    `weekday` is ISO (Monday 1); `season` 0 winter to 3 autumn; `decade` and `century` are first years
    ("1980s": 1980, "20th century": 1901). `day_or_month` are two numbers of which either may be the month
    ("05/06/2019"). `within` widens a day to its week ("the week of March 6"). `shift` stands for a year,
    month, week or day counted from an anchor; `step` and `base` point from the anchor to a named weekday,
    month, season or holiday ("last Friday": -1). `part` is a TIMEX3 modifier, a half of what has no value of
    its own for it (FIRST_HALF, LAST_HALF), or what an anchor divides: EARLIER and LATER ("earlier this
    year"). `compares` marks "a year ago" and the like, which in reports of figures may mean the same quarter
    of the year before.
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
    within: Literal["week", "weekend"] | None = None
    holiday: str | None = None
    day_or_month: tuple[int, int] | None = None
    shift: Shift | None = None
    step: int | None = None
    base: Base | None = None
    part: str | None = None
    clock: Clock | None = None
    compares: bool = False


class Length(Value, frozen=True, kw_only=True):
    """An amount of time: "two to three weeks" is 2 to 3 weeks; null for "several".

    `window` says that it ends or begins at an anchor: "the past two years". `ahead` marks an amount after
    "in", which beside a verb in the future is a date: "will be held in two weeks".
    """

    low: float | None
    high: float | None
    unit: str
    part: str | None = None
    window: Window | None = None
    base: Base = "writing"
    ahead: bool = False


class Repeat(Value, frozen=True, kw_only=True):
    """What recurs, already as a TIMEX3 value: "every Tuesday" is XXXX-WXX-2."""

    timex: str


class Vague(Value, frozen=True, kw_only=True):
    """Past, present or future without a date; `unit` is that of "recent days" or "coming weeks"."""

    reference: Reference
    unit: str | None = None


class Between(Value, frozen=True, kw_only=True):
    """A stretch from one point to another; `gap` is the range of the words or dash between them."""

    first: Point
    last: Point
    gap: tuple[int, int]


Meaning = Point | Length | Repeat | Vague | Between
