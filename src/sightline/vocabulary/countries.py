"""States, territories and organisations of states, and the words that name them and their governments."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from sightline.vocabulary.files import VocabularyFile, listed, load
from sightline.vocabulary.plurals import plural

NameKind = Literal["name", "adjective", "people", "capital", "metonym"]
CountryKind = Literal["state", "contested", "territory", "historical", "organisation"]
UNCHANGED = (
    "ese",
    "iss",
    "ois",
    "sh",
    "z",
    "otho",
    "gasy",
    "nabe",
    "nabè",
)  # peoples whose name has no plural of its own


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line of the file; lists of words are parted by commas."""

    name: str
    alpha3: str | None = None
    also: str = ""
    adjective: str = ""
    people: str | None = None
    capital: str = ""
    metonyms: str = ""
    claimed_by: str = ""
    status: str | None = None
    part_of: str | None = None
    until: str | None = None
    note: str | None = None


class Countries(VocabularyFile, frozen=True, kw_only=True):
    """The file, by the codes of its entries."""

    states: dict[str, Entry]
    contested: dict[str, Entry]
    territories: dict[str, Entry]
    historical: dict[str, Entry]
    organisations: dict[str, Entry]


class CountryName(msgspec.Struct, frozen=True):
    """What a name stands for: the code it belongs to, and how.

    A `capital` is a place and may stand for the government that sits in it; a `metonym` ("the Kremlin")
    stands for the government; `people` names one or several of its people.
    """

    code: str
    kind: NameKind
    of: CountryKind


@cache
def countries() -> Countries:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("countries", Countries)


@cache
def entries() -> Mapping[str, tuple[CountryKind, Entry]]:
    """Every entry by its code, with what it is."""
    file = countries()
    tables: tuple[tuple[CountryKind, dict[str, Entry]], ...] = (
        ("state", file.states),
        ("contested", file.contested),
        ("territory", file.territories),
        ("historical", file.historical),
        ("organisation", file.organisations),
    )
    return MappingProxyType({code: (kind, entry) for kind, table in tables for code, entry in table.items()})


@cache
def by_name() -> Mapping[str, tuple[CountryName, ...]]:
    """What each name may stand for, states first; spelled as in a text, "the" before metonyms left out.

    Several answers are right answers: "Congolese" belongs to two states, "Brussels" to a state, the
    European Union and NATO.
    """
    found: defaultdict[str, list[CountryName]] = defaultdict(list)
    for code, (of, entry) in entries().items():
        for kind, name in _names(entry):
            meaning = CountryName(code, kind, of)
            if meaning not in found[name]:
                found[name].append(meaning)
    return MappingProxyType({name: tuple(meanings) for name, meanings in found.items()})


def _names(entry: Entry) -> Iterator[tuple[NameKind, str]]:
    yield "name", entry.name
    for name in listed(entry.also):
        yield "name", name.removeprefix("the ").removeprefix("The ")
    for adjective in listed(entry.adjective):
        yield "adjective", adjective
    for person in listed(entry.adjective if entry.people is None else entry.people):
        yield "people", person
        yield "people", _people(person)
    for capital in listed(entry.capital):
        yield "capital", capital
    for metonym in listed(entry.metonyms):
        yield "metonym", metonym.removeprefix("the ")


def _people(person: str) -> str:
    """The plural: Armenians, Japanese, Frenchmen."""
    return person if person.endswith(UNCHANGED) else plural(person)
