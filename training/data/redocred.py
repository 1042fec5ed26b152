"""Re-DocRED: all mentions of entities in Wikipedia's introductions (Tan et al. 2022).

"LOC" has demonyms ("American") and "ORG" religions ("Catholic"), which are groups here. "MISC" mixes works,
events, languages and much that is a person or an organisation: the entity's relations, or the last word of
its name, tell works and events; the other words are unknown. Times and numbers are outside of names.
"""

from pathlib import Path
from typing import Final, Literal

import msgspec

from training.data.name_sentences import Marked, NamedText, Sentence, side, trimmed
from training.data.name_words import after_titles, is_country, is_event, is_group
from training.example import Example, NameType

CORPUS: Final = "redocred"
FILE: Final = Path("re_docred/dev_revised.json")
DEV_PERCENT: Final = 10
TYPES: Final[dict[str, NameType | None]] = {
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
    "MISC": None,
}
WORK_OF: Final = frozenset(("P175", "P161", "P50", "P674", "P86", "P57", "P58", "P676", "P170", "P449"))
"""Wikidata's relations from a work: performer, cast member, author, characters, composer, director, …"""
TO_WORK: Final = frozenset(("P800", "P1441"))
"""Relations to a work: notable work, present in work."""
EVENT_OF: Final = frozenset(("P710",))
"""Relations from an event: participant."""
TO_EVENT: Final = frozenset(("P1344", "P607"))
"""Relations to an event: participant in, conflict."""


class _Mention(msgspec.Struct, frozen=True):
    type: str
    pos: tuple[int, int]
    sent_id: int


class _Relation(msgspec.Struct, frozen=True):
    h: int
    t: int
    r: str


class _Document(msgspec.Struct, frozen=True):
    title: str
    sents: list[list[str]]
    vertex_set: list[list[_Mention]] = msgspec.field(name="vertexSet")
    labels: list[_Relation] = []


def load(corpora: Path, part: Literal["train", "dev"]) -> list[Example]:
    """Documents in the order of the file, on one side or the other by the hash of their titles."""
    documents = msgspec.json.decode((corpora / FILE).read_bytes(), type=list[_Document])
    return [
        NamedText(f"redocred-{number}", CORPUS, _sentences(one)).example()
        for number, one in enumerate(documents)
        if side(one.title, DEV_PERCENT) == part
    ]


def _sentences(document: _Document) -> list[Sentence]:
    marked: list[list[Marked]] = [[] for _ in document.sents]
    by_entity = _types(document)
    mentions = {
        (one.sent_id, *one.pos): (one, by_entity.get(entity))
        for entity, chain in enumerate(document.vertex_set)
        for one in chain
    }
    taken: set[tuple[int, int]] = set()
    for (number, start, end), (one, told) in sorted(mentions.items(), key=_longest_first):
        words = {(number, word) for word in range(start, end)}
        if one.type in TYPES and not words & taken:
            taken |= words
            marked[number] += _marked(document.sents[number], start, end, TYPES[one.type] or told)
    return [
        trimmed(list(words), sorted(ranges, key=lambda one: one.start))
        for words, ranges in zip(document.sents, marked, strict=True)
    ]


def _longest_first(item: tuple[tuple[int, int, int], object]) -> int:
    (_, start, end), _ = item
    return start - end


def _types(document: _Document) -> dict[int, NameType]:
    """What the relations say of entities, by their number; an event wins."""
    found: dict[int, NameType] = {}
    for one in document.labels:
        if one.r in WORK_OF:
            found.setdefault(one.h, "work")
        elif one.r in TO_WORK:
            found.setdefault(one.t, "work")
        elif one.r in EVENT_OF:
            found[one.h] = "event"
        elif one.r in TO_EVENT:
            found[one.t] = "event"
    return found


def _marked(words: list[str], start: int, end: int, kind: NameType | None) -> list[Marked]:
    if kind == "person":
        start = after_titles(words, start, end)
    elif kind is None:
        kind = "event" if is_event(words[start:end]) else None
    elif kind in ("place", "organisation") and is_group(words[start:end]):
        kind = "group"
    elif kind == "organisation" and is_country(words[start:end]):
        kind = "place"
    return [Marked(start, end, kind)] if start < end else []
