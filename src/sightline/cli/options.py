"""Options that several commands share."""

import functools
import inspect
import re
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import msgspec
import typer

from sightline.settings import Limits

ISO_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def _check_date(value: str | None) -> str | None:
    if value is not None and not ISO_DATE.fullmatch(value):
        raise typer.BadParameter(f"{value!r} is not a date: write 2019, 2019-05 or 2019-05-24")
    return value


Inputs = Annotated[
    list[str],
    typer.Argument(metavar="INPUT", help="Files, folders, patterns, addresses, or - for standard input."),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        callback=_check_date,
        help="When the texts were published, whatever their pages say: 2019, 2019-05 or 2019-05-24.",
    ),
]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where to write it.")]


def with_limits(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command one option for each field of `Limits`, and pass them on as its argument `limits`."""
    signature = inspect.signature(command)
    own = [p for p in signature.parameters.values() if p.name != "limits"]
    options = [_limit_option(field) for field in msgspec.structs.fields(Limits)]

    @functools.wraps(command)
    def wrapper(**arguments: Any) -> None:
        chosen = {option.name: arguments.pop(option.name) for option in options}
        command(**arguments, limits=Limits(**chosen))

    hints = get_type_hints(command, include_extras=True)
    hints.pop("limits")
    wrapper.__annotations__ = hints | {option.name: option.annotation for option in options}
    wrapper.__signature__ = signature.replace(parameters=[*own, *options])  # type: ignore[attr-defined]
    return wrapper


def _limit_option(field: msgspec.structs.FieldInfo) -> inspect.Parameter:
    kind, meta = field.type.__origin__, field.type.__metadata__[0]
    option = typer.Option(
        f"--{field.name.replace('_', '-')}",
        min=meta.ge,
        help=meta.description,
        rich_help_panel="Limits",
    )
    return inspect.Parameter(
        field.name,
        inspect.Parameter.KEYWORD_ONLY,
        default=field.default,
        annotation=Annotated[kind, option],
    )
