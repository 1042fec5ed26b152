"""Annotated statements as they are kept: offsets, never words."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

import msgspec

from sightline.contract import Level, Polarity, Range, Status

Kind = Literal["event", "background", "judgement", "forecast"]


class Referent(msgspec.Struct, frozen=True, omit_defaults=True):
    """A passage that stands for somebody or something; `means` is a better one for the same."""

    at: Range
    means: Range | None = None

    @property
    def passages(self) -> tuple[Range, ...]:
        """Where it is named."""
        return (self.at,) if self.means is None else (self.at, self.means)


class GoldStatement(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One statement, as `evals/gold/STATEMENTS.md` explains its fields."""

    predicate: Range
    agent: tuple[Referent, ...] = ()
    recipient: tuple[Referent, ...] = ()
    theme: tuple[Referent, ...] = ()
    polarity: Polarity = "positive"
    status: Status = "occurred"
    certainty: Level = "stated"
    speakers: tuple[Referent, ...] = ()
    kind: Kind = "event"
    event: str | None = None
    levers: tuple[str, ...] = ()

    @property
    def others(self) -> tuple[Referent, ...]:
        """Who or what takes part besides those who act."""
        return (*self.recipient, *self.theme)


class Annotated(msgspec.Struct, frozen=True):
    """All statements of a text, in the order of their predicates; the text is known by name and hash."""

    text: str
    sha256: str
    statements: tuple[GoldStatement, ...]


def load(path: Path) -> list[Annotated]:
    """Annotations, one text a line. Raises `msgspec.ValidationError` for what is none."""
    return [msgspec.json.decode(line, type=Annotated) for line in path.read_bytes().splitlines()]


def save(annotated: Iterable[Annotated], path: Path) -> None:
    """Write them down, one text a line."""
    path.write_bytes(b"".join(_lines(annotated)))


def _lines(annotated: Iterable[Annotated]) -> Iterator[bytes]:
    for one in annotated:
        yield msgspec.json.encode(one) + b"\n"
