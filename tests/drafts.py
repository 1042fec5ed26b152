"""Makes readings by hand. All ranges are found by words, so a text can be changed without counting."""

import hashlib
from collections.abc import Sequence
from typing import Any

import msgspec

from sightline.contract import (
    Attribution,
    Certainty,
    Citation,
    Document,
    Entity,
    EventCode,
    Furniture,
    Level,
    Lever,
    Mention,
    Participant,
    Predicate,
    Published,
    Range,
    Reader,
    Reading,
    Role,
    Statement,
    Time,
)

READER = Reader(name="sightline", version="0.0.0", model=None)
RANGES: dict[Level, tuple[float, float]] = {"very_likely": (0.8, 0.95), "likely": (0.55, 0.8)}
Who = tuple[str, str, str | None]
"""A participant: its role, its words within the statement, its entity."""


def document(text: str, **facts: Any) -> Document:
    """A document with this text; facts that are not given are unknown."""
    given: dict[str, Any] = {
        "id": "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "key": None,
        "title": None,
        "text": text,
        "language": "en",
        "url": None,
        "outlet": None,
        "authors": (),
        "media_type": "text/plain",
        "source_sha256": hashlib.sha256(b"original").hexdigest(),
        "published": Published(),
    }
    return Document(**given | facts)


class Draft:
    """A reading in the making. Methods add an item and return its id; words are found in the text."""

    def __init__(self, text: str, **facts: Any) -> None:
        self.document = document(text, **facts)
        self.items: dict[str, list[Any]] = {}

    def at(self, words: str, *, nth: int = 1, within: Range | None = None) -> Range:
        """The range of the `nth` occurrence of the words, in the whole text or within a range."""
        first, last = within or (0, len(self.document.text))
        start = first - 1
        for _ in range(nth):
            start = self.document.text.find(words, start + 1, last)
            assert start >= 0, f"{words!r} stands fewer than {nth} times in the text"
        return start, start + len(words)

    def spans(self, *words: str) -> tuple[Range, ...] | None:
        return tuple(self.at(one) for one in words) or None

    def add(self, layer: str, item: Any) -> None:
        self.items.setdefault(layer, []).append(item)

    def new_id(self, letter: str, layer: str) -> str:
        return f"{letter}{len(self.items.get(layer, [])) + 1}"

    def entity(self, kind: Any, name: str, *others: str, roles: Sequence[tuple[str, Any]] = ()) -> str:
        """An entity; its names are mentions wherever no earlier mention covers them."""
        one = self.new_id("e", "entities")
        told = tuple(self.role(words, status) for words, status in roles)
        names = (name, *others)
        self.add("entities", Entity(id=one, type=kind, name=name, names=names, roles=told))
        for words in sorted(names, key=len, reverse=True):
            self._mention_everywhere(words, kind, one)
        return one

    def role(self, words: str, status: Any) -> Role:
        start, end = self.at(words)
        return Role(start=start, end=end, text=words, status=status)

    def _mention_everywhere(self, words: str, kind: Any, entity: str) -> None:
        for nth in range(1, self.document.text.count(words) + 1):
            start, end = self.at(words, nth=nth)
            taken = self.items.get("mentions", [])
            if not any(one.start <= start and end <= one.end for one in taken):
                self.mention(words, entity, kind, nth=nth)

    def mention(self, words: str, entity: str | None, kind: Any, *, form: Any = "name", nth: int = 1) -> str:
        one = self.new_id("m", "mentions")
        start, end = self.at(words, nth=nth)
        self.add("mentions", Mention(id=one, start=start, end=end, type=kind, form=form, entity=entity))
        return one

    def time(self, words: str, timex: str, earliest: str | None, latest: str | None, **more: Any) -> str:
        one = self.new_id("t", "times")
        start, end = self.at(words, nth=more.pop("nth", 1))
        facts = {"kind": "date"} | more
        self.add(
            "times",
            Time(id=one, start=start, end=end, timex=timex, earliest=earliest, latest=latest, **facts),
        )
        return one

    def say(self, source: str | None, cue: str, content: Sequence[str], **more: Any) -> str:
        """An attribution; `near` are words that hold both source and cue."""
        one = self.new_id("a", "attributions")
        near = more.pop("near", None)
        place = self.at(near) if near else None
        parts = {
            "source": (self.at(source, within=place),) if source else None,
            "cue": (self.at(cue, within=place),),
            "content": self.spans(*content),
        }
        facts = {"speaker": None, "speaker_kind": "named", "speech": "indirect", "inside": None} | more
        self.add("attributions", Attribution(id=one, **parts, **facts))
        return one

    def cite(self, words: str, kind: Any, outlet: str | None, date: str, supports: str, **more: Any) -> str:
        one = self.new_id("c", "citations")
        start, end = self.at(words)
        facts = {"author": None, "supports": self.spans(supports)} | more
        self.add(
            "citations",
            Citation(
                id=one, start=start, end=end, kind=kind, outlet=outlet, earliest=date, latest=date, **facts
            ),
        )
        return one

    def state(self, words: str, predicate: str, *who: Who, **more: Any) -> str:
        """A statement; `sure` is a level and its cue, `levers` are codes, `event` is "TYPE/mode"."""
        one = self.new_id("s", "statements")
        span = self.at(words)
        start, end = self.at(predicate, within=span)
        level, cue = more.pop("sure", ("stated", None))
        low, high = RANGES.get(level, (None, None))
        facts: dict[str, Any] = {
            "polarity": "positive",
            "status": "occurred",
            "certainty": Certainty(
                level=level, low=low, high=high, cue=self.at(cue, within=span) if cue else None
            ),
            "time": None,
            "earliest": None,
            "latest": None,
            "place": None,
            "event": self._event(more.pop("event", None)),
            "levers": tuple(Lever(code=code, rule=f"verb_{code}") for code in more.pop("levers", ())),
            "according_to": (),
            "citations": (),
        }
        participants = tuple(self._participant(span, *one) for one in who)
        self.add(
            "statements",
            Statement(
                id=one,
                start=span[0],
                end=span[1],
                predicate=Predicate(start=start, end=end, lemma=predicate),
                participants=participants,
                **facts | more,
            ),
        )
        return one

    def _participant(self, span: Range, role: str, words: str, entity: str | None) -> Participant:
        start, end = self.at(words, within=span)
        return Participant(role=role, start=start, end=end, entity=entity)

    def _event(self, code: str | None) -> EventCode | None:
        kind, _, mode = (code or "").partition("/")
        return EventCode(type=kind, mode=mode or None, rule=f"verb_{kind.lower()}") if kind else None

    def furniture(self, words: str, kind: Any) -> None:
        start, end = self.at(words)
        pieces = (*self.document.furniture, Furniture(start=start, end=end, kind=kind))
        self.document = msgspec.structs.replace(self.document, furniture=pieces)

    def sentences(self) -> tuple[Range, ...]:
        """Rough sentences: enough for a view to know that the text was read."""
        found, start = [], 0
        for line in self.document.text.splitlines(keepends=True):
            if line.strip():
                found.append((start, start + len(line.rstrip())))
            start += len(line)
        return tuple(found)

    def reading(self) -> Reading:
        layers = {name: tuple(items) for name, items in self.items.items()}
        return Reading(reader=READER, document=self.document, sentences=self.sentences(), **layers)
