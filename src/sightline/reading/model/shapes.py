"""The shape of a word, which an uncased encoder does not see: capitals, digits, marks.

A shape is a number: 0 for what is no word (padding, marks of the window), then one of `SHAPES`, and another
of them again for the first word of a sentence, whose capital says less.
"""

from functools import lru_cache
from typing import Final

SHAPES: Final = ("lower", "title", "upper", "initial", "mixed", "digits", "alphanumeric", "mark", "other")
COUNT: Final = 1 + 2 * len(SHAPES)
"""How many numbers there are."""


def shape(word: str, *, opens: bool) -> int:
    """The shape of a word; `opens` says whether it is the first of its sentence."""
    return 1 + _index(word) + (len(SHAPES) if opens else 0)


@lru_cache(maxsize=65536)
def _index(word: str) -> int:
    return SHAPES.index(_name(word))


def _name(word: str) -> str:
    letters = [char for char in word if char.isalpha()]
    digits = any(char.isdigit() for char in word)
    if not letters:
        return "digits" if digits else "mark" if not any(char.isalnum() for char in word) else "other"
    if digits:
        return "alphanumeric"
    upper = [char.isupper() for char in letters]
    if not any(upper):
        return "lower"
    if all(upper):
        return "initial" if len(letters) == 1 else "upper"
    return "title" if upper[0] and not any(upper[1:]) else "mixed"
