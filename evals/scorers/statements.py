"""How statements compare with those that people wrote down; `evals/gold/STATEMENTS.md` gives the rules."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from evals.scorers.assignment import assigned
from evals.statements.gold import GoldStatement, Referent
from sightline.contract import Participant, Range, Reading, Statement

Passages = tuple[Range, ...]
"""Where somebody or something is named."""


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """A statement of either side, with passages in the place of ids."""

    predicate: Range
    agents: tuple[Passages, ...]
    others: tuple[Passages, ...]
    polarity: str
    status: str
    certainty: str
    speakers: tuple[Passages, ...]
    event: str | None
    levers: frozenset[str]


class Pair(msgspec.Struct, frozen=True):
    """A statement found, and the annotated one that it is taken for."""

    found: Claim
    gold: Claim

    @property
    def agents(self) -> bool:
        """Whether everybody who acts is the same on both sides."""
        return _all_same(self.found.agents, self.gold.agents)

    @property
    def others(self) -> bool:
        """Whether everybody and everything else is the same."""
        return _all_same(self.found.others, self.gold.others)

    @property
    def right(self) -> bool:
        """The agents, and one of the others where there are any: the measure of TARGETS."""
        shared = any(_same(one, other) for one in self.found.others for other in self.gold.others)
        return self.agents and (shared or not self.gold.others)

    @property
    def whole(self) -> bool:
        """All participants, polarity and status."""
        facts = (self.found.polarity, self.found.status) == (self.gold.polarity, self.gold.status)
        return facts and self.agents and self.others

    @property
    def speakers(self) -> bool:
        """The whole chain of speakers, in its order."""
        one, other = self.found.speakers, self.gold.speakers
        return len(one) == len(other) and all(map(_same, one, other))


def of_gold(statement: GoldStatement) -> Claim:
    """An annotated statement as a claim."""
    return Claim(
        predicate=statement.predicate,
        agents=_passages(statement.agent),
        others=_passages(statement.others),
        polarity=statement.polarity,
        status=statement.status,
        certainty=statement.certainty,
        speakers=_passages(statement.speakers),
        event=statement.event,
        levers=frozenset(statement.levers),
    )


def of_reading(reading: Reading) -> list[Claim]:
    """The statements of a reading as claims; a participant is wherever its entity is mentioned."""
    mentions: dict[str, list[Range]] = {}
    for one in reading.mentions:
        if one.entity is not None:
            mentions.setdefault(one.entity, []).append((one.start, one.end))
    speakers = {
        one.id: (*(one.source or ()), *mentions.get(one.speaker or "", ())) for one in reading.attributions
    }

    def passages(those: Iterable[Participant]) -> tuple[Passages, ...]:
        return tuple(((one.start, one.end), *mentions.get(one.entity or "", ())) for one in those)

    def claim(one: Statement) -> Claim:
        return Claim(
            predicate=(one.predicate.start, one.predicate.end),
            agents=passages(who for who in one.participants if who.role == "agent"),
            others=passages(who for who in one.participants if who.role != "agent"),
            polarity=one.polarity,
            status=one.status,
            certainty=one.certainty.level,
            speakers=tuple(speakers[id_] for id_ in one.according_to),
            event=_event(one),
            levers=frozenset(lever.code for lever in one.levers),
        )

    return [claim(one) for one in reading.statements]


def pairs(found: Sequence[Claim], gold: Sequence[Claim]) -> list[Pair]:
    """Those whose predicates share words, each with the best partner that it can have."""
    gains = [[_gain(one, other) for other in gold] for one in found]
    return [Pair(found[row], gold[column]) for row, column in assigned(gains) if gains[row][column] > 0]


class Tally(msgspec.Struct):
    """Figures over texts, in percent points."""

    pairs: list[Pair] = msgspec.field(default_factory=list)
    found: int = 0
    gold: int = 0

    def add(self, found: Sequence[Claim], gold: Sequence[Claim]) -> list[Pair]:
        """Count one text, and return what was taken for the same."""
        those = pairs(found, gold)
        self.pairs += those
        self.found += len(found)
        self.gold += len(gold)
        return those

    def figures(self) -> dict[str, float]:
        """F1 of predicates, of statements that are right and of whole ones; shares over predicates found."""
        return {
            "predicate F1": self._f1(len(self.pairs)),
            "statement F1": self._f1(sum(pair.right for pair in self.pairs)),
            "whole statement F1": self._f1(sum(pair.whole for pair in self.pairs)),
            "agent": self._share(pair.agents for pair in self.pairs),
            "others": self._share(pair.others for pair in self.pairs),
            "status": self._share(pair.found.status == pair.gold.status for pair in self.pairs),
            "certainty": self._share(pair.found.certainty == pair.gold.certainty for pair in self.pairs),
            "speakers": self._share(pair.speakers for pair in self.pairs),
            "event type": self._share(
                _type(pair.found.event) == _type(pair.gold.event) for pair in self.pairs if pair.gold.event
            ),
            "levers F1": self._levers(),
        }

    def _levers(self) -> float:
        shared = sum(len(pair.found.levers & pair.gold.levers) for pair in self.pairs)
        total = sum(len(pair.found.levers) + len(pair.gold.levers) for pair in self.pairs)
        return 200.0 * shared / total if total else 100.0

    def _f1(self, right: int) -> float:
        total = self.found + self.gold
        return 200.0 * right / total if total else 100.0

    def _share(self, right: Iterable[bool]) -> float:
        those = list(right)
        return 100.0 * sum(those) / len(those) if those else 100.0


def _type(event: str | None) -> str | None:
    return event and event.partition("/")[0]


def _gain(one: Claim, other: Claim) -> float:
    """How well two fit; participants decide between predicates at one place."""
    if not _overlap(one.predicate, other.predicate):
        return 0.0
    start, end = max(one.predicate[0], other.predicate[0]), min(one.predicate[1], other.predicate[1])
    union = max(one.predicate[1], other.predicate[1]) - min(one.predicate[0], other.predicate[0])
    pair = Pair(one, other)
    return (end - start) / union + 0.1 * pair.agents + 0.1 * pair.right


def _event(one: Statement) -> str | None:
    if one.event is None:
        return None
    return f"{one.event.type}/{one.event.mode}" if one.event.mode else one.event.type


def _passages(those: Iterable[Referent]) -> tuple[Passages, ...]:
    return tuple(one.passages for one in those)


def _all_same(some: Sequence[Passages], others: Sequence[Passages]) -> bool:
    """Whether each has a partner on the other side."""
    return all(_partners(some, others)) and all(_partners(others, some))


def _partners(some: Sequence[Passages], others: Sequence[Passages]) -> Iterator[bool]:
    return (any(_same(one, other) for other in others) for one in some)


def _same(one: Passages, other: Passages) -> bool:
    return any(_overlap(this, that) for this in one for that in other)


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
