"""Invented sentences as evidence reads them, each read once, with words in the place of ranges."""

from functools import cache

import msgspec

from sightline.contract import Reading, Statement
from sightline.evidence import read
from sightline.evidence.scene import Scene
from sightline.reading import read_layers
from tests.build import document


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A statement in words; `cue` is that of its certainty."""

    predicate: str
    agents: tuple[str, ...]
    recipients: tuple[str, ...]
    themes: tuple[str, ...]
    cue: str | None
    statement: Statement


@cache
def reading(text: str) -> Reading:
    """All that is read of a text."""
    return read(document(text))


@cache
def scene(text: str) -> Scene:
    """A text's grammar and names."""
    of = document(text)
    return Scene(of, read_layers(of))


def told(text: str) -> list[Told]:
    """The statements of a text, in its order."""
    return [_told(text, one) for one in reading(text).statements]


def only(text: str, predicate: str) -> Told:
    """The one statement whose predicate has these words. Fails where there is none, or more."""
    found = [one for one in told(text) if one.predicate == predicate]
    assert len(found) == 1, [one.predicate for one in told(text)]
    return found[0]


def roles(text: str) -> dict[str, tuple[str, str, str]]:
    """Who acts, who is acted on and what it is about, by the predicate; several of a role by " + "."""
    found = told(text)
    assert len({one.predicate for one in found}) == len(found)
    return {
        one.predicate: (" + ".join(one.agents), " + ".join(one.recipients), " + ".join(one.themes))
        for one in found
    }


def word(text: str, form: str) -> int:
    """The index of the first word of that form."""
    return next(index for index, one in enumerate(scene(text).words) if one.text == form)


def _told(text: str, one: Statement) -> Told:
    def those(role: str) -> tuple[str, ...]:
        return tuple(text[who.start : who.end] for who in one.participants if who.role == role)

    cue = one.certainty.cue
    return Told(
        predicate=text[one.predicate.start : one.predicate.end],
        agents=those("agent"),
        recipients=those("recipient"),
        themes=those("theme"),
        cue=text[slice(*cue)] if cue else None,
        statement=one,
    )
