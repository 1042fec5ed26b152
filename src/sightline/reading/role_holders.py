"""Whom a description means by its words: "the prime minister" after "Prime Minister Dorn", "the society".

And whom it cannot mean: not a minister where the text has another for one.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from sightline.reading.administrations import PRESIDENT, Administrations
from sightline.reading.layers import Name
from sightline.reading.name_forms import fold
from sightline.reading.name_groups import Group
from sightline.reading.role_words import core, leading, titles
from sightline.vocabulary.countries import by_name
from sightline.vocabulary.pronouns import indefinite
from sightline.vocabulary.roles import honorifics, lesser, offices, statuses

DEFINITE: Final = ("the ", "this ", "that ", "these ", "those ")
TO_COME: Final = frozenset(("next", "incoming", "future"))
"""Words for a holder who is nobody yet; a "presumptive" or "-elect" one is known."""
LONGEST_SHORT: Final = 8
"""Characters of an office in short and the blank after it: "Cllr. "."""
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

    def __init__(self, groups: Iterable[Group], text: str = "") -> None:
        """`text` shows after whom an administration is called: "the Dorn administration"."""
        groups = list(groups)
        self._by_role: defaultdict[str, list[tuple[_Held, Group]]] = defaultdict(list)
        self._by_whole_role: defaultdict[str, list[tuple[_Held, Group]]] = defaultdict(list)
        self._by_noun: defaultdict[str, list[Group]] = defaultdict(list)
        self._with_role: set[int] = set()
        self._counts = {id(group): len(group.names) for group in groups}
        self._surnames = {
            id(group): {word for text in group.texts() for word in text.split()[1:]}
            for group in groups
            if group.type == "person"
        }
        for group in groups:
            for name in group.members:
                if _is_addressed(text, name):
                    self._with_role.add(id(group))
                for role in name.roles:
                    held = _held(role.text, past=role.status == "former")
                    for title in _titles(role.text):
                        self._by_role[title].append((held, group))
                        self._with_role.add(id(group))
                    self._by_whole_role[core(role.text)].append((held, group))
            if group.type == "organisation":
                for noun in {word for text in group.texts() for word in _nouns(text)}:
                    self._by_noun[noun].append(group)
        self._administrations = Administrations(groups, text)
        without = self._surnames.keys() - self._with_role
        self._most_without_role = max((self._counts[key] for key in without), default=0)

    def of(self, description: Name) -> Group | None:
        """The only group that a description with "the" fits."""
        if not is_definite(description):
            return None
        if description.type == "person":
            return self._holder(description)
        words = fold(description.text).split()
        found = self._by_noun.get(words[1], []) if len(words) == 2 else []
        return found[0] if len(found) == 1 else None

    def may_be(self, description: Name, group: Group) -> bool:
        """Whether nothing in the text is against a description of a group.

        Against it is a role that the text gives to somebody else and not to the group, or an office where
        the group has other roles: "the prince" is no journalist. A surname that is a title too ("King") may
        be its bearer's.
        """
        title, held = core(description.text), _described(description.text)
        surname = description.text in self._surnames.get(id(group), ())
        if description.type != "person" or not title or surname:
            return True
        if _is_to_come(description):
            return False
        holders = self._holders(description.text)
        heads = title == PRESIDENT and group is self._administrations.head()
        if heads or any(group is one and is_held.fits(held) for is_held, one in holders):
            return True
        taken = any(is_held.fits(held) for is_held, _ in holders)
        office = not offices().isdisjoint(_titles(description.text))
        with_role = id(group) in self._with_role
        if office and held.past:
            return not taken and all(group is not one for _, one in holders)
        return not (taken and office) and not (with_role and (taken or office))

    def _holders(self, text: str) -> list[tuple[_Held, Group]]:
        """Who holds the role of a description, or one of which it says more: "town mayor" of "Mayor Dorn"."""
        title = core(text)
        wider = (held for one in _titles(text) - {title} for held in self._by_whole_role.get(one, ()))
        return [*self._by_role.get(title, ()), *wider]

    def _holder(self, description: Name) -> Group | None:
        title, held = core(description.text), _described(description.text)
        if not title or (title in leading() and not held.complement) or _is_to_come(description):
            return None
        fitting = [(one, group) for one, group in self._by_role.get(title, ()) if one.fits(held)]
        found = {id(group): group for _, group in fitting}
        if title == PRESIDENT:
            head = self._administrations.head()
            known = {key: group for key, group in found.items() if self._administrations.allow(group)}
            found = known or ({id(head): head} if head else {})
        if len(found) != 1:
            return None
        (group,) = found.values()
        own = [one for one, holder in fitting if holder is group]
        return group if self._is_sure(held, own, group, title == PRESIDENT) else None

    def _is_sure(self, held: _Held, own: Sequence[_Held], group: Group, president: bool) -> bool:
        """Whether a role's country does not leave open that the description is of another country's.

        Presidents are many: "the Norlandian president" is none whom the text does not give that country. A
        person without a role who is named more often may be the one who needs no country.
        """
        countries = any(one.countries for one in own)
        if held.countries:
            return countries or not president
        return not countries or self._counts[id(group)] >= self._most_without_role


def _described(text: str) -> _Held:
    """What a description says of the role in it."""
    return _held(text, past=any(statuses().get(word) == "former" for word in text.lower().split()))


def _is_addressed(text: str, name: Name) -> bool:
    """Whether an office is before a name in short: "Gov. Dorn"."""
    before = text[max(0, name.start - LONGEST_SHORT) : name.start].lower().replace(".", "").split()
    return bool(before) and honorifics().get((before[-1],)) == "state"


def _is_to_come(description: Name) -> bool:
    """Whether a description is of whoever holds a role next: "the next mayor"."""
    return not TO_COME.isdisjoint(description.text.lower().split())


def agree(one: Name, other: Name) -> bool:
    """Whether two descriptions may be of the same: not "the port of Kestrin" and "the port of Velm"."""
    return _held(one.text, past=False).fits(_held(other.text, past=False))


def is_definite(description: Name) -> bool:
    """Whether a description stands for somebody who is known already, as far as its first word says."""
    return description.text.lower().startswith(DEFINITE)


def has_country(description: Name) -> bool:
    """Whether a description says of which country somebody is."""
    return bool(_held(description.text, past=False).countries)


def is_titled(description: Name) -> bool:
    """Whether a description tells an office: "the mayor"."""
    return description.type == "person" and not offices().isdisjoint(_titles(description.text))


def is_indefinite(description: Name) -> bool:
    """Whether a description brings up somebody new, or nobody in particular: "a mayor", "every mayor"."""
    return description.text.split(maxsplit=1)[0].lower() in indefinite()


def _titles(text: str) -> set[str]:
    """A role's title, with the ranks and fields before it and without: "foreign minister", "minister".

    Not without what makes it another office: a vice president is no president.
    """
    title = core(text)
    words = title.split()
    last = max((at for at, word in enumerate(words) if word in lesser()), default=len(words) - 1)
    bare = (" ".join(words[start:]) for start in range(1, last + 1))
    return {title, *(one for one in bare if one in titles() or one in leading())} - {""}


def _held(text: str, *, past: bool) -> _Held:
    places = [at for mark in COMPLEMENTS if (at := text.find(mark)) >= 0]
    complement = fold(text[min(places) :].removeprefix(" of").replace(" the ", " ")).strip() if places else ""
    codes = frozenset(one.code for word in text.split() for one in by_name().get(_bare(word), ()))
    return _Held(complement, codes, past)


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _nouns(text: str) -> set[str]:
    """The noun of a body's name, which may stand for it: "ministry" of "Ministry of Salt", else the last."""
    words = fold(text).split()
    if len(words) < 2:
        return set()
    return {words[0]} if words[1] in ("of", "for") else {words[-1]}
