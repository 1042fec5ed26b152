"""Titles and roles, honorifics, and the words that say when a role was held."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from sightline.contract import RoleStatus
from sightline.vocabulary.files import VocabularyFile, listed, load
from sightline.vocabulary.plurals import plural

Held = Literal["current", "former", "future"]


class RoleGroup(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Titles of one kind; `sector` is a PLOVER actor sector."""

    definition: str
    example: str
    sector: str
    titles: str


class Offices(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Groups of which every title is an office, and more titles that are one."""

    groups: str
    titles: str


class Roles(VocabularyFile, frozen=True, kw_only=True):
    """The file."""

    groups: dict[str, RoleGroup]
    plurals: dict[str, str]
    offices: Offices
    lesser: str
    belonging: str
    ranks: str
    fields: str
    honorifics: dict[str, str]
    statuses: dict[Held, str]


class Title(msgspec.Struct, frozen=True):
    """A title's words in lower case, its group, that group's sector, and whether it names several people."""

    words: tuple[str, ...]
    group: str
    sector: str
    several: bool


@cache
def roles() -> Roles:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("roles", Roles)


@cache
def titles_by_first_word() -> Mapping[str, tuple[Title, ...]]:
    """Every title, singular and plural, by its first word, longer ones first."""
    file = roles()
    found: defaultdict[str, list[Title]] = defaultdict(list)
    for name, group in file.groups.items():
        for title in listed(group.titles):
            plurals = file.plurals.get(title, plural(title)).split("|")
            for words, many in ((title, False), *((several, True) for several in plurals)):
                found[words.split()[0]].append(Title(tuple(words.split()), name, group.sector, many))
    return MappingProxyType({first: tuple(sorted(those, key=_shortness)) for first, those in found.items()})


@cache
def offices() -> frozenset[str]:
    """Titles in lower case that one person holds at a time: "prime minister", "mayor"."""
    file = roles()
    grouped = (title for name in listed(file.offices.groups) for title in listed(file.groups[name].titles))
    return frozenset((*grouped, *listed(file.offices.titles)))


@cache
def lesser() -> frozenset[str]:
    """Words that make another office of the title after them: "vice", "deputy"."""
    return frozenset(listed(roles().lesser))


@cache
def modifiers() -> frozenset[tuple[str, ...]]:
    """Words that may stand before a title and belong to it: ("first", "deputy"), ("foreign",)."""
    file = roles()
    return frozenset(tuple(entry.split()) for entry in (*listed(file.ranks), *listed(file.fields)))


@cache
def honorifics() -> Mapping[tuple[str, ...], str]:
    """Honorifics in lower case and without full stops, with their kind: person, learned, state, …"""
    file = roles()
    return MappingProxyType(
        {tuple(entry.split()): kind for kind, entries in file.honorifics.items() for entry in listed(entries)}
    )


@cache
def statuses() -> Mapping[str, RoleStatus]:
    """What a word beside a title says about when it is held: "former", "ex-", "-elect"."""
    return MappingProxyType(
        {entry: status for status, entries in roles().statuses.items() for entry in listed(entries)}
    )


def _shortness(title: Title) -> int:
    return -len(title.words)
