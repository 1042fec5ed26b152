"""Finds every pointer to another publication or interview, in brackets or running with the sentence."""

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from sightline.contract import Document, Range
from sightline.reading.bracket_fields import Dated, Scene
from sightline.reading.bracketed import Bracketed, bracketed
from sightline.reading.brackets import bracket_pairs
from sightline.reading.layers import Expression, Layers, Pointer
from sightline.reading.masking import mask
from sightline.reading.outlet_names import Named, find_names
from sightline.reading.pipeline import reader
from sightline.reading.running import Running, running
from sightline.reading.supports import Supports

Found = Bracketed | Running


@reader(needs=["sentences", "expressions"], gives=["pointers"])
def find_pointers(document: Document, layers: Layers) -> Layers:
    """Find the citations of a text, before their dates are resolved.

    What is a citation in brackets is told in `bracketed`, what in running text in `running`, and what rests
    on either in `supports`. Nothing outside the sentences is read. Pointers do not overlap.
    """
    scene = _scene(document.text, layers.expressions)
    brackets = [one for one in bracketed(scene, bracket_pairs(scene.text)) if _inside(layers.sentences, one)]
    taken = [(one.start, one.end) for one in brackets]
    masked = mask(scene.text, scene.names, [(start, end) for start, end, _ in scene.dates], taken)
    runs = running(scene.text, masked, layers.sentences, scene.names)
    found: list[Found] = [*brackets, *runs]
    found.sort(key=lambda one: one.start)
    supports = Supports(scene.text, layers.sentences, [(one.start, one.end) for one in found])
    dates = [_date(one, scene, layers.expressions) for one in found]
    pointers = (_pointer(one, date, supports) for one, date in zip(found, dates, strict=True))
    return msgspec.structs.replace(layers, pointers=tuple(pointers))


def _scene(text: str, expressions: Sequence[Expression]) -> Scene:
    """The text with its names and its dates, without dates that are a part of a name: "the Sunday Herald"."""
    names = find_names(text)
    dates: list[Dated] = [
        (one.start, one.end, index)
        for index, one in enumerate(expressions)
        if one.kind in {"date", "time"} and not _in_a_name(one, names)
    ]
    return Scene(text, names, dates)


def _in_a_name(date: Expression, names: Sequence[Named]) -> bool:
    index = bisect_right(names, date.start, key=lambda one: one.start) - 1
    return index >= 0 and names[index].kind != "body" and date.start < names[index].end


def _inside(sentences: Sequence[Range], found: Bracketed) -> bool:
    index = bisect_right(sentences, found.start, key=lambda one: one[0]) - 1
    return index >= 0 and found.start < sentences[index][1]


def _date(found: Found, scene: Scene, expressions: Sequence[Expression]) -> int | None:
    """The index of a pointer's date: the first that names a day, month or year, else the first."""
    if isinstance(found, Bracketed):
        return found.date
    dates = scene.dates_between(found.start, found.end)
    inside = [index for start, end, index in dates if found.start <= start and end <= found.end]
    calendar = (index for index in inside if _is_calendar_date(expressions[index]))
    return next(calendar, next(iter(inside), None))


def _is_calendar_date(one: Expression) -> bool:
    return one.year is not None or one.month is not None or one.day is not None


def _pointer(found: Found, date: int | None, supports: Supports) -> Pointer:
    here = (found.start, found.end)
    in_bracket = isinstance(found, Bracketed)
    return Pointer(
        start=found.start,
        end=found.end,
        kind=found.kind,
        outlet=found.outlet,
        author=found.author,
        expression=date,
        supports=supports.of_bracket(here) if in_bracket else supports.of_running(here),
    )
