"""Verbs that say what somebody does to somebody, with their pattern and what stands around them.

A baseline on word order (`reading.clauses`): verbal nouns and verbs that the vocabulary lacks are not found.
"""

from collections.abc import Iterator

import msgspec

from sightline.reading.clauses import Clause
from sightline.vocabulary.grammar import grammar
from sightline.vocabulary.verbs import Sense


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A verb in a clause: `first` is the first token of its group, `verb` its own."""

    first: int
    verb: int
    lemma: str
    passive: bool
    senses: tuple[Sense, ...]


def candidates(clause: Clause) -> Iterator[Candidate]:
    """Every verb of the vocabulary in a clause that names an act or a kind of saying that is coded."""
    for index in range(len(clause.words)):
        readings = clause.readings(index)
        if readings:
            senses = tuple(sense for sense in readings[0].senses if _is_act(clause, index, sense))
            if senses:
                yield Candidate(
                    first=clause.group_start(index),
                    verb=index,
                    lemma=readings[0].lemma,
                    passive=clause.is_passive(index),
                    senses=senses,
                )


def _is_act(clause: Clause, index: int, sense: Sense) -> bool:
    """Whether a sense is coded, and no small word after the verb makes another verb of it ("push back")."""
    coded = sense.event or sense.lever or sense.kind == "action"
    following = clause.word(index + 1)
    return bool(coded) and (following not in grammar().verb_particles or following in sense.words)


def words_end(clause: Clause, index: int, sense: Sense) -> int | None:
    """The token after a verb and the words that belong to it; None where they do not follow it."""
    end = index + 1
    for word in sense.words:
        while clause.word(end) in grammar().noun_marks and clause.word(end) != word:
            end += 1
        if clause.word(end) != word:
            return None
        end += 1
    return end
