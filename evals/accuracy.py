"""Writes the pinned scores down for people: `python -m evals.accuracy`.

All of them make docs/accuracy.md, failures included; those of the model's own layers stand in its card,
between two marks. Both follow from `pins.json` and the layers' docstrings alone: a test holds them to it.
"""

import ast
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

import msgspec

from evals import layers, pins
from evals.pins import Pin, Targets

PROJECT: Final = Path(__file__).parents[1]
PAGE: Final = PROJECT / "docs" / "accuracy.md"
CARD: Final = PROJECT / "src" / "sightline" / "reading" / "model" / "CARD.md"
BEGIN: Final = "<!-- scores: written by make accuracy -->"
END: Final = "<!-- end of scores -->"
LEARNED: Final = ("names", "attribution", "syntax", "coreference", "certainty")
"""The layers that the reading model gives; the others are rules."""
OUTLETS: Final = "Worldwide dev, "
"""How the tests begin that measure names by the region of the outlet."""

_INTRODUCTION: Final = """\
# Accuracy

This page has every score that is pinned for the layers of the reading, failures included. `make accuracy`
writes it from `evals/pins.json`, and `make evals` holds the program to them.

Scores are percent points, 100 being all right. They are of texts of our own and of parts of corpora that are
meant for development, on which rules, recipes and thresholds were chosen: texts from elsewhere will do worse.
No test part of any corpus was trained on, tuned on or measured. A layer's *floor* is where it becomes useful
to people, its *goal* where we want to be. Published figures are those of other systems, on other parts or on
other corpora where the text says so: they give an order of size and decide no race. A score is for texts like
those of its test, and for no others.
"""


class Row(msgspec.Struct, frozen=True):
    """A pinned score under its three names."""

    layer: str
    test: str
    metric: str
    pin: Pin

    @property
    def targets(self) -> Targets:
        """What it is compared with; a floor that is held alone in pins of an earlier form."""
        return self.pin.targets or Targets(floor=self.pin.floor)

    @property
    def reached(self) -> str:
        """Which of its targets the score meets; empty where it has none."""
        goal, floor = self.targets.goal, self.targets.floor
        if goal is not None and self.pin.score >= goal:
            return "goal"
        if floor is None:
            return ""
        return "floor" if self.pin.score >= floor else "**neither**"


def main() -> None:
    """Write the page and the card's scores anew."""
    found = rows(pins.load(pins.FILE))
    PAGE.write_text(page(found), encoding="utf-8")
    CARD.write_text(card(CARD.read_text(encoding="utf-8"), found), encoding="utf-8")
    print(f"{len(found)} scores written to {PAGE.relative_to(PROJECT)} and {CARD.relative_to(PROJECT)}.")


def rows(pinned: Mapping[str, Pin]) -> list[Row]:
    """The scores in the order of their keys. A test's name may have a "/", a metric's may not."""
    found = []
    for key in sorted(pinned):
        layer, _, rest = key.partition("/")
        test, _, metric = rest.rpartition("/")
        found.append(Row(layer, test, metric, pinned[key]))
    return found


def page(found: Sequence[Row]) -> str:
    """docs/accuracy.md."""
    aimed = [row for row in found if row.targets.floor is not None]
    parts = [_INTRODUCTION, f"## In short\n\n{_count(aimed)}\n\n{table(aimed, layer=True)}", _failures(aimed)]
    parts += [
        _lowered(found),
        *(_layer(name, list(own)) for name, own in groupby(found, lambda row: row.layer)),
    ]
    return "\n".join(part for part in parts if part)


def card(text: str, found: Iterable[Row]) -> str:
    """The card with new scores between its marks. Raises `ValueError` where it has no marks."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"The model's card has no place for scores: put {BEGIN} and {END} into it.")
    return f"{before}{BEGIN}\n\n{_learned(list(found))}\n{END}{after}"


def table(found: Sequence[Row], *, layer: bool = False) -> str:
    """The scores as a table in Markdown; `layer` names the layer of each."""
    head = ["layer"] * layer + ["test", "metric", "ours", "floor", "goal", "reached", "published"]
    ruler = ["---"] * (len(head) - 5) + ["--:", "--:", "--:", "---", "---"]
    lines = [head, ruler, *([row.layer] * layer + _cells(row) for row in found)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _cells(row: Row) -> list[str]:
    figures = [_figure(value) for value in (row.pin.score, row.targets.floor, row.targets.goal)]
    cells = [row.test, row.metric, *figures, row.reached, row.targets.published]
    return [cell.replace("|", "\\|") for cell in cells]


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"


def _count(aimed: Sequence[Row]) -> str:
    goals = sum(row.reached == "goal" for row in aimed)
    floors = sum(row.pin.score >= (row.targets.floor or 0) for row in aimed)
    return f"{len(aimed)} scores have a floor: {floors} reach it, {goals} reach the goal as well."


def _failures(aimed: Sequence[Row]) -> str:
    under = [row for row in aimed if row.pin.score < (row.targets.floor or 0)]
    lines = [
        f"- {row.layer}, {row.test}, {row.metric}: {row.pin.score:.1f}, "
        f"{(row.targets.floor or 0) - row.pin.score:.1f} under its floor of {_figure(row.targets.floor)}\n"
        for row in under
    ]
    return "## Under their floor\n\n" + ("".join(lines) or "None.\n")


def _lowered(found: Sequence[Row]) -> str:
    """Pins that were set below an earlier one, with the reason that was given."""
    lines = [
        f"- {row.layer}, {row.test}, {row.metric}: {one.before:.1f} → {row.pin.score:.1f}. {one.reason}\n"
        for row in found
        if (one := row.pin.lowered)
    ]
    return "## Lowered\n\n" + "".join(lines) if lines else ""


def _layer(name: str, own: Sequence[Row]) -> str:
    said = _docstring(name)
    return f"## {name.capitalize()}\n\n{said}{table(own)}"


def _docstring(layer: str) -> str:
    """What the layer's module says of its tests."""
    path = Path(layers.__path__[0]) / f"{layer}.py"
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) if path.exists() else None
    return f"{said}\n\n" if said else ""


def _learned(found: Sequence[Row]) -> str:
    """The tables of the card: each learned layer against its floor, then names by region."""
    aimed = [
        row for layer in LEARNED for row in found if row.layer == layer and row.targets.floor is not None
    ]
    outlets = [row for row in found if row.layer == "names" and row.test.startswith(OUTLETS)]
    places = "".join(f"| {row.test.removeprefix(OUTLETS)} | {row.pin.score:.1f} |\n" for row in outlets)
    by_region = f"\nNames by the region of the outlet, exact F1:\n\n| region | F1 |\n| --- | --: |\n{places}"
    return (table(aimed, layer=True) if aimed else "None is pinned yet.\n") + (by_region if outlets else "")


if __name__ == "__main__":
    main()
