"""Readings one by one, with a progress bar when it takes long and somebody watches."""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from sightline.cli.outcome import Outcome
from sightline.contract import Reading
from sightline.engines import Done, read_inputs
from sightline.settings import Limits, cores
from sightline.sources import Opening

PATIENCE = 1.0
"""Seconds before a bar appears: what is over by then needs none."""


def readings(
    inputs: Sequence[str],
    outcome: Outcome,
    *,
    limits: Limits,
    published: str | None,
    output: Path | None,
) -> Iterator[Reading]:
    """Read the inputs, report failures on standard error, and end quietly on Ctrl-C.

    The output of an earlier run is no input, though it may lie in the folder that is read.
    """
    stdin = sys.stdin.buffer if "-" in inputs else None
    with _bar() as bar:
        try:
            for step in read_inputs(
                inputs, limits=limits, published=published, stdin=stdin, leave_out=output, processes=cores()
            ):
                bar.follow(step)
                if isinstance(step, Done):
                    outcome.read += 1
                    yield step.reading
                elif not isinstance(step, Opening):
                    outcome.report(step)
        except KeyboardInterrupt:
            outcome.stop()


class _NoBar:
    """Nobody watches."""

    def follow(self, step: object) -> None:
        """Show nothing."""


class _Bar(AbstractContextManager["_Bar"]):
    """How many bytes are read, how many words a second, and how long the rest will take."""

    def __init__(self) -> None:
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.percentage:>3.0f} % · {task.fields[rate]:,.0f} words/s"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._progress.add_task("reading", total=None, rate=0.0)
        self._start = time.monotonic()
        self._words = 0
        self._shown = False

    def follow(self, step: object) -> None:
        """Take note of a step, and show the bar once it has taken long."""
        seconds = time.monotonic() - self._start
        if isinstance(step, Done):
            self._words += len(step.reading.document.text.split())
            self._progress.update(self._task, rate=self._words / seconds)
        elif isinstance(step, Opening):
            name = f"{step.number}/{step.of} {step.where[-30:]}"
            self._progress.update(
                self._task, description=name, completed=step.before, total=step.total or None
            )
        if not self._shown and seconds > PATIENCE:
            self._shown = True
            self._progress.start()

    def __exit__(self, *_: object) -> None:
        self._progress.stop()


def _bar() -> AbstractContextManager[_Bar] | AbstractContextManager[_NoBar]:
    return _Bar() if sys.stderr.isatty() else nullcontext(_NoBar())
