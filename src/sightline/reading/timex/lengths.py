"""Amounts of time as TIMEX3 values (P3D, PT5H30M, PXY) and in whole calendar units."""

from __future__ import annotations

import math
from typing import Final

from sightline.reading.timex.calendar import Unit

_LETTERS: Final[dict[str, tuple[str, str, int]]] = {
    "second": ("PT", "S", 1), "minute": ("PT", "M", 1), "hour": ("PT", "H", 1), "day": ("P", "D", 1),
    "night": ("P", "D", 1), "weekend": ("P", "WE", 1), "week": ("P", "W", 1), "fortnight": ("P", "W", 2),
    "month": ("P", "M", 1), "quarter": ("P", "Q", 1), "half": ("P", "M", 6), "year": ("P", "Y", 1),
    "decade": ("P", "Y", 10), "century": ("P", "Y", 100), "millennium": ("P", "Y", 1000),
}  # fmt: skip
"""For each unit the designator, the letter and what one of it counts in that letter."""

_VAGUE_LETTERS: Final = {"decade": "E", "century": "C", "millennium": "L"}
_SMALLER: Final = {"Y": ("M", 12), "H": ("M", 60), "M": ("S", 60), "D": ("H", 24)}

CALENDAR_UNITS: Final[dict[str, tuple[Unit, int]]] = {
    "day": ("day", 1), "night": ("day", 1), "weekend": ("weekend", 1), "week": ("week", 1),
    "fortnight": ("week", 2), "month": ("month", 1), "quarter": ("quarter", 1), "half": ("half", 1),
    "year": ("year", 1), "decade": ("year", 10), "century": ("century", 1), "millennium": ("century", 10),
}  # fmt: skip
"""Units of amounts as a number of calendar units; "a decade ago" names a year."""

_FINER: Final[dict[str, tuple[Unit, int]]] = {
    "year": ("month", 12), "decade": ("year", 10), "century": ("year", 100), "week": ("day", 7),
    "fortnight": ("day", 14), "month": ("day", 30),
}  # fmt: skip
"""What a unit is counted in when the amount is not whole: a year and a half ago is 18 months ago."""


def duration(count: float | None, unit: str) -> str:
    """The TIMEX3 value of an amount; X stands for a number that is not said.

    Decades and centuries are counted in years (P20Y), halves in the next smaller unit (P2Y6M).
    """
    prefix, letter, size = _LETTERS[unit]
    if count is None:
        return f"{prefix}X{_VAGUE_LETTERS.get(unit, letter)}"
    whole, thousandths = divmod(round(count * size * 1000), 1000)
    if not thousandths:
        return f"{prefix}{whole}{letter}"
    return _with_rest(prefix, letter, whole, thousandths / 1000)


def _with_rest(prefix: str, letter: str, whole: int, rest: float) -> str:
    months = letter == "M" and prefix == "P"
    if letter not in _SMALLER or months:
        return f"{prefix}{whole + rest:g}{letter}"
    smaller, size = _SMALLER[letter]
    main = f"{whole}{letter}" if whole else ""
    return f"{prefix}{main}{'T' if letter == 'D' else ''}{round(rest * size)}{smaller}"


def whole_units(count: float | None, unit: str) -> tuple[Unit, int] | None:
    """An amount as a whole number of calendar units; null for "several years" and for hours."""
    if count is None or unit not in CALENDAR_UNITS:
        return None
    calendar_unit, size = CALENDAR_UNITS[unit]
    if count == math.floor(count):
        return calendar_unit, int(count) * size
    if unit not in _FINER:
        return None
    finer, each = _FINER[unit]
    return finer, round(count * each)
