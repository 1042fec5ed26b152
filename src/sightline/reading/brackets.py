"""The pairs of brackets in a stretch of text."""

import re
from bisect import bisect_right
from typing import Final

WIDEST: Final = 400
"""Characters between the brackets of a pair; wider ones are no aside but a mistake or a list."""

_BRACKET: Final = re.compile(r"[()\[\]]")
_OPENS: Final = {")": "(", "]": "["}


class Brackets:
    """The outermost pairs of `text[start:end]`, round and square; a bracket without its partner is none."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        waiting: list[tuple[str, int]] = []
        for match in _BRACKET.finditer(text, start, end):
            mark, at = match.group(), match.start()
            if mark not in _OPENS:
                waiting.append((mark, at))
            elif waiting and waiting[-1][0] == _OPENS[mark]:
                self._add(waiting.pop()[1], at)

    def _add(self, opened: int, shut: int) -> None:
        if shut - opened > WIDEST:
            return
        while self._starts and self._starts[-1] > opened:
            self._starts.pop()
            self._ends.pop()
        self._starts.append(opened)
        self._ends.append(shut)

    def around(self, at: int) -> tuple[int, int] | None:
        """The offsets of the two brackets around `at`, the opening one's own offset included, or null."""
        index = bisect_right(self._starts, at) - 1
        if index < 0 or at >= self._ends[index]:
            return None
        return self._starts[index], self._ends[index]
