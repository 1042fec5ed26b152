"""Common nouns that stand for unnamed people and things, and those that show what a name names."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from sightline.contract import EntityType
from sightline.vocabulary.files import VocabularyFile, listed, load
from sightline.vocabulary.plurals import plural

Speaker = Literal["anonymous", "group", "document"]


class NounGroup(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns of one kind; `speaker` says who speaks when one of them does, null where none can."""

    definition: str
    example: str
    type: EntityType
    words: str
    plurals: str = ""
    speaker: Speaker | None = None


class Nouns(VocabularyFile, frozen=True, kw_only=True):
    """The file."""

    groups: dict[str, NounGroup]
    heads: dict[EntityType, str]


class Noun(msgspec.Struct, frozen=True):
    """A noun in lower case: its group, what it stands for, who speaks by it, and whether it is a plural."""

    text: str
    group: str
    type: EntityType
    speaker: Speaker | None
    several: bool


@cache
def nouns() -> Nouns:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("nouns", Nouns)


@cache
def by_text() -> Mapping[str, Noun]:
    """Every noun, singular and plural, by its words in lower case: "official", "security forces".

    A word that stands in several groups belongs to the first.
    """
    found: dict[str, Noun] = {}
    for noun in _all():
        found.setdefault(noun.text, noun)
    return MappingProxyType(found)


@cache
def anonymous_nouns() -> frozenset[str]:
    """Nouns for somebody who may speak and is not named: "official", "sources"."""
    return frozenset(text for text, noun in by_text().items() if noun.speaker == "anonymous")


@cache
def head_types() -> Mapping[str, EntityType]:
    """What a word in a name shows the name to be, by the word in lower case: "ministry", "river"."""
    found: dict[str, EntityType] = {}
    for kind, words in nouns().heads.items():
        for word in listed(words):
            found.setdefault(word, kind)
    return MappingProxyType(found)


def _all() -> Iterator[Noun]:
    for name, group in nouns().groups.items():
        for text in listed(group.words):
            yield Noun(text, name, group.type, group.speaker, False)
            yield Noun(plural(text), name, group.type, group.speaker, True)
        for text in listed(group.plurals):
            yield Noun(text, name, group.type, group.speaker, True)
