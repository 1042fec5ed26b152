"""Who is said to want what."""

from collections.abc import Iterable, Sequence

from sightline.analysis.groups import Groups
from sightline.analysis.numbered import Numbered, Passage, View
from sightline.analysis.outcomes import bring_together
from sightline.analysis.phrases import Phrase, clip
from sightline.contract import Position, Stance

OUTCOME = 160
"""Characters of an outcome that its row shows."""


class PositionRow(View, frozen=True, kw_only=True):
    """An outcome, who is said to be for or against it, and the statement that says so."""

    holder: Phrase | None
    stance: Stance
    outcome: str
    statement: str | None
    statement_anchor: str | None
    passage: Passage


def position_rows(readings: Sequence[Numbered], groups: Groups) -> tuple[PositionRow, ...]:
    """All positions in the order of the texts; those whose outcomes mean the same stand together."""
    rows = [row for read in readings for row in _rows(read, groups)]
    meanings = bring_together([row.outcome for row in rows])
    first = {meaning: at for at, meaning in reversed(list(enumerate(meanings)))}
    order = sorted(range(len(rows)), key=lambda at: (first[meanings[at]], at))
    return tuple(rows[at] for at in order)


def _rows(read: Numbered, groups: Groups) -> Iterable[PositionRow]:
    for index, position in enumerate(read.reading.positions):
        found = read.statements.get(position.statement)
        yield PositionRow(
            holder=_holder(read, groups, position),
            stance=position.stance,
            outcome=clip(read.words(*position.outcome), OUTCOME),
            statement=f"{read.number}.{found[0] + 1}" if found else None,
            statement_anchor=read.anchor("statement", found[0]) if found else None,
            passage=read.passage("position", index, (position.outcome,)),
        )


def _holder(read: Numbered, groups: Groups, position: Position) -> Phrase | None:
    entity = read.entities.get(position.holder) if position.holder else None
    return Phrase(text=entity.name, entity=groups.key(read, entity.id)) if entity else None
