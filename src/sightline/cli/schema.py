"""`sightline schema`."""

import json

import msgspec
import typer

from sightline.contract import Reading


def schema() -> None:
    """Print the JSON Schema of a reading, as `sightline read --format json` prints it.

    \b
    Example:
      sightline schema > reading.schema.json
    """
    typer.echo(json.dumps(msgspec.json.schema(Reading), indent=2))
