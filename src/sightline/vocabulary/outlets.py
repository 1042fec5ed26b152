"""Names of outlets, and the words by which a name that is in no list is known to be one."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from sightline.vocabulary.files import VocabularyFile, listed, load

OutletKind = Literal[
    "agency", "broadcaster", "programme", "newspaper", "magazine", "online", "research", "video", "social"
]
ShapePart = Literal[
    "last",
    "weak",
    "first",
    "after",
    "days",
    "before",
    "on",
    "short",
    "bodies",
    "bodies_alone",
    "more",
    "letters",
    "signs",
]

FIRST_WORD = re.compile(r"[\w’'&.-]+")


class Outlet(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An entry of the list; lists of words are parted by commas.

    `common` names are everyday words too and need more evidence in a text.
    """

    name: str
    kind: OutletKind
    country: str | None
    also: str = ""
    hosts: str = ""
    common: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The name and all others in use."""
        return (self.name, *listed(self.also))


class Shapes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that make a name an outlet's, by where they stand in it; lists parted by commas."""

    last: str
    weak: str
    first: str
    after: str
    days: str
    before: str
    on: str
    short: str
    bodies: str
    bodies_alone: str
    more: str
    letters: str
    signs: str


class Outlets(VocabularyFile, frozen=True, kw_only=True):
    """The file."""

    kinds: dict[OutletKind, str]
    shapes: Shapes
    outlets: tuple[Outlet, ...]


class Spelling(msgspec.Struct, frozen=True):
    """One way to write an outlet's name, without a leading "The"; `the` says that one belongs to it.

    `common` says that this way of writing is an everyday word or another thing's name too.
    """

    text: str
    outlet: Outlet
    the: bool
    common: bool


@cache
def outlets() -> Outlets:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("outlets", Outlets)


@cache
def spellings() -> Mapping[str, tuple[Spelling, ...]]:
    """Every name and alias by its first word, longer ones first; "The" is not a first word."""
    found: defaultdict[str, list[Spelling]] = defaultdict(list)
    for spelling in _all_spellings():
        found[first_word(spelling.text)].append(spelling)
    longest_first = {first: sorted(those, key=lambda one: -len(one.text)) for first, those in found.items()}
    return MappingProxyType({first: tuple(those) for first, those in longest_first.items()})


@cache
def by_host() -> Mapping[str, Outlet]:
    """The outlets by internet host, without "www."."""
    return MappingProxyType({host: outlet for outlet in outlets().outlets for host in listed(outlet.hosts)})


@cache
def shape_words(part: ShapePart) -> frozenset[str]:
    """The words of one list of `shapes`."""
    return frozenset(listed(getattr(outlets().shapes, part)))


def outlet_of_host(host: str) -> Outlet | None:
    """The outlet whose pages are on a host, or on a host above it: "news.post.example", "post.example"."""
    parts = host.lower().removeprefix("www.").split(".")
    candidates = (".".join(parts[index:]) for index in range(len(parts) - 1))
    return next((by_host()[name] for name in candidates if name in by_host()), None)


def outlet_named(name: str) -> Outlet | None:
    """The outlet with exactly this name or alias, a leading "The" apart."""
    text = _without_the(name)
    return next((one.outlet for one in spellings().get(first_word(text), ()) if one.text == text), None)


def first_word(text: str) -> str:
    """The key of a name in `spellings`: its first word without a full stop at its end."""
    found = FIRST_WORD.match(text)
    return found.group().rstrip(".") if found else ""


def is_outlet(name: str) -> bool:
    """Whether a full name is an outlet's, by the list or by its shape ("Kestrin Post", "Radio Velmark").

    Think tanks and platforms are in the list and are not outlets in this sense: they speak for themselves.
    """
    known = outlet_named(name)
    if known:
        return known.kind not in {"research", "video", "social"}
    words = _without_the(name).split()
    if len(words) < 2:
        return False
    return words[-1] in shape_words("last") - shape_words("weak") or words[0] in shape_words("first")


def _all_spellings() -> Iterator[Spelling]:
    for outlet in outlets().outlets:
        for name in outlet.names:
            common = outlet.common and name == outlet.name
            yield Spelling(_without_the(name), outlet, the=name.startswith("The "), common=common)


def _without_the(name: str) -> str:
    return name.removeprefix("The ").removeprefix("the ")
