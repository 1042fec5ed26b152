"""Lines of print put together again: which hyphens at their ends belong to the word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

import msgspec

from sightline.vocabulary.files import VocabularyFile, listed, load

TAIL = 80
"""Characters at the end of a line that are looked at; longer words are none."""

_WORD = re.compile(r"[^\W\d_]+(?:[-‐'’][^\W\d_]+)*")
_BROKEN = re.compile(r"(?P<left>[^\W\d_]+(?:[-‐'’][^\W\d_]+)*)[-‐]$")
_OPEN_END = re.compile(r"\S[—–/-]$|://\S*[?=&%.~#_]$")
_SOFT_HYPHEN = "\u00ad"


class Hyphens:
    """Decides by the words that the lines of one document have elsewhere, and by the vocabulary."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._forms: Counter[str] = Counter()
        for before, line in pairwise(["", *lines]):
            words = _WORD.findall(line)
            words = words[1:] if _broken(before) else words
            words = words[:-1] if _broken(line) else words
            self._forms.update(words)
        self._words: Counter[str] = Counter()
        for form, count in self._forms.items():
            self._words[form.casefold()] += count

    def join(self, line: str, following: str) -> tuple[str, str]:
        """What stays of `line`, and what stands between it and the line `following` it.

        “inter-” and “national” give “inter” and nothing, “pro-” and “Tarvian” give “pro-” and nothing,
        other lines stay as they are and a space stands between them.
        """
        if line.endswith(_SOFT_HYPHEN):
            return line.rstrip(_SOFT_HYPHEN), ""
        left, right = _broken(line), _WORD.match(following)
        if left and right:
            return (line if self._keeps(left, re.split("[-‐]", right[0])[0]) else line[:-1]), ""
        return line, "" if _OPEN_END.search(line[-TAIL:]) and following[:1].isalnum() else " "

    def _keeps(self, left: str, right: str) -> bool:
        """Whether the hyphen between the two parts of a word is its own."""
        with_one = self._words[f"{left}-{right}".casefold()]
        without = self._words[f"{left}{right}".casefold()]
        if with_one != without:
            return with_one > without
        if not right[0].islower() or "-" in left or self._is_proper(left):
            return True
        parts, first = _parts(), left.casefold()
        if first in parts.joining:
            return first[-1] == right[0] == "e"
        word = first in parts.words and self._words[right] > 0
        return word or first in parts.first or right in parts.second

    def _is_proper(self, word: str) -> bool:
        """Whether a word is in the document, and with a capital only: “Tarvia-/backed”."""
        return word[0].isupper() and self._forms[word] > 0 and not self._forms[word.lower()]


def _broken(line: str) -> str | None:
    """The part of a word that a line ends in; an address of the web is none."""
    tail = line[-TAIL:]
    match = _BROKEN.search(tail)
    return match["left"] if match and "://" not in tail.rsplit(" ", 1)[-1] else None


class _File(VocabularyFile, frozen=True, kw_only=True):
    """The vocabulary's file: parts of words that keep a hyphen, and parts that never do."""

    first_parts: str
    first_words: str
    second_parts: str
    joining_parts: str


class _Parts(msgspec.Struct, frozen=True):
    """The same, to look up in."""

    first: frozenset[str]
    words: frozenset[str]
    second: frozenset[str]
    joining: frozenset[str]


@cache
def _parts() -> _Parts:
    file = load("hyphens", _File)
    lists = (file.first_parts, file.first_words, file.second_parts, file.joining_parts)
    return _Parts(*(frozenset(listed(words)) for words in lists))
