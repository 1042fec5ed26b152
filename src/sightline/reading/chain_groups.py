"""Puts descriptions and pronouns with the names that coreference chains tie them to.

A chain adds to what words show and never overrules it: it joins no two names, and where it holds several,
whoever follows one is taken to be that one.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence

from sightline.reading.layers import Chain, Layers, Name
from sightline.reading.name_forms import fold, is_short_of
from sightline.reading.name_groups import Group
from sightline.reading.noun_phrases import head_of, words_at
from sightline.reading.role_holders import agree
from sightline.vocabulary.nouns import by_text
from sightline.vocabulary.pronouns import family_of

MayBe = Callable[[Name, Group], bool]
"""Whether the text is not against a description of a group."""
MOST = 20
"""Different descriptions in one chain that a further one is compared with."""
MAY_PUBLISH = frozenset(
    ("agency", "company", "firm", "corporation", "network", "group", "organization", "organisation")
)
"""Bodies that may be an outlet."""
SAME = frozenset(("flat", "appos"))
"""Relations of a name to a noun that stands for the same: "the mayor, Ana Dorn"."""


class Chained:
    """Names, descriptions and pronouns by the words that head the mentions of chains."""

    def __init__(self, layers: Layers, names: Iterable[Name]) -> None:
        self._layers = layers
        self._by_head: dict[int, Name] = {}
        beside: dict[int, Name] = {}
        for name in names:
            head = self._head(name)
            if head is None:
                continue
            self._by_head[head] = name
            above = layers.syntax[head]
            if name.form == "name" and above.relation in SAME:
                beside.setdefault(above.head, name)
        for head, name in beside.items():
            self._by_head.setdefault(head, name)

    def names(self, chain: Chain) -> list[Name]:
        """The names that a chain's mentions are, in order; mentions of other things are left out."""
        found = (self._by_head.get(mention.head) for mention in chain.mentions)
        return list(dict.fromkeys(name for name in found if name is not None))

    def _head(self, name: Name) -> int | None:
        span = words_at(self._layers.words, (name.start, name.end))
        if span[0] == span[1] or not self._layers.syntax:
            return None
        return head_of({word: self._layers.syntax[word].head for word in range(*span)}, span)


def part_shared(chains: Sequence[Sequence[Name]], of: dict[Name, Group]) -> None:
    """Give a surname that several people have to the one whose full name is alone with it in a chain."""
    changed: list[Group] = []
    for chain in chains:
        people = {id(of[name]): of[name] for name in chain if name in of and of[name].type == "person"}
        full = [group for group in people.values() if any(" " in name.text for name in group.names)]
        if len(full) != 1:
            continue
        words = [fold(text).split() for text in {name.text for name in full[0].names}]
        for name in chain:
            own = fold(name.text).split()
            if name in of and of[name] is not full[0] and any(is_short_of(own, one) for one in words):
                changed.append(of[name])
                of[name] = full[0]
                full[0].members.append(name)
    for group in changed:
        group.members = [name for name in group.members if of[name] is group]


def follow(chains: Sequence[Sequence[Name]], of: Mapping[Name, Group], may_be: MayBe) -> dict[Name, Group]:
    """The groups of descriptions and pronouns that share a chain with a name they can stand for.

    A pronoun after a description that is none of the chain's names belongs to that description.
    """
    found: dict[Name, Group] = {}
    for chain in chains:
        first = list({id(of[name]): of[name] for name in chain if name in of}.values())
        latest: dict[int, Group] = {}
        other = False
        for name in chain:
            if name in of:
                latest.pop(id(of[name]), None)
                latest[id(of[name])] = of[name]
                other = False
                continue
            if other and name.form == "pronoun":
                continue
            standing = (group for group in (*reversed(latest.values()), *first) if may_stand_for(name, group))
            nearest = next((group for group in standing if may_be(name, group)), None)
            if nearest is not None:
                found.setdefault(name, nearest)
            if name.form == "description":
                other = nearest is None and any(may_stand_for(name, group) for group in first)
    return found


def wholes(of: Mapping[Name, Group], text: str) -> list[Name]:
    """Descriptions with a possessor who would be the same: "his son" is not "he"."""
    every = sorted(of.items(), key=lambda item: item[0].start)
    starts = [name.start for name, _ in every]

    def has_part(whole: Name, group: Group) -> bool:
        inside = every[bisect_left(starts, whole.start) : bisect_left(starts, whole.end)]
        return any(one is group and name != whole and _possesses(name, text) for name, one in inside)

    return [name for name, group in every if name.form == "description" and has_part(name, group)]


def _possesses(name: Name, text: str) -> bool:
    return name.form == "pronoun" or text[name.end : name.end + 2] in ("'s", "’s")


def may_stand_for(name: Name, group: Group) -> bool:
    """Whether a description or pronoun can be that of a group, by its kind; "they" are no single name."""
    if name.form == "pronoun":
        family = family_of().get(name.text.lower())
        person = group.type == "person"
        if family == "they":
            return not (person and group.names)
        return person if family in ("he", "she") else not (person and family == "it")
    if name.type == "person":
        return group.type == "person"
    return group.type in ("organisation", "group")


def _is_no_outlet(description: str) -> bool:
    """Whether a description is of a body that publishes no news: "the foreign ministry"."""
    known = (by_text().get(word) for word in description.lower().split())
    body = next((noun for noun in known if noun is not None and noun.type == "organisation"), None)
    return body is not None and body.group == "organisation" and body.text not in MAY_PUBLISH


def unnamed(chains: Iterable[Sequence[Name]], of: Mapping[Name, Group]) -> list[list[Name]]:
    """What remains of chains without a name they could stand for: descriptions with the pronouns after them.

    Descriptions whose words show that they are not of the same are parted.
    """
    found: list[list[Name]] = []
    for chain in chains:
        parts: list[list[Name]] = []
        early: list[Name] = []
        latest: list[Name] = early
        for name in chain:
            if name in of:
                continue
            if name.form == "description":
                fitting = (part for part in parts[-MOST:] if agree(part[0], name))
                latest = next(fitting, [])
                if not latest:
                    parts.append(latest)
            latest.append(name)
        if parts:
            parts[0].extend(early)
        found += parts
    return found
