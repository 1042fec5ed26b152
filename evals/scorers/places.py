"""Articles with places on the map, and the comparison of ours with them.

LGL: Lieberman, Samet and Sankaranarayanan (ICDE 2010), local newspapers, points of GeoNames. GeoVirus:
Gritta, Pilehvar and Collier (ACL 2018), Wikinews on epidemics, points of Wikipedia; its starts count from 1.
A place is right within 161 km (100 miles), as is usual in the field.
"""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Final
from xml.etree import ElementTree as ET

import msgspec

from evals.score import Counts

NEAR: Final = 161.0
SPOT: Final = 20.0
EARTH: Final = 6371.0
UNPLACED: Final = 20039.0
"""Kilometres counted for a place that got none: half of the way around the Earth."""

Point = tuple[float, float]


class Marked(msgspec.Struct, frozen=True):
    """A name of a place in a text; `point` is latitude and longitude, or null where the corpus has none."""

    start: int
    end: int
    text: str
    point: Point | None


class Article(msgspec.Struct, frozen=True):
    """A text with its places; `number` decides between the half for fitting (even) and the one held out."""

    number: int
    text: str
    url: str | None
    places: tuple[Marked, ...]

    @property
    def held_out(self) -> bool:
        """Whether it may be measured on and never fitted to."""
        return self.number % 2 == 1


def lgl(path: Path) -> Iterator[Article]:
    """Articles of lgl.xml, numbered by their ids."""
    for article in ET.parse(path).getroot().iter("article"):
        text = article.findtext("text", "")
        marks = sorted((_lgl_mark(node) for node in article.iter("toponym")), key=lambda mark: mark.start)
        yield Article(int(article.get("docid", "0")), text, article.findtext("url"), _checked(text, marks))


def geovirus(path: Path) -> Iterator[Article]:
    """Articles of GeoVirus.xml, numbered in order of their sources: parts of one article share a half."""
    sources: dict[str, int] = {}
    for article in ET.parse(path).getroot().iter("article"):
        number = sources.setdefault(article.findtext("source", ""), len(sources))
        text = article.findtext("text", "")
        marks = sorted(
            (_geovirus_mark(node) for node in article.iter("location")), key=lambda mark: mark.start
        )
        yield Article(number, text, None, _checked(text, marks))


def kilometres(one: Point, other: Point) -> float:
    """Great-circle distance of two points in degrees."""
    (lat, lon), (lat2, lon2) = (tuple(map(math.radians, point)) for point in (one, other))
    half = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(half)))


class PlaceTally(msgspec.Struct):
    """Distances of given names, and found and rightly placed names end to end."""

    errors: list[float] = msgspec.field(default_factory=list)
    placed: int = 0
    found: Counts = msgspec.field(default_factory=Counts)
    right: Counts = msgspec.field(default_factory=Counts)

    def resolve(self, gold: Point, ours: Point | None) -> None:
        """Count one name of the corpus that was given to the resolver."""
        self.placed += ours is not None
        self.errors.append(UNPLACED if ours is None else kilometres(gold, ours))

    def add(self, gold: Sequence[Marked], ours: Sequence[Marked]) -> None:
        """Count a text read from its words alone: names are found if they overlap, one for one.

        Right are names found and placed within 161 km; names that the corpus marks without a point are left
        out of that, and ours without a place are no claim.
        """
        pairs = list(_pairs(gold, ours))
        pointless = [one for mark, one in pairs if mark.point is None]
        self.found.gold += len(gold)
        self.found.proposed += len(ours)
        self.found.right += len(pairs)
        self.right.gold += sum(mark.point is not None for mark in gold)
        self.right.proposed += _placed(ours) - _placed(pointless)
        self.right.right += sum(_close(*pair) for pair in pairs)

    @property
    def within(self) -> float:
        """Share of the given names within 161 km, in percent; those without a place count as wrong."""
        return 100.0 * sum(error <= NEAR for error in self.errors) / max(1, len(self.errors))

    @property
    def exact(self) -> float:
        """The same within 20 km."""
        return 100.0 * sum(error <= SPOT for error in self.errors) / max(1, len(self.errors))

    @property
    def precise(self) -> float:
        """Share within 161 km of those that got a place, in percent."""
        return 100.0 * sum(error <= NEAR for error in self.errors) / max(1, self.placed)

    @property
    def median_error(self) -> float:
        """Median distance of those that got a place, in kilometres."""
        return median([error for error in self.errors if error < UNPLACED] or [UNPLACED])


def _pairs(gold: Sequence[Marked], ours: Sequence[Marked]) -> Iterator[tuple[Marked, Marked]]:
    left = list(ours)
    for mark in gold:
        overlapping = [one for one in left if one.start < mark.end and mark.start < one.end]
        if overlapping:
            left.remove(overlapping[0])
            yield mark, overlapping[0]


def _placed(marks: Sequence[Marked]) -> int:
    return sum(mark.point is not None for mark in marks)


def _close(gold: Marked, ours: Marked) -> bool:
    return gold.point is not None and ours.point is not None and kilometres(gold.point, ours.point) <= NEAR


def _lgl_mark(node: ET.Element) -> Marked:
    start, end = int(node.findtext("start", "")), int(node.findtext("end", ""))
    return Marked(start, end, node.findtext("phrase", ""), _point(node.find("gaztag")))


def _geovirus_mark(node: ET.Element) -> Marked:
    start, end = int(node.findtext("start", "")) - 1, int(node.findtext("end", "")) - 1
    return Marked(start, end, node.findtext("name", ""), _point(node))


def _point(node: ET.Element | None) -> Point | None:
    if node is None or not (lat := node.findtext("lat")) or not (lon := node.findtext("lon")):
        return None
    return float(lat), float(lon)


def _checked(text: str, marks: Sequence[Marked]) -> tuple[Marked, ...]:
    """Marks whose offsets have their words."""
    return tuple(mark for mark in marks if text[mark.start : mark.end] == mark.text)
