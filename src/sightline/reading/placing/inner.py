"""Names of places inside longer names: "Velmark County Court", "University of Norland", "Velmark Airport".

A longer name tells where something is by the place it begins with or has after "of", "in" or "at". Not
covered: adjectives ("Norlandic Red Cross"), places in the middle, and whether somebody else is called so.
"""

import re
from collections.abc import Sequence
from enum import Enum
from typing import Final

from sightline.contract import Range
from sightline.reading.placing.candidates import looked_up
from sightline.vocabulary.places import place_words

LONGEST: Final = 4  # words of a place's name
_WORD: Final = re.compile(r"[^\s,;()]+")
_POSSESSIVE: Final = re.compile(r"[’']s?$")


def inner(name: str) -> Range | None:
    """Where in a name that of a place stands which is in the gazetteer and not the whole of it."""
    words = [found.span() for found in _WORD.finditer(name)]
    after = [at + 1 for at, word in enumerate(words) if name[slice(*word)] in place_words().before]
    found = (_place_at(name, words, at) for at in [*reversed(after), 0])
    return next((place for place in found if place), None)


class Naming(Enum):
    """How a longer name is made of that of a place.

    BODY: what is of that place by its name: "Velmark Police", "University of Velmark". HOUSE: what may as
    well be called after a person or a thing: "Velmark High School", "House of Velmark". OTHER: all else,
    "Velmark Motors".
    """

    BODY = 1
    HOUSE = 2
    OTHER = 3


def naming(name: str, place: Range) -> Naming:
    """How a name is made of the place in it."""
    words = place_words()
    before = [word.lower() for word in _WORD.findall(name[: place[0]]) if word.lower() != "the"]
    after = [_POSSESSIVE.sub("", word.lower().rstrip(".")) for word in _WORD.findall(name[place[1] :])]
    if is_county(name[slice(*place)]):
        return Naming.BODY
    if before:
        return Naming.BODY if before[-2:-1] and before[-2] in words.of_towns else Naming.HOUSE
    if not words.bodies.isdisjoint(after[-2:]):
        return Naming.BODY
    return Naming.OTHER if words.houses.isdisjoint(after) else Naming.HOUSE


def is_county(name: str) -> bool:
    """Whether a name says that it is a county's: "Velmark County"."""
    first, _, last = name.rpartition(" ")
    return bool(first) and last.lower() in place_words().counties


def _place_at(name: str, words: Sequence[Range], first: int) -> Range | None:
    """The longest known name that begins with a word."""
    if first < len(words) and name[slice(*words[first])].lower() == "the":
        first += 1
    for last in range(min(len(words), first + LONGEST) - 1, first - 1, -1):
        start, end = words[first][0], words[last][1]
        part = _POSSESSIVE.sub("", name[start:end])
        known = part[:1].isupper() and part.lower() not in place_words().general
        if known and (start, end) != (0, len(name)) and looked_up(part):
            return start, start + len(part)
    return None
