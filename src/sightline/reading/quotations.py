"""What stands between quotation marks, paragraph by paragraph.

A quotation that nothing closes ends with its paragraph, as one does that goes on in the next paragraph.
Straight marks open after a space and close elsewhere. Single straight marks are apostrophes here, two of them
a double one, as two backquotes are.
"""

import re
from collections.abc import Iterable, Iterator

import msgspec

from sightline.contract import Range

MARK = re.compile(r"``|''|[“”\"«»„]|‘(?=\w)|(?<=[,.?!…])’(?!\w)")
OPENING, CLOSING = frozenset(("“", "«", "„", "‘", "``")), frozenset(("”", "»", "’"))
STRAIGHT = ('"', "''")
LONGEST = 3000
"""Characters of a quotation; a longer one is a mark that was never closed, and ends there."""
BLANK = " \n\t\u00a0"


class Quotation(msgspec.Struct, frozen=True):
    """The words inside the marks; `open` where nothing closed it before its paragraph ended."""

    start: int
    end: int
    open: bool

    @property
    def range(self) -> Range:
        """Start and end."""
        return self.start, self.end


def quotations(text: str, blocks: Iterable[Range]) -> Iterator[Quotation]:
    """The quotations of a text in order, not overlapping; one within another belongs to the outer one."""
    for first, last in blocks:
        begun: re.Match[str] | None = None
        for mark in MARK.finditer(text, first, last):
            if begun and mark.start() - begun.end() > LONGEST:
                yield from _made(text, begun.end(), begun.end() + LONGEST, still_open=True)
                begun = None
            if begun is None:
                begun = mark if _opens(text, mark) else None
            elif _closes(text, mark, begun.group()):
                yield from _made(text, begun.end(), mark.start(), still_open=False)
                begun = None
        if begun:
            yield from _made(text, begun.end(), min(last, begun.end() + LONGEST), still_open=True)


def _opens(text: str, mark: re.Match[str]) -> bool:
    if mark.group() not in STRAIGHT:
        return mark.group() in OPENING
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return (not before or before in BLANK + "([—–-:") and bool(after) and after not in BLANK


def _closes(text: str, mark: re.Match[str], begun: str) -> bool:
    """Whether a mark ends what another began; single marks only end what single marks began."""
    if (mark.group() == "’") != (begun == "‘"):
        return False
    return mark.group() in CLOSING or (mark.group() in STRAIGHT and not _opens(text, mark))


def _made(text: str, start: int, end: int, *, still_open: bool) -> Iterator[Quotation]:
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
    if start < end:
        yield Quotation(start, end, still_open)
