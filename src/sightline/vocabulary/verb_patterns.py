"""Reads the pattern of a verb, "accuse WHOM of WHAT", or of a noun that names an act, "hunger strike"."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final, Literal

import msgspec

from sightline.vocabulary.files import VocabularyError

Part = Literal["agent", "recipient", "theme"]
PARTS: Mapping[str, Part] = MappingProxyType({"WHO": "agent", "WHOM": "recipient", "WHAT": "theme"})
NOT: Final = "not"
MUST: Final = "!"
"""After a preposition without which the pattern is not there."""


class Slot(msgspec.Struct, frozen=True):
    """Where a participant stands: after `preposition`, or as the object where that is null.

    An agent's slot means that the subject is the recipient: "Tarvia hosted the envoy".
    """

    part: Part
    preposition: str | None


class Pattern(msgspec.Struct, frozen=True, kw_only=True):
    """A verb or noun with what stands around it.

    `words` follow it in this order, slots between them allowed: ("down",) of "crack down on WHOM".
    `needs` are the words without which the pattern is not there: `words`, and the preposition of the first
    slot, ("down", "on"). Later slots may be missing, as in "accused WHOM" for "accuse WHOM of WHAT", unless
    their preposition is marked: "seek WHAT from! WHOM". A need in angles is a class of nouns, one of which
    must be there: "<force>". `subject` is such a class too, that of the verb's subject, null where any will
    do; `negated` patterns are there only where the verb is negated: "not recognize WHOM".
    """

    lemma: str
    words: tuple[str, ...]
    needs: tuple[str, ...]
    slots: tuple[Slot, ...]
    subject: str | None = None
    negated: bool = False


def read_pattern(text: str, prepositions: frozenset[str]) -> Pattern:
    """Read a verb's pattern in verbs.yaml; `VocabularyError` for a word in capitals that is no part."""
    tokens = text.split()
    negated = tokens[0] == NOT
    tokens = tokens[negated:]
    subject = tokens.pop(0) if is_class(tokens[0]) else None
    words, needs, slots = _around(text, tokens[1:], prepositions)
    return Pattern(lemma=tokens[0], words=words, needs=needs, slots=slots, subject=subject, negated=negated)


def read_noun_pattern(text: str, prepositions: frozenset[str]) -> Pattern:
    """Read a noun's pattern: what it needs before it, itself, and what follows: "war games with WHOM"."""
    tokens = text.split()
    ends = (at for at, word in enumerate(tokens) if word.removesuffix(MUST) in prepositions or word in PARTS)
    head = next(ends, len(tokens)) - 1
    words, needs, slots = _around(text, tokens[head + 1 :], prepositions)
    before = tuple(tokens[:head])
    return Pattern(lemma=tokens[head], words=before + words, needs=before + needs, slots=slots)


def is_class(word: str) -> bool:
    """Whether a word of a pattern stands for a class of nouns."""
    return word.startswith("<")


def _around(
    text: str, rest: Sequence[str], prepositions: frozenset[str]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Slot, ...]]:
    words: list[str] = []
    needs: list[str] = []
    slots: list[Slot] = []
    for at, marked in enumerate(rest):
        word = marked.removesuffix(MUST)
        if word in PARTS:
            before = rest[at - 1].removesuffix(MUST) if at else None
            slots.append(Slot(PARTS[word], before if before in prepositions else None))
            continue
        if word.isupper():
            known = ", ".join(PARTS)
            raise VocabularyError(f"{word!r} in verbs.yaml's {text!r} is none of {known}; use one of these")
        introduces = word in prepositions and rest[at + 1 : at + 2] and rest[at + 1] in PARTS
        if not introduces:
            words.append(word)
        if not (introduces and slots) or marked != word:
            needs.append(word)
    return tuple(words), tuple(needs), tuple(slots)
