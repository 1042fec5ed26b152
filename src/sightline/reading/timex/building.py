"""What the words of each grammar rule mean: a builder for every rule of `grammar.RULES`.

A builder returns null where the words mean no time in their context; then the next rule is tried.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec

from sightline.reading.timex import amounts, spans, vagueness
from sightline.reading.timex.classes import CLASSES, codes
from sightline.reading.timex.matches import Match
from sightline.reading.timex.meaning import Between, Length, Meaning, Point, Shift
from sightline.reading.timex.points import point, point_of
from sightline.reading.timex.repeats import repeat
from sightline.vocabulary.times import time_words

_DAYS: Final = codes("day ordinal")
_GENERIC: Final = frozenset({"year", "quarter", "week", "weekend"})
"""Units that "the" makes a time by itself: "the week"."""
_GENERIC_IN_PART: Final = _GENERIC | {"month", "decade", "century"}
"""Units that are a time with a part before: "the end of the month"."""


def build(match: Match) -> Meaning | None:
    """The meaning of a match, or null if its words mean no time in their context."""
    return BUILDERS[match.rule](match)


def _date(match: Match) -> Point | Between | None:
    """A date, unless a name begins with it: "the June 4 Movement"; "2007-11" is two years."""
    if match.items[0].code == CLASSES["iso"] and (years := spans.years_of(match.items[0])):
        return years
    words = time_words()
    first, second = match.after, match.at(match.last + 1)
    if match.rule == "month" and match.after.code in _DAYS:
        return None  # a day that the month does not have, or that is part of a name
    names_it = first.capital and (
        first.text in words.names_after or (second.capital and second.text in words.names_after)
    )
    return None if names_it else point(match)


def _year_ago(match: Match) -> Point | None:
    """A year back, or its quarter: "the year-ago third quarter"."""
    step = -1 if any(item.text in {"ago", "earlier"} for item in match.items) else 1
    shift = Shift(unit="year", step=step, base="either")
    if not match.one("ordinal second"):
        return Point(shift=shift, compares=True)
    made = point_of(match.items[-3:])
    return Point(shift=shift, quarter=made.quarter) if made else None


def _unit_beside(match: Match) -> Point | None:
    """One unit before or after: "the day before"; with "last" two back: "the year before last"."""
    made = point_of(match.items[1:2])
    last = match.one("deictic")
    if made is None or made.shift is None or (last is None and not match.closes()):
        return None
    step = time_words().after_counts[match.items[2].text].step
    if last is None:
        return Point(shift=Shift(unit=made.shift.unit, step=step, base="either"))
    two = Shift(unit=made.shift.unit, step=2 * step, base="writing")
    return Point(shift=two) if last.text in {"last", "next"} else None


def _quarter(match: Match) -> Point | None:
    made = point(match)
    return made if made and (made.quarter or made.half or made.part) else None


def _unit(match: Match) -> Point | Length | None:
    """One unit that an anchor places; "the past year" and "over the next year" are amounts beside it."""
    made = point(match)
    if made is None or made.shift is None or (match.first and all(item.capital for item in match.items)):
        return None
    deictic, article, shift = next(match.of("deictic")).text, match.one("the") is not None, made.shift
    reaching = deictic in {"last", "next"} and match.before.text in time_words().leads.window
    if (article and (deictic in {"past", "coming"} or reaching)) or (
        deictic == "past" and shift.unit == "decade"
    ):
        return Length(low=1, high=1, unit=shift.unit, window=amounts.side(shift.step))
    if deictic == "next" and (article or shift.unit == "day"):
        return msgspec.structs.replace(made, shift=Shift(unit=shift.unit, step=1, base="either"))
    return made


def _the_unit(match: Match) -> Point | None:
    """A unit that "the" makes definite: "the week", "the end of the year", "year-end"."""
    made = point(match)
    if made is None or made.shift is None or match.after.code == CLASSES["old"]:
        return None
    titled = match.first > 0 and match.items[-1].capital
    if titled or (match.after.code == CLASSES["dash"] and not made.part):
        return None
    return made if made.shift.unit in (_GENERIC_IN_PART if made.part else _GENERIC) else None


def _year(match: Match) -> Point | None:
    """A year; "the 1988 quarter" is that of a comparison and known no better than by its year."""
    made = point(match)
    return msgspec.structs.replace(made, shift=None) if made and made.shift else made


def _clock(match: Match) -> Point | None:
    """A time of day; figures alone need "at" or the like before them, so that scores are none."""
    made = point(match)
    if made is None or made.clock is None or match.before.text == "high":
        return None
    bare = match.one("clock") and not match.one("ampm zone approx")
    return None if bare and match.before.text not in time_words().leads.clock else made


BUILDERS: Final[dict[str, Callable[[Match], Meaning | None]]] = {
    "clock_day": point,
    "day_range": spans.days,
    "year_range": spans.years,
    "week_of": spans.week_of,
    "year_ago": _year_ago,
    "quarter": _quarter,
    "ago": amounts.from_anchor,
    "unit_beside": _unit_beside,
    "window": amounts.window,
    "every": repeat,
    "amount": amounts.amount,
    "day": _date,
    "century": point,
    "decade": point,
    "season": point,
    "month": _date,
    "holiday": _date,
    "daypart": point,
    "unit": _unit,
    "year": _year,
    "the_unit": _the_unit,
    "clock": _clock,
    "vague_units": vagueness.units_ahead_or_past,
    "vague": vagueness.reference,
    "units": vagueness.bare_units,
}
