"""Where results go: a file, or standard output."""

import contextlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from sightline.errors import UsageError

STANDARD_OUTPUT = Path("-")


@contextlib.contextmanager
def open_output(path: Path | None) -> Iterator[BinaryIO]:
    """Open the file for writing bytes, or standard output for None and `-`.

    What was written stays when the command is stopped half way. Raises `UsageError` when the file cannot
    be written.
    """
    if path is None or path == STANDARD_OUTPUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        file = path.open("wb")
    except OSError as error:
        raise _unwritable(path, error.strerror or "unknown reason") from error
    with file:
        yield file


def check_output(path: Path | None, inputs: Sequence[str]) -> None:
    """Raise `UsageError` for an output that is one of the inputs or in no folder, before any work is done."""
    if path is None or path == STANDARD_OUTPUT:
        return
    if any(path.resolve() == Path(name).resolve() for name in inputs):
        raise _unwritable(path, "it is an input and would be lost")
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise _unwritable(path, "it is a folder" if path.is_dir() else "its folder does not exist")


def _unwritable(path: Path, reason: str) -> UsageError:
    return UsageError(f"{path} cannot be written ({reason}); choose another file with -o")
