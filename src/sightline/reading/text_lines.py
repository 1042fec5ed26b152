"""The lines of a text, the marks in front of them, and whether their ends are only wraps.

A line ends in many texts where its paragraph ends, in others where the page was too narrow. Which of the
two a document does is decided once, from all its lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

NARROWEST, WIDEST = 30, 140
"""Characters of the longest lines of a text that was wrapped: mail has 72, typewriters 60, terminals 132."""

HEADING_MARKS: Final = frozenset(("#", "**", "__"))

_FULL: Final = 0.6
_OPEN: Final = 0.4
"""Shares of line ends, of those without a blank line, from which a text counts as wrapped: lines that left no
room for the next word, and lines that end within a sentence. Prose in lines of 72 has about 0.9 of each;
paragraphs of one line have under 0.2 of either."""

_BROKEN: Final = 40
"""Characters of a line in other texts that a line in small letters continues."""

_LINE: Final = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_PREFIX: Final = re.compile(
    r"""(?P<indent>\s*+)(?P<quote>(?:>\s*+)*+)
        (?P<mark>(?:\#{1,6}(?=\s)\s*+|(?:[-–*+·»](?=\s)|[•▪●◦‣►■□○])\s*+)*+)
        (?P<bold>(?:\*\*|__)(?=\S)(?=[^*_]{1,150}(?:\*\*|__)\s*$))?""",
    re.VERBOSE,
)
_BOLD_END: Final = re.compile(r"(?:\*\*|__)\s*+$")
_NUMBERED: Final = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)]\s")
_SEPARATOR: Final = re.compile(r"[-–—=*_~#·•.|+<>»▪●◦‣►■□○\s]*+$")
_UNDERLINE: Final = re.compile(r"=+\s*+$|-{3,}\s*+$")
_CLOSED: Final = re.compile(r"[.!?:…][\"”’')\]]{0,4}$")
_TAIL: Final = 5
_FIRST_WORD: Final = re.compile(r"\S{1,40}")


class Line(NamedTuple):
    """A line with something in it: its content's range, and what it stands like.

    `width` is its length with everything before the content; `mark` is "#", a bullet, "1" for a number or
    "**" for a line in bold, else empty; `gap` says that a blank line, or nothing, is before it;
    `underlined` that a row of dashes or equals signs is below it, as below a heading.
    """

    start: int
    end: int
    text: str
    width: int
    indent: int
    quote: int
    mark: str
    gap: bool
    underlined: bool = False


def lines(text: str, ranges: Iterable[tuple[int, int]]) -> list[Line]:
    """All lines of the ranges, without those that only part what is around them."""
    found: list[Line] = []
    for start, end in ranges:
        before = start
        gap = True
        for match in _LINE.finditer(text, start, end):
            raw = match.group()
            gap = gap or _is_gap(text[before : match.start()])
            before = match.end()
            if _SEPARATOR.match(raw):
                if not gap and found and _UNDERLINE.match(raw):
                    found[-1] = found[-1]._replace(underlined=True)
                gap = True
            else:
                found.append(_line(raw, match.start(), gap))
                gap = False
    return found


def joins(found: Sequence[Line]) -> list[bool]:
    """For each line, whether it goes on with the paragraph of the line before it."""
    if not found:
        return []
    near = [pair for pair in pairwise(found) if _may_join(*pair)]
    width = _width(near)
    wrapped = _is_wrapped(near, width)
    careless = sum(line.text[0].islower() for line in found) * 2 > len(found)
    together = [
        _may_join(line, after)
        and (
            _hangs(line, after)
            or (_goes_on(line, after, width) if wrapped else not careless and _is_broken(line, after))
        )
        for line, after in pairwise(found)
    ]
    return [False, *together]


def _is_gap(between: str) -> bool:
    return len(between.replace("\r\n", "\n")) > 1


def _line(raw: str, at: int, gap: bool) -> Line:
    prefix = _PREFIX.match(raw)
    assert prefix
    ending = _BOLD_END.search(raw) if prefix["bold"] else None
    content = raw[prefix.end() : ending.start() if ending else None].rstrip()
    start = at + prefix.end()
    mark = prefix["mark"][:1] or prefix["bold"] or ("1" if _NUMBERED.match(content) else "")
    return Line(
        start=start,
        end=start + len(content),
        text=content,
        width=len(raw.rstrip()),
        indent=len(prefix["indent"]),
        quote=prefix["quote"].count(">"),
        mark=mark,
        gap=gap,
    )


def _may_join(line: Line, after: Line) -> bool:
    """Whether nothing but a line end parts them."""
    parted = after.gap or after.mark or after.quote != line.quote
    return not (parted or line.mark in HEADING_MARKS or line.underlined)


def _width(near: Sequence[tuple[Line, Line]]) -> int:
    """The width at which the text was wrapped if it was: what nine of ten lines keep."""
    widths = sorted(line.width for line, _ in near)
    return widths[len(widths) * 9 // 10] if widths else 0


def _is_wrapped(near: Sequence[tuple[Line, Line]], width: int) -> bool:
    full = sum(_is_full(line, after, width) for line, after in near)
    within = sum(_is_open(line) and after.text[0].islower() for line, after in near)
    return NARROWEST <= width <= WIDEST and full >= _FULL * len(near) and within >= _OPEN * len(near)


def _is_full(line: Line, after: Line, width: int) -> bool:
    """Whether the next line's first word had no room any more."""
    first = _FIRST_WORD.match(after.text)
    return line.width + 1 + (first.end() if first else 0) > width


def _hangs(line: Line, after: Line) -> bool:
    """Whether a line stands under the text of a list item."""
    return bool(line.mark) and after.indent > line.indent


def _goes_on(line: Line, after: Line, width: int) -> bool:
    indented = after.indent > line.indent + 1 and not line.mark
    return not indented and (_is_full(line, after, width) or after.text[0].islower())


def _is_broken(line: Line, after: Line) -> bool:
    return len(line.text) >= _BROKEN and after.text[0].islower() and _is_open(line)


def _is_open(line: Line) -> bool:
    return not _CLOSED.search(line.text[-_TAIL:])
