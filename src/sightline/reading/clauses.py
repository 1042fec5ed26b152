"""The words and names of one sentence, and which of the words can be verbs.

With `subjects` and `objects`, the baseline's stand-in for syntax: word order and closed classes of words.
It gives way to the syntax layer of the reading model, behind the same functions.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from sightline.reading.layers import Name, Token
from sightline.vocabulary.grammar import grammar
from sightline.vocabulary.verbs import VerbForm, by_form

LONGEST_GROUP = 8
"""Tokens of a verb's group: "would almost certainly not have been"."""


class Clause:
    """The tokens and names of one sentence; tokens are known by their index in it."""

    def __init__(self, tokens: Sequence[Token], names: Sequence[Name]) -> None:
        self.tokens = tokens
        self.words = [token.text.lower() for token in tokens]
        self.names = names
        self._starts = [token.start for token in tokens]
        self._starting = {self.first_of(name): name for name in names}
        self._ending = {self.end_of(name): name for name in names}
        self._proper = {
            index for name in names if name.form == "name" for index in range(*self._indices_of(name))
        }
        self._readings: dict[int, tuple[VerbForm, ...]] = {}

    def index_at(self, offset: int) -> int:
        """The first token that starts at an offset of the text or after it."""
        return bisect_left(self._starts, offset)

    def first_of(self, name: Name) -> int:
        """The first token of a name."""
        return bisect_left(self._starts, name.start)

    def end_of(self, name: Name) -> int:
        """The token after a name's last."""
        return bisect_left(self._starts, name.end)

    def _indices_of(self, name: Name) -> tuple[int, int]:
        return self.first_of(name), self.end_of(name)

    def name_at(self, index: int) -> Name | None:
        """The name that begins with a token."""
        return self._starting.get(index)

    def name_before(self, index: int) -> Name | None:
        """The name that ends right before a token."""
        return self._ending.get(index)

    def in_name(self, index: int) -> bool:
        """Whether a token is part of a proper name."""
        return index in self._proper

    def word(self, index: int) -> str:
        """The word at an index in lower case, a full stop beyond either end."""
        return self.words[index] if 0 <= index < len(self.words) else "."

    def is_plain(self, index: int) -> bool:
        """Whether a token is a word in lower case."""
        return index < len(self.tokens) and self.tokens[index].text[0].islower()

    def group_start(self, verb: int) -> int:
        """The first token of a verb's group: its auxiliaries, negation and adverbs count."""
        first, auxiliaries = verb, grammar().auxiliaries
        while first > max(0, verb - LONGEST_GROUP) and (
            self.words[first - 1] in auxiliaries or self.is_adverb(first - 1)
        ):
            first -= 1
        return first

    def group(self, verb: int) -> list[str]:
        """The words of a verb's group before the verb."""
        return self.words[self.group_start(verb) : verb]

    def is_adverb(self, index: int) -> bool:
        """Whether a word is an adverb by its ending."""
        return self.word(index).endswith("ly") and self.is_plain(index) and index not in self._proper

    def is_noun(self, index: int) -> bool:
        """Whether a token that could be a verb stands where a noun does: "the attack", "a new offer"."""
        before = self.word(index - 1)
        return index > 0 and (
            before in grammar().noun_marks
            or (before in grammar().prepositions and before != "to")
            or self.tokens[index].text[0].isupper()
        )

    def readings(self, index: int) -> tuple[VerbForm, ...]:
        """What a token can be as a verb, where the words before it allow it."""
        if index not in self._readings:
            known = () if index in self._proper else by_form().get(self.word(index), ())
            fits = known and not self.is_noun(index)
            group = set(self.group(index)) if fits else set()
            self._readings[index] = (
                tuple(form for form in known if self._allows(index, form, group)) if fits else ()
            )
        return self._readings[index]

    def is_passive(self, index: int) -> bool:
        """Whether the verb at an index is done to its subject."""
        group = set(self.group(index))
        participle = any(form.tense == "participle" for form in self.readings(index))
        return participle and (self.word(index + 1) == "by" or bool(group & grammar().be))

    def _allows(self, index: int, form: VerbForm, group: set[str]) -> bool:
        words, by = grammar(), self.word(index + 1) == "by"
        match form.tense:
            case "base":
                return bool(group & (words.modals | {"to"})) or self._is_after_several(index)
            case "participle":
                return by or bool(group & (words.be | words.have))
            case "gerund":
                return bool(group & words.be)
            case "third":
                return not group & words.auxiliaries and self._is_after_one(index)
            case "past":
                return not by and not group & (words.modals | words.be | words.have | {"to"})

    def _is_after_several(self, index: int) -> bool:
        """Whether a base form stands after "they", "we", "I" or several people."""
        first = self.group_start(index)
        name = self._ending.get(first)
        return self.word(first - 1) in grammar().subjects or bool(name and name.type == "group")

    def _is_after_one(self, index: int) -> bool:
        """Whether a word in -s stands where a verb can: after a name, a pronoun or an adverb."""
        return index in self._ending or (
            index > 0 and (self.words[index - 1] in grammar().before_third or self.is_adverb(index - 1))
        )


def clauses(tokens: Sequence[Token], names: Sequence[Name]) -> Iterator[Clause]:
    """One `Clause` a sentence, in order."""
    at = 0
    for _, group in groupby(tokens, key=lambda token: token.sentence):
        inside = list(group)
        own: list[Name] = []
        while at < len(names) and names[at].start < inside[-1].end:
            if names[at].start >= inside[0].start:
                own.append(names[at])
            at += 1
        yield Clause(inside, own)
