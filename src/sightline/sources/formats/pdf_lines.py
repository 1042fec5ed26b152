"""The lines of a PDF's page with where they stand, as pypdf finds them in the order they are drawn.

Lengths are in points (1/72 inch); x grows to the right and y upwards, as on a page held upright.
"""

from __future__ import annotations

import math
import re
import statistics
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import msgspec

CHARACTER_WIDTH = 0.5
"""Width of a character as a share of its size, about that of running text in common typefaces."""

_LETTERS = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\x7f": "•"}
)
_SPACES = re.compile(r"[ \t\r\f\v\xa0]+")
_BOLD = re.compile(r"bold|black|heavy", re.IGNORECASE)


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line of print: its text, the page it is on (from 0), and where its baseline begins and ends.

    It is bold at its start, altogether, at its end.
    """

    text: str
    page: int
    x: float
    y: float
    end: float
    size: float
    bold_start: bool = False
    bold: bool = False
    bold_end: bool = False

    @property
    def width(self) -> float:
        """From the first character to the estimated end of the last, in points."""
        return self.end - self.x


class _Piece(msgspec.Struct, frozen=True):
    """What is drawn in one go: text in one font from one place on."""

    text: str
    x: float
    y: float
    size: float
    bold: bool


Page = Any  # pypdf's PageObject: the library is imported where it is used
Matrix = Sequence[float]


def page_lines(page: Page, number: int) -> list[Line]:
    """The lines of a page, in the order they are drawn; ligatures are folded, runs of blanks are one.

    Text that does not stand upright (a stamp in the margin) is left out, unless there is no other.
    """
    turned = page.rotation % 360
    for orientations in ((turned,), (0, 90, 180, 270)):
        collector = _Collector(number, turned)
        page.extract_text(orientations=orientations, visitor_text=collector.visit)
        collector.close()
        if collector.lines:
            break
    return collector.lines


class _Collector:
    """Puts the pieces that pypdf reports together to lines."""

    def __init__(self, page: int, turned: int) -> None:
        self.lines: list[Line] = []
        self._page = page
        self._upright = _UPRIGHT.get(turned, _UPRIGHT[0])
        self._pieces: list[_Piece] = []

    def visit(self, text: str, cm: Matrix, tm: Matrix, font: Any, size: float) -> None:
        """Take one piece of text with pypdf's matrices, the font's dictionary and the size."""
        if not text:
            return
        first, *others = text.split("\n")
        self._add(first, cm, tm, font, size)
        for other in others:
            self.close()
            self._add(other, cm, tm, font, size)

    def close(self) -> None:
        """End the line."""
        text = _SPACES.sub(" ", "".join(piece.text for piece in self._pieces).translate(_LETTERS)).strip()
        pieces = [piece for piece in self._pieces if piece.text.strip()]
        self._pieces = []
        if not text:
            return
        longest = max(pieces, key=lambda piece: len(piece.text))
        first, last = pieces[0], pieces[-1]
        end = last.x + CHARACTER_WIDTH * last.size * len(last.text.strip())
        self.lines.append(
            Line(
                text=text,
                page=self._page,
                x=first.x,
                y=longest.y,
                end=max(end, first.x),
                size=longest.size,
                bold_start=first.bold,
                bold=all(piece.bold for piece in pieces),
                bold_end=last.bold,
            )
        )

    def _add(self, text: str, cm: Matrix, tm: Matrix, font: Any, size: float) -> None:
        if not text:
            return
        x, y = self._upright(*_through(cm, tm[4], tm[5]))
        scale = math.hypot(tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3])
        name = str(font.get("/BaseFont", "")) if font else ""
        piece = _Piece(text, x, y, abs(size * scale) or 1.0, bool(_BOLD.search(name)))
        if piece not in self._pieces[-3:]:  # drawn twice to look bold
            self._pieces.append(piece)


def _through(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    return (
        x * matrix[0] + y * matrix[2] + matrix[4],
        x * matrix[1] + y * matrix[3] + matrix[5],
    )


_UPRIGHT: dict[int, Callable[[float, float], tuple[float, float]]] = {
    0: lambda x, y: (x, y),
    90: lambda x, y: (y, -x),
    180: lambda x, y: (-x, -y),
    270: lambda x, y: (-y, x),
}


def body_size(lines: Sequence[Line]) -> float:
    """The size that most characters have, to half a point."""
    counts: dict[float, int] = {}
    for line in lines:
        counts[round(2 * line.size) / 2] = counts.get(round(2 * line.size) / 2, 0) + len(line.text)
    return max(counts, key=lambda size: (counts[size], -size), default=10.0)


def leading(lines: Sequence[Line], size: float) -> float:
    """The usual distance between baselines of one paragraph in a size: that which follows full lines."""
    same = [line for line in lines if abs(line.size - size) <= 0.5]
    full = 0.8 * max((line.width for line in same), default=0.0)
    gaps = [
        above.y - below.y
        for above, below in pairwise(same)
        if above.page == below.page and above.width >= full and 0.5 * size < above.y - below.y < 3 * size
    ]
    return statistics.median_low(gaps) if gaps else 1.2 * size
