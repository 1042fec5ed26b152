"""Brings together outcomes that mean the same: "Artsakh's sovereignty", "independence from Armenia"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from sightline.vocabulary.outcomes import is_separate, outcomes

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
SMALL: Final = frozenset(
    (
        "the",
        "a",
        "an",
        "of",
        "to",
        "for",
        "in",
        "on",
        "with",
        "from",
        "and",
        "or",
        "its",
        "his",
        "her",
        "their",
    )
) | {"our", "by", "at", "into", "all", "any", "new", "that", "this", "such"}
"""Words that tell no outcomes apart."""
SHARED: Final = 0.5
"""Share of the shorter passage's words that two outcomes of a separate kind have in common to be one."""


def bring_together(passages: Sequence[str]) -> tuple[str, ...]:
    """A label for each outcome, by the words of its passage; those with one label mean the same.

    Outcomes of one kind (outcomes.yaml) are one, except for the kinds that are told apart by their other
    words, such as laws. A passage that tells no kind, such as a mere name ("Reunia"), belongs to those
    that have the name beside words that do ("the Reunia idea of union"); else it stands for itself. Labels
    are kinds, or the words of the first of the passages. Territories are not told apart: the independence of
    two coasts is one outcome here, so outcomes of different questions belong into different calls.
    """
    words = [tuple(_words(passage)) for passage in passages]
    told = [_kind(those) for those in words]
    kinds = [
        kind or _by_name(passage, those, words, told)
        for passage, those, kind in zip(passages, words, told, strict=True)
    ]
    labels: list[str] = []
    for index, (those, kind) in enumerate(zip(words, kinds, strict=True)):
        if kind is not None and not is_separate(kind):
            labels.append(kind.replace("_", " "))
            continue
        alike = (at for at in range(index) if kinds[at] == kind and _share(those, words[at]))
        labels.append(next((labels[at] for at in alike), " ".join(passages[index].split())))
    return tuple(labels)


def _by_name(
    passage: str, words: Sequence[str], others: Sequence[Sequence[str]], kinds: Iterable[str | None]
) -> str | None:
    """The kind of a passage that has all the words of a mere name."""
    content = _content(words)
    if not content or not passage[:1].isupper():
        return None
    return next(
        (kind for other, kind in zip(others, kinds, strict=True) if kind and content <= set(other)), None
    )


def _kind(words: Sequence[str]) -> str | None:
    """The kind of outcome that words tell: the term with the most words, else the first verb."""
    known, there = outcomes(), set(words)
    fitting = [
        term
        for term in known.terms
        if there.issuperset(term.words) and (term.kind == "noun" or len(words) > 1)
    ]
    best = max(fitting, key=lambda term: (len(term.words), -words.index(term.words[-1])), default=None)
    if best is not None:
        return known.terms[best]
    return next((known.verbs[word] for word in words if word in known.verbs), None)


def _words(passage: str) -> Iterator[str]:
    """Words in lower case without possessives, each followed by its base form."""
    for word in _WORD.findall(passage):
        lower = word.lower().removesuffix("’s").removesuffix("'s")
        yield lower
        yield from (base for base in _bases(lower) if base != lower)


def _share(some: Sequence[str], others: Sequence[str]) -> bool:
    one, other = _content(some), _content(others)
    return len(one & other) >= SHARED * min(len(one), len(other)) if one and other else not one and not other


def _content(words: Iterable[str]) -> set[str]:
    return {word for word in words if word not in SMALL and word not in _telling()}


@cache
def _telling() -> frozenset[str]:
    """Words that tell a kind, and those that only carry one."""
    known = outcomes()
    return frozenset(word for term in known.terms for word in term.words) | known.carriers | set(known.verbs)


def _bases(word: str) -> tuple[str, ...]:
    return outcomes().bases.get(word, ())
