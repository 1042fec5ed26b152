"""Words that say what somebody does: verbs that do and do not, and nouns that name the act of a verb."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from sightline.vocabulary.files import VocabularyFile, listed, load
from sightline.vocabulary.plurals import plural

Owner = Literal["agent", "recipient"]


class PredicatesFile(VocabularyFile, frozen=True, kw_only=True):
    """The file of verbs."""

    helpers: str
    telling: str
    being: str
    suffering: str
    somebody: str
    relations: str
    arriving: str
    place_after: str
    giving: str
    done_to: str
    measures: str
    quantities: str
    stances: str
    doing: str
    actor_after: str
    theme_after: str
    light: dict[str, str]


class NominalsFile(VocabularyFile, frozen=True, kw_only=True):
    """The file of nouns."""

    by_owner: str
    lasting: str
    somewhere: str
    to_owner: str


class Predicates(msgspec.Struct, frozen=True, kw_only=True):
    """The lists of the file of verbs; verbs are base forms, with their particle ("carry on")."""

    helpers: frozenset[str]
    telling: frozenset[str]
    being: frozenset[str]
    suffering: frozenset[str]
    somebody: frozenset[str]
    relations: frozenset[str]
    arriving: frozenset[str]
    place_after: frozenset[str]
    giving: frozenset[str]
    done_to: frozenset[str]
    measures: frozenset[str]
    quantities: frozenset[str]
    stances: frozenset[str]
    doing: frozenset[str]
    actor_after: frozenset[str]
    theme_after: frozenset[str]
    light: Mapping[str, frozenset[str]]


class Nominal(msgspec.Struct, frozen=True):
    """A noun that names an act: its verb, what its owner is in it, whether it lasts, and whether a place
    before it says only where it happens.
    """

    verb: str
    owner: Owner
    lasts: bool = False
    somewhere: bool = False


@cache
def predicates() -> Predicates:
    """The lists. Raises `VocabularyError` where the file is damaged."""
    file = load("predicates", PredicatesFile)
    names = (name for name in Predicates.__struct_fields__ if name != "light")
    lists = {name: frozenset(listed(getattr(file, name))) for name in names}
    light = {verb: frozenset(listed(nouns)) for verb, nouns in file.light.items()}
    return Predicates(**lists, light=MappingProxyType(light))


@cache
def nominals() -> Mapping[str, Nominal]:
    """Nouns by their singular in lower case; a plural that is its own lemma too. Raises `VocabularyError`."""
    file = load("nominals", NominalsFile)
    lasting = frozenset(listed(file.lasting))
    somewhere = frozenset(listed(file.somewhere))
    found: dict[str, Nominal] = {}
    sides: tuple[tuple[Owner, str], ...] = (("agent", file.by_owner), ("recipient", file.to_owner))
    for owner, entries in sides:
        for entry in listed(entries):
            noun, _, verb = entry.partition(":")
            nominal = Nominal(verb.strip(), owner, noun.strip() in lasting, noun.strip() in somewhere)
            found.setdefault(noun.strip(), nominal)
            found.setdefault(plural(noun.strip()), nominal)
    return MappingProxyType(found)
