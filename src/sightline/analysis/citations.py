"""What the texts point to: other publications and interviews, with what was lost on the way."""

from collections.abc import Iterable, Sequence
from typing import Literal

from sightline.analysis.dates import When, when
from sightline.analysis.numbered import Numbered, Passage, View
from sightline.analysis.phrases import clip
from sightline.contract import Citation

Origin = Literal["outlet", "author", "own_interview", "lost", "unnamed"]
OWN = "author"
"""Whom the contract names as the author of an interview that the text's own author made."""
SUPPORTED = 110
"""Characters of what rests on a citation that its row shows."""


class CitationRow(View, frozen=True, kw_only=True):
    """One pointer of one text. `words` are the pointer as it stands; `supports`, what rests on it.

    `origin` says what is known: the outlet, only an author's name, that it is the author's own interview,
    that the name was lost in this copy of the text, or that the text names none ("state media reported").
    `statements` are the numbers and addresses of the statements that rest on it.
    """

    number: int
    words: str
    kind: str
    origin: Origin
    outlet: str | None
    author: str | None
    when: When | None
    supports: str
    statements: tuple[tuple[str, str], ...]
    passage: Passage

    @property
    def label(self) -> str:
        """What it points to and when, in a few words."""
        return ", ".join(part for part in (self.source, self.when.text if self.when else "") if part)

    @property
    def source(self) -> str:
        """What it points to, in a few words."""
        words = {
            "lost": "outlet lost",
            "own_interview": "author’s own interview",
            "unnamed": f"{self.kind}, outlet not named",
        }
        return words.get(self.origin) or self.outlet or self.author or ""


def citation_rows(readings: Sequence[Numbered]) -> tuple[CitationRow, ...]:
    """All citations, in the order of the texts."""
    return tuple(row for read in readings for row in _rows(read))


def _rows(read: Numbered) -> Iterable[CitationRow]:
    resting: dict[str, list[tuple[str, str]]] = {}
    for index, statement in enumerate(read.reading.statements):
        for one in statement.citations:
            number = f"{read.number}.{index + 1}"
            resting.setdefault(one, []).append((number, read.anchor("statement", index)))
    for index, citation in enumerate(read.reading.citations):
        yield citation_row(read, index, citation, tuple(resting.get(citation.id, ())))


def citation_row(
    read: Numbered, index: int, citation: Citation, statements: tuple[tuple[str, str], ...] = ()
) -> CitationRow:
    """The row of one citation."""
    return CitationRow(
        number=read.number,
        words=read.words(citation.start, citation.end),
        kind="" if citation.kind == "unknown" else citation.kind,
        origin=_origin(citation),
        outlet=citation.outlet,
        author=citation.author,
        when=when(citation.earliest, citation.latest),
        supports=clip(read.words_of(citation.supports), SUPPORTED),
        statements=statements,
        passage=read.passage("citation", index, ((citation.start, citation.end), *citation.supports)),
    )


def _origin(citation: Citation) -> Origin:
    if citation.outlet:
        return "outlet"
    if citation.kind == "interview" and citation.author == OWN:
        return "own_interview"
    if citation.author:
        return "author"
    return "lost" if citation.kind == "unknown" else "unnamed"
