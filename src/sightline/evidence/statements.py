"""Statements from a document's annotations: predicates with who, whom, when, according to whom, how surely.

Verbs are found by the vocabulary and their participants by word order, a baseline that misses nominal
predicates and long-distance subjects. Every participant is a passage, and nothing is inferred beyond who a
name refers to. Positions are not found yet.
"""

from collections.abc import Iterator, Sequence

import msgspec

from sightline.contract import (
    Attribution,
    Document,
    EventCode,
    Forecast,
    Participant,
    Position,
    Predicate,
    Range,
    Statement,
    Time,
)
from sightline.evidence.certainty import modality
from sightline.evidence.levers import levers_of
from sightline.evidence.participants import Cast, cast
from sightline.evidence.predicates import Candidate, candidates
from sightline.evidence.speakers import Voices, status_of_content
from sightline.reading.clauses import Clause, clauses
from sightline.reading.layers import Layers
from sightline.reading.spans import Spans
from sightline.reading.standing import standing

TIME_REACH = 500
"""Characters between a predicate and its time."""


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """What a document's annotations amount to."""

    statements: tuple[Statement, ...]
    forecasts: tuple[Forecast, ...]
    positions: tuple[Position, ...] = ()


def find_evidence(document: Document, layers: Layers) -> Evidence:
    """All statements of a document in the order of their predicates, and the forecasts among them."""
    finder = _Finder(document, layers)
    statements = tuple(finder.statements())
    return Evidence(statements=statements, forecasts=tuple(_forecasts(statements)))


def _forecasts(statements: Sequence[Statement]) -> Iterator[Forecast]:
    """Predictions, and plans that have a date; the window is that of the statement's time."""
    for one in statements:
        if one.status == "predicted" or (one.status == "planned" and one.latest):
            yield Forecast(statement=one.id, earliest=one.earliest, latest=one.latest)


class _Finder:
    """Holds one document's look-ups while its statements are made."""

    def __init__(self, document: Document, layers: Layers) -> None:
        self._text = document.text
        self._layers = layers
        self._entities = {(mention.start, mention.end): mention.entity for mention in layers.mentions}
        self._voices = Voices(layers.attributions)
        self._supported = Spans((support, one.id) for one in layers.citations for support in one.supports)
        pointers = Spans(((one.start, one.end), one) for one in layers.pointers)
        self._times = Spans(
            ((time.start, time.end), time)
            for time in layers.times
            if time.kind in ("date", "time") and not pointers.overlapping((time.start, time.end))
        )

    def statements(self) -> Iterator[Statement]:
        number = 0
        for clause in clauses(self._layers.tokens, standing(self._layers)):
            for candidate in candidates(clause):
                found = cast(clause, candidate)
                if found:
                    number += 1
                    yield self._statement(f"s{number}", clause, candidate, found)

    def _statement(self, id_: str, clause: Clause, candidate: Candidate, found: Cast) -> Statement:
        tokens = clause.tokens
        predicate = (tokens[candidate.verb].start, tokens[found.last].end)
        speakers = self._voices.chain(predicate)
        said = modality(clause, candidate.verb, default=status_of_content(self._text, speakers))
        participants = tuple(self._participants(found))
        pieces = [(one.start, one.end) for one in participants]
        pieces += [predicate, *([said.certainty.cue] if said.certainty.cue else [])]
        start, end = min(piece[0] for piece in pieces), max(piece[1] for piece in pieces)
        time = self._time(clause, predicate)
        sense = found.sense
        return Statement(
            id=id_,
            start=start,
            end=end,
            predicate=Predicate(start=predicate[0], end=predicate[1], lemma=candidate.lemma),
            participants=participants,
            polarity=said.polarity,
            status=said.status,
            certainty=said.certainty,
            time=time.id if time else None,
            earliest=time.earliest if time else None,
            latest=time.latest if time else None,
            place=None,
            event=_event(found),
            levers=levers_of(clause, sense, (start, end)),
            according_to=_ids(speakers),
            citations=tuple(dict.fromkeys(self._supported.around(predicate))),
        )

    def _participants(self, found: Cast) -> Iterator[Participant]:
        for role, names in (("agent", found.agents), ("recipient", found.recipients)):
            for name in names:
                entity = self._entities.get((name.start, name.end))
                yield Participant(role=role, start=name.start, end=name.end, entity=entity)
        if found.theme:
            yield Participant(role="theme", start=found.theme[0], end=found.theme[1], entity=None)

    def _time(self, clause: Clause, predicate: Range) -> Time | None:
        """The date or time of day nearest to a predicate in its sentence; not the date of a citation."""
        sentence = clause.tokens[0].start, clause.tokens[-1].end
        start, end = predicate
        window = max(sentence[0], start - TIME_REACH), min(sentence[1], end + TIME_REACH)
        near = self._times.overlapping(window)
        return min(near, key=lambda time: max(time.start - end, start - time.end), default=None)


def _event(found: Cast) -> EventCode | None:
    sense = found.sense
    return (
        EventCode(type=sense.event, mode=sense.mode, rule=f"verb: {sense.pattern}") if sense.event else None
    )


def _ids(speakers: Sequence[Attribution]) -> tuple[str, ...]:
    return tuple(speaker.id for speaker in speakers)
