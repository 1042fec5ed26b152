"""Verbs of saying in a sentence, with who says it. A baseline: see `attributions`."""

from collections.abc import Iterator

import msgspec

from sightline.contract import Range
from sightline.reading.clauses import Clause
from sightline.reading.layers import Name
from sightline.reading.subjects import before
from sightline.vocabulary.grammar import grammar
from sightline.vocabulary.nouns import by_text
from sightline.vocabulary.verbs import Sense, by_form

LONGEST_SOURCE = 8
"""Tokens between a verb of saying and the name after it: "said the council's deputy chair Orvel Lint"."""
NO_WORDS = frozenset(
    {
        *("hope", "demand", "urge", "order", "propose", "promise", "vow", "threaten", "accuse"),
        *("criticize", "praise", "reject", "doubt", "apologize", "agree", "ask", "deny"),
    }
)
"""Kinds of saying after which a clause without "that" is not what was said."""


CLOSERS = frozenset({",", ".", ";", "(", "—", "–", "who", "and", "?"})
"""What may follow the source in "…,” said Ana Dorn"; another word begins what is said."""


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A verb of saying: its token, the first token of what names its source and verb, and the one after.

    `free`: what is said may follow without "that"; `told`: who is told may stand between.
    """

    source: Name | None
    verb: int
    first: int
    end: int
    free: bool
    told: bool

    def cue(self, clause: Clause) -> Range:
        """The verb's own range."""
        token = clause.tokens[self.verb]
        return token.start, token.end


def said_in(clause: Clause) -> Iterator[Said]:
    """The verbs of saying in a sentence with their sources, in order; passive ones have none."""
    for index, word in enumerate(clause.words):
        known = (sense for form in by_form().get(word, ()) for sense in form.senses)
        senses = [sense for sense in known if sense.kind == "report" and _has_content(sense)]
        if not senses or clause.in_name(index):
            continue
        found = _inverted(clause, index) or _plain(clause, index)
        if found:
            source, first, end = found
            yield Said(
                source=source,
                verb=index,
                first=first,
                end=end,
                free=any(_is_free(sense) for sense in senses),
                told=any("WHOM WHAT" in s.pattern and s.speech not in NO_WORDS for s in senses),
            )


def _has_content(sense: Sense) -> bool:
    """Whether a clause can be what is said: "say WHAT", not "speak about WHAT" or "rule out WHAT"."""
    what = sense.slot("theme")
    return what is not None and what.preposition in (None, "that") and not sense.words


def _is_free(sense: Sense) -> bool:
    return len(sense.slots) == 1 and sense.slots[0].preposition is None and sense.speech not in NO_WORDS


def _plain(clause: Clause, index: int) -> tuple[Name | None, int, int] | None:
    """Read "Tessin said", ", saying", and "officials said" where nothing marks the officials as such."""
    first = clause.group_start(index)
    readings = clause.readings(index)
    if any(form.tense == "gerund" for form in by_form()[clause.words[index]]) and not readings:
        return (_main_subject(clause, index), index, index + 1) if clause.word(index - 1) == "," else None
    if not readings or clause.is_passive(index) or clause.word(first) == "to":
        return _bare(clause, first, index)
    source = before(clause, index)
    if not source:
        return _bare(clause, first, index) or (None, first, index + 1)
    nearest = min(clause.first_of(name) if name.form != "pronoun" else first - 1 for name in source)
    return source[0], max(0, min(nearest, first)), index + 1


def _bare(clause: Clause, first: int, index: int) -> tuple[Name | None, int, int] | None:
    """Read "officials said", "analysts in Kestrin believe": several speakers without a word before them."""
    noun = by_text().get(clause.word(first - 1))
    tenses = {form.tense for form in by_form()[clause.words[index]]}
    if not noun or not noun.several or not noun.speaker or not tenses & {"base", "past"}:
        return None
    if clause.is_noun(index) or clause.word(first) == "to" or clause.is_passive(index):
        return None
    token = clause.tokens[first - 1]
    kind = "group" if noun.type == "person" else noun.type
    name = Name(start=token.start, end=token.end, text=token.text, type=kind, form="description")
    return name, first - 1, index + 1


def _inverted(clause: Clause, index: int) -> tuple[Name | None, int, int] | None:
    """Read "…,” said Ana Dorn": the source follows a verb that follows a mark."""
    if clause.word(index - 1) not in {"”", '"', ",", "’", "»", "."} or clause.words[index].endswith("ing"):
        return None
    tenses = {form.tense for form in by_form()[clause.words[index]]}
    if not tenses & {"past", "third"}:
        return None
    for place in range(index + 1, min(index + LONGEST_SOURCE, len(clause.words))):
        name = clause.name_at(place)
        if name:
            end = clause.end_of(name)
            closes = clause.word(end) in CLOSERS | grammar().prepositions or end == len(clause.words)
            if closes and clause.word(end) != "to":
                return name, index, end
            if clause.word(end) not in {"'s", "’s", "'"}:
                return None
        word = clause.words[place]
        if not name and (word in grammar().prepositions | grammar().auxiliaries or not word[0].isalnum()):
            return None
    return None


def _main_subject(clause: Clause, index: int) -> Name | None:
    """Who says it in "Tessin left, saying that …": the subject of the nearest verb that has one."""
    for place in range(index - 1, max(-1, index - 4 * LONGEST_SOURCE), -1):
        if clause.words[place] in grammar().clause_ends:
            return None
        if clause.readings(place):
            found = [] if clause.is_passive(place) else before(clause, place)
            return found[0] if found and found[0].type != "place" else None
    return None
