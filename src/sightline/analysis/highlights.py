"""Cuts a text into segments that do not overlap, each with the items whose words it is part of.

A segment lists marks: an item's letter and number within the document (`s14`) or, where it plays a part in
the item, the part after a slash (`s14/does`, `a3/cue`). Laid end to end, the segments are the text.

Parts: who, does, whom, what, with and sure of a statement; by, cue and says of an attribution; at (the
pointer itself) and for (what rests on it) of a citation.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from sightline.analysis import speakers, statements
from sightline.analysis.numbered import Kind, Numbered, View
from sightline.contract import Range, Statement

_PARTS = {"agent": "who", "recipient": "whom", "theme": "what"}


class Segment(View, frozen=True, kw_only=True):
    """A run of text covered by the same items all along; most runs are covered by none.

    `marks` are the items and parts; `anchors` are the addresses that begin here; `furniture` belongs to the
    page and not to the article.
    """

    text: str
    furniture: bool = False
    marks: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()


class _Cover(View, frozen=True, kw_only=True):
    """A range with what it adds to the segments inside it."""

    span: Range
    furniture: bool = False
    mark: str = ""
    anchor: str = ""


def segments(read: Numbered) -> tuple[Segment, ...]:
    """Cut one document's text. Time is linear in the text and in the total of items over all segments."""
    text = read.document.text
    covers = [cover for cover in _covers(read) if cover.span[0] < cover.span[1]]
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for index, cover in enumerate(covers):
        opening.setdefault(cover.span[0], []).append(index)
        closing.setdefault(cover.span[1], []).append(index)
    edges = sorted({0, len(text), *opening, *closing})
    active: dict[int, None] = {}
    found = []
    for start, end in pairwise(edges):
        for index in closing.get(start, ()):
            active.pop(index, None)
        active.update(dict.fromkeys(opening.get(start, ())))
        here = [covers[index] for index in active]
        found.append(_segment(text[start:end], start, here))
    return tuple(found)


def _segment(text: str, start: int, here: list[_Cover]) -> Segment:
    return Segment(
        text=text,
        furniture=any(cover.furniture for cover in here),
        marks=_marks(here),
        anchors=tuple(cover.anchor for cover in here if cover.anchor and cover.span[0] == start),
    )


def _marks(here: list[_Cover]) -> tuple[str, ...]:
    """The marks of these covers, each once; a part says enough, so its item is not named beside it."""
    marks = dict.fromkeys(cover.mark for cover in here if cover.mark)
    whole = {mark.partition("/")[0] for mark in marks if "/" in mark}
    return tuple(mark for mark in marks if mark not in whole)


def _covers(read: Numbered) -> Iterator[_Cover]:
    for piece in read.document.furniture:
        yield _Cover(span=(piece.start, piece.end), furniture=True)
    basis = read.document.published.ranges
    for index, span in enumerate(basis):
        yield from _item(read, "basis", index, (span,))
    yield from _statements(read)
    yield from _attributions(read)
    yield from _citations(read)
    for index, time in enumerate(read.reading.times):
        yield from _item(read, "time", index, ((time.start, time.end),))
    for index, mention in enumerate(read.reading.mentions):
        yield from _item(read, "mention", index, ((mention.start, mention.end),))
    for roles in read.roles_of.values():
        for index, role in roles:
            yield from _item(read, "role", index, ((role.start, role.end),))
    for index, position in enumerate(read.reading.positions):
        yield from _item(read, "position", index, (position.outcome,))


def _item(read: Numbered, kind: Kind, index: int, ranges: Iterable[Range]) -> Iterator[_Cover]:
    """The ranges of an item; the first one carries its address."""
    anchor = read.anchor(kind, index)
    mark = _mark(anchor)
    for span in ranges:
        yield _Cover(span=span, mark=mark, anchor=anchor)
        anchor = ""


def _mark(anchor: str) -> str:
    return anchor.partition("-")[2]


def _statements(read: Numbered) -> Iterator[_Cover]:
    for index, statement in enumerate(read.reading.statements):
        yield from _item(read, "statement", index, statements.spans(statement))
        mark = _mark(read.anchor("statement", index))
        for part, span in _parts(statement):
            yield _Cover(span=span, mark=f"{mark}/{part}")


def _parts(statement: Statement) -> Iterator[tuple[str, Range]]:
    yield "does", (statement.predicate.start, statement.predicate.end)
    for one in statement.participants:
        yield _PARTS.get(one.role, "with"), (one.start, one.end)
    if statement.certainty.cue:
        yield "sure", statement.certainty.cue


def _attributions(read: Numbered) -> Iterator[_Cover]:
    for index, attribution in enumerate(read.reading.attributions):
        yield from _item(read, "attribution", index, speakers.spans(attribution))
        mark = _mark(read.anchor("attribution", index))
        by, cue, says = attribution.source, attribution.cue, attribution.content
        for part, ranges in (("by", by), ("cue", cue), ("says", says)):
            for span in ranges or ():
                yield _Cover(span=span, mark=f"{mark}/{part}")


def _citations(read: Numbered) -> Iterator[_Cover]:
    for index, citation in enumerate(read.reading.citations):
        yield from _item(read, "citation", index, ((citation.start, citation.end),))
        mark = _mark(read.anchor("citation", index))
        yield _Cover(span=(citation.start, citation.end), mark=f"{mark}/at")
        for span in citation.supports:
            yield _Cover(span=span, mark=f"{mark}/for")
