"""What a command reports at its end: failures as they come, and one exit status."""

import typer

from sightline.sources import Failure

ALL_READ = 0
SOME_FAILED = 1
WRONG_USAGE = 2
INTERRUPTED = 130


class Outcome:
    """Counts what was read and what failed, and prints a line for each failure on standard error."""

    def __init__(self) -> None:
        self.read = 0
        self.failed = 0
        self.interrupted = False

    def report(self, failure: Failure) -> None:
        """Say on one line of standard error what failed and what to do."""
        self.failed += 1
        typer.echo("sightline: " + " ".join(str(failure).split()), err=True)

    def stop(self) -> None:
        """Note that the person pressed Ctrl-C; what was read until then is kept."""
        self.interrupted = True
        typer.echo(f"sightline: stopped; what was read until then is kept ({self.read})", err=True)

    @property
    def status(self) -> int:
        """The exit status of the command."""
        if self.interrupted:
            return INTERRUPTED
        return SOME_FAILED if self.failed else ALL_READ
