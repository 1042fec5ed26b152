"""Means of influence that a statement's words are consistent with, each with the rule that put it there."""

from collections.abc import Iterator

from sightline.contract import Lever, Range
from sightline.reading.clauses import Clause
from sightline.vocabulary.levers import cues_at
from sightline.vocabulary.verbs import Sense


def levers_of(clause: Clause, sense: Sense, statement: Range) -> tuple[Lever, ...]:
    """The levers of a statement, each once: by the verb's own entry, or by a cue phrase among its words.

    A lever says what the text describes, never that it is so.
    """
    found: dict[str, Lever] = {}
    if sense.lever:
        found[sense.lever] = Lever(code=sense.lever, rule=f"verb: {sense.pattern}")
    for code, phrase in _cues(clause, statement):
        found.setdefault(code, Lever(code=code, rule=f"cue: {phrase}"))
    return tuple(found.values())


def _cues(clause: Clause, statement: Range) -> Iterator[tuple[str, str]]:
    start, end = statement
    for index in range(clause.index_at(start), clause.index_at(end)):
        for cue, last in cues_at(clause.words, index):
            if clause.tokens[last - 1].end <= end:
                yield cue.lever, cue.cue
