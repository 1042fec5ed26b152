"""`sightline dossier`."""

import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from sightline.cli.options import Inputs, Output, Published, with_limits
from sightline.cli.outcome import Outcome
from sightline.cli.output import STANDARD_OUTPUT, check_output, open_output
from sightline.cli.progress import readings
from sightline.contract import Reading
from sightline.settings import Limits

DEFAULT_FILE = Path("dossier.html")


@with_limits
def dossier(
    inputs: Inputs,
    *,
    output: Output = DEFAULT_FILE,
    open_it: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="What the dossier is called.")] = None,
    findings: Annotated[int, typer.Option(min=0, help="How many of the most telling findings to print.")] = 5,
    published: Published = None,
    limits: Limits,
) -> None:
    """Read documents and write one HTML page with what they claim, each item one click from its words.

    \b
    Examples:
      sightline dossier article.txt --open
      sightline dossier articles/ -o case.html --published 2019
    """
    path = output or DEFAULT_FILE
    check_output(path, inputs)
    outcome = Outcome()
    read = list(readings(inputs, outcome, limits=limits, published=published, output=path))
    if read:
        _write(read, path, title)
        if path != STANDARD_OUTPUT:
            _tell(read, path, findings)
            if open_it:
                webbrowser.open(path.resolve().as_uri())
    raise typer.Exit(outcome.status)


def _write(read: list[Reading], path: Path, title: str | None) -> None:
    from sightline.analysis.dossier import build
    from sightline.report import render

    page = render(build(read, title=title)).encode()
    with open_output(path) as out:
        out.write(page)


def _tell(read: list[Reading], path: Path, findings: int) -> None:
    from sightline.analysis.findings import most_telling
    from sightline.report.text import finding_line

    statements = sum(len(reading.statements) for reading in read)
    documents = "1 document" if len(read) == 1 else f"{len(read)} documents"
    typer.echo(f"{path.resolve()}: {documents}, {statements} statements")
    for number, finding in enumerate(most_telling(read, findings), 1):
        typer.echo(f"{number}. {finding_line(finding)}")
