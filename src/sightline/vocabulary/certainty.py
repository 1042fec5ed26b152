"""How sure a speaker is and how far a thing has come, with the words that show it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from types import MappingProxyType

import msgspec

from sightline.contract import Level, Status
from sightline.vocabulary.files import VocabularyFile, listed, load
from sightline.vocabulary.verbs import verb_forms

BE = ("is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m", "’s", "’re", "’m")


class CertaintyLevel(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A level with its probability range (null where its words carry no number) and its cues."""

    definition: str
    example: str
    low: float | None = None
    high: float | None = None
    words: str = ""
    cues: str = ""


class Cues(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that show a status or a negation."""

    definition: str
    example: str
    cues: str


class CertaintyFile(VocabularyFile, frozen=True, kw_only=True):
    """The file."""

    levels: dict[Level, CertaintyLevel]
    statuses: dict[Status, Cues]
    negation: Cues
    scales: dict[str, dict[str, tuple[float, float]]]


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """Words in lower case, and what they show: a level, a status, a negation, or several of these."""

    words: tuple[str, ...]
    level: Level | None = None
    status: Status | None = None
    negative: bool = False


@cache
def certainty() -> CertaintyFile:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("certainty", CertaintyFile)


@cache
def cues_by_first_word() -> Mapping[str, tuple[Cue, ...]]:
    """All cues by their first word, longer ones first: the first that matches is the one meant.

    Contractions are listed both whole ("won't") and as the two words that a tokenizer may make of them. A
    month's "May" is a cue once in lower case: leave out what stands in a time expression.
    """
    levels, statuses, negative = _tables(certainty())
    found: defaultdict[str, list[Cue]] = defaultdict(list)
    for words in dict.fromkeys((*levels, *statuses, *negative)):
        cue = Cue(
            words=words, level=levels.get(words), status=statuses.get(words), negative=words in negative
        )
        found[words[0]].append(cue)
    return MappingProxyType(
        {word: tuple(sorted(cues, key=lambda cue: -len(cue.words))) for word, cues in found.items()}
    )


def probability(level: Level) -> tuple[float | None, float | None]:
    """The level's range of probability, both ends included; nulls where it has none."""
    entry = certainty().levels[level]
    return entry.low, entry.high


def _tables(
    file: CertaintyFile,
) -> tuple[dict[tuple[str, ...], Level], dict[tuple[str, ...], Status], frozenset[tuple[str, ...]]]:
    levels = {words: level for level, entry in file.levels.items() for words in _phrases(entry.cues)}
    statuses = {words: status for status, entry in file.statuses.items() for words in _phrases(entry.cues)}
    return levels, statuses, frozenset(_phrases(file.negation.cues))


def _phrases(cues: str) -> Iterator[tuple[str, ...]]:
    for cue in listed(cues):
        yield from product(*(_forms(word) for word in cue.split()))


def _forms(word: str) -> tuple[str, ...]:
    if word == "BE":
        return BE
    if word.isupper() and word.isalpha():
        return verb_forms(word.lower())
    return (word.lower(),)
