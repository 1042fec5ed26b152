"""Makes citations of the pointers, once their dates are resolved."""

from collections.abc import Mapping

import msgspec

from sightline.contract import Citation, Document, Time
from sightline.reading.layers import Layers, Pointer
from sightline.reading.pipeline import reader


@reader(needs=["expressions", "pointers", "times"], gives=["citations"])
def date_citations(_document: Document, layers: Layers) -> Layers:
    """Give each pointer its id, "c1", "c2" … in text order, and the date its expression resolved to.

    A pointer without a date, or with one that stays open, has neither an earliest nor a latest day.
    """
    times = {(time.start, time.end): time for time in layers.times}
    citations = (_citation(number, one, layers, times) for number, one in enumerate(layers.pointers, 1))
    return msgspec.structs.replace(layers, citations=tuple(citations))


def _citation(
    number: int, pointer: Pointer, layers: Layers, times: Mapping[tuple[int, int], Time]
) -> Citation:
    time = None
    if pointer.expression is not None:
        expression = layers.expressions[pointer.expression]
        time = times.get((expression.start, expression.end))
    return Citation(
        id=f"c{number}",
        start=pointer.start,
        end=pointer.end,
        kind=pointer.kind,
        outlet=pointer.outlet,
        author=pointer.author,
        earliest=time.earliest if time else None,
        latest=time.latest if time else None,
        supports=pointer.supports,
    )
