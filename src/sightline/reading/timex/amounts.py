"""From the words of an amount of time to a `Length`, or to a distance from an anchor."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

import msgspec

from sightline.reading.timex.classes import CLASSES, codes
from sightline.reading.timex.lengths import whole_units
from sightline.reading.timex.matches import Match
from sightline.reading.timex.meaning import Length, Point, Shift, Vague, Window
from sightline.reading.timex.tokens import Token
from sightline.vocabulary.times import time_words

_UNITS: Final = "unit year_unit quarter century weekend units second dayparts"
_NUMBERS: Final = codes("day number year")
_NOUN_PHRASE: Final = 4
"""Tokens after "year-old" among which the noun is looked for."""
_AGENTS: Final = ("er", "or", "ist", "ian", "man", "woman")
"""Endings of nouns for persons."""


def length(match: Match) -> Length | None:
    """The amount that the tokens of a match name; null if they name none."""
    token = match.one(_UNITS)
    words = time_words()
    unit = (words.plural_units.get(token.text) or words.units.get(token.text)) if token else None
    low, high = _counts(match)
    if unit is None or low == 0:
        return None
    return Length(low=low, high=high, unit=unit, part=_approximation(match))


def _counts(match: Match) -> tuple[float | None, float | None]:
    """Lowest and highest number of units; null for an amount without a number."""
    numbers = [item.number or 0.0 for item in match.of("day number year")]
    vague = match.one("vague")
    if not numbers and vague:
        known = time_words().vague_counts[vague.text]
        numbers = [known] if known else []
    elif not numbers and match.one("a"):
        numbers = [1.0]
    if numbers and match.one("half"):
        numbers[-1] += 0.5
    return (numbers[0], numbers[-1]) if numbers else (None, None)


def _approximation(match: Match) -> str | None:
    approx = match.one("approx")
    if approx is not None:
        return time_words().approximators[approx.text]
    return "APPROX" if match.one("so") else None


def amount(match: Match) -> Length | Point | None:
    """A plain amount: "two to three weeks", "three-day", "a 10-year-old treaty".

    The age of a person is none, nor is a rate ("$2 million a year") or a fraction ("a quarter of"). "In two
    years' time" is a date.
    """
    found = length(match)
    if (
        found is None
        or _is_rate(match)
        or (_is_age(match) and not _of_a_thing(match))
        or _is_no_amount(match, found)
    ):
        return None
    distance = whole_units(found.low, found.unit)
    if match.before.text != "in" or distance is None:
        return found
    if match.after.text == "'s" and match.at(match.last + 1).text == "time":
        return Point(shift=Shift(unit=distance[0], step=distance[1], base="writing"))
    return msgspec.structs.replace(found, ahead=True)


def _is_no_amount(match: Match, found: Length) -> bool:
    alone = match.one("a") is not None and not match.one("day number vague")
    if found.unit in {"second", "minute"} and alone:
        return match.items[-1].code == CLASSES["second"] or match.word_follows()
    if found.unit == "quarter":
        return alone or found.low in {1, 3}
    return match.one("vague") is not None and found.low is None and not match.one("units dayparts dash")


def _is_age(match: Match) -> bool:
    of_age = match.after.text == "of" and match.at(match.last + 1).text == "age"
    return match.one("old") is not None or match.after.text in {"old", "olds"} or of_age


def _of_a_thing(match: Match) -> bool:
    """Whether a noun phrase that names no person follows "year-old"."""
    hyphenated = match.one("old") is not None and match.items[-2].code == CLASSES["dash"]
    nouns = list(takewhile(_in_noun_phrase, match.tokens.items[match.last : match.last + _NOUN_PHRASE]))
    persons = time_words().persons
    person = any(item.capital or item.text in persons or item.text.endswith(_AGENTS) for item in nouns)
    return hyphenated and bool(nouns) and match.after.text.isalpha() and not person


def _in_noun_phrase(item: Token) -> bool:
    word = item.code == CLASSES["other"] and item.text.isalpha() and item.text not in time_words().noun_ends
    return word or item.code == CLASSES["dash"]


def _is_rate(match: Match) -> bool:
    """Whether "a year" counts something per year: "$2 million a year", "24 hours a day"."""
    if match.items[0].code != CLASSES["a"] or match.one("day number vague"):
        return False
    before, earlier = match.before, match.at(match.first - 2)
    counted = earlier.code in _NUMBERS and before.text.isalpha()
    return before.code in _NUMBERS or before.text in time_words().counted | {"%", "cents"} or counted


def window(match: Match) -> Length | None:
    """An amount that ends or begins at an anchor: "the past two years", "the next 12 to 18 months"."""
    found = length(match)
    if found is None or (found.low == 1.0 and match.one("a")):
        return None
    token = match.one("deictic")
    pointed = time_words().deictics[token.text] if token else None
    if pointed is None:
        return found
    return msgspec.structs.replace(found, window=side(pointed.step), base=pointed.base)


def side(step: int) -> Window | None:
    """Whether a step leads back or on."""
    return "past" if step < 0 else "next" if step > 0 else None


def from_anchor(match: Match) -> Point | Vague | Length | None:
    """An amount counted from an anchor: "two weeks ago", "three days later".

    What is no whole number of days stays an amount ("an hour later") or the vague past ("years ago").
    """
    word = match.items[-1]
    found = length(match)
    if found is None or (word.code == CLASSES["beside"] and not match.closes()):
        return None
    way = time_words().after_counts[word.text]
    distance = whole_units(found.low, found.unit)
    if distance is not None:
        unit, steps = distance[0], way.step * distance[1]
        shift = Shift(unit=unit, step=steps, base=way.base)
        return Point(shift=shift, part=found.part, compares=unit == "year" and steps == -1)
    if way.base != "writing":
        return found
    return Vague(reference="PAST_REF" if way.step < 0 else "FUTURE_REF")
