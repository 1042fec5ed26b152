"""Means of influence, and the patterns of predicate and participants that are instances of them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, Literal, get_args

import msgspec

from sightline.vocabulary.files import VocabularyError, VocabularyFile, listed, load
from sightline.vocabulary.terms import TYPES, Term, bases, read_term

SlotName = Literal["who", "what", "near", "around", "unless"]
ANY: Final = "any"
"""The head of a pattern that holds of every predicate."""
_SLOT: Final = re.compile(r"(\w+):")
_NEXT: Final = re.compile(r"\n(?=\S)")
"""Where a pattern ends: an indented line goes on with it."""


class LeverEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A means of influence; `disarm` maps the id of a DISARM technique that comes near to its name.

    Some pattern finds each of the `examples`; none finds `unlike`, which uses words of the patterns.
    """

    definition: str
    examples: tuple[str, ...]
    unlike: str
    patterns: str
    disarm: dict[str, str] = {}


class LeverFile(VocabularyFile, frozen=True, kw_only=True):
    """The file: groups of levers by code, and lists of words by name.

    `measures` are nouns that only measure what stands after "of": "envelopes of cash".
    """

    measures: str
    words: dict[str, str]
    groups: dict[str, dict[str, LeverEntry]]


class Slot(msgspec.Struct, frozen=True):
    """A condition on who takes part or on the words around; one of the terms is enough.

    `first` are the first words of the terms: where none of them is, no term is.
    """

    name: SlotName
    terms: tuple[Term, ...]
    first: frozenset[str]


class LeverPattern(msgspec.Struct, frozen=True, kw_only=True):
    """A predicate, by one of its `heads` in lower case, and the slots that must all hold."""

    lever: str
    heads: tuple[str, ...]
    slots: tuple[Slot, ...]


class LeverRules(msgspec.Struct, frozen=True, kw_only=True):
    """All patterns by head, in the order of the file; those for any predicate under `ANY`.

    `bases` has the base forms in the patterns by their other forms: lemmas of a parse may be wrong.
    """

    by_head: Mapping[str, tuple[LeverPattern, ...]]
    measures: frozenset[str]
    bases: Mapping[str, tuple[str, ...]]


@cache
def lever_file() -> LeverFile:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("levers", LeverFile)


@cache
def levers() -> Mapping[str, LeverEntry]:
    """Every lever by its code."""
    return MappingProxyType(dict(_entries(lever_file())))


@cache
def lever_rules() -> LeverRules:
    """The patterns of the packaged file. Raises `VocabularyError` for one that cannot be read."""
    return read_rules(lever_file())


def read_rules(file: LeverFile) -> LeverRules:
    """The patterns of a file. Raises `VocabularyError` for one that cannot be read."""
    found: defaultdict[str, list[LeverPattern]] = defaultdict(list)
    for code, entry in _entries(file):
        for line in _NEXT.split(entry.patterns.strip()):
            pattern = _pattern(code, " ".join(line.split()), file.words)
            for head in pattern.heads:
                found[head].append(pattern)
    every = {pattern for those in found.values() for pattern in those}
    terms = {term for pattern in every for slot in pattern.slots for term in slot.terms}
    return LeverRules(
        by_head=MappingProxyType({head: tuple(those) for head, those in found.items()}),
        measures=frozenset(listed(file.measures)),
        bases=bases(found, terms),
    )


def _entries(file: LeverFile) -> Iterator[tuple[str, LeverEntry]]:
    for group in file.groups.values():
        yield from group.items()


def _pattern(code: str, line: str, words: Mapping[str, str]) -> LeverPattern:
    heads, *rest = _SLOT.split(line)
    names = tuple(dict.fromkeys(_expanded(heads, words, line)))
    slots = tuple(_slot(name, terms, words, line) for name, terms in zip(rest[::2], rest[1::2], strict=True))
    if not names:
        raise VocabularyError(f"levers.yaml's {line!r} says nothing that is done; begin with a verb or 'any'")
    if any(name in TYPES for name in names):
        raise VocabularyError(f"levers.yaml's {line!r} begins with a type of names, not with a verb")
    if ANY in names and not any(slot.name in ("who", "what") for slot in slots):
        raise VocabularyError(f"levers.yaml's {line!r} holds of everything; add 'who:' or 'what:' to 'any'")
    return LeverPattern(lever=code, heads=names, slots=slots)


def _slot(name: str, terms: str, words: Mapping[str, str], line: str) -> Slot:
    known = get_args(SlotName)
    if name not in known:
        slots = ", ".join(f"{one}:" for one in known)
        raise VocabularyError(f"{name + ':'!r} in levers.yaml's {line!r} is no slot; use one of {slots}")
    those = tuple(read_term(term) for term in _expanded(terms, words, line))
    if not those:
        raise VocabularyError(f"{name + ':'!r} in levers.yaml's {line!r} is empty; name what stands there")
    first = frozenset(term.words[0] for term in those)
    return Slot(name, those, first)  # type: ignore[arg-type]  # checked above


def _expanded(text: str, words: Mapping[str, str], line: str) -> Iterator[str]:
    """The entries of a list, with those of `words` in the place of its name."""
    for entry in listed(text):
        if not any(word.isupper() for word in entry.split()):
            yield entry.lower()
        elif entry in TYPES:
            yield entry
        elif entry in words:
            yield from _expanded(words[entry], words, line)
        else:
            known = ", ".join(sorted({*words, *TYPES}))
            raise VocabularyError(f"{entry!r} in levers.yaml's {line!r} is no list; use one of {known}")
