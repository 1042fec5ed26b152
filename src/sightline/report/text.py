"""A reading, and single findings, as plain text for a terminal."""

import re
from collections.abc import Iterable

from sightline.analysis.dossier import Dossier, build
from sightline.analysis.findings import Finding
from sightline.analysis.phrases import Phrase
from sightline.analysis.statements import StatementRow
from sightline.analysis.timeline import TimeRow
from sightline.contract import Reading

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_PLAIN = ("occurred", "ongoing")


def finding_line(finding: Finding) -> str:
    """One line: who → does what → to whom · when · according to whom · how surely · outlet · documents."""
    status = "" if finding.status in _PLAIN else f" ({finding.status})"
    parts = [
        _triple(finding.who, finding.does, finding.what, finding.whom, negated=finding.negated) + status,
        finding.date,
        _according_to(finding.according_to),
        finding.certainty,
        finding.outlet,
        f"in {finding.documents} documents" if finding.documents > 1 else "",
    ]
    return _safe(" · ".join(part for part in parts if part))


def render_text(reading: Reading) -> str:
    """What one document claims: its facts, statements, citations, times, warnings; then an empty line."""
    dossier = build([reading])
    sections = (
        _head(dossier),
        _statements(dossier),
        _citations(dossier),
        _times(dossier),
        _warnings(dossier),
    )
    return _safe(
        "\n".join("\n".join(lines) + "\n" for section in sections if (lines := list(section))) + "\n"
    )


def _head(dossier: Dossier) -> Iterable[str]:
    document = dossier.documents[0]
    yield document.title
    published = f"published {document.published.text}, {document.basis_words}" if document.published else ""
    facts = (
        document.outlet,
        ", ".join(document.authors),
        published or "publication date not known",
        document.url,
    )
    yield " · ".join(fact for fact in facts if fact)


def _statements(dossier: Dossier) -> Iterable[str]:
    for count, row in enumerate(dossier.statements, 1):
        if count == 1:
            yield "Statements"
        whom = (*row.whom, *(one for _, one in row.others))
        line = _triple(_said(row.who), row.does, _said(row.what), _said(whom), negated=row.negated)
        yield f"{count:>4}  {line}"
        yield "      " + " · ".join(part for part in _details(row) if part)


def _details(row: StatementRow) -> Iterable[str]:
    yield row.status
    yield row.when.phrase if row.when else ""
    yield f"in {row.where.text}" if row.where else ""
    yield f"{row.certainty.label} “{row.certainty.cue}”" if row.certainty.cue else row.certainty.label
    yield _according_to([_name(voice.words) if voice.words else "somebody" for voice in row.speakers])
    yield ", ".join(code.label for code in row.codes)
    yield "; ".join(f"citing {citation.label}" for citation in row.citations)


def _citations(dossier: Dossier) -> Iterable[str]:
    for count, row in enumerate(dossier.citations, 1):
        if count == 1:
            yield "Citations"
        yield f"{count:>4}  {row.words} → {row.label}"


def _times(dossier: Dossier) -> Iterable[str]:
    for count, row in enumerate(dossier.timeline.times, 1):
        if count == 1:
            yield "Times"
        yield f"{count:>4}  {row.words} → {_meaning(row)}"


def _meaning(row: TimeRow) -> str:
    return f"{row.when.text} ({row.timex})" if row.when else f"left open ({row.timex})"


def _warnings(dossier: Dossier) -> Iterable[str]:
    for count, line in enumerate(dossier.warnings, 1):
        if count == 1:
            yield "Warnings"
        yield f"   -  {line.message}"


def _triple(who: str, does: str, what: str, whom: str, *, negated: bool) -> str:
    deed = " ".join(part for part in ("[not]" if negated else "", does, what) if part)
    return " → ".join(part for part in (who or "—", deed, whom) if part)


def _said(phrases: Iterable[Phrase]) -> str:
    return ", ".join(f"{one.text} [{one.name}]" if one.name else one.text for one in phrases)


def _name(words: Phrase) -> str:
    return words.name or words.text


def _according_to(names: Iterable[str]) -> str:
    chain = " › ".join(names)
    return f"according to {chain}" if chain else "in the author’s own voice"


def _safe(text: str) -> str:
    """Text that cannot steer a terminal: no control characters, no changes of writing direction."""
    return _UNSAFE.sub("\ufffd", text)
