"""Word classes of the time grammar, each one character, so that a sentence becomes a string to match on.

A pattern names classes: `month day (comma? year)?`. `compile_pattern` turns it into a regular expression
over class characters, in which one character stands for one token.
"""

from __future__ import annotations

import re
from typing import Final

_NAMES: Final = """
    other a the of to on at and or in by for between from comma dash slash poss stop
    month weekday weekdays season unit year_unit quarter century weekend units second
    day number year year2 ordinal decade iso numdate clock ampm zone noon
    deictic recent ago beside shifted part edge dayword daypart dayparts approx vague filler long
    every freq times ref holiday half qn fiscal period old so
"""

CLASSES: Final[dict[str, str]] = {name: chr(0xE000 + index) for index, name in enumerate(_NAMES.split())}
"""One character of the private use area for each class; none of them means anything in a pattern."""

GROUPS: Final[dict[str, str]] = {
    name: "[" + "".join(CLASSES[part] for part in parts.split()) + "]"
    for name, parts in {
        "ORDINAL": "ordinal second",
        "ANYUNIT": "unit year_unit quarter century weekend units second dayparts",
        "ONEUNIT": "unit year_unit quarter century weekend",
        "NUMBER": "day number year",
        "AFTER": "ago beside shifted",
        "PART": "part shifted",
        "FILLER": "filler long",
        "NEVER_FIRST": "other of to on at and or in by for between from comma dash slash poss stop ampm zone "
        "ago beside period old long so",
    }.items()
}
"""Names in capitals that stand for any one of several classes."""

_NAME = re.compile(r"[A-Za-z_]\w*")


def codes(names: str) -> frozenset[str]:
    """The characters of some classes, named in one text."""
    return frozenset(CLASSES[name] for name in names.split())


def compile_pattern(pattern: str) -> str:
    """The regular expression, as text, for a pattern of class names; blanks mean nothing in it.

    Raises `KeyError` for a name that is no class.
    """
    table = CLASSES | GROUPS
    return re.sub(r"\s+", "", _NAME.sub(lambda match: table[match.group()], pattern))
