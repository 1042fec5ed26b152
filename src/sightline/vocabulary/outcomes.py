"""Outcomes that people are said to be for or against, and the words by which a text says so."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

import msgspec

from sightline.contract import Stance
from sightline.vocabulary.files import VocabularyFile, listed, load
from sightline.vocabulary.terms import Term, bases, read_term


class OutcomeKind(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Outcomes that mean the same; those of a `separate` kind only where their other words agree.

    One of a `direct` kind is an outcome only where it is itself what somebody wants: "backed the candidate".
    """

    definition: str
    example: str
    verbs: str
    nouns: str
    separate: bool = False
    direct: bool = False


class Wanting(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"for_": "for"}):
    """Verbs and nouns that say somebody is for or against.

    `turned_by` are prepositions that turn the stance; after verbs of `telling` an indicative wants nothing.
    """

    for_: str
    against: str
    turned_by: str
    telling: str


class OutcomeFile(VocabularyFile, frozen=True, kw_only=True):
    """The file."""

    wanting: Wanting
    goals: str
    regarding: str
    carriers: str
    kinds: dict[str, OutcomeKind]


class Outcomes(msgspec.Struct, frozen=True, kw_only=True):
    """The lists of the file, in lower case: stances by verb or noun, kinds by verb and by term."""

    stances: Mapping[str, Stance]
    turned_by: frozenset[str]
    telling: frozenset[str]
    goals: frozenset[str]
    regarding: frozenset[str]
    carriers: frozenset[str]
    verbs: Mapping[str, str]
    terms: Mapping[Term, str]
    direct: frozenset[str]
    bases: Mapping[str, tuple[str, ...]]


@cache
def outcome_file() -> OutcomeFile:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("outcomes", OutcomeFile)


@cache
def outcomes() -> Outcomes:
    """The lists. Raises `VocabularyError` where the file is damaged."""
    file = outcome_file()
    verbs = {verb: kind for kind, entry in file.kinds.items() for verb in listed(entry.verbs)}
    terms = {read_term(noun): kind for kind, entry in file.kinds.items() for noun in listed(entry.nouns)}
    stances = dict(_stances(file.wanting))
    return Outcomes(
        stances=MappingProxyType(stances),
        turned_by=frozenset(listed(file.wanting.turned_by)),
        telling=frozenset(listed(file.wanting.telling)),
        goals=frozenset(listed(file.goals)),
        regarding=frozenset(listed(file.regarding)),
        carriers=frozenset(listed(file.carriers)),
        verbs=MappingProxyType(verbs),
        terms=MappingProxyType(terms),
        direct=frozenset(kind for kind, entry in file.kinds.items() if entry.direct),
        bases=bases((*verbs, *stances, *listed(file.regarding)), terms),
    )


def is_separate(kind: str) -> bool:
    """Whether outcomes of a kind are told apart by their other words: two laws are two outcomes."""
    return outcome_file().kinds[kind].separate


def _stances(wanting: Wanting) -> Iterator[tuple[str, Stance]]:
    for word in listed(wanting.for_):
        yield word, "for"
    for word in listed(wanting.against):
        yield word, "against"
