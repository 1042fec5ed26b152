"""Lines of print to running text: paragraphs, hyphens, and sentences that run on over a page's end.

What stands at the edge of a page (running heads, page numbers, footnotes) is put behind the paragraph that
runs over that edge, so that its sentences stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from sightline.sources.formats.hyphens import Hyphens
from sightline.sources.formats.pdf_heads import at_top, running_heads
from sightline.sources.formats.pdf_lines import Line, body_size, leading

GAP = 1.2
"""Distance of baselines, in usual ones, above which a paragraph begins; typesetters use 1.4 and more."""

OTHER_SIZE = 0.12
"""Share by which sizes differ between paragraphs, and not by a word in another typeface."""

NOTE_SIZE = 0.92
"""Footnotes are set in at most this share of the text's size."""

INDENT = 0.8
"""Indentation, in sizes of type, that begins a paragraph."""

SHORT = 0.75
"""Share of the neighbours' width under which a line that ends a sentence ends its paragraph."""

STOPS = 0.6
"""Share under which a line was ended on purpose, if the next begins with no small letter."""

_SENTENCE_END = re.compile(r"[.!?…]['”\"’)\]]*(?:\[?[0-9]{1,3}\]?)?$")
_CONTENTS = re.compile(r"(?:\s?\.){4}\s*[0-9ivx]+$")
_BULLET = re.compile(r"[•▪‣◦●■□▶➢✓]")
_DASHED = re.compile(r"[-–—*]\s")
_NUMBERED = re.compile(r"\(?(?:[0-9]{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s")


class Flowed(msgspec.Struct, frozen=True, kw_only=True):
    """Text, the offset at which each page begins, and the ranges of running heads."""

    text: str
    page_starts: tuple[int, ...]
    running_heads: tuple[tuple[int, int], ...]


class _Extra(msgspec.Struct, frozen=True):
    """A paragraph from the edge of a page, which may be written once a paragraph begins on page `due`."""

    due: int
    lines: list[Line]
    head: bool


def flow(pages: Sequence[Sequence[Line]]) -> Flowed:
    """The text of all pages, by the lines of each in the order they are drawn."""
    heads = running_heads(pages)
    body = [[line for line in page if line not in heads] for page in pages]
    setting = _Setting([line for page in body for line in page])
    main, notes = _split_notes(body, setting)
    extras = list(_extras(pages, heads, notes, setting))
    writer = _Writer(Hyphens(line.text for page in body for line in page), len(pages))
    for paragraph in setting.paragraphs(main):
        while extras and extras[0].due <= paragraph[0].page:
            writer.write(extras.pop(0))
        writer.write(_Extra(0, paragraph, False))
    for extra in extras:
        writer.write(extra)
    return writer.flowed()


class _Setting:
    """How a document is set, and where its paragraphs begin."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.size = body_size(lines)
        self._lines = lines
        self._leading: dict[float, float] = {}

    def paragraphs(self, lines: Sequence[Line]) -> Iterator[list[Line]]:
        """Group lines to paragraphs, also over the ends of columns and pages."""
        paragraph: list[Line] = []
        for index, line in enumerate(lines):
            if paragraph and self._begins(line, paragraph, lines[max(0, index - 3) : index + 3]):
                yield paragraph
                paragraph = []
            paragraph.append(line)
        if paragraph:
            yield paragraph

    def _begins(self, line: Line, paragraph: Sequence[Line], near: Sequence[Line]) -> bool:
        """Whether `line` begins a paragraph after the one so far; `near` are the lines around it."""
        above = paragraph[-1]
        larger, smaller = max(line.size, above.size), min(line.size, above.size)
        if larger - smaller > OTHER_SIZE * larger or _turns_bold(above, line) or _is_item(line, paragraph):
            return True
        gap = above.y - line.y
        if line.page == above.page and gap > GAP * self._usual_gap(above.size):
            return True
        width = max(other.width for other in near if other.page == above.page)
        ends = bool(_SENTENCE_END.search(above.text[-20:]))
        stops = above.width < STOPS * width and not line.text[0].islower()
        if line.page != above.page or gap < -0.5 * larger:
            return ends or stops
        if smaller > (1 + OTHER_SIZE) * self.size:
            return False  # headings are centred and ragged
        if stops or (ends and (above.width < SHORT * width or bool(_NUMBERED.match(line.text)))):
            return True
        return _indented(line, paragraph, near, ends=ends)

    def _usual_gap(self, size: float) -> float:
        size = round(2 * size) / 2
        if size not in self._leading:
            self._leading[size] = leading(self._lines, size)
        return self._leading[size]


def _turns_bold(above: Line, line: Line) -> bool:
    """Whether one of two lines is a heading in bold, and no word in bold runs on from one to the other."""
    return (above.bold and not line.bold_start) or (line.bold and not above.bold_end)


def _is_item(line: Line, paragraph: Sequence[Line]) -> bool:
    """Whether a line begins with a bullet or a dash that stands for one, or follows a line of contents."""
    above = paragraph[-1].text
    if _BULLET.match(line.text) or _CONTENTS.search(above[-20:]):
        return True
    listing = bool(_DASHED.match(paragraph[0].text)) or above.endswith((":", ";"))
    return bool(_DASHED.match(line.text)) and (listing or bool(_SENTENCE_END.search(above)))


def _indented(line: Line, paragraph: Sequence[Line], near: Sequence[Line], *, ends: bool) -> bool:
    """Whether indentation begins a paragraph with `line`; `ends` says that a sentence ended before it."""
    above = paragraph[-1]
    step = INDENT * line.size
    if line.x > above.x + step and not (_is_marked(above.text) and len(paragraph) == 1):
        after = next((other for other in near if other.y < line.y and other.page == line.page), None)
        return ends or (after is not None and after.x < line.x - step / 2)
    return line.x < above.x - step and len(paragraph) > 1


def _is_marked(text: str) -> bool:
    return any(mark.match(text) for mark in (_BULLET, _DASHED, _NUMBERED))


class _Writer:
    """Puts paragraphs together and keeps count of offsets."""

    def __init__(self, hyphens: Hyphens, pages: int) -> None:
        self._hyphens = hyphens
        self._pieces: list[str] = []
        self._length = 0
        self._starts: list[int | None] = [None] * pages
        self._heads: list[tuple[int, int]] = []

    def write(self, extra: _Extra) -> None:
        """Add a paragraph behind an empty line."""
        if self._pieces:
            self._put("\n\n")
        start = self._length
        for index, line in enumerate(extra.lines):
            if self._starts[line.page] is None:
                self._starts[line.page] = self._length
            if index + 1 < len(extra.lines):
                self._put("".join(self._hyphens.join(line.text, extra.lines[index + 1].text)))
            else:
                self._put(line.text)
        if extra.head:
            self._heads.append((start, self._length))

    def flowed(self) -> Flowed:
        """All of it; a page without text begins where the next one does."""
        starts: list[int] = []
        following = self._length
        for start in reversed(self._starts):
            following = following if start is None else min(start, following)
            starts.append(following)
        return Flowed(
            text="".join(self._pieces),
            page_starts=tuple(reversed(starts)),
            running_heads=tuple(self._heads),
        )

    def _put(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)


def _split_notes(
    pages: Sequence[Sequence[Line]], setting: _Setting
) -> tuple[list[Line], dict[int, list[Line]]]:
    """The running text, and by page the small print that is last on it and under the text."""
    main: list[Line] = []
    notes: dict[int, list[Line]] = {}
    for number, lines in enumerate(pages):
        end = len(lines)
        while end and lines[end - 1].size <= NOTE_SIZE * setting.size:
            end -= 1
        under = all(note.y < lines[end - 1].y for note in lines[end:]) and 2 * end >= len(lines)
        end = end if under else len(lines)
        main += lines[:end]
        notes[number] = list(lines[end:])
    return main, notes


def _extras(
    pages: Sequence[Sequence[Line]], heads: set[Line], notes: dict[int, list[Line]], setting: _Setting
) -> Iterator[_Extra]:
    """What stands at the edges, in the order of pages and downwards."""
    for number, lines in enumerate(pages):
        found = sorted((line for line in lines if line in heads), key=lambda line: (-line.y, line.x))
        upper = [line for line in found if at_top(line, lines)]
        yield from (_Extra(number, [line], True) for line in upper)
        yield from (_Extra(number + 1, paragraph, False) for paragraph in setting.paragraphs(notes[number]))
        yield from (_Extra(number + 1, [line], True) for line in found if line not in upper)
