"""All pairs of round and square brackets of a text, inner ones too."""

import re
from collections.abc import Iterator

from sightline.contract import Range

LONGEST = 400
"""Characters in a bracket that can still be a citation; longer ones are asides."""

_BRACKET = re.compile(r"[()\[\]\n]")
_OPENED_BY = {")": "(", "]": "["}


def bracket_pairs(text: str) -> list[Range]:
    """Every pair of at most `LONGEST` characters with its brackets, by start; outer before inner ones.

    A pair does not cross the end of a line; a bracket without its partner is left out. Linear in the text.
    """
    return sorted(_pairs(text), key=lambda pair: (pair[0], -pair[1]))


def _pairs(text: str) -> Iterator[Range]:
    opened: list[tuple[str, int]] = []
    for found in _BRACKET.finditer(text):
        mark, at = found.group(), found.start()
        if mark == "\n":
            opened.clear()
        elif mark not in _OPENED_BY:
            opened.append((mark, at))
        elif opened and opened[-1][0] == _OPENED_BY[mark]:
            _, start = opened.pop()
            if at + 1 - start <= LONGEST:
                yield start, at + 1
