"""Days that share a month with the day before them: "April 24 and 25", "May 3, 4 and 7"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from sightline.reading.timex.classes import CLASSES, codes
from sightline.reading.timex.matches import Found
from sightline.reading.timex.meaning import Point
from sightline.reading.timex.tokens import Token, Tokens
from sightline.vocabulary.times import time_words

_DAYS: Final = codes("day ordinal")
_BRIDGES: Final = codes("comma and")
_AFTER: Final = codes("comma stop and or at in to for of on the")
_LONGEST: Final = 8


def list_days(tokens: Tokens, found: Iterable[Found]) -> Iterator[Found]:
    """The expressions of one sentence, with further days of a date's month as expressions of their own."""
    for item in found:
        yield item
        meaning = item.meaning
        if (
            isinstance(meaning, Point)
            and meaning.month
            and meaning.day
            and not (meaning.year or meaning.clock)
        ):
            yield from _further(tokens, item, meaning)


def _further(tokens: Tokens, item: Found, meaning: Point) -> Iterator[Found]:
    days: list[int] = []
    index = item.last
    while len(days) < _LONGEST and (day := _next_day(tokens.items, index)) is not None:
        days.append(day)
        index = day + 1
    closed = bool(days) and tokens.items[days[-1] - 1].code == CLASSES["and"]
    for day in days if closed else ():
        number = int(tokens.items[day].number or 0)
        yield Found("day", day, day + 1, msgspec.structs.replace(meaning, day=number, weekday=None))


def _next_day(items: tuple[Token, ...], index: int) -> int | None:
    """The index of a day after a comma or "and", not one that begins another date or counts something."""
    if index + 1 >= len(items) or items[index].code not in _BRIDGES:
        return None
    after = items[index + 2] if index + 2 < len(items) else None
    ends = (
        after is None or after.code in _AFTER or (after.code == CLASSES["other"] and not _is_counted(after))
    )
    numbered = items[index + 1].code in _DAYS and items[index + 1].number is not None
    return index + 1 if numbered and ends else None


def _is_counted(noun: Token) -> bool:
    words = time_words()
    return noun.text not in words.noun_ends and (noun.text.endswith("s") or noun.text in words.counted)
