"""Which entities of different documents a dossier shows on one row: same type, same full name, nothing else.

That is a way to lay them out, not a finding that they are the same; the dossier says so. Spelling variants
("Kestrin", "Kestryn") stay apart, since a person decides about identity.
"""

from collections.abc import Iterable, Sequence

from sightline.analysis.numbered import Numbered
from sightline.contract import Entity


class Groups:
    """Entities of all documents under the keys `e1`, `e2`, … in order of first appearance."""

    def __init__(self, readings: Sequence[Numbered]) -> None:
        self.members: dict[str, list[tuple[Numbered, Entity]]] = {}
        self._keys: dict[tuple[int, str], str] = {}
        names: dict[tuple[str, str], str] = {}
        for read, entity in _entities(readings):
            key = names.setdefault((entity.type, entity.name.casefold()), f"e{len(names) + 1}")
            self.members.setdefault(key, []).append((read, entity))
            self._keys[read.number, entity.id] = key

    def key(self, read: Numbered, entity: str | None) -> str | None:
        """The row's key of a document's entity; None for no entity."""
        return self._keys.get((read.number, entity)) if entity else None

    def name(self, key: str) -> str:
        """The name of a row, as the first document that has it writes it."""
        return self.members[key][0][1].name


def _entities(readings: Iterable[Numbered]) -> Iterable[tuple[Numbered, Entity]]:
    return ((read, entity) for read in readings for entity in read.reading.entities)
