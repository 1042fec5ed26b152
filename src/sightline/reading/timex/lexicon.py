"""Which word belongs to which class of the time grammar, made from the vocabulary once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

import msgspec

from sightline.reading.timex.classes import CLASSES
from sightline.vocabulary.times import TimeWords, time_words

_SINGLE: Final[dict[str, str]] = {
    "a": "a an another", "the": "the", "of": "of", "on": "on", "at": "at", "and": "and", "or": "or",
    "in": "in", "by": "by", "for": "for", "between": "between", "from": "from", "so": "so",
    "to": "to through thru until till", "old": "old", "long": "long", "half": "half", "period": "period",
    "recent": "recent", "times": "times", "quarter": "quarter", "century": "century", "weekend": "weekend",
    "second": "second", "fiscal": "fiscal financial", "ampm": "am pm", "qn": "q1 q2 q3 q4 h1 h2",
    "year_unit": "year", "ago": "ago hence", "shifted": "earlier later",
}  # fmt: skip
"""Words that the grammar itself names, by class; they come before those of the vocabulary."""


class Lexicon(msgspec.Struct, frozen=True):
    """Class characters by word, phrases by their first word, and the words that can be in an expression.

    A phrase is its words, its class and its key in the vocabulary; the longest of a first word comes first.
    Every expression holds a digit or one of `triggers`.
    """

    classes: dict[str, str]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]
    triggers: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon of the shipped vocabulary."""
    words = time_words()
    entries = dict(_entries(words)) | {word: name for name, text in _SINGLE.items() for word in text.split()}
    phrases: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for key, name in entries.items():
        parts = _parts(key)
        if len(parts) > 1:
            phrases.setdefault(parts[0], []).append((parts, CLASSES[name], key))
    return Lexicon(
        classes={key: CLASSES[name] for key, name in entries.items() if len(_parts(key)) == 1},
        phrases={first: tuple(sorted(those, key=_longest)) for first, those in phrases.items()},
        triggers=frozenset(_triggers(words)),
    )


def _parts(key: str) -> tuple[str, ...]:
    """The tokens of an entry: "new year's day" is four."""
    for mark in ("'s", "-", "/", "."):
        key = key.replace(mark, f" {mark} ")
    return tuple(key.split())


def _longest(phrase: tuple[tuple[str, ...], str, str]) -> int:
    return -len(phrase[0])


def _entries(words: TimeWords) -> Iterable[tuple[str, str]]:
    """Words and phrases with their class names; of two entries for one word the later one counts."""
    lists: list[tuple[Iterable[str], str]] = [
        (words.fillers, "filler"),
        (words.approximators, "approx"),
        (words.vague_counts, "vague"),
        (words.times, "times"),
        (words.every, "every"),
        (words.frequencies, "freq"),
        # "the past" is left to the grammar, which knows "the past two years"
        ((key for key in words.references if key.split()[-1] not in words.deictics), "ref"),
        (words.numbers, "number"),
        (words.ordinals, "ordinal"),
        (words.decades, "decade"),
        (words.units, "unit"),
        (words.plural_units, "units"),
        (words.months, "month"),
        (words.weekdays, "weekday"),
        ((day + "s" for day in words.weekdays), "weekdays"),
        (words.seasons, "season"),
        ((key for key in words.after_counts if " " not in key), "beside"),
        ((key for key in words.after_counts if " " in key), "ago"),
        (words.edges, "edge"),
        (words.parts, "part"),
        (words.deictics, "deictic"),
        (words.day_words, "dayword"),
        (words.dayparts, "daypart"),
        ((part for part in words.dayparts if part.endswith("s")), "dayparts"),
        (words.clock_words, "noon"),
        (words.zones, "zone"),
        (words.zone_phrases, "zone"),
        (words.holidays, "holiday"),
    ]
    return ((key, name) for keys, name in lists for key in sorted(keys))


def _triggers(words: TimeWords) -> Iterable[str]:
    dates = (words.months, words.month_abbreviations, words.weekdays, words.seasons, words.decades)
    days = (words.day_words, words.dayparts, words.clock_words, words.holidays)
    others = (words.units, words.plural_units, words.frequencies, words.references)
    for group in (*dates, *days, *others):
        for key in group:
            yield next(part for part in reversed(_parts(key)) if part.isalpha() or part.isdigit())
    yield from (day + "s" for day in words.weekdays)
    yield from ("eighteen", "nineteen", "twenty", *"0123456789")
