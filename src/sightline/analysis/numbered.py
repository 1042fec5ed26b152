"""A reading with its number in the dossier: look-ups by id, and the addresses of its items.

Every item that rests on words has an address in the dossier, such as `d2-s14`: the fourteenth statement of
the second document. A page marks the item's first words with the address, so a link can point at them.
Addresses come from the order of items, not from their ids, so they are always safe to put into a page.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Literal

import msgspec

from sightline.contract import Attribution, Citation, Entity, Mention, Range, Reading, Role, Statement, Time

Kind = Literal["statement", "mention", "time", "citation", "attribution", "role", "position", "basis"]

LETTERS: dict[Kind, str] = {
    "statement": "s",
    "mention": "m",
    "time": "t",
    "citation": "c",
    "attribution": "a",
    "role": "r",
    "position": "o",
    "basis": "b",
}


class View(msgspec.Struct, frozen=True, kw_only=True):
    """Base of everything that a page lays out: immutable, compared by content."""


class Passage(View, frozen=True, kw_only=True):
    """The words an item rests on: ranges of one document's text, first the one to show, and their address.

    `document` is the document's id; `anchor` is the address, unique in the dossier.
    """

    document: str
    anchor: str
    ranges: tuple[Range, ...]


class Numbered:
    """A reading and its place in the dossier, counted from 1."""

    def __init__(self, number: int, reading: Reading) -> None:
        self.number = number
        self.reading = reading
        self.document = reading.document
        self.key = f"d{number}"

    def words(self, start: int, end: int) -> str:
        """The words of a range on one line: runs of white space become one space."""
        return " ".join(self.document.text[start:end].split())

    def words_of(self, ranges: Sequence[Range] | None) -> str:
        """The words of discontinuous ranges, with an ellipsis where the text goes on between them."""
        return " … ".join(self.words(start, end) for start, end in ranges or ())

    def passage(self, kind: Kind, index: int, ranges: Sequence[Range]) -> Passage:
        """The passage of the item with this index (from 0) among those of its kind."""
        return Passage(document=self.document.id, anchor=self.anchor(kind, index), ranges=tuple(ranges))

    def anchor(self, kind: Kind, index: int) -> str:
        return f"{self.key}-{LETTERS[kind]}{index + 1}"

    @cached_property
    def entities(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.reading.entities}

    @cached_property
    def mentions_of(self) -> dict[str | None, list[tuple[int, Mention]]]:
        """Mentions with their index, by entity; those that belong to none are under None."""
        found: dict[str | None, list[tuple[int, Mention]]] = {}
        for index, mention in enumerate(self.reading.mentions):
            found.setdefault(mention.entity, []).append((index, mention))
        return found

    @cached_property
    def statements(self) -> dict[str, tuple[int, Statement]]:
        return {item.id: (index, item) for index, item in enumerate(self.reading.statements)}

    @cached_property
    def attributions(self) -> dict[str, tuple[int, Attribution]]:
        return {item.id: (index, item) for index, item in enumerate(self.reading.attributions)}

    @cached_property
    def citations(self) -> dict[str, tuple[int, Citation]]:
        return {item.id: (index, item) for index, item in enumerate(self.reading.citations)}

    @cached_property
    def times(self) -> dict[str, tuple[int, Time]]:
        return {item.id: (index, item) for index, item in enumerate(self.reading.times)}

    @cached_property
    def roles_of(self) -> dict[str, list[tuple[int, Role]]]:
        """Roles by entity, with the index that gives each its address."""
        found: dict[str, list[tuple[int, Role]]] = {}
        every = ((entity.id, role) for entity in self.reading.entities for role in entity.roles)
        for index, (entity, role) in enumerate(every):
            found.setdefault(entity, []).append((index, role))
        return found


def number(readings: Sequence[Reading]) -> tuple[Numbered, ...]:
    """Number readings from 1, in the order given."""
    return tuple(Numbered(count, reading) for count, reading in enumerate(readings, 1))
