"""Reads a verb's pattern: "accuse WHOM of WHAT"."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

import msgspec

from sightline.vocabulary.files import VocabularyError

Part = Literal["agent", "recipient", "theme"]
PARTS: Mapping[str, Part] = MappingProxyType({"WHO": "agent", "WHOM": "recipient", "WHAT": "theme"})


class Slot(msgspec.Struct, frozen=True):
    """Where a participant stands: after `preposition`, or as the object where that is null.

    An agent's slot means that the subject is the recipient: "Tarvia hosted the envoy".
    """

    part: Part
    preposition: str | None


class Pattern(msgspec.Struct, frozen=True, kw_only=True):
    """A verb with what stands around it.

    `words` follow it in this order, slots between them allowed: ("down",) of "crack down on WHOM".
    `needs` are the words without which the pattern is not there: `words`, and the preposition of the first
    slot, ("down", "on"). Later slots may be missing, as in "accused WHOM" for "accuse WHOM of WHAT".
    """

    lemma: str
    words: tuple[str, ...]
    needs: tuple[str, ...]
    slots: tuple[Slot, ...]


def read_pattern(text: str, prepositions: frozenset[str]) -> Pattern:
    """Read a pattern as verbs.yaml has it; `VocabularyError` for a word in capitals that is no part."""
    lemma, *rest = text.split()
    words: list[str] = []
    needs: list[str] = []
    slots: list[Slot] = []
    for at, word in enumerate(rest):
        if word in PARTS:
            before = rest[at - 1] if at and rest[at - 1] in prepositions else None
            slots.append(Slot(PARTS[word], before))
            continue
        if word.isupper():
            known = ", ".join(PARTS)
            raise VocabularyError(f"{word!r} in verbs.yaml's {text!r} is none of {known}; use one of these")
        introduces = word in prepositions and rest[at + 1 : at + 2] and rest[at + 1] in PARTS
        if not introduces:
            words.append(word)
        if not (introduces and slots):
            needs.append(word)
    return Pattern(lemma=lemma, words=tuple(words), needs=tuple(needs), slots=tuple(slots))
