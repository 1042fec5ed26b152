"""Infers the year of publication from the dates a text itself has, where nothing else tells it.

Three rules, each of which may stay silent; the year counts only if those that speak agree:

- Citations. Who cites "(Kestrin Post, May 24)" beside "(Velmark Radio, March 7, 2018)" leaves out the year
  of publication and writes all others. So the text is later than the last year it writes. It is taken to be
  of the next one, if the years written come close enough together to show that no year is missing, and if
  no later year stands anywhere in the text. Where every citation has its year, the latest of them is it.
- Posts. A page that shows dated posts is of the year of the latest, if two are of that year.
- Weekdays. "Friday, June 7, 2019" with all its parts is how agencies date what is new; it counts if that
  day was a Friday.

A weekday with a day and no year ("Monday, May 20") that does not fall in the year found speaks against it.
A line of copyright is no clue: pages renew it when they are shown.
"""

import datetime
from collections.abc import Iterator, Sequence

import msgspec

from sightline.contract import Document, Published, Range
from sightline.reading.layers import Expression, Layers, Pointer
from sightline.reading.pipeline import reader, warn

FEWEST_WITHOUT_YEAR = 3
"""Citations without a year that show it to be left out by habit."""
FEWEST_WITH_YEAR = 3
"""Citations that all have their year, if the latest is to be that of publication."""
FEWEST_OF_YEAR = 2
"""Citations or posts of the latest year, for the same: one alone may be shown again later."""
YEARS_BACK = 4
"""The last years among which at least two must be written, so that none is likely to be missing."""
YEARS_AHEAD = 2
"""How far ahead of its publication a text's years may lie, as those of elections do."""
SHOWN = 3
"""Passages that a caution quotes."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Inference(msgspec.Struct, frozen=True):
    """A year, the first day that publication may have been, and the passages that show it."""

    year: int
    earliest: str
    ranges: tuple[Range, ...]


@reader(needs=["expressions", "pointers"], gives=["published"])
def infer_publication(document: Document, layers: Layers) -> Layers:
    """Keep a date that is known; else infer a year, with a caution, or say that it stays unknown."""
    if document.published.basis != "unknown":
        return msgspec.structs.replace(layers, published=document.published)
    found = infer(document.text, layers.expressions, layers.pointers)
    if found is None:
        layers = msgspec.structs.replace(layers, published=document.published)
        return warn(layers, "published_unknown", UNKNOWN)
    published = Published(
        earliest=found.earliest, latest=str(found.year), basis="inferred", ranges=found.ranges
    )
    layers = msgspec.structs.replace(layers, published=published)
    return warn(layers, "year_inferred", _message(document.text, found))


UNKNOWN = (
    "The date of publication is not known, and the text's own dates do not show its year: "
    "dates without a year stay open. Give the date with --published."
)


def _message(text: str, found: Inference) -> str:
    passages = [(" ".join(text[start:end].split()), start, end) for start, end in found.ranges[:SHOWN]]
    shown = "; ".join(f"“{words}” at {start}–{end}" for words, start, end in passages)
    more = f" and {len(found.ranges) - SHOWN} more" if len(found.ranges) > SHOWN else ""
    return (
        f"The year of publication, {found.year}, is inferred from dates in the text ({shown}{more}), "
        "not stated by the source. Dates without a year are read in that year."
    )


def infer(text: str, expressions: Sequence[Expression], pointers: Sequence[Pointer]) -> Inference | None:
    """The year of publication by the rules above, or null if none speaks or they disagree."""
    evidence = _Evidence(text, expressions, pointers)
    found = [one for one in (evidence.by_citations(), evidence.by_posts(), evidence.by_weekdays()) if one]
    if not found or len({one.year for one in found}) > 1:
        return None
    return None if evidence.against(found[0].year) else max(found, key=lambda one: one.earliest)


class _Evidence:
    """The dates of one text, and what each rule makes of them."""

    def __init__(self, text: str, expressions: Sequence[Expression], pointers: Sequence[Pointer]) -> None:
        self.text = text
        self.expressions = expressions
        dated = [(one, expressions[one.expression]) for one in pointers if one.expression is not None]
        self.cited = [(one, date) for one, date in dated if self._bracketed(one) and date.month and date.day]
        self.posts = [(one, date) for one, date in dated if one.kind == "post" and _full(date)]

    def by_citations(self) -> Inference | None:
        """By which citations have a year and which have none."""
        without = [(one, date) for one, date in self.cited if date.year is None]
        written = [(one, date) for one, date in self.cited if date.year is not None]
        if not without:
            return self._latest(written) if len(written) >= FEWEST_WITH_YEAR else None
        if len(without) < FEWEST_WITHOUT_YEAR or not written or not self._reaches_back(written):
            return None
        year = max(_year(date) for _, date in written) + 1
        last = max((date.month or 0, date.day or 0) for _, date in without)
        passages = [*without, *((one, date) for one, date in written if date.year == year - 1)]
        return Inference(year, f"{year}-{last[0]:02}-{last[1]:02}", _ranges(one for one, _ in passages))

    def by_posts(self) -> Inference | None:
        """By the dates under posts that are shown in the text; the page may be older by a day or two."""
        found = self._latest(self.posts)
        return msgspec.structs.replace(found, earliest=str(found.year)) if found else None

    def by_weekdays(self) -> Inference | None:
        """By dates that have a weekday and a year."""
        full = [date for date in self.expressions if _full(date) and self._on_its_weekday(date)]
        if not full:
            return None
        year = max(_year(date) for date in full)
        if max(_year(date) for date in self.expressions) > year + YEARS_AHEAD:
            return None
        return Inference(year, str(year), _ranges(date for date in full if date.year == year))

    def against(self, year: int) -> bool:
        """Whether a weekday and day without a year do not fall together in a year, or a day is not in it."""
        return any(
            self._falls_otherwise(date, year)
            for date in self.expressions
            if date.year is None and date.month and date.day
        )

    def _falls_otherwise(self, date: Expression, year: int) -> bool:
        weekday = self._weekday(date)
        if weekday is None:
            return False
        try:
            return datetime.date(year, date.month or 1, date.day or 1).weekday() != weekday
        except ValueError:
            return True

    def _latest(self, dated: Sequence[tuple[Pointer, Expression]]) -> Inference | None:
        """The latest year of dated passages, if enough different ones are of it."""
        year = max((_year(date) for _, date in dated), default=0)
        those = [(one, date) for one, date in dated if date.year == year]
        if len({self.text[one.start : one.end] for one, _ in those}) < FEWEST_OF_YEAR:
            return None
        return Inference(year, max(_iso(date) for _, date in those), _ranges(one for one, _ in those))

    def _reaches_back(self, written: Sequence[tuple[Pointer, Expression]]) -> bool:
        """Whether the written years come close together up to the last, and none in the text is later."""
        years = {_year(date) for _, date in written}
        last = max(years)
        everywhere = {date.year for date in self.expressions if date.year is not None}
        near = [year for year in years | everywhere if last - YEARS_BACK < year <= last]
        return len(near) > 1 and max(everywhere) <= last

    def _bracketed(self, pointer: Pointer) -> bool:
        return self.text[pointer.start] in "([" or self.text[pointer.end - 1] in ")]"

    def _on_its_weekday(self, date: Expression) -> bool:
        has_one = self._weekday(date) is not None
        return has_one and not self._falls_otherwise(date, _year(date))

    def _weekday(self, date: Expression) -> int | None:
        """The weekday, from Monday = 0, that a date is written with."""
        words = self.text[max(0, date.start - 12) : date.end].lower().replace(",", " ").split()
        return next((WEEKDAYS.index(word) for word in words if word in WEEKDAYS), None)


def _full(date: Expression) -> bool:
    return date.year is not None and date.month is not None and date.day is not None


def _year(date: Expression) -> int:
    return date.year or 0


def _iso(date: Expression) -> str:
    return f"{date.year:04}-{date.month:02}-{date.day:02}"


def _ranges(items: Iterator[Pointer] | Iterator[Expression]) -> tuple[Range, ...]:
    return tuple(sorted({(one.start, one.end) for one in items}))
