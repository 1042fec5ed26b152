"""Forecasts: statements of what is to come, with the window in which it comes true or not.

Predictions; plans and possibilities that have a date to come; and what somebody is said to have predicted.
Who holds a forecast is told by the statement's chain of speakers, how surely by its certainty. What a
question asks is none, and what had its date before the text was published is history.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from sightline.contract import Attribution, Forecast, Statement, Time
from sightline.evidence.scene import Scene
from sightline.reading.dependants import DEPTH
from sightline.reading.layers import Layers
from sightline.reading.noun_phrases import words_at
from sightline.reading.spans import Spans
from sightline.reading.timex.calendar import Period, add_days, add_months, parse

PREDICTING: Final = frozenset(
    ("predict", "forecast", "foresee", "expect", "anticipate", "warn", "prophesy", "project")
)
"""Verbs whose content is a forecast also where it says "would"."""
UNTIL: Final = frozenset(("by", "before", "until", "till"))
SINCE: Final = frozenset(("after", "from", "since", "following", "starting"))
IN_ALL: Final = frozenset(("within", "in", "over", "during", "inside"))
"""Prepositions of a duration that begins when the text was published: "within six months"."""
CONDITIONS: Final = frozenset(("if", "should", "once", "when", "unless", "after"))
OTHER_CLAUSES: Final = frozenset(("ccomp", "acl:relcl", "parataxis", "csubj", "advcl:relcl"))
DAYS: Final = {"D": 1, "W": 7}
MONTHS: Final = {"M": 1, "Y": 12}
_DURATION: Final = re.compile(r"P(\d{1,4})([DWMY])")
"""A TIMEX3 duration in days, weeks, months or years."""


class Window(msgspec.Struct, frozen=True):
    """First and last day, ISO 8601; null where the text leaves it open."""

    earliest: str | None = None
    latest: str | None = None


def forecasts(statements: Sequence[Statement], scene: Scene, layers: Layers) -> tuple[Forecast, ...]:
    """The forecasts among statements, in their order."""
    reader = _Reader(scene, layers)
    found = ((one, reader.window(one)) for one in statements if reader.may_be(one))
    return tuple(
        Forecast(statement=one.id, earliest=window.earliest, latest=window.latest)
        for one, window in found
        if window is not None
    )


class _Reader:
    def __init__(self, scene: Scene, layers: Layers) -> None:
        self._scene, self._tree = scene, scene.tree
        self._attributions = {one.id: one for one in layers.attributions}
        self._published = first_day(layers.published.earliest)
        self._times: dict[int, Time] = {}
        pointers = Spans(((one.start, one.end), one) for one in layers.pointers)
        for time in layers.times:
            span = words_at(scene.words, (time.start, time.end))
            cited = pointers.overlapping((time.start, time.end))
            if span[0] < span[1] and time.kind in ("date", "time", "duration") and not cited:
                self._times.setdefault(scene.phrases.head(span), time)

    def may_be(self, statement: Statement) -> bool:
        """Whether a statement is of what is to come."""
        if self._is_asked(statement):
            return False
        if statement.status == "hypothetical":
            return statement.certainty.level != "stated" or self._is_predicted(statement)
        return statement.status in ("predicted", "planned")

    def window(self, statement: Statement) -> Window | None:
        """When it should come true; null where the statement is no forecast after all."""
        dated = self._dated(self._word(statement))
        if dated is not None and self._published and dated.latest and dated.latest < self._published:
            return None
        if dated is not None:
            return dated
        if statement.status != "predicted" and not self._is_predicted(statement):
            return None
        return Window(earliest=None if statement.according_to else self._published)

    def _is_predicted(self, statement: Statement) -> bool:
        """Whether the innermost speaker's verb is one of predicting."""
        last = self._attributions.get(statement.according_to[-1]) if statement.according_to else None
        return last is not None and any(
            self._tree.lemmas[word].lower() in PREDICTING for word in self._cue(last)
        )

    def _cue(self, attribution: Attribution) -> Iterator[int]:
        for place in attribution.cue or ():
            yield from range(*words_at(self._scene.words, place))

    def _dated(self, word: int) -> Window | None:
        """The window by the dates in a predicate's clause, else by that of its condition."""
        own, conditions = self._clause(word)
        windows = (self._window(at) for at in own)
        found = next((window for window in windows if window is not None), None)
        if found is not None:
            return found
        after = (at for condition in conditions for at in self._clause(condition)[0])
        times = (self._times[at] for at in after if at in self._times)
        first = next((first_day(time.earliest) for time in times if time.earliest), None)
        return Window(earliest=first) if first else None

    def _clause(self, word: int) -> tuple[list[int], list[int]]:
        """The words of a predicate's clause in order, and the verbs of the conditions on it."""
        tree = self._tree
        for _ in range(DEPTH):
            if tree.relations[word] != "xcomp" or tree.heads[word] < 0:
                break
            word = tree.heads[word]
        own, conditions, waiting = [], [], [word]
        while waiting:
            at = waiting.pop()
            own.append(at)
            for child in tree.children[at]:
                relation, verbal = tree.relations[child], tree.upos[child] in ("VERB", "AUX")
                if relation == "advcl":
                    marks = {
                        self._scene.lower[one] for one in tree.dependants(child, "mark", "advmod", "aux")
                    }
                    conditions += [child] if marks & CONDITIONS else []
                elif relation not in OTHER_CLAUSES and not (relation == "conj" and verbal):
                    waiting.append(child)
        return sorted(own), conditions

    def _window(self, word: int) -> Window | None:
        """The window of the time that a word heads: "by 2025" ends with it, "after June" begins with it."""
        time = self._times.get(word)
        if time is None:
            return None
        before = self._preposition(word)
        if time.kind == "duration":
            last = _after(self._published, time.timex) if before in IN_ALL else None
            return Window(self._published, last) if last else None
        first, last = first_day(time.earliest), last_day(time.latest)
        if first is None and last is None:
            return None
        if before in UNTIL:
            return Window(self._published, first if before == "before" else last)
        return Window(first, None) if before in SINCE else Window(first, last)

    def _preposition(self, word: int) -> str | None:
        """The preposition of a time; that of the noun it stands with, as in "before next year's vote"."""
        own = self._tree.preposition(word)
        above = self._tree.heads[word]
        possessive = self._tree.relations[word] in ("nmod:poss", "compound", "nmod:unmarked")
        return self._tree.preposition(above) if possessive and above >= 0 else own

    def _word(self, statement: Statement) -> int:
        span = words_at(self._scene.words, (statement.predicate.start, statement.predicate.end))
        return self._scene.phrases.head(span) if span[0] < span[1] else span[0]

    def _is_asked(self, statement: Statement) -> bool:
        return self._scene.ends.get(self._scene.words[self._word(statement)].sentence) == "?"


def first_day(date: str | None) -> str | None:
    """The first day of a year, month or day: "2020" begins on 2020-01-01. Null for what is no such date."""
    period = _period(date)
    return period.first.isoformat() if period else None


def last_day(date: str | None) -> str | None:
    """The last day of a year, month or day: "2020-02" ends on 2020-02-29. Null for what is no such date."""
    period = _period(date)
    return period.last.isoformat() if period else None


def _period(date: str | None) -> Period | None:
    return parse(date.partition("T")[0]) if date else None


def _after(day: str | None, duration: str) -> str | None:
    """The day a duration after another: P6M after 2023-05-10 is 2023-11-10."""
    start, found = _period(day), _DURATION.fullmatch(duration)
    if start is None or found is None:
        return None
    count, unit = int(found[1]), found[2]
    add, factor = (add_days, DAYS[unit]) if unit in DAYS else (add_months, MONTHS[unit])
    last = add(start.last, count * factor)
    return last.isoformat() if last else None
