"""The application: its commands, its version, and how it ends."""

import os
import sys
from typing import Annotated

import typer

from sightline import __version__
from sightline.cli.dossier import dossier
from sightline.cli.outcome import INTERRUPTED, WRONG_USAGE
from sightline.cli.read import read
from sightline.cli.schema import schema
from sightline.errors import SightlineError

app = typer.Typer(
    name="sightline",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(short_help="Write one HTML page with what the documents claim.")(dossier)
app.command(short_help="Print what the documents claim, as text or JSON.")(read)
app.command(short_help="Print the JSON Schema of a reading.")(schema)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"sightline {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Read texts about political influence: who is said to act on whom, according to whom, in which words."""


def main() -> None:
    """Run the command line and exit with its status.

    0: everything was read. 1: some inputs could not be used. 2: wrong usage. 130: stopped by Ctrl-C.
    """
    try:
        app(prog_name="sightline")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # The reader of the pipe left; Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except SightlineError as error:
        typer.echo(f"sightline: {error}", err=True)
        sys.exit(WRONG_USAGE)
