"""The pairs of brackets in a text or a stretch of it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from sightline.contract import Range

LONGEST: Final = 400
"""Characters of a pair with its brackets; a longer one is no aside but a mistake or a list."""

_BRACKET: Final = re.compile(r"[()\[\]\n]")
_OPENED_BY: Final = {")": "(", "]": "["}


def bracket_pairs(text: str) -> list[Range]:
    """Every pair, round and square, with its brackets, by start; outer before inner ones.

    A pair does not cross the end of a line; a bracket without its partner is left out. Linear in the text.
    """
    return sorted(_closed(text, 0, len(text), across_lines=False), key=lambda pair: (pair[0], -pair[1]))


def _closed(text: str, begin: int, end: int, *, across_lines: bool) -> Iterator[Range]:
    """The pairs in the order in which they close: inner before outer ones."""
    opened: list[tuple[str, int]] = []
    for found in _BRACKET.finditer(text, begin, end):
        mark, at = found.group(), found.start()
        if mark == "\n":
            opened = opened if across_lines else []
        elif mark not in _OPENED_BY:
            opened.append((mark, at))
        elif opened and opened[-1][0] == _OPENED_BY[mark]:
            _, start = opened.pop()
            if at + 1 - start <= LONGEST:
                yield start, at + 1


class Brackets:
    """The outermost pairs of `text[start:end]`, across lines too; a bracket without its partner is none."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._pairs: list[Range] = []
        for pair in _closed(text, start, end, across_lines=True):
            while self._pairs and self._pairs[-1][0] > pair[0]:
                self._pairs.pop()
            self._pairs.append(pair)

    def around(self, at: int) -> tuple[int, int] | None:
        """The offsets of the two brackets around `at`, the opening one's own offset included, or null."""
        index = bisect_right(self._pairs, at, key=lambda pair: pair[0]) - 1
        if index < 0 or at >= self._pairs[index][1] - 1:
            return None
        start, end = self._pairs[index]
        return start, end - 1
