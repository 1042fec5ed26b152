"""The dossier at a glance: who acts, on whom, by which levers, when, and on whose word."""

from collections.abc import Callable, Iterable, Sequence

from sightline.analysis.citations import CitationRow
from sightline.analysis.dates import When, when
from sightline.analysis.entities import EntityRow, Numbers, labels
from sightline.analysis.numbered import View
from sightline.analysis.sources import DocumentView
from sightline.analysis.statements import StatementRow
from sightline.analysis.wording import LEVELS, STATUSES, VOICES, plain

TOP = 6
"""Lines of each list."""


class Count(View, frozen=True, kw_only=True):
    """A line of a list: its count, and that count as a share of the highest or of all."""

    label: str
    count: int
    share: float
    target: str | None = None


class Summary(View, frozen=True, kw_only=True):
    """Counts of a whole dossier. `published` and `told` are the days that texts and their claims span."""

    statements: int
    published: When | None
    told: When | None
    dated: int
    agents: tuple[Count, ...]
    recipients: tuple[Count, ...]
    levers: tuple[Count, ...]
    voices: tuple[Count, ...]
    certainty: tuple[Count, ...]
    statuses: tuple[Count, ...]
    cited: int
    uncited: int
    citations: int
    lost: int
    own_interviews: int
    forecasts: int
    unread: tuple[DocumentView, ...]
    warned: tuple[DocumentView, ...]


def summarise(
    rows: Sequence[StatementRow],
    entities: Sequence[EntityRow],
    citations: Sequence[CitationRow],
    documents: Sequence[DocumentView],
) -> Summary:
    """Count; nothing is weighed."""
    return Summary(
        statements=len(rows),
        published=_span(one.published for one in documents),
        told=_span(row.when for row in rows),
        dated=sum(row.when is not None for row in rows),
        agents=_top(entities, lambda row: row.acts),
        recipients=_top(entities, lambda row: row.acted_on),
        levers=_levers(rows),
        voices=_split((row.voice for row in rows), VOICES),
        certainty=_split((row.certainty.level for row in rows), {one: plain(one) for one in LEVELS}),
        statuses=_split((row.status for row in rows), {one: one for one in STATUSES}),
        cited=sum(bool(row.citations) for row in rows),
        uncited=sum(row.voice == "own" and not row.citations for row in rows),
        citations=len(citations),
        lost=sum(one.origin == "lost" for one in citations),
        own_interviews=sum(one.origin == "own_interview" for one in citations),
        forecasts=sum(row.forecast is not None for row in rows),
        unread=tuple(one for one in documents if not one.read),
        warned=tuple(one for one in documents if one.warnings),
    )


def _span(times: Iterable[When | None]) -> When | None:
    known = [time for time in times if time]
    first = min((time.first for time in known if time.first), default=None)
    last = max((time.last for time in known if time.last), default=None)
    return when(first, last)


def _top(entities: Sequence[EntityRow], statements: Callable[[EntityRow], Numbers]) -> tuple[Count, ...]:
    names = labels(entities)
    ranked = sorted(entities, key=lambda row: -len(statements(row)))[:TOP]
    highest = len(statements(ranked[0])) if ranked else 0
    return tuple(
        Count(label=names[row.key], count=count, share=count / highest, target=row.key)
        for row in ranked
        if (count := len(statements(row)))
    )


def _levers(rows: Sequence[StatementRow]) -> tuple[Count, ...]:
    counts: dict[str, int] = {}
    for row in rows:
        for lever in row.levers:
            counts[lever.label] = counts.get(lever.label, 0) + 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    highest = ranked[0][1] if ranked else 1
    return tuple(Count(label=label, count=count, share=count / highest) for label, count in ranked)


def _split(values: Iterable[str], labels: dict[str, str]) -> tuple[Count, ...]:
    counts: dict[str, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    whole = sum(counts.values())
    return tuple(
        Count(label=label, count=counts[code], share=counts[code] / whole)
        for code, label in labels.items()
        if code in counts
    )
