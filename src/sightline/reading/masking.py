"""A copy of a text in which names and dates are replaced by marks, so that one pattern fits them all.

A mark is one private-use character, repeated over the length of what it covers: offsets stay the same, and
`[OUTLET]+` in a pattern stands for any outlet's name.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sightline.contract import Range
from sightline.reading.outlet_names import Named, NamedKind

OUTLET: Final = "\ue000"
COMMON: Final = "\ue001"
PLATFORM: Final = "\ue002"
RESEARCH: Final = "\ue003"
BODY: Final = "\ue004"
SHORT: Final = "\ue005"
DATE: Final = "\ue006"
TAKEN: Final = "\ue007"
MARKS: Final[dict[NamedKind, str]] = {
    "outlet": OUTLET,
    "common": COMMON,
    "platform": PLATFORM,
    "research": RESEARCH,
    "body": BODY,
    "short": SHORT,
}
_PRIVATE: Final = re.compile("[\ue000-\ue007]")


def mask(text: str, names: Sequence[Named], dates: Iterable[Range], taken: Iterable[Range]) -> str:
    """The text with its names, dates and the ranges that are `taken` marked.

    Where two overlap, what is taken comes before names, and names before dates. Marks that the text
    itself has are replaced, so none is mistaken for ours.
    """
    spans = [(start, end, TAKEN) for start, end in taken]
    spans += [(named.start, named.end, MARKS[named.kind]) for named in names]
    spans += [(start, end, DATE) for start, end in dates]
    return "".join(_pieces(_PRIVATE.sub("\ufffd", text), _without_overlaps(spans)))


def _without_overlaps(spans: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """The spans by start; of two that overlap, the one whose mark comes first in rank stays."""
    rank = {TAKEN: 0, DATE: 2}
    kept: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda one: (one[0], rank.get(one[2], 1), one[1])):
        while kept and span[0] < kept[-1][1] and rank.get(span[2], 1) < rank.get(kept[-1][2], 1):
            kept.pop()
        if not kept or kept[-1][1] <= span[0]:
            kept.append(span)
    return iter(kept)


def _pieces(text: str, spans: Iterable[tuple[int, int, str]]) -> Iterator[str]:
    at = 0
    for start, end, mark in spans:
        yield text[at:start]
        yield mark * (end - start)
        at = end
    yield text[at:]
