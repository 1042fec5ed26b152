"""The lines of a text, as the rules about bylines and furniture see them."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST = 300
"""Characters of the longest line that a rule looks into: longer ones are running text."""

HEAD = 12
TAIL = 5
"""Lines with words, from the start and from the end, in which an article says what it is."""

_LINE = re.compile(r"[^\r\n]+")
_CLOSED = (".", "!", "?", ":", "”", '"', "’", "'", ")", "…")
_WRAPPED = 40


class Line(NamedTuple):
    """A line that is not blank, without the blanks around it.

    `start` and `end` are offsets in the text; `gap` says whether a blank line (or nothing) is before it.
    """

    start: int
    end: int
    text: str
    gap: bool

    @property
    def short(self) -> bool:
        """Whether rules look into it."""
        return self.end - self.start <= LONGEST


def lines(text: str) -> list[Line]:
    """All lines with something in them, in order."""
    found: list[Line] = []
    before = 0
    for match in _LINE.finditer(text):
        line = match.group()
        content = line.strip()
        if content:
            start = match.start() + line.index(content)
            found.append(Line(start, start + len(content), content, _is_gap(text, before, start, not found)))
            before = start + len(content)
    return found


def _is_gap(text: str, before: int, start: int, first: bool) -> bool:
    between = text[before:start]
    return first or between.count("\n") > 1 or (between.count("\r") > 1 and "\n" not in between)


def continues(line: Line, previous: Line | None) -> bool:
    """Whether the line goes on with a sentence of the line before, as in text wrapped at a width."""
    return (
        previous is not None
        and not line.gap
        and previous.end - previous.start >= _WRAPPED
        and not previous.text.endswith(_CLOSED)
    )
