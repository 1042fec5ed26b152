"""Whom a description means by its words: "the prime minister" after "Prime Minister Dorn", "the society"."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

import msgspec

from sightline.reading.layers import Name
from sightline.reading.name_forms import fold
from sightline.reading.name_groups import Group
from sightline.reading.role_words import core, leading, titles
from sightline.vocabulary.countries import by_name
from sightline.vocabulary.roles import statuses

DEFINITE: Final = ("the ", "this ", "that ", "these ", "those ")
COMPLEMENTS: Final = (" of ", " for ", " to ", " at ")


class _Held(msgspec.Struct, frozen=True):
    """A role or a description of one: what it belongs to, its countries, and whether it is over."""

    complement: str
    countries: frozenset[str]
    past: bool

    def fits(self, other: "_Held") -> bool:
        """Whether nothing that both say differs."""
        same = not self.complement or not other.complement or self.complement == other.complement
        countries = not self.countries or not other.countries or bool(self.countries & other.countries)
        return same and countries and self.past == other.past


class Holders:
    """The groups of a text by the roles that they hold and by the noun in their name."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._by_role: defaultdict[str, list[tuple[_Held, Group]]] = defaultdict(list)
        self._by_noun: defaultdict[str, list[Group]] = defaultdict(list)
        for group in groups:
            for name in group.members:
                for role in name.roles:
                    held = _held(role.text, past=role.status == "former")
                    for title in _titles(role.text):
                        self._by_role[title].append((held, group))
            if group.type == "organisation":
                for noun in {word for text in group.texts() for word in _nouns(text)}:
                    self._by_noun[noun].append(group)

    def of(self, description: Name) -> Group | None:
        """The only group that a description with "the" fits."""
        if not is_definite(description):
            return None
        if description.type == "person":
            return self._holder(description.text)
        words = fold(description.text).split()
        found = self._by_noun.get(words[1], []) if len(words) == 2 else []
        return found[0] if len(found) == 1 else None

    def _holder(self, text: str) -> Group | None:
        title = core(text)
        held = _held(text, past=any(statuses().get(word) == "former" for word in text.lower().split()))
        if not title or (title in leading() and not held.complement):
            return None
        found = {id(group): group for one, group in self._by_role.get(title, ()) if one.fits(held)}
        return next(iter(found.values())) if len(found) == 1 else None


def agree(one: Name, other: Name) -> bool:
    """Whether two descriptions may be of the same: not "the port of Kestrin" and "the port of Velm"."""
    return _held(one.text, past=False).fits(_held(other.text, past=False))


def is_definite(description: Name) -> bool:
    """Whether a description stands for somebody who is known already, as far as its first word says."""
    return description.text.lower().startswith(DEFINITE)


def _titles(text: str) -> set[str]:
    """A role's title, with the ranks and fields before it and without: "foreign minister", "minister"."""
    title = core(text)
    words = title.split()
    bare = (" ".join(words[start:]) for start in range(1, len(words)))
    return {title, *(one for one in bare if one in titles() or one in leading())} - {""}


def _held(text: str, *, past: bool) -> _Held:
    places = [at for mark in COMPLEMENTS if (at := text.find(mark)) >= 0]
    complement = fold(text[min(places) :].removeprefix(" of").replace(" the ", " ")).strip() if places else ""
    codes = frozenset(one.code for word in text.split() for one in by_name().get(word, ()))
    return _Held(complement, codes, past)


def _nouns(text: str) -> set[str]:
    """The noun of a body's name, which may stand for it: "ministry" of "Ministry of Salt", else the last."""
    words = fold(text).split()
    if len(words) < 2:
        return set()
    return {words[0]} if words[1] in ("of", "for") else {words[-1]}
