"""Joins two dates with a dash, "to" or "and" between them to one range: "from March to June"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from sightline.reading.timex.matches import Found
from sightline.reading.timex.meaning import Between, Meaning, Point
from sightline.reading.timex.tokens import Tokens
from sightline.vocabulary.times import time_words

_LOOK_BACK: Final = 7
"""Tokens before a range in which a verb of moving makes it a change of date."""

_SHAPE: Final = ("day", "month", "weekday", "year", "decade", "century", "quarter", "half", "season", "clock")
"""What makes two points alike, the finest first."""


def join_ranges(tokens: Tokens, found: Iterable[Found]) -> Iterator[Found]:
    """The expressions of one sentence, those that bound a range put together."""
    waiting: Found | None = None
    for item in found:
        joined = _range(tokens, waiting, item) if waiting else None
        if waiting and not joined:
            yield waiting
        waiting = joined or item
    if waiting:
        yield waiting


def _range(tokens: Tokens, first: Found, last: Found) -> Found | None:
    if last.first - first.last != 1 or not _bridged(tokens, first):
        return None
    meaning = _between(
        first.meaning, last.meaning, tokens.items[first.last - 1].end, tokens.items[last.first].start
    )
    return Found("range", first.first, last.last, meaning) if meaning else None


def _bridged(tokens: Tokens, first: Found) -> bool:
    """Whether the word after `first` makes a range of it and what follows."""
    bridge = tokens.items[first.last].text
    before = tokens.items[first.first - 1].text if first.first else ""
    earlier = tokens.items[max(0, first.first - _LOOK_BACK) : first.first]
    if any(item.text in time_words().moving for item in earlier):
        return False
    if bridge == "and":
        return before == "between"
    return bridge in {"-", "to", "through", "thru"} or (bridge in {"until", "till"} and before == "from")


def _between(first: Meaning, last: Meaning, start: int, end: int) -> Between | None:
    if not isinstance(first, Point) or not isinstance(last, Point) or first.shift or last.shift:
        return None
    alike = _shape(first) == _shape(last) is not None
    return Between(first=first, last=last, gap=(start, end)) if alike else None


def _shape(point: Point) -> str | None:
    return next((name for name in _SHAPE if getattr(point, name) is not None), None)
