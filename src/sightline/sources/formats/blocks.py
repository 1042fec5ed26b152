"""Marked-up text as plain text: paragraphs apart by a blank line, list items and cells on their own lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARAGRAPHS = (
    "address article aside blockquote body center details div dl fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 head header hr html legend main nav ol p pre section summary table title ul "
    "list quote comments"  # the last three, and head, item, row and cell, are trafilatura's
)
_LINES = "caption cell dd dt item li option row tbody td tfoot th thead tr"
GAPS = dict.fromkeys(_PARAGRAPHS.split(), 2) | dict.fromkeys(_LINES.split(), 1)
"""Line ends before and after an element, by its tag; other elements run on."""

_BREAKS = frozenset({"br", "lb"})
_SPACE = re.compile(r"[ \t\n\r\f\v]+")


class Blocks:
    """Text that is put together from runs of characters and gaps between them."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._gap = 0
        self._spaced = True

    def gap(self, lines: int) -> None:
        """Ask for so many line ends before the next text; of neighbours the larger counts."""
        self._gap = max(self._gap, lines)

    def line(self) -> None:
        """End the line; twice in a row makes a paragraph."""
        self._gap = min(self._gap + 1, 2)

    def add(self, run: str | None, *, kept: bool = False) -> None:
        """Add a run, its white space made single spaces unless it is `kept`."""
        if not run:
            return
        run = run if kept else _SPACE.sub(" ", run)
        if self._gap or self._spaced:
            run = run.lstrip(" ")
        if not run:
            return
        if self._gap and self._pieces:
            self._pieces.append("\n" * self._gap)
        self._gap = 0
        self._pieces.append(run)
        self._spaced = run[-1] in " \n"

    @property
    def text(self) -> str:
        """What has been added, without spaces at the ends of lines."""
        return re.sub(r" (?=\n|\Z)", "", "".join(self._pieces))


def block_text(root: _Element) -> str:
    """The text of a tree of HTML, or of trafilatura's elements."""
    from lxml.etree import iterwalk

    blocks = Blocks()
    kept = 0
    for event, element in iterwalk(root, events=("start", "end")):
        tag = element.tag
        blocks.gap(GAPS.get(tag, 0))
        kept += (event == "start") - (event == "end") if tag == "pre" else 0
        if event == "start":
            blocks.add(element.text, kept=kept > 0)
            continue
        if tag in _BREAKS:
            blocks.line()
        if element is not root:
            blocks.add(element.tail, kept=kept > 0)
    return blocks.text
