"""Title, outlet, authors and date as the article's own first and last lines state them.

    "Publication: Tarvia Monitor Volume: 4 Issue: 12"     outlet
    "By Ann Orvel and Petr Lund | 4 March 2021"           authors, date
    "Published: 4 March 2021"                             date
    "KESTRIN, March 4, 2021 (NWA) — The mayor said …"     date, and an outlet where nothing else names one

The first three are furniture; a dateline belongs to its sentence. A date inside a sentence is none of
publication, and of an ambiguous one only the year is kept (03/04/2021 is 2021).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from sightline.contract import Furniture
from sightline.sources.byline import read_line
from sightline.sources.dateline import dateline
from sightline.sources.lines import HEAD, TAIL, Line, continues
from sightline.sources.stated import DATE, Stated

TITLE_LENGTH = 180
"""Characters of the longest first line that can be a title."""

TITLE_WORDS = 3
"""Words of the shortest: with fewer it is as likely a name or a rubric."""

MOST_DATES = 2
"""Lines with nothing but a date: published and updated. With more of them the text is a chronology."""

_BARE_DATE = re.compile(rf"{DATE}\W*", re.IGNORECASE)
_NO_TITLE = re.compile(r"[.;,:…]$|^[\W\d_]+$|^https?:")
_MARKS = re.compile(r"^[#*_\s]+|[*_\s]+$")


class Publication(msgspec.Struct, frozen=True, kw_only=True):
    """What the lines state, and which of them state nothing else (numbers of lines)."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    lines: tuple[int, ...] = ()


def publication(lines: Sequence[Line], furniture: Sequence[Furniture] = ()) -> Publication:
    """Read the first `HEAD` and the last `TAIL` lines; `furniture` lines are passed over."""
    elsewhere = {piece.start for piece in furniture}
    stated = {number: said for number, said in _stated(lines) if lines[number].start not in elsewhere}
    datelines = [said for line in lines[:HEAD] if (said := dateline(line.text))]
    everything = [*stated.values(), *datelines]
    return Publication(
        title=_title(lines, elsewhere | {lines[number].start for number in stated}),
        outlet=next((said.outlet for said in everything if said.outlet), None),
        authors=next((said.authors for said in everything if said.authors), ()),
        published=_date(everything),
        lines=tuple(stated),
    )


def _stated(lines: Sequence[Line]) -> Iterator[tuple[int, Stated]]:
    chronology = sum(line.short and bool(_BARE_DATE.fullmatch(line.text)) for line in lines) > MOST_DATES
    tail = max(HEAD, len(lines) - TAIL)
    for number in chain(range(min(HEAD, len(lines))), range(tail, len(lines))):
        line = lines[number]
        if not line.short or continues(line, lines[number - 1] if number else None):
            continue
        if chronology and _BARE_DATE.fullmatch(line.text):
            continue
        if said := read_line(line.text, in_head=number < HEAD):
            yield number, said


def _date(everything: Sequence[Stated]) -> str | None:
    """The date of publication before one without a label, and either before the date of an update."""
    for rank in ("published", "date", "updated"):
        for said in everything:
            if said.published and said.rank == rank:
                return said.published
    return None


def _title(lines: Sequence[Line], beside: set[int]) -> str | None:
    """The first line of the article when it is short, no sentence, and apart from what follows."""
    body = [number for number, line in enumerate(lines[:HEAD]) if line.start not in beside]
    if not body or len(lines) < 2:
        return None
    line = lines[body[0]]
    after = next((other for other in lines if other.start > line.start), None)
    apart = after is not None and (after.gap or after.start in beside)
    if not apart or not len(line.text.split()) >= TITLE_WORDS or len(line.text) > TITLE_LENGTH:
        return None
    if _NO_TITLE.search(line.text) or dateline(line.text):
        return None
    return _MARKS.sub("", line.text) or None
