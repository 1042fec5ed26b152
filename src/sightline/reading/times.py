"""Resolves time expressions against the date of publication, of a citation, or of the story.

Conventions for `earliest` and `latest`, both inclusive and as precise as what is known:

- A date gives itself twice: "May 20, 2019" is 2019-05-20 to 2019-05-20, "1991" is 1991 to 1991.
- A week runs from Monday to Sunday, a weekend from Saturday to Sunday; quarters, halves and seasons are
  bounded by their months (meteorological seasons of the northern hemisphere, a winter by the year in which
  it begins); the 1980s run from 1980 to 1989, the 20th century from 1901 to 2000.
- Early, mid and late are thirds: "late 1980s" is 1987 to 1989, "early May" the 1st to the 10th, "mid-2018"
  May to August.
- "Earlier this year" runs from its first day to the anchor, "later this year" from the anchor to its last.
- "Less than a year ago" lies between then and the anchor; "more than a year ago" ends then, open before.
- "Recent days" reach back 7 days from the anchor, weeks 30 days, months 6 months, years 5 years; "the coming
  days" and so on as far ahead.
- "The past two years" ends, "the next three months" begins at the anchor; other durations, sets and
  PRESENT_REF have no bounds.
- A range has the value "1987/1990" and the bounds of its ends. Times of day are bounded by their day.

Days, weeks and months ("last week", "on Friday", "May 20") are counted from a citation's date in the same
sentence if there is one ("in recent days (Kestrin Post, June 3)"), from a whole date that opens the sentence,
or from the date of publication. A bare weekday or month is past unless a verb says otherwise;
"May 20" is that of the year to which the verb's tense points, or the nearest one; of a publication known by
its year alone it is the one in that year. "The previous day", "that year" and the like count from the dates
that the story told before. What remains unknown is X in the value and null in the bounds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import msgspec

from sightline.contract import Document, Range, Time
from sightline.reading.layers import Expression, Layers
from sightline.reading.pipeline import reader
from sightline.reading.timex.anchors import Anchors, written
from sightline.reading.timex.calendar import Period
from sightline.reading.timex.citing import counts_from_citation, nearest_citation
from sightline.reading.timex.meaning import Length, Meaning, Point
from sightline.reading.timex.placing import Placed
from sightline.reading.timex.resolution import resolve
from sightline.reading.timex.story import Story
from sightline.reading.timex.tense import Direction, direction

_OPENING = 20
"""Code points before a date that opens its sentence: "In early May 2014", "By late"."""


@reader(needs=["sentences", "expressions", "pointers", "published"], gives=["times"])
def resolve_times(document: Document, layers: Layers) -> Layers:
    """Give every expression its TIMEX3 value and the interval it covers, in text order."""
    return msgspec.structs.replace(layers, times=tuple(_Resolver(document.text, layers).times()))


class _Resolver:
    """One document's times, worked out from left to right after the dates of its citations."""

    def __init__(self, text: str, layers: Layers) -> None:
        self.text = text
        self.layers = layers
        self.starts = [start for start, _ in layers.sentences]
        self.writing = written(layers.published)
        self.pointers = [(pointer.start, pointer.end) for pointer in layers.pointers]
        self.dating = {pointer.expression for pointer in layers.pointers}
        self.cited = dict(self._citation_dates())
        self.story = Story()

    def times(self) -> Iterator[Time]:
        """Every expression's time, with ids in text order."""
        for index, expression in enumerate(self.layers.expressions):
            placed = self._placed(index, expression)
            yield Time(
                id=f"t{index + 1}",
                start=expression.start,
                end=expression.end,
                kind="date" if expression.kind == "duration" and placed.period else expression.kind,
                earliest=placed.earliest,
                latest=placed.latest,
                timex=placed.timex,
            )

    def _citation_dates(self) -> Iterator[tuple[Range, Period]]:
        for pointer in self.layers.pointers:
            if pointer.expression is not None:
                period = self._as_cited(meaning_of(self.layers.expressions[pointer.expression])).period
                if period is not None:
                    yield (pointer.start, pointer.end), period

    def _as_cited(self, meaning: Meaning) -> Placed:
        """The date of a citation, which lies before the moment of writing."""
        return resolve(meaning, Anchors(writing=self.writing, tense="past", strict=True))

    def _placed(self, index: int, expression: Expression) -> Placed:
        meaning = meaning_of(expression)
        if index in self.dating:
            return self._as_cited(meaning)
        sentence = max(0, bisect_right(self.starts, expression.start) - 1)
        inside = self._in_pointer(expression)
        placed = resolve(meaning, self._anchors(meaning, expression, sentence, inside=inside))
        if not inside:
            opens = expression.start - self.starts[sentence] <= _OPENING if self.starts else True
            self.story.tell(meaning, placed.period, sentence, opens=opens)
        return placed

    def _in_pointer(self, expression: Expression) -> bool:
        at = bisect_right(self.pointers, (expression.start, len(self.text))) - 1
        return at >= 0 and expression.start < self.pointers[at][1]

    def _anchors(self, meaning: Meaning, expression: Expression, sentence: int, *, inside: bool) -> Anchors:
        bounds = self.layers.sentences[sentence] if self.layers.sentences else (0, len(self.text))
        tense = self._tense(meaning, expression, bounds)
        frame = self.story.framed(sentence)
        near = None if inside else self._near(meaning, expression, bounds, frame)
        return Anchors(
            writing=near or self.writing,
            story=self.story.at(sentence),
            year=frame.first.year if frame is not None and tense != "future" else None,
            quarter=self.story.figures,
            tense=tense,
        )

    def _near(
        self, meaning: Meaning, expression: Expression, sentence: Range, frame: Period | None
    ) -> Period | None:
        """An anchor nearer than the publication: a citation's date, or a day that opens the sentence."""
        if not counts_from_citation(meaning):
            return None
        cited = nearest_citation(expression.start, sentence, self.cited, self.pointers)
        return cited or (frame if frame is not None and frame.unit == "day" else None)

    def _tense(self, meaning: Meaning, expression: Expression, sentence: Range) -> Direction | None:
        if not needs_tense(meaning):
            return None
        point = meaning if isinstance(meaning, Point) else Point()
        weekday, dated = point.weekday is not None, point.month is None or point.day is not None
        return direction(self.text, sentence, expression.start, expression.end, weekday=weekday, dated=dated)


def meaning_of(expression: Expression) -> Meaning:
    """What an expression says; for one without a meaning, the calendar date that its parts are."""
    return expression.meaning or Point(year=expression.year, month=expression.month, day=expression.day)


def needs_tense(meaning: Meaning) -> bool:
    """Whether the verb decides which of several dates is meant."""
    if isinstance(meaning, Length):
        return meaning.ahead
    if not isinstance(meaning, Point) or meaning.year is not None:
        return False
    return meaning.shift is None or meaning.shift.unit == "weekend" or meaning.shift.base != "writing"
