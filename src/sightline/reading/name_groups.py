"""Which names of a text are names of the same, by their words alone.

Equal names; a part of one person's full name; names of one country; an acronym and its long form; a body's
name without the country before it. A part that two people's names share is neither's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from sightline.contract import EntityType
from sightline.reading.acronyms import pairs
from sightline.reading.layers import Name
from sightline.reading.name_forms import fold, is_demonym, is_short_of, known_place

BODIES: Final = frozenset(("organisation", "event", "work", "group"))
PATRONYMIC: Final = frozenset(("bin", "ibn", "bint"))
"""Words in a name before that of the father."""
MOST: Final = 50
"""Full names with one surname among which a short one is looked for; more are too many to tell."""


class Group(msgspec.Struct, eq=False):
    """Names, descriptions and pronouns of the same; `alias` for a place that has several names."""

    type: EntityType
    members: list[Name]
    acts_for: tuple[str, ...] = ()
    alias: bool = False

    @property
    def names(self) -> list[Name]:
        """Those that are names."""
        return [one for one in self.members if one.form == "name"]

    def texts(self) -> tuple[str, ...]:
        """Its different names, or descriptions where it has none: the best one, then from long to short."""
        kind = "name" if self.names else "description"
        counts = Counter(
            one.text for one in sorted(self.members, key=lambda one: one.start) if one.form == kind
        )
        if kind == "description":
            return tuple(counts)
        ordered = sorted(counts, key=lambda text: -len(text))
        best = max(counts, key=lambda text: (counts[text], len(text))) if self.alias else ordered[0]
        return (best, *(text for text in ordered if text != best))


def group_names(names: Sequence[Name], text: str) -> list[Group]:
    """The groups of names, which are in the order of the text and stand for no government."""
    alike: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        alike[fold(name.text)].append(name)
    full = {word for name in names if name.type == "person" for word in fold(name.text).split()[1:]}
    typed = [(kind, key, those) for key, every in alike.items() for kind, those in _typed(every, key in full)]
    surnames = {key.split()[-1] for kind, key, _ in typed if kind == "person" and " " in key}
    people: dict[str, list[Name]] = {}
    others: list[tuple[EntityType, str, list[Name]]] = []
    for kind, key, those in typed:
        if kind == "person" or (kind not in ("place", "group") and key in surnames):
            people.setdefault(key, []).extend(those)
        else:
            others.append((kind, key, those))
    return [*_people(people), *_others(others, text)]


def _typed(names: Sequence[Name], surname: bool) -> Iterable[tuple[EntityType, list[Name]]]:
    """Equal names by type: that of most; people apart from a town that is called like them.

    `surname` says whether somebody's full name ends so: then both kinds may be right.
    """
    counts = Counter(name.type for name in names)
    people = [name for name in names if name.type == "person"]
    rest = [name for name in names if name.type != "person"]
    if surname and len(people) > 1 and len(rest) > 1:
        yield "person", people
        yield max(counts, key=lambda kind: (kind != "person") * counts[kind]), rest
    else:
        yield max(counts, key=lambda kind: (counts[kind], kind != "person")), list(names)


def _people(people: Mapping[str, list[Name]]) -> list[Group]:
    """People, each short name with the only full one it fits."""
    groups: list[Group] = []
    by_word: defaultdict[str, list[tuple[list[str], Group]]] = defaultdict(list)
    for key in sorted(people, key=lambda key: -len(key.split())):
        words = key.split()
        group = _only(words, by_word[words[-1]])
        if group is None:
            group = Group("person", [])
            groups.append(group)
        group.members += people[key]
        for word in {words[0], words[-1]} if len(words) > 1 else ():
            by_word[word].append((words, group))
    return groups


def _only(words: list[str], candidates: Sequence[tuple[list[str], Group]]) -> Group | None:
    """The one person whose name these words shorten; surnames count before given names."""
    if len(candidates) > MOST:
        return None
    fitting = [(full, group) for full, group in candidates if is_short_of(words, full)]
    fitting = [(full, group) for full, group in fitting if not _is_fathers(words, full)]
    by_surname = {id(group): group for full, group in fitting if full[-1] == words[-1]}
    found = by_surname or {id(group): group for _, group in fitting}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_fathers(words: list[str], full: list[str]) -> bool:
    """Whether short words are the name of somebody's father: "Tessin" beside "Ana bint Tessin"."""
    return words == full[-1:] and full[-2] in PATRONYMIC


def _others(typed: Sequence[tuple[EntityType, str, list[Name]]], text: str) -> list[Group]:
    """Places, bodies and the rest."""
    groups: dict[tuple[str, str], Group] = {}
    for kind, key, those in typed:
        known = known_place(those[0].text) if kind == "place" else None
        own = ("place", known) if known else (kind, key)
        group = groups.setdefault(own, Group(kind, [], alias=known is not None))
        group.members += those
    bodies = [group for group in groups.values() if group.type in BODIES]
    joined = _joined(bodies, text)
    return [group for group in groups.values() if id(group) not in joined]


def _joined(bodies: Sequence[Group], text: str) -> set[int]:
    """Join acronyms to long forms, and names to those with a country before them; the ids of what is gone."""
    names = sorted((name for group in bodies for name in group.members), key=lambda name: name.start)
    by_text = {name.text: group for group in bodies for name in group.members}
    gone: dict[int, Group] = {}
    for short, long in (*pairs(names, text), *_without_country(by_text)):
        one, other = _last(by_text[short], gone), _last(by_text[long], gone)
        if one is not other:
            other.members += one.members
            gone[id(one)] = other
    return set(gone)


def _last(group: Group, gone: Mapping[int, Group]) -> Group:
    while id(group) in gone:
        group = gone[id(group)]
    return group


def _without_country(by_text: Mapping[str, Group]) -> Iterable[tuple[str, str]]:
    """A body's name and the same with a country before it, if no other country's is named."""
    longer: defaultdict[str, list[str]] = defaultdict(list)
    for text in by_text:
        first, _, rest = text.partition(" ")
        if " " in rest and (is_demonym(first) or is_demonym(first.removesuffix("'s"))):
            longer[rest].append(text)
    return ((short, those[0]) for short, those in longer.items() if short in by_text and len(those) == 1)
