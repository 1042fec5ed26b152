"""The unit of evidence as a row: who is said to do what to whom, when, how surely, according to whom."""

from collections.abc import Iterable, Sequence

from sightline.analysis.citations import CitationRow, citation_row
from sightline.analysis.dates import When, when
from sightline.analysis.groups import Groups
from sightline.analysis.numbered import Numbered, Passage, View
from sightline.analysis.phrases import Phrase, clip, phrase
from sightline.analysis.speakers import Voice, chain, voice_kind
from sightline.analysis.wording import LEVELS, VoiceKind, plain
from sightline.contract import Certainty, Range, Statement

WORDS = 320
"""Characters of a statement's own words that a view shows beside it."""


class Code(View, frozen=True, kw_only=True):
    """An event code or lever in words, with the rule that put it there."""

    code: str
    label: str
    rule: str


class Sureness(View, frozen=True, kw_only=True):
    """How sure the speaker is: the level, its probability range in percent, and the words that say so."""

    level: str
    label: str
    rank: int
    range: str
    cue: str


class Forecasted(View, frozen=True, kw_only=True):
    """That a statement is a forecast; `window` is when it should come true, None where no text says."""

    window: When | None


class StatementRow(View, frozen=True, kw_only=True):
    """One statement. `number` is for people ("2.14": the fourteenth of the second document)."""

    number: str
    document: int
    words: str
    who: tuple[Phrase, ...]
    does: str
    what: tuple[Phrase, ...]
    whom: tuple[Phrase, ...]
    others: tuple[tuple[str, Phrase], ...]
    when: When | None
    when_anchor: str | None
    where: Phrase | None
    event: Code | None
    levers: tuple[Code, ...]
    status: str
    negated: bool
    certainty: Sureness
    voice: VoiceKind
    speakers: tuple[Voice, ...]
    citations: tuple[CitationRow, ...]
    forecast: Forecasted | None
    passage: Passage

    @property
    def codes(self) -> tuple[Code, ...]:
        """The levers, then the event code."""
        return (*self.levers, self.event) if self.event else self.levers


def statement_rows(readings: Sequence[Numbered], groups: Groups) -> tuple[StatementRow, ...]:
    """All statements, in the order of the texts."""
    return tuple(row for read in readings for row in _rows(read, groups))


def _rows(read: Numbered, groups: Groups) -> Iterable[StatementRow]:
    windows = {one.statement: when(one.earliest, one.latest) for one in read.reading.forecasts}
    for index, statement in enumerate(read.reading.statements):
        forecast = Forecasted(window=windows[statement.id]) if statement.id in windows else None
        yield _row(read, groups, index, forecast)


def _row(read: Numbered, groups: Groups, index: int, forecast: Forecasted | None) -> StatementRow:
    statement = read.reading.statements[index]
    cast = _cast(read, groups, statement)
    return StatementRow(
        number=f"{read.number}.{index + 1}",
        document=read.number,
        words=clip(read.words(statement.start, statement.end), WORDS),
        who=_by_role(cast, "agent"),
        does=read.words(statement.predicate.start, statement.predicate.end),
        what=_by_role(cast, "theme"),
        whom=_by_role(cast, "recipient"),
        others=tuple((plain(role), one) for role, one in cast if role not in ("agent", "theme", "recipient")),
        when=when(statement.earliest, statement.latest),
        when_anchor=_time_anchor(read, statement),
        where=_place(read, groups, statement),
        event=_event(statement),
        levers=tuple(Code(code=one.code, label=plain(one.code), rule=one.rule) for one in statement.levers),
        status=statement.status,
        negated=statement.polarity == "negative",
        certainty=_sureness(read, statement.certainty),
        voice=voice_kind(read, statement.according_to),
        speakers=chain(read, groups, statement.according_to),
        citations=_cited(read, statement),
        forecast=forecast,
        passage=read.passage("statement", index, spans(statement)),
    )


def spans(statement: Statement) -> tuple[Range, ...]:
    """The statement's range, then those of participants that lie outside it."""
    start, end = statement.start, statement.end
    outside = (one for one in statement.participants if one.start < start or one.end > end)
    return ((start, end), *((one.start, one.end) for one in outside))


def _cast(read: Numbered, groups: Groups, statement: Statement) -> list[tuple[str, Phrase]]:
    parts = sorted(statement.participants, key=lambda one: (one.start, one.end))
    return [(one.role, phrase(read, groups, (one.start, one.end), one.entity)) for one in parts]


def _by_role(cast: Iterable[tuple[str, Phrase]], wanted: str) -> tuple[Phrase, ...]:
    return tuple(one for role, one in cast if role == wanted)


def _event(statement: Statement) -> Code | None:
    event = statement.event
    if event is None:
        return None
    code = f"{event.type}/{event.mode}" if event.mode else event.type
    mode = f": {plain(event.mode)}" if event.mode else ""
    return Code(code=code, label=plain(event.type).lower() + mode, rule=event.rule)


def _sureness(read: Numbered, certainty: Certainty) -> Sureness:
    low, high = certainty.low, certainty.high
    known = low is not None and high is not None
    return Sureness(
        level=certainty.level,
        label=plain(certainty.level),
        rank=LEVELS.index(certainty.level),
        range=f"{_percent(low or 0)}–{_percent(high or 0)} %" if known else "",
        cue=read.words(*certainty.cue) if certainty.cue else "",
    )


def _percent(share: float) -> str:
    return f"{share * 100:.0f}"


def _time_anchor(read: Numbered, statement: Statement) -> str | None:
    found = read.times.get(statement.time) if statement.time else None
    return read.anchor("time", found[0]) if found else None


def _place(read: Numbered, groups: Groups, statement: Statement) -> Phrase | None:
    place = read.entities.get(statement.place) if statement.place else None
    return Phrase(text=place.name, entity=groups.key(read, place.id)) if place else None


def _cited(read: Numbered, statement: Statement) -> tuple[CitationRow, ...]:
    found = (read.citations[one] for one in statement.citations if one in read.citations)
    return tuple(citation_row(read, index, citation) for index, citation in found)
