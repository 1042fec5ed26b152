"""Everything the texts name, with the names as the texts have them: no spelling is preferred to another."""

from collections.abc import Iterable, Sequence

from sightline.analysis.groups import Groups
from sightline.analysis.numbered import Numbered, Passage, View
from sightline.contract import Entity, Form, Mention, Place, RoleStatus

Numbers = tuple[tuple[str, str], ...]
"""Statements, each by its number and its address."""


class Wording(View, frozen=True, kw_only=True):
    """Words by which the texts mention something, and every passage that has them.

    `form` is that of the first mention. A name that only the reading has ("Dana Ilves" for "Ilves") has none.
    """

    words: str
    form: Form
    passages: tuple[Passage, ...]


class RoleLine(View, frozen=True, kw_only=True):
    """What a text says somebody is or was."""

    words: str
    status: RoleStatus
    number: int
    passage: Passage


class EntityRow(View, frozen=True, kw_only=True):
    """An entity: `acts` and `acted_on` are numbers and addresses of statements, by its role in them."""

    key: str
    name: str
    type: str
    wordings: tuple[Wording, ...]
    roles: tuple[RoleLine, ...]
    places: tuple[Place, ...]
    ids: tuple[tuple[str, str], ...]
    acts: Numbers
    acted_on: Numbers
    mentions: int

    @property
    def names(self) -> tuple[Wording, ...]:
        """The names among the wordings."""
        return tuple(one for one in self.wordings if one.form == "name")


class Unlinked(View, frozen=True, kw_only=True):
    """Mentions of one type that the reading ties to no entity."""

    type: str
    wordings: tuple[Wording, ...]


def entity_rows(readings: Sequence[Numbered], groups: Groups) -> tuple[EntityRow, ...]:
    """All entities, those in most statements first, then by mentions and order of appearance."""
    parts = _parts(readings, groups)
    rows = [_row(groups, key, *parts.get(key, ((), ()))) for key in groups.members]
    return tuple(sorted(rows, key=lambda row: (-len(row.acts) - len(row.acted_on), -row.mentions)))


def labels(rows: Sequence[EntityRow]) -> dict[str, str]:
    """What to call each entity by its key: its name, with its type where two share the name."""
    seen: dict[str, int] = {}
    for row in rows:
        seen[row.name.casefold()] = seen.get(row.name.casefold(), 0) + 1
    shared = {name for name, count in seen.items() if count > 1}
    return {
        row.key: f"{row.name} ({row.type})" if row.name.casefold() in shared else row.name for row in rows
    }


def unlinked(readings: Sequence[Numbered]) -> tuple[Unlinked, ...]:
    """Mentions of no entity, by type in order of first appearance."""
    found: dict[str, list[tuple[Numbered, int, Mention]]] = {}
    for read in readings:
        for index, mention in read.mentions_of.get(None, ()):
            found.setdefault(mention.type, []).append((read, index, mention))
    return tuple(Unlinked(type=kind, wordings=_wordings(all_of_it)) for kind, all_of_it in found.items())


def _parts(readings: Iterable[Numbered], groups: Groups) -> dict[str, tuple[Numbers, Numbers]]:
    found: dict[str, tuple[dict[str, str], dict[str, str]]] = {}
    for read in readings:
        for index, statement in enumerate(read.reading.statements):
            number, anchor = f"{read.number}.{index + 1}", read.anchor("statement", index)
            for one in statement.participants:
                key = groups.key(read, one.entity)
                if key:
                    found.setdefault(key, ({}, {}))[one.role != "agent"][number] = anchor
    return {key: (tuple(acts.items()), tuple(on.items())) for key, (acts, on) in found.items()}


def _row(groups: Groups, key: str, acts: Numbers, acted_on: Numbers) -> EntityRow:
    members = groups.members[key]
    first = members[0][1]
    mentions = [mention for read, entity in members for mention in _mentions(read, entity)]
    return EntityRow(
        key=key,
        name=first.name,
        type=first.type,
        wordings=_wordings(mentions, (entity.name for _, entity in members)),
        roles=tuple(line for read, entity in members for line in _roles(read, entity)),
        places=tuple(entity.place for _, entity in members if entity.place)[:1],
        ids=tuple(sorted({pair for _, entity in members for pair in entity.ids.items()})),
        acts=acts,
        acted_on=acted_on,
        mentions=len(mentions),
    )


def _mentions(read: Numbered, entity: Entity) -> Iterable[tuple[Numbered, int, Mention]]:
    return ((read, index, mention) for index, mention in read.mentions_of.get(entity.id, ()))


def _wordings(
    mentions: Iterable[tuple[Numbered, int, Mention]], names: Iterable[str] = ()
) -> tuple[Wording, ...]:
    """Mentions by their words, most frequent first; then `names` that no mention has."""
    forms: dict[str, Form] = {}
    passages: dict[str, list[Passage]] = {}
    for read, index, mention in mentions:
        span = (mention.start, mention.end)
        words = read.words(*span)
        forms.setdefault(words, mention.form)
        passages.setdefault(words, []).append(read.passage("mention", index, (span,)))
    for name in names:
        forms.setdefault(name, "name")
    every = [
        Wording(words=one, form=form, passages=tuple(passages.get(one, ()))) for one, form in forms.items()
    ]
    return tuple(sorted(every, key=lambda one: -len(one.passages)))


def _roles(read: Numbered, entity: Entity) -> Iterable[RoleLine]:
    for index, role in read.roles_of.get(entity.id, ()):
        yield RoleLine(
            words=read.words(role.start, role.end),
            status=role.status,
            number=read.number,
            passage=read.passage("role", index, ((role.start, role.end),)),
        )
