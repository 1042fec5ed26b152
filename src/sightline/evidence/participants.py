"""Who takes part in a predicate, and in which role.

A baseline on word order that would rather find no statement than a wrong one: the text has to fill the
verb's pattern from left to right. A theme is kept in the text's own words.
"""

import msgspec

from sightline.contract import Range
from sightline.evidence.predicates import Candidate, words_end
from sightline.reading.clauses import Clause
from sightline.reading.layers import Name
from sightline.reading.objects import ACTED_ON, described_from, names_from, phrase_end
from sightline.reading.subjects import before
from sightline.vocabulary.grammar import grammar
from sightline.vocabulary.verb_patterns import Slot
from sightline.vocabulary.verbs import Sense, senses

MAY_MISS = frozenset({"of", "for", "from", "with", "in", "by"})
"""Prepositions of a second participant without whom a verb means the same: "accuse WHOM of WHAT"."""


SHORTEST_DATED = 4
"""Tokens of a theme that begins with a time: "next year's elections" has four, "next week" says only when."""


class Cast(msgspec.Struct, frozen=True, kw_only=True):
    """The participants found for one sense of a verb.

    `last` is the last token of the verb and its own words; `whole` says that no slot of its pattern is empty.
    """

    sense: Sense
    last: int
    agents: tuple[Name, ...] = ()
    recipients: tuple[Name, ...] = ()
    theme: Range | None = None
    whole: bool = True

    @property
    def telling(self) -> bool:
        """Whether it says who acts on whom or what; who acts may be missing where somebody is acted on."""
        return bool(self.recipients) or bool(self.agents and self.theme)

    @property
    def rank(self) -> tuple[int, bool, int, int]:
        """How much of the sense's pattern the text fills: fixed words, then people, then a theme."""
        return (
            len(self.sense.words),
            self.whole,
            len(self.agents) + len(self.recipients),
            int(self.theme is not None),
        )


def cast(clause: Clause, candidate: Candidate) -> Cast | None:
    """The participants under the sense that fits best; None where no sense fits."""
    subjects = tuple(before(clause, candidate.verb))
    if not subjects:
        return None
    casts = (_cast(clause, candidate, sense, subjects) for sense in candidate.senses)
    fitting = [one for one in casts if one and one.telling]
    return max(fitting, key=lambda one: one.rank, default=None)


def _cast(clause: Clause, candidate: Candidate, sense: Sense, subjects: tuple[Name, ...]) -> Cast | None:
    end = words_end(clause, candidate.verb, sense)
    if end is None or not sense.slots:
        return None
    cast = Cast(sense=sense, last=end - 1)
    return _passive(clause, cast, subjects) if candidate.passive else _active(clause, cast, subjects)


def _passive(clause: Clause, cast: Cast, subjects: tuple[Name, ...]) -> Cast | None:
    """Take the subject for the object: "Tarvia was attacked by Norland"; "was met with" is another verb."""
    slot, end = cast.sense.slots[0], cast.last + 1
    later = {one.preposition for one in cast.sense.slots[1:]} - MAY_MISS - {None}
    if slot.preposition or slot.part == "agent" or not later <= {clause.word(end)}:
        return None
    doers = tuple(names_from(clause, end + 1)) if clause.word(end) == "by" else ()
    if slot.part == "theme":
        theme = (subjects[0].start, subjects[-1].end)
        return msgspec.structs.replace(cast, agents=doers, theme=theme)
    return msgspec.structs.replace(cast, agents=doers, recipients=subjects)


def _active(clause: Clause, cast: Cast, subjects: tuple[Name, ...]) -> Cast | None:
    begin, found = cast.last + 1, cast
    for number, slot in enumerate(cast.sense.slots):
        start = _slot_start(clause, slot, begin, first=number == 0)
        if start is None:
            if slot.preposition not in MAY_MISS or number == 0:
                return None
            found = msgspec.structs.replace(found, whole=False)
            break
        later = [one.preposition for one in cast.sense.slots[number + 1 :] if one.preposition]
        filled = _fill(clause, found, slot, start, later)
        if filled is None:
            return None
        found, begin = filled
    if cast.sense.slot("agent"):
        return _hosted(found, subjects)
    return msgspec.structs.replace(found, agents=subjects)


def _hosted(cast: Cast, hosts: tuple[Name, ...]) -> Cast:
    """Keep the host who acts by the verb's words as the agent, and leave the event uncoded.

    The code of "Tarvia hosted the envoy" is a visit, whose actor is the envoy: shown beside the words, either
    the code or the roles would mislead until a reader tells the act from the event.
    """
    plain = msgspec.structs.replace(cast.sense, event=None, mode=None)
    return msgspec.structs.replace(cast, sense=plain, agents=hosts, recipients=cast.agents)


def _slot_start(clause: Clause, slot: Slot, begin: int, *, first: bool) -> int | None:
    """Where the words of a slot begin: at once, or after its preposition."""
    if slot.preposition is None:
        return begin
    end = begin + 1 if first else max(begin + 1, phrase_end(clause, begin))
    places = (place for place in range(begin, end) if clause.word(place) == slot.preposition)
    return next((place + 1 for place in places), None)


def _fill(clause: Clause, cast: Cast, slot: Slot, start: int, later: list[str]) -> tuple[Cast, int] | None:
    """The cast with a slot filled and the token after its words; None where nothing there can fill it.

    What people speak against may be a thing: "rebuked the decision".
    """
    names = names_from(clause, start) or [one for one in [described_from(clause, start)] if one]
    criticised = cast.sense.kind == "report" and not names and clause.word(start) in grammar().noun_marks
    if slot.part == "theme" or criticised:
        end = _theme_end(clause, start, later) if _may_be_theme(clause, start, cast.sense) else None
        if end is None:
            return None
        first = start - 1 if clause.word(start - 1) == "to" else start
        theme = (clause.tokens[first].start, clause.tokens[end - 1].end)
        return msgspec.structs.replace(cast, theme=theme), end
    if not names or any(name.type not in ACTED_ON for name in names):
        return None
    role = "agents" if slot.part == "agent" else "recipients"
    return msgspec.structs.replace(cast, **{role: tuple(names)}), clause.end_of(names[-1])


def _may_be_theme(clause: Clause, start: int, sense: Sense) -> bool:
    """Whether an infinitive that follows can be a verb's object: "sought to leave", not "built to last"."""
    if clause.word(start) != "to":
        return True
    return sense.kind == "report" or any("to WHAT" in one.pattern for one in senses()[sense.lemma])


def _theme_end(clause: Clause, start: int, later: list[str]) -> int | None:
    """The token after a theme; None where the words there are none: "met on Monday", "rose again"."""
    end = phrase_end(clause, start)
    end = next((place for place in range(start, end) if clause.word(place) in later), end)
    first, known = clause.word(start), grammar()
    closed = (known.prepositions | known.auxiliaries | known.verb_particles) - {"to"}
    only_when = first in {"last", "next"} and end - start < SHORTEST_DATED
    no_theme = first in closed or first in {"that", "than", "as", "and", "or"} or only_when
    return None if end <= start or no_theme or clause.is_adverb(start) else end
