"""Running heads and page numbers: lines at the same height of several pages that differ in digits alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from sightline.sources.formats.pdf_lines import Line

EDGE_LINES = 3
"""Heights from the top and from the bottom of a page that are looked at."""

SAME_HEIGHT = 3.0
"""Points that the height of a running head may differ from page to page."""

_NUMBER = re.compile(r"[0-9]+|(?<![^\W_])[ivxlc]+(?![^\W_])")
_ROMAN = str.maketrans("ivxlc", "01234")


def running_heads(pages: Sequence[Sequence[Line]]) -> set[Line]:
    """The lines of all pages that are running heads, feet or page numbers.

    A line counts where another page has the same words within `SAME_HEIGHT` of it; a line without words
    only where its number grows with the pages. The heads of a single page are not found.
    """
    alike: dict[tuple[bool, str], list[Line]] = defaultdict(list)
    for lines in pages:
        heights = sorted({round(line.y) for line in lines})
        lowest, highest = heights[:EDGE_LINES], heights[-EDGE_LINES:]
        for line in lines:
            for top, edge in ((True, highest), (False, lowest)):
                if round(line.y) in edge:
                    alike[top, _NUMBER.sub("#", line.text.casefold())].append(line)
    return {line for (_, words), lines in alike.items() for line in _repeated(words, lines)}


def at_top(line: Line, page: Iterable[Line]) -> bool:
    """Whether a line stands in the upper half of what is on its page."""
    heights = [other.y for other in page]
    return 2 * line.y >= min(heights) + max(heights)


def _repeated(words: str, lines: Sequence[Line]) -> list[Line]:
    """Those of lines with the same words that another page has at the same height."""
    counts = not any(character.isalpha() for character in words.replace("page", ""))
    levels: dict[tuple[int, int | None], set[int]] = defaultdict(set)
    for line in lines:
        for level in _levels(line):
            levels[level, _ahead(line) if counts else None].add(line.page)
    return [
        line
        for line in lines
        if any(len(levels[level, _ahead(line) if counts else None]) > 1 for level in _levels(line))
    ]


def _levels(line: Line) -> tuple[int, int]:
    """Two overlapping grids of heights: neighbours share at least one of their cells."""
    return int(line.y // (2 * SAME_HEIGHT)) * 2, int((line.y + SAME_HEIGHT) // (2 * SAME_HEIGHT)) * 2 + 1


def _ahead(line: Line) -> int | None:
    """How far the number in a line runs ahead of the count of pages; None for one that is no number."""
    match = re.search(r"[0-9]{1,6}", line.text)
    return int(match[0]) - line.page if match else None
