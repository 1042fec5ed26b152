"""The names of a text that are looked up in the gazetteer, and which entity lies where each of them does.

A place lies where its name does, what is named after a place where that lies: "Velmark Airport", "Velmark
Police", "University of Norland". The Velmark of "Velmark High School" may be somebody: it is asked for only
where the text has that place by itself. That of "Velmark Motors" says nothing of where the company sits.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

import msgspec

from sightline.contract import Entity, Mention, Range
from sightline.reading.gazetteer import folded
from sightline.reading.placing.candidates import INITIALS, PlaceName, candidates, looked_up, wide
from sightline.reading.placing.inner import Naming, inner, is_county, naming
from sightline.vocabulary.places import place_words

_NAME: Final = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
_LIST: Final = re.compile(rf"(?:(?:,|,? and|,? or) {_NAME}){{0,8}} (\w+)")
BODIES: Final = frozenset(("organisation", "event"))


class Asked(msgspec.Struct, frozen=True):
    """Names to be placed together; `of` has the index of its name for each entity that may get a place."""

    names: tuple[PlaceName, ...]
    of: dict[str, int]


def asked(text: str, entities: Sequence[Entity], mentions: Sequence[Mention]) -> Asked:
    """The names of places, then those inside other names; equal ones are one name."""
    ranges = _ranges(mentions)
    found = _Names(text)
    rest = [entity for entity in entities if not found.take(entity, ranges[entity.id])]
    alone = frozenset(range(len(found.forms)))
    for entity in rest:
        if entity.type == "place" or entity.type in BODIES:
            found.look_inside(entity, ranges[entity.id], alone)
    return found.asked()


def telling(name: str) -> Range | None:
    """Which part of the name of an organisation tells its place, if one does; the whole of "Washington"."""
    whole = (0, len(name)) if candidates(PlaceName((name,), ())).rows else None
    return inner(name) or whole


class _Names:
    """Gathers names: their forms, where they stand, and the entities that lie there."""

    def __init__(self, text: str) -> None:
        self.forms: list[tuple[str, ...]] = []
        self._text = text
        self._ranges: list[list[Range]] = []
        self._known: dict[str, int] = {}
        self._of: dict[str, int] = {}

    def take(self, entity: Entity, ranges: Sequence[Range]) -> bool:
        """Ask for the whole name of an entity, if it is one of a place."""
        forms = tuple(dict.fromkeys((entity.name, *entity.names)))
        if not ranges or not _is_place(entity) or not candidates(PlaceName(forms, ())).rows:
            return False
        if any(_in_counties(self._text, end) for _, end in ranges):
            forms = (f"{entity.name} County", *forms)
        self._of[entity.id] = self._add(forms, ranges)
        return True

    def look_inside(self, entity: Entity, ranges: Sequence[Range], alone: frozenset[int]) -> None:
        """Ask for the places inside an entity's names; `alone` are those that stand by themselves."""
        for start, end in ranges:
            whole = self._text[start:end]
            if not (place := inner(whole)):
                continue
            words = whole[slice(*place)]
            sure = self._index(words) in alone or _is_wide(words)
            how = naming(whole, place)
            if not sure and how is not Naming.BODY:
                continue
            at = self._add((words,), [(start + place[0], start + place[1])])
            if how is not Naming.OTHER:
                self._of.setdefault(entity.id, at)

    def asked(self) -> Asked:
        """What was gathered."""
        names = zip(self.forms, self._ranges, strict=True)
        return Asked(tuple(PlaceName(forms, tuple(sorted(at))) for forms, at in names), self._of)

    def _index(self, form: str) -> int:
        """That of the name of this form, or of the next one."""
        return self._known.get(folded(form), len(self.forms))

    def _add(self, forms: tuple[str, ...], ranges: Sequence[Range]) -> int:
        at = self._index(forms[0])
        if at == len(self.forms):
            self.forms.append(forms)
            self._ranges.append([])
            self._known |= {folded(form): at for form in forms if folded(form) not in self._known}
        self._ranges[at].extend(ranges)
        return at


def _in_counties(text: str, end: int) -> bool:
    """Whether a name is one of several counties: "in Velmark, Tarvel and Orsk counties"."""
    found = _LIST.match(text, end)
    return found is not None and found[1].lower() in place_words().together


def _is_place(entity: Entity) -> bool:
    """Whether an entity is a place, or the government or a team of one that is called like it."""
    if entity.type == "place":
        return True
    if entity.type != "organisation":
        return False
    capital = "acts_for" in entity.ids and any(row.kind == "capital" for row in looked_up(entity.name))
    return capital or is_county(entity.name) or _is_wide(entity.name)


def _is_wide(name: str) -> bool:
    """Whether a name is that of a country or region, and none that initials may be for something else."""
    return len(name) > INITIALS and bool(wide(name))


def _ranges(mentions: Sequence[Mention]) -> defaultdict[str, list[Range]]:
    """Where each entity is named."""
    found: defaultdict[str, list[Range]] = defaultdict(list)
    for mention in mentions:
        if mention.entity and mention.form == "name":
            found[mention.entity].append((mention.start, mention.end))
    return found
