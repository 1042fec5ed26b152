"""Means of influence, with the phrases that suggest them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from types import MappingProxyType

import msgspec

from sightline.vocabulary.files import VocabularyFile, listed, load
from sightline.vocabulary.plurals import plural
from sightline.vocabulary.verbs import verb_forms


class LeverEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A means of influence; `disarm` maps the id of a DISARM technique that comes near to its name."""

    definition: str
    example: str
    cues: str
    disarm: dict[str, str] = {}


class LeverFile(VocabularyFile, frozen=True, kw_only=True):
    """The file: groups of levers by code; `skipped` are words that may stand between those of a cue."""

    skipped: str
    groups: dict[str, dict[str, LeverEntry]]


class LeverCue(msgspec.Struct, frozen=True):
    """Words in lower case that suggest a lever, and the cue they are a form of, as the file has it.

    Articles and possessives are not among the words; `cues_at` passes over those of a text.
    """

    words: tuple[str, ...]
    lever: str
    cue: str


@cache
def lever_file() -> LeverFile:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("levers", LeverFile)


@cache
def levers() -> Mapping[str, LeverEntry]:
    """Every lever by its code."""
    return MappingProxyType(
        {code: entry for group in lever_file().groups.values() for code, entry in group.items()}
    )


@cache
def cues_by_first_word() -> Mapping[str, tuple[LeverCue, ...]]:
    """Every form of every cue by its first word, longer ones first. One phrase may suggest several levers."""
    found: defaultdict[str, list[LeverCue]] = defaultdict(list)
    for code, entry in levers().items():
        for cue in listed(entry.cues):
            for words in _forms(cue):
                found[words[0]].append(LeverCue(words, code, cue))
    return MappingProxyType({word: tuple(sorted(cues, key=_shortness)) for word, cues in found.items()})


def cues_at(words: Sequence[str], index: int) -> Iterator[tuple[LeverCue, int]]:
    """The cues that begin with a word of a text, each with the index after its last word.

    `words` are in lower case. "Recalled its ambassador" has the cue "RECALL ambassador": articles and
    possessives are passed over.
    """
    for cue in cues_by_first_word().get(words[index], ()):
        end = _end(words, index, cue.words)
        if end is not None:
            yield cue, end


def _end(words: Sequence[str], index: int, cue: tuple[str, ...]) -> int | None:
    for word in cue:
        while index < len(words) and words[index] in _skipped():
            index += 1
        if index == len(words) or words[index] != word:
            return None
        index += 1
    return index


@cache
def _skipped() -> frozenset[str]:
    return frozenset(listed(lever_file().skipped))


def _forms(cue: str) -> Iterator[tuple[str, ...]]:
    *before, last = (word for word in cue.split() if word not in _skipped())
    endings = _word_forms(last)
    if not last.isupper() and not last.endswith("s"):
        endings = (*endings, plural(last.lower()))
    yield from product(*map(_word_forms, before), endings)


def _word_forms(word: str) -> tuple[str, ...]:
    return verb_forms(word.lower()) if word.isupper() else (word.lower(),)


def _shortness(cue: LeverCue) -> int:
    return -len(cue.words)
