"""Time expressions of TimeML texts, and the comparison of two sets of them as in TempEval-3.

The measures are those of TempEval-3 (UzZaman et al. 2013, section 4): an expression is found, in the relaxed
sense, if it overlaps an annotated one, in the strict sense if it has the same range; the value F1 is the
relaxed F1 times the share of the found whose value is the annotated one, to the letter. Each annotated
expression counts for one of ours at most, and the date of the document itself is left out. A range such as
"March to June" is one expression with us and two in TimeML: it is compared as two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import msgspec

from sightline.contract import Time
from sightline.reading.layers import Expression
from sightline.reading.timex.meaning import Between

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_HELD_OUT_OF: Final = 5


class Timex(msgspec.Struct, frozen=True):
    """An expression with its TIMEX3 type in capitals and its value; offsets are code points."""

    start: int
    end: int
    type: str
    value: str


class Annotated(msgspec.Struct, frozen=True):
    """A text, the day it was published as far as that is known, and what people marked in it."""

    text: str
    published: str | None
    times: tuple[Timex, ...]


def read_tml(path: Path) -> Annotated:
    """One TimeML file. Raises `ValueError` where it has no TEXT."""
    root = ET.parse(path).getroot()
    body, created = root.find("TEXT"), root.find("DCT/TIMEX3")
    if body is None:
        raise ValueError(f"{path} has no TEXT element: a TimeML file keeps its text there")
    day = _DAY.match((created.get("value") or "") if created is not None else "")
    found: list[Timex] = []
    _walk(body, 0, found)
    return Annotated("".join(body.itertext()), day.group() if day else None, tuple(sorted(found, key=_start)))


def _walk(element: ET.Element, at: int, found: list[Timex]) -> int:
    """Collect the expressions from an element that begins at an offset; its end is returned."""
    start = at
    at += len(element.text or "")
    for child in element:
        at = _walk(child, at, found) + len(child.tail or "")
    if element.tag == "TIMEX3":
        found.append(Timex(start, at, element.get("type") or "", element.get("value") or ""))
    return at


def _start(timex: Timex) -> int:
    return timex.start


def held_out(path: Path) -> bool:
    """Whether a file is of the fifth, by the hash of its name, that rules were never looked at on."""
    return int(sha256(path.name.encode()).hexdigest(), 16) % _HELD_OUT_OF == 0


def as_timexes(times: Sequence[Time], expressions: Sequence[Expression]) -> list[Timex]:
    """Our times as TimeML has them: a range is its two ends. Both sequences are parallel."""
    found: list[Timex] = []
    for time, expression in zip(times, expressions, strict=True):
        kind = time.kind.upper()
        if isinstance(expression.meaning, Between):
            (first, last), (start, end) = time.timex.split("/"), expression.meaning.gap
            found += [Timex(time.start, start, kind, first), Timex(end, time.end, kind, last)]
        else:
            found.append(Timex(time.start, time.end, kind, time.timex))
    return found


class Tally(msgspec.Struct):
    """How many expressions were found, and what of them was right, over any number of texts."""

    ours: int = 0
    gold: int = 0
    found: int = 0
    exact: int = 0
    valued: int = 0
    typed: int = 0

    def add(self, ours: Sequence[Timex], gold: Sequence[Timex]) -> None:
        """Count one text."""
        self.ours += len(ours)
        self.gold += len(gold)
        left = list(gold)
        for one in ours:
            other = next((each for each in left if each.start < one.end and one.start < each.end), None)
            if other is not None:
                left.remove(other)
                self._compare(one, other)

    def _compare(self, one: Timex, other: Timex) -> None:
        self.found += 1
        self.exact += (one.start, one.end) == (other.start, other.end)
        self.valued += one.value == other.value
        self.typed += one.type == other.type

    @property
    def relaxed(self) -> float:
        """F1 of what overlaps, in percent."""
        return self._f1(self.found)

    @property
    def strict(self) -> float:
        """F1 of equal ranges, in percent."""
        return self._f1(self.exact)

    @property
    def value(self) -> float:
        """F1 of found expressions with the right value, in percent."""
        return self._f1(self.valued)

    @property
    def type(self) -> float:
        """F1 of found expressions with the right type, in percent."""
        return self._f1(self.typed)

    def _f1(self, right: int) -> float:
        return 200.0 * right / (self.ours + self.gold) if self.ours + self.gold else 100.0
