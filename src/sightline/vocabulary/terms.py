"""Terms: what may stand somewhere in a sentence, as the vocabulary writes it, and forms of their words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, Literal

import msgspec

from sightline.vocabulary.plurals import plural
from sightline.vocabulary.verbs import verb_forms

TYPES: Final = frozenset(("PERSON", "ORGANISATION", "GROUP", "PLACE"))
"""Types of names that stand for every mention of that type."""
MODIFIER: Final = "*"
"""Stands for any noun: "parallel *"."""


class Term(msgspec.Struct, frozen=True):
    """A noun with words that belong to it, a modifier of any noun, or a type of names.

    "passport", "military base", "package of proposals"; "parallel *"; "PERSON".
    """

    words: tuple[str, ...]
    kind: Literal["noun", "modifier", "type"] = "noun"

    def __str__(self) -> str:
        return " ".join((*self.words, MODIFIER) if self.kind == "modifier" else self.words)


def read_term(entry: str) -> Term:
    """A term as a file has it; words in lower case, types of names in capitals."""
    if entry in TYPES:
        return Term((entry,), "type")
    *before, last = entry.lower().split()
    return Term(tuple(before), "modifier") if last == MODIFIER else Term((*before, last))


def bases(verbs: Iterable[str], terms: Iterable[Term]) -> Mapping[str, tuple[str, ...]]:
    """Base forms of verbs and nouns by their other forms: the lemmas of a parse may be wrong."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for verb in {words.split()[0] for words in verbs}:
        for form in verb_forms(verb):
            found[form].add(verb)
    for noun in {term.words[-1] for term in terms if term.kind == "noun"}:
        found[plural(noun)].add(noun)
    return MappingProxyType({form: tuple(sorted(those)) for form, those in found.items()})
