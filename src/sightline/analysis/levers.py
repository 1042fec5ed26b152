"""What the levers of a dossier mean: their definitions, and the statements and rules that brought them in."""

from collections.abc import Iterable

from sightline.analysis.numbered import View
from sightline.analysis.statements import StatementRow
from sightline.vocabulary.levers import levers


class LeverNote(View, frozen=True, kw_only=True):
    """A lever that some statement carries. `definition` is empty for a code that the vocabulary lacks.

    `disarm` are techniques of the DISARM framework that come near: id and name. `statements` are numbers and
    addresses.
    """

    code: str
    label: str
    definition: str
    disarm: tuple[tuple[str, str], ...]
    rules: tuple[str, ...]
    statements: tuple[tuple[str, str], ...]


def lever_notes(rows: Iterable[StatementRow]) -> tuple[LeverNote, ...]:
    """A note for each lever, by label."""
    carrying: dict[str, list[StatementRow]] = {}
    for row in rows:
        for lever in row.levers:
            carrying.setdefault(lever.code, []).append(row)
    notes = (_note(code, having) for code, having in carrying.items())
    return tuple(sorted(notes, key=lambda note: note.label))


def _note(code: str, rows: list[StatementRow]) -> LeverNote:
    entry = levers().get(code)
    carried = [lever for row in rows for lever in row.levers if lever.code == code]
    return LeverNote(
        code=code,
        label=carried[0].label,
        definition=entry.definition if entry else "",
        disarm=tuple(entry.disarm.items()) if entry else (),
        rules=tuple(dict.fromkeys(lever.rule for lever in carried)),
        statements=tuple({row.number: row.passage.anchor for row in rows}.items()),
    )
