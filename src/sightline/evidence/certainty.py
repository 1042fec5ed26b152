"""How sure the speaker is, how far the thing has come, and whether it is negated, by cue words."""

from collections.abc import Iterator, Sequence

import msgspec

from sightline.contract import Certainty, Level, Polarity, Range, Status
from sightline.reading.clauses import Clause
from sightline.reading.subjects import governor
from sightline.vocabulary.certainty import Cue, cues_by_first_word, probability
from sightline.vocabulary.grammar import grammar

REACH = 12
"""Tokens before a verb in which a cue still bears on it."""
OPENING = 3
"""Tokens of an opening between the start of a sentence and a comma: "It seems,", "Reportedly,"."""
DEPTH = 3
"""Verbs that may hang on each other: "agreed to try to persuade"."""
AHEAD = frozenset({"predicted", "planned"})
"""What a verb of saying does not make of a verb in the past: "warned that the pass had closed"."""


class Modality(msgspec.Struct, frozen=True, kw_only=True):
    """What the words around a verb say about it."""

    certainty: Certainty
    status: Status
    polarity: Polarity


def modality(clause: Clause, verb: int, *, default: Status | None = None) -> Modality:
    """Read the cues before a verb, within its part of the sentence.

    A status and a negation stand in the verb's own group or in that of a verb it hangs on ("plans to visit");
    a cue of certainty may stand before the subject too. `default` is the status that holds where no cue says
    otherwise, such as that of a reporting verb's content. The nearest cue counts.
    """
    own = _own_start(clause, verb)
    if default in AHEAD and any(form.tense in ("past", "participle") for form in clause.readings(verb)):
        default = None
    cues = list(_cues(clause, _begin(clause, own), verb))
    hedge = next((cue for cue in reversed(cues) if cue[0].level), None)
    near = [cue for cue, _, end in cues if end > own]
    status = "denied" if _is_refuted(clause, verb) else _nearest_status(near)
    conditional = clause.word(_begin(clause, own) - 1) in grammar().conditions
    return Modality(
        certainty=_certainty(clause, hedge),
        status=status or ("hypothetical" if conditional else default) or _plain_status(clause, verb),
        polarity="negative" if any(cue.negative for cue in near) else "positive",
    )


def _nearest_status(cues: Sequence[Cue]) -> Status | None:
    return next((cue.status for cue in reversed(cues) if cue.status), None)


def _is_refuted(clause: Clause, verb: int) -> bool:
    """Whether the verb is in what is called untrue: "reports that Norland plans to attack are false"."""
    if "that" not in clause.words[:verb]:
        return False
    for place in range(verb + 1, len(clause.words) - 1):
        if clause.words[place] in grammar().theme_ends | {"and", "that"}:
            return False
        if clause.words[place] in grammar().be:
            following = cues_by_first_word().get(clause.words[place + 1], ())
            return any(cue.status == "denied" for cue in following if _matches(clause.words, place + 1, cue))
    return False


def _own_start(clause: Clause, verb: int) -> int:
    """The first token of a verb's group, and of the groups of the verbs that it hangs on."""
    first, governing = clause.group_start(verb), governor(clause, verb)
    for _ in range(DEPTH):
        if governing is None:
            break
        first, governing = clause.group_start(governing), governor(clause, governing)
    return first


def _begin(clause: Clause, own: int) -> int:
    """Where the part of a sentence that a verb's group stands in begins."""
    ends = grammar().theme_ends | {"and", "or"}
    places = (place for place in range(own - 1, max(-1, own - REACH), -1) if clause.words[place] in ends)
    last = next(places, None)
    if last is None:
        return max(0, own - REACH)
    return 0 if last <= OPENING and clause.words[last] == "," else last + 1


def _cues(clause: Clause, begin: int, end: int) -> Iterator[tuple[Cue, int, int]]:
    known = cues_by_first_word()
    index = begin
    while index < end:
        possible = known.get(clause.words[index], ()) if _is_plain(clause, index) else ()
        cue = next((one for one in possible if _matches(clause.words, index, one)), None)
        if cue:
            yield cue, index, index + len(cue.words)
        index += len(cue.words) if cue else 1


def _is_plain(clause: Clause, index: int) -> bool:
    """Whether a word is no name: "May" within a sentence is a month, whatever "may" would mean."""
    return index == 0 or clause.is_plain(index) or not clause.word(index)[0].isalpha()


def _matches(words: Sequence[str], index: int, cue: Cue) -> bool:
    return tuple(words[index : index + len(cue.words)]) == cue.words


def _certainty(clause: Clause, hedge: tuple[Cue, int, int] | None) -> Certainty:
    level: Level = hedge[0].level or "stated" if hedge else "stated"
    low, high = probability(level)
    return Certainty(level=level, low=low, high=high, cue=_range(clause, hedge) if hedge else None)


def _range(clause: Clause, found: tuple[Cue, int, int]) -> Range:
    _, start, end = found
    return clause.tokens[start].start, clause.tokens[end - 1].end


def _plain_status(clause: Clause, verb: int) -> Status:
    """The status of a verb without a cue: what the verb that it hangs on makes of it, if any.

    An infinitive alone does not say that anything happened.
    """
    group, governing = clause.group(verb), governor(clause, verb)
    if "to" in group and "have" not in group:
        readings = clause.readings(governing) if governing is not None else ()
        senses = (sense for form in readings for sense in form.senses if "to WHAT" in sense.pattern)
        return next((sense.status for sense in senses if sense.status), None) or "hypothetical"
    return "ongoing" if clause.word(verb).endswith("ing") and set(group) & grammar().be else "occurred"
