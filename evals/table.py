"""The score sheet as a table of plain text."""

from collections.abc import Mapping, Sequence

from evals.pins import Pin, verdict
from evals.run import Skipped
from evals.score import Score

HEAD = ("layer", "test", "metric", "ours", "floor", "goal", "published", "pinned", "")
_RIGHT = frozenset((3, 4, 5, 7))


def table(scores: Sequence[Score], skipped: Sequence[Skipped], pins: Mapping[str, Pin]) -> str:
    """A line for each score and each layer that could not be measured in full."""
    rows = [HEAD, *(_row(score, pins.get(score.key)) for score in scores)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    lines = [_line(row, widths) for row in rows]
    lines.insert(1, "  ".join("-" * width for width in widths).rstrip())
    return "\n".join([*lines, *(f"{one.layer}  skipped: {one.reason}" for one in skipped)])


def _row(score: Score, pin: Pin | None) -> tuple[str, ...]:
    said = verdict(score, pin)
    if said == "not pinned" and score.floor is not None and score.ours < score.floor:
        said = "not pinned, under its floor"
    figures = (score.ours, score.floor, score.goal)
    before = _figure(pin.score if pin else None)
    return (score.layer, score.test, score.metric, *map(_figure, figures), score.published, before, said)


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        cell.rjust(width) if column in _RIGHT else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()
