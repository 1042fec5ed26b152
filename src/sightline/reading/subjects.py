"""Who does what a verb says: the names before it, where word order leaves no doubt.

A baseline that would rather find nobody than somebody wrong: the subject stands right before its verb, or
only a phrase with a preposition, an insertion between commas or "who" parts them.
"""

from collections.abc import Iterator

from sightline.reading.clauses import Clause
from sightline.reading.layers import Name
from sightline.reading.titles import is_titular
from sightline.vocabulary.grammar import grammar

REACH = 10
"""Tokens between a subject and its verb; a subject farther away is not found."""
LONGEST_INSERTION = 40
"""Tokens between the two commas of an apposition: offices and bodies have long names."""
INSERTION_ENDS = frozenset({";", ":"})
DEPTH = 3
"""Verbs that may hang on each other: "agreed to try to persuade"."""
RELATIVES = frozenset({"who", "which", "that"})
CONJUNCTIONS = frozenset({"after", "before", "since", "until", "than", "as"})
"""Prepositions that also open a clause, as they do where a name and a verb follow."""


def before(clause: Clause, verb: int, depth: int = DEPTH) -> list[Name]:
    """The names that are the subject of a verb: none, one, or several joined by "and".

    An infinitive has the subject of the verb right before it ("sought to vote"), or that verb's object where
    it is one of asking ("urged Norland to withdraw").
    """
    end = clause.group_start(verb)
    governing = governor(clause, verb)
    if governing is not None and depth:
        name = clause.name_before(end)
        return [name] if name else before(clause, governing, depth - 1)
    return [] if clause.word(end) == "to" else _subject(clause, end, depth)


def governor(clause: Clause, verb: int) -> int | None:
    """The verb that an infinitive hangs on: right before "to", or before a name that stands there."""
    end = clause.group_start(verb)
    if clause.word(end) != "to":
        return None
    asked = clause.name_before(end)
    if asked is None:
        return end - 1 if clause.readings(end - 1) else None
    index = clause.first_of(asked) - 1
    asks = (sense for form in clause.readings(index) for sense in form.senses)
    return index if any("WHOM to WHAT" in sense.pattern for sense in asks) else None


def _subject(clause: Clause, end: int, depth: int) -> list[Name]:
    word = clause.word(end - 1)
    adjacent = clause.name_before(end)
    if adjacent and not _follows_preposition(clause, adjacent):
        return _joined(clause, adjacent)
    if word in grammar().subjects:
        return [_pronoun(clause, end - 1)]
    if word in RELATIVES:
        name = clause.name_before(end - 2 if clause.word(end - 2) == "," else end - 1)
        whose = name and (name.type in {"person", "group"} or not _follows_preposition(clause, name))
        return [name] if name and whose else []
    if word in {"and", "but"}:
        verb = _verb_before(clause, end - 1) if depth else None
        return [] if verb is None or clause.is_passive(verb) else before(clause, verb, depth - 1)
    if word == ",":
        return _around_insertion(clause, end - 1)
    return _with_phrase(clause, end)


def _pronoun(clause: Clause, index: int) -> Name:
    token = clause.tokens[index]
    return Name(start=token.start, end=token.end, text=token.text, type="person", form="pronoun")


def _verb_before(clause: Clause, index: int) -> int | None:
    """The verb to which "and" joins another one; none across a mark that ends a phrase."""
    for place in range(index - 1, max(-1, index - REACH), -1):
        if clause.words[place] in grammar().theme_ends - {","}:
            return None
        if clause.readings(place):
            return place
    return None


def _around_insertion(clause: Clause, closing: int) -> list[Name]:
    """The name before an insertion between two commas: "Orvel, a former aide, went".

    The insertion begins with an article where it holds more commas or is long, as an apposition does.
    """
    for place in range(closing - 1, max(0, closing - LONGEST_INSERTION), -1):
        word = clause.words[place]
        name = clause.name_before(place) if word == "," else None
        apposed = clause.word(place + 1) in grammar().noun_marks
        if name and (apposed or place >= closing - 2 * REACH):
            return [] if _follows_preposition(clause, name) else _joined(clause, _apposed(clause, name))
        if word in INSERTION_ENDS or (
            word == "," and clause.word(place + 1) in (CONJUNCTIONS | RELATIVES) - {"as"}
        ):
            return []
    return []


def _apposed(clause: Clause, name: Name) -> Name:
    """The proper name that a description stands behind: "Ilvar Tessin, a policy expert, warned"."""
    first = clause.first_of(name)
    other = clause.name_before(first - 1) if clause.word(first - 1) == "," else None
    named = name.form == "description" and other and other.form == "name" and other.type == name.type
    return other if other and named else name


def _with_phrase(clause: Clause, end: int) -> list[Name]:
    """The name before a phrase with a preposition: "an official close to the minister said"."""
    opens = grammar().prepositions | grammar().subject_links
    for place in range(end - 1, max(0, end - REACH), -1):
        if clause.words[place] in grammar().theme_ends | grammar().auxiliaries - {"to"}:
            return []
        name = clause.name_before(place)
        if name and clause.words[place] in opens and not _follows_preposition(clause, name):
            return [name]
        if clause.readings(place) and clause.words[place] not in grammar().subject_links:
            return []
    return []


def _follows_preposition(clause: Clause, name: Name) -> bool:
    """Whether a name belongs to a phrase with a preposition, "of the coastal town Kestrin" included."""
    first = clause.first_of(name)
    for place in range(first - 1, max(-1, first - 6), -1):
        word = clause.words[place]
        if word in grammar().prepositions or word in RELATIVES:
            return word not in RELATIVES | CONJUNCTIONS
        joins = word in grammar().noun_marks | {"and"} or clause.in_name(place) or is_titular(word)
        if not joins and (clause.readings(place) or not _is_common(clause, place)):
            return False
        if not joins and word.endswith("ed"):  # a verb that the vocabulary lacks: its object is no subject
            return True
    return False


def _is_common(clause: Clause, place: int) -> bool:
    word = clause.words[place]
    closed = grammar().auxiliaries | grammar().openers | grammar().theme_ends
    return clause.is_plain(place) and word not in closed and not clause.is_adverb(place)


def _joined(clause: Clause, name: Name) -> list[Name]:
    return [*reversed(list(_others(clause, name))), name]


def _others(clause: Clause, name: Name) -> Iterator[Name]:
    """The names that "and" or "or" joins to one, nearest first."""
    other: Name | None = name
    while other:
        index = clause.first_of(other)
        other = clause.name_before(index - 1) if clause.word(index - 1) in {"and", "or"} else None
        if other:
            yield other
