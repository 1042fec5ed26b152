"""Scores that were reached once, kept in `pins.json`, and what falling below one of them means.

A pin holds for the inputs it was measured on. Scores are pinned with one decimal; `TOLERANCE` is what that
rounding can take away, so that the same reading never fails by it.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec

from evals.score import Score

FILE: Final = Path(__file__).parent / "pins.json"
TOLERANCE: Final = 0.05


class Lowered(msgspec.Struct, frozen=True, kw_only=True, rename={"before": "from"}):
    """That a pin was set below an earlier one, and why."""

    before: float
    reason: str


class Targets(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the score is compared with, reached or not: nothing is held to it, it is for docs/accuracy.md."""

    floor: float | None = None
    goal: float | None = None
    published: str = ""


class Pin(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A score in percent points with the hash of its inputs.

    `floor` is the score's floor if it was reached when pinned: it is then held as well.
    """

    score: float
    inputs: str
    floor: float | None = None
    targets: Targets | None = None
    lowered: Lowered | None = None


Pins = dict[str, Pin]


def load(path: Path) -> Pins:
    """The pins by the scores' keys; none where there is no file yet."""
    return msgspec.json.decode(path.read_bytes(), type=Pins) if path.exists() else {}


def save(path: Path, pins: Pins) -> None:
    """Write the pins, sorted by key, so that a change shows as the lines that changed."""
    ordered = {key: pins[key] for key in sorted(pins)}
    path.write_bytes(msgspec.json.format(msgspec.json.encode(ordered), indent=2) + b"\n")


def verdict(score: Score, pin: Pin | None) -> str:
    """What the pin says about the score, in a few words; empty when it is held."""
    if pin is None:
        return "not pinned"
    if pin.inputs != score.inputs:
        return "inputs changed: pin again"
    if score.ours < pin.score - TOLERANCE:
        return f"fell from {pin.score:.1f}"
    if pin.floor is not None and score.ours < pin.floor:
        return f"under its floor of {pin.floor:.1f}"
    return ""


def failures(scores: Iterable[Score], pins: Mapping[str, Pin]) -> list[str]:
    """The scores that fell below their pin or its floor, each in one line."""
    return [
        f"{score.key} is {score.ours:.2f}: {said}"
        for score in scores
        if (said := verdict(score, pins.get(score.key))).startswith(("fell", "under"))
    ]


def lost(scores: Iterable[Score], pins: Mapping[str, Pin]) -> list[str]:
    """The keys of pinned scores that were not measured."""
    measured = {score.key for score in scores}
    return [key for key in sorted(pins) if key not in measured]


def lowerings(scores: Iterable[Score], pins: Mapping[str, Pin]) -> list[str]:
    """The pins that pinning these scores would lower, each in one line. New inputs lower nothing."""
    return [
        f"{score.key} would fall from {pins[score.key].score:.1f} to {_pin(score).score:.1f}"
        for score in scores
        if _is_lower(score, pins.get(score.key))
    ]


def pinned(scores: Sequence[Score], pins: Mapping[str, Pin], *, reason: str | None = None) -> Pins:
    """The pins with these scores put in; a pin that is lowered keeps what it was and the reason."""
    found = dict(pins)
    for score in scores:
        before = pins.get(score.key)
        pin = _pin(score)
        if before and reason and _is_lower(score, before):
            pin = msgspec.structs.replace(pin, lowered=Lowered(before=before.score, reason=reason))
        elif before and before.inputs == score.inputs and pin.score == before.score:
            pin = msgspec.structs.replace(pin, lowered=before.lowered)
        found[score.key] = pin
    return found


def _pin(score: Score) -> Pin:
    held = score.floor is not None and score.ours >= score.floor
    targets = Targets(floor=score.floor, goal=score.goal, published=score.published)
    return Pin(
        score=round(score.ours, 1),
        inputs=score.inputs,
        floor=score.floor if held else None,
        targets=targets if targets != Targets() else None,
    )


def _is_lower(score: Score, pin: Pin | None) -> bool:
    if pin is None or pin.inputs != score.inputs:
        return False
    return _pin(score).score < pin.score or (_pin(score).floor or 0) < (pin.floor or 0)
