"""Statements from a document's annotations: predicates with who, whom, when, according to whom, how surely.

`predicates` says which words can make one, `participants` who takes part, `status` and `certainty` how far it
has come and how surely, `dating` when, `speakers` according to whom, `events` and `levers` how it is coded.
Every participant is a passage, and nothing is inferred beyond who a name refers to.
"""

from collections.abc import Iterator, Sequence

import msgspec

from sightline.contract import (
    Attribution,
    Document,
    Forecast,
    Participant,
    Position,
    Predicate,
    Statement,
    Status,
)
from sightline.evidence.certainty import certainty_of
from sightline.evidence.dating import Dating
from sightline.evidence.events import event_of, sense_of
from sightline.evidence.forecasts import forecasts
from sightline.evidence.levers import Levers
from sightline.evidence.participants import Part, participants
from sightline.evidence.positions import positions
from sightline.evidence.predicates import Found, find_predicates
from sightline.evidence.scene import Scene
from sightline.evidence.speakers import Voices, status_of_content
from sightline.evidence.status import Standing, standing_of
from sightline.reading.layers import Layers
from sightline.reading.spans import Spans

FIRST_PERSON = frozenset(("i", "we"))


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """What a document's annotations amount to."""

    statements: tuple[Statement, ...]
    forecasts: tuple[Forecast, ...]
    positions: tuple[Position, ...] = ()


def find_evidence(document: Document, layers: Layers) -> Evidence:
    """All statements of a document in the order of their predicates, with its forecasts and positions."""
    finder = _Finder(document, layers)
    statements = tuple(finder.statements())
    return Evidence(
        statements=statements,
        forecasts=forecasts(statements, finder.scene, layers),
        positions=positions(statements, finder.scene, layers),
    )


class _Finder:
    """Holds one document's look-ups while its statements are made."""

    def __init__(self, document: Document, layers: Layers) -> None:
        self._text, self._layers = document.text, layers
        self.scene = Scene(document, layers)
        self._entities = {(mention.start, mention.end): mention.entity for mention in layers.mentions}
        self._voices = Voices(layers.attributions)
        self._supported = Spans((support, one.id) for one in layers.citations for support in one.supports)
        self._levers = Levers(self.scene, layers)
        self._dating = Dating(self.scene, layers)

    def statements(self) -> Iterator[Statement]:
        number = 0
        for found in find_predicates(self.scene):
            parts = participants(self.scene, found)
            if parts:
                number += 1
                yield self._statement(f"s{number}", found, parts)

    def _statement(self, id_: str, found: Found, parts: Sequence[Part]) -> Statement:
        words = self.scene.words
        predicate = (words[found.first].start, words[found.last].end)
        speakers = self._voices.chain(predicate)
        standing = standing_of(self.scene, found)
        certainty = certainty_of(self.scene, found)
        members = tuple(self._participant(part) for part in parts)
        pieces = [(one.start, one.end) for one in members]
        pieces += [predicate, *([certainty.cue] if certainty.cue else [])]
        start, end = min(piece[0] for piece in pieces), max(piece[1] for piece in pieces)
        time = self._dating.of(found.word)
        sense = sense_of(self.scene, found, parts)
        return Statement(
            id=id_,
            start=start,
            end=end,
            predicate=Predicate(start=predicate[0], end=predicate[1], lemma=found.lemma),
            participants=members,
            polarity=standing.polarity,
            status=self._status(standing, found, parts, speakers),
            certainty=certainty,
            time=time.id if time else None,
            earliest=time.earliest if time else None,
            latest=time.latest if time else None,
            place=None,
            event=event_of(sense),
            levers=self._levers.of(found, parts),
            according_to=_ids(speakers),
            citations=tuple(dict.fromkeys(self._supported.around(predicate))),
        )

    def _status(
        self, standing: Standing, found: Found, parts: Sequence[Part], speakers: Sequence[Attribution]
    ) -> Status:
        """What is to come is planned where those who say it are those who will do it, else predicted.

        What a reporting verb makes of its content holds where the content's own words leave it open.
        """
        if standing.coming:
            agents = [part for part in parts if part.role == "agent"]
            speaker = speakers[-1].speaker if speakers else None
            own = any(self.scene.lower[part.word] in FIRST_PERSON for part in agents)
            same = speaker is not None and any(self._entities.get(part.range) == speaker for part in agents)
            return "planned" if own or same else "predicted"
        said = status_of_content(self._text, speakers)
        if said == "denied":
            return said
        infinitive = self.scene.tree.xpos[found.word] in ("VB", "VBG", "VBP")
        open_ = infinitive and standing.status in ("occurred", "ongoing")
        return said if said == "demanded" and open_ else standing.status

    def _participant(self, part: Part) -> Participant:
        entity = self._entities.get(part.range)
        return Participant(role=part.role, start=part.range[0], end=part.range[1], entity=entity)


def _ids(speakers: Sequence[Attribution]) -> tuple[str, ...]:
    return tuple(speaker.id for speaker in speakers)
