"""All views of some readings together: what one page shows."""

from collections.abc import Sequence

from sightline import __version__
from sightline.analysis.citations import CitationRow, citation_rows
from sightline.analysis.entities import EntityRow, Unlinked, entity_rows, labels, unlinked
from sightline.analysis.facets import Facet, facets
from sightline.analysis.findings import Finding, rank
from sightline.analysis.groups import Groups
from sightline.analysis.levers import LeverNote, lever_notes
from sightline.analysis.numbered import Numbered, View, number
from sightline.analysis.positions import PositionRow, position_rows
from sightline.analysis.sources import DocumentView, WarningLine, document_views
from sightline.analysis.speakers import SpeakerRow, speaker_rows
from sightline.analysis.statements import StatementRow, statement_rows
from sightline.analysis.summary import Summary, summarise
from sightline.analysis.timeline import Timeline, timeline
from sightline.contract import Reading

FINDINGS = 5
"""How many findings head a dossier."""


class Dossier(View, frozen=True, kw_only=True):
    """What the texts claim, view by view. `made_with` names the software that read the texts."""

    title: str
    made_with: str
    summary: Summary
    findings: tuple[Finding, ...]
    statements: tuple[StatementRow, ...]
    facets: tuple[Facet, ...]
    levers: tuple[LeverNote, ...]
    speakers: tuple[SpeakerRow, ...]
    timeline: Timeline
    positions: tuple[PositionRow, ...]
    entities: tuple[EntityRow, ...]
    unlinked: tuple[Unlinked, ...]
    citations: tuple[CitationRow, ...]
    documents: tuple[DocumentView, ...]
    warnings: tuple[WarningLine, ...]


def build(readings: Sequence[Reading], *, title: str | None = None) -> Dossier:
    """Make all views. The same readings in the same order always give the same dossier.

    Without a `title` a single document's title serves. No readings give a dossier with nothing in it.
    """
    numbered = number(readings)
    groups = Groups(numbered)
    rows = statement_rows(numbered, groups)
    entities = entity_rows(numbered, groups)
    citations = citation_rows(numbered)
    documents = document_views(numbered, rows, citations)
    return Dossier(
        title=title or _title(documents),
        made_with=_made_with(numbered),
        summary=summarise(rows, entities, citations, documents),
        findings=rank(numbered, groups, rows, FINDINGS),
        statements=rows,
        facets=facets(rows, documents, labels(entities)),
        levers=lever_notes(rows),
        speakers=speaker_rows(numbered, groups),
        timeline=timeline(numbered, rows),
        positions=position_rows(numbered, groups),
        entities=entities,
        unlinked=unlinked(numbered),
        citations=citations,
        documents=documents,
        warnings=tuple(line for document in documents for line in document.warnings),
    )


def _title(documents: Sequence[DocumentView]) -> str:
    return documents[0].title if len(documents) == 1 else f"Dossier of {len(documents)} documents"


def _made_with(readings: Sequence[Numbered]) -> str:
    """The readers of the texts, each once, in order of appearance; this version where nothing was read."""
    readers = (read.reading.reader for read in readings)
    names = (" ".join(part for part in (one.name, one.version, one.model) if part) for one in readers)
    return ", ".join(dict.fromkeys(names)) or f"sightline {__version__}"
