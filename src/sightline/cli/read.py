"""`sightline read`."""

import enum
from typing import Annotated

import typer

from sightline.cli.options import Inputs, Output, Published, with_limits
from sightline.cli.outcome import Outcome
from sightline.cli.output import check_output, open_output
from sightline.cli.progress import readings
from sightline.contract import Reading
from sightline.settings import Limits


class Format(enum.StrEnum):
    """How a reading is printed."""

    TEXT = "text"
    JSON = "json"


@with_limits
def read(
    inputs: Inputs,
    *,
    format: Annotated[  # noqa: A002 - it is the option's name
        Format, typer.Option(help="text for people, json for programs: one object a line for each document.")
    ] = Format.TEXT,
    published: Published = None,
    output: Output = None,
    limits: Limits,
) -> None:
    """Read documents and print what they claim: who, what, when, according to whom, in which words.

    \b
    Examples:
      sightline read article.txt --published 2019-06-05
      sightline read articles/ --format json -o readings.jsonl
      cat article.html | sightline read - --format json
    """
    check_output(output, inputs)
    outcome = Outcome()
    with open_output(output) as out:
        for reading in readings(inputs, outcome, limits=limits, published=published, output=output):
            out.write(_encode(reading, format))
            out.flush()
    raise typer.Exit(outcome.status)


def _encode(reading: Reading, form: Format) -> bytes:
    if form is Format.JSON:
        import msgspec

        return msgspec.json.encode(reading) + b"\n"
    from sightline.report.text import render_text

    return render_text(reading).encode()
