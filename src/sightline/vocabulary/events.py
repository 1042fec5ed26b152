"""Event types, modes, contexts and actor sectors of PLOVER v2."""

from functools import cache
from typing import Literal

import msgspec

from sightline.vocabulary.files import VocabularyFile, load

Quadrant = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]


class Mode(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How an event of a type is done; a null score means that of the type."""

    definition: str
    example: str
    score: float | None = None


class EventType(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is done; `score` from -10 (conflict) to 10 (cooperation)."""

    quadrant: Quadrant
    score: float
    definition: str
    example: str
    needs_recipient: bool = False
    modes: dict[str, Mode] = {}


class Events(VocabularyFile, frozen=True, kw_only=True):
    """The file."""

    types: dict[str, EventType]
    contexts: dict[str, str]
    sectors: dict[str, str]


@cache
def events() -> Events:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("events", Events)


def score(type_: str, mode: str | None = None) -> float:
    """The conflict–cooperation score of a code, from -10 to 10; `KeyError` for a code that is none."""
    event = events().types[type_]
    own = event.modes[mode].score if mode else None
    return event.score if own is None else own
