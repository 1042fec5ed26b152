"""Which acronym stands for which long name: the one beside it in brackets, or the only one that it fits."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from sightline.reading.layers import Name
from sightline.reading.name_forms import initials, is_acronym

Pair = tuple[str, str]
"""An acronym and its long form."""


def pairs(names: Sequence[Name], text: str) -> Iterator[Pair]:
    """Each acronym of a text with its long form; `names` are in order and no people.

    One that stands in brackets behind a long form, or before it, belongs to that one; any other one to the
    only long form with these initials.
    """
    bracketed = dict(_bracketed(names, text))
    by_initials: defaultdict[str, set[str]] = defaultdict(set)
    texts = dict.fromkeys(name.text for name in names)
    for long in texts:
        for letters in initials(long):
            by_initials[letters].add(long)
    for short in texts:
        if is_acronym(short):
            fitting = by_initials[short.replace(".", "").upper()]
            if short in bracketed:
                yield short, bracketed[short]
            elif len(fitting) == 1:
                yield short, next(iter(fitting))


def _bracketed(names: Sequence[Name], text: str) -> Iterable[Pair]:
    """The first long form of each acronym that stands in brackets beside it."""
    found: dict[str, str] = {}
    for before, after in pairwise(names):
        between = text[before.end : after.start].strip(" “”\"'’")
        closes = text[after.end : after.end + 2].lstrip("”\"'’").startswith(")")
        if between != "(" or not closes:
            continue
        for short, long in ((after.text, before.text), (before.text, after.text)):
            if is_acronym(short) and _spells(short, long):
                found.setdefault(short, long)
    return found.items()


def _spells(short: str, long: str) -> bool:
    """Whether the letters of an acronym stand in the long form in this order, the first at its beginning."""
    rest = iter(long.lower())
    letters = short.replace(".", "").lower()
    return len(long) > len(short) and long[:1].lower() == letters[0] and all(one in rest for one in letters)
