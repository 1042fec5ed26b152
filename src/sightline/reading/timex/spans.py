"""Stretches that a grammar rule matches whole: "May 3–7, 2019", "1987-90", "the week of March 6"."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from sightline.reading.timex.classes import CLASSES, codes
from sightline.reading.timex.matches import Match
from sightline.reading.timex.meaning import Between, Point
from sightline.reading.timex.points import point_of
from sightline.reading.timex.tokens import Token

_SHARED: Final = codes("month year")
_YEAR_AND_MONTH: Final = len("2007-11")
_BRIDGES: Final = codes("dash to and")


def days(match: Match) -> Between | None:
    """Two days of one month; "May 3 and 7" is a range only after "between"."""
    items = match.items
    bridge = next(index for index, item in enumerate(items) if item.code in _BRIDGES)
    if items[bridge].code == CLASSES["and"] and match.before.text != "between":
        return None
    shared = tuple(item for item in items if item.code in _SHARED)
    ends = items[bridge - 1], items[bridge + 1]
    first, last = (point_of((shared[0], end, *shared[1:])) for end in ends)
    if first is None or last is None or not first.day or not last.day or first.day >= last.day:
        return None
    return Between(first=first, last=last, gap=(ends[0].end, ends[1].start))


def years(match: Match) -> Between | None:
    """A year and the two last figures of a later one, written together: "1987-90", "2014/15"."""
    first, bridge, last = match.items
    start = int(first.number or 0)
    end = start // 100 * 100 + int(last.number or 0)
    together = len(last.text) == 2 and last.start == bridge.end and bridge.start == first.end
    if not together or start >= end or (bridge.text == "/" and end != start + 1):
        return None
    return Between(first=Point(year=start), last=Point(year=end), gap=(first.end, last.start))


def years_of(token: Token) -> Between | None:
    """The two years of "2007-11", which is no month where its last figures can go on from its first."""
    start, end = int(token.text[:4]), int(token.text[5:7])
    if len(token.text) != _YEAR_AND_MONTH or end <= start % 100:
        return None
    last = Point(year=start // 100 * 100 + end)
    return Between(first=Point(year=start), last=last, gap=(token.start + 4, token.start + 5))


def week_of(match: Match) -> Point | None:
    """The week or weekend in which a date lies."""
    names: dict[str, Literal["week", "weekend"]] = {"week": "week", "weekend": "weekend"}
    within, day = names.get(match.items[1].text), point_of(match.items[3:])
    return msgspec.structs.replace(day, within=within) if within and day else None
