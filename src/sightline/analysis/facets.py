"""What the table of statements can be filtered by: each choice with the number of statements it keeps."""

import re
from collections.abc import Sequence

from sightline.analysis.numbered import View
from sightline.analysis.phrases import clip
from sightline.analysis.sources import DocumentView
from sightline.analysis.statements import StatementRow
from sightline.analysis.wording import LEVELS, STATUSES, VOICES, plain

_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")


class Choice(View, frozen=True, kw_only=True):
    """One value of a facet; rows that have it carry its token."""

    token: str
    label: str
    count: int


class Facet(View, frozen=True, kw_only=True):
    """Something statements differ in."""

    name: str
    label: str
    choices: tuple[Choice, ...]


def tokens(row: StatementRow) -> tuple[str, ...]:
    """The tokens of one statement, free of spaces and different from facet to facet."""
    agents = (one.entity for one in row.who if one.entity)
    codes = (_code_token(code.code) for code in row.codes)
    return tuple(
        dict.fromkeys((row.status, row.certainty.level, row.voice, *agents, *codes, f"d{row.document}"))
    )


def facets(
    rows: Sequence[StatementRow], documents: Sequence[DocumentView], names: dict[str, str]
) -> tuple[Facet, ...]:
    """All facets that have a choice to make. `names` are the names of entities by key."""
    counts: dict[str, int] = {}
    for row in rows:
        for token in tokens(row):
            counts[token] = counts.get(token, 0) + 1
    codes = {_code_token(code.code): code.label for row in rows for code in row.codes}
    numbered = {one.key: clip(f"{one.number}. {one.title}", 60) for one in documents}
    labels: dict[tuple[str, str], dict[str, str]] = {
        ("status", "Status"): {one: one for one in STATUSES},
        ("certainty", "Certainty"): {one: plain(one) for one in LEVELS},
        ("voice", "According to"): VOICES,
        ("agent", "Who"): dict(sorted(names.items(), key=lambda item: item[1].casefold())),
        ("code", "Lever or event"): dict(sorted(codes.items(), key=lambda item: item[1])),
        ("document", "Document"): numbered,
    }
    return tuple(_facet(name, label, choices, counts) for (name, label), choices in labels.items())


def _facet(name: str, label: str, choices: dict[str, str], counts: dict[str, int]) -> Facet:
    kept = (
        Choice(token=token, label=words, count=counts[token])
        for token, words in choices.items()
        if token in counts
    )
    return Facet(name=name, label=label, choices=tuple(kept))


def _code_token(code: str) -> str:
    return "." + _UNSAFE.sub("_", code)
