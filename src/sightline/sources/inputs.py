"""From what a person names (files, folders, patterns, addresses, `-`) to the single inputs to open."""

from __future__ import annotations

import glob
import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from sightline.sources.found import Failure, shown

STDIN = "-"
DEEPEST = 100
"""Folders inside each other that are looked into."""

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_CHECK = "check its spelling and the folder you are in"


class Input(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to open: `name` is a path, an address or `-`; `bytes` is its size where that is known."""

    kind: Literal["file", "address", "stdin"]
    name: str
    bytes: int | None = None

    @property
    def where(self) -> str:
        """The name as people are shown it."""
        return "standard input" if self.kind == "stdin" else shown(self.name)


def expand(inputs: Sequence[str]) -> list[Input | Failure]:
    """Every single input, in the order named; those of a folder by name, at any depth.

    Hidden files and folders inside a folder are passed over, one that is named is opened. Links are
    followed; what was met before, under whatever name, is not given again. A pattern with `*`, `?`, `[…]`
    or `**` is matched here when the shell has left it alone. Nothing is opened, and nothing raised.
    """
    found: dict[str, Input | Failure] = {}
    for name in inputs:
        for one in _expand(name):
            found.setdefault(_identity(one), one)
    return list(found.values())


def _identity(one: Input | Failure) -> str:
    if isinstance(one, Failure):
        return f"failure {one.where}"
    return os.path.realpath(one.name) if one.kind == "file" else f"{one.kind} {one.name}"


def _expand(name: str) -> Iterator[Input | Failure]:
    if name == STDIN:
        yield Input(kind="stdin", name=name)
    elif _ADDRESS.match(name):
        yield Input(kind="address", name=name)
    elif _OTHER_SCHEME.match(name):
        yield _failure(name, "is an address that is not fetched", "name a file, or an http or https address")
    elif glob.has_magic(name) and not os.path.lexists(name):
        yield from _matches(name)
    elif not name:
        yield _failure(name, "is an empty name", "name a file, a folder, an address, or - for standard input")
    else:
        yield from _path(name, set(), named=True)


def _matches(pattern: str) -> Iterator[Input | Failure]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not matches:
        yield _failure(pattern, "matches no file", _CHECK)
    for name in matches:
        yield from _path(name, set(), named=True)


def _path(name: str, above: set[str], *, named: bool = False) -> Iterator[Input | Failure]:
    try:
        status = Path(name).stat()
    except (OSError, ValueError) as error:
        yield _unreachable(name, error)
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _folder(name, above, named=named)
    elif stat.S_ISREG(status.st_mode):
        yield Input(kind="file", name=name, bytes=status.st_size)
    elif named:
        yield Input(kind="file", name=name)
    else:
        yield _failure(name, "is a device, pipe or socket", "name it by itself if you mean it")


def _folder(name: str, above: set[str], *, named: bool) -> Iterator[Input | Failure]:
    real = os.path.realpath(name)
    if real in above:
        return
    if len(above) >= DEEPEST:
        yield _failure(name, f"lies more than {DEEPEST} folders deep", "name it by itself if you mean it")
        return
    try:
        entries = sorted(entry.name for entry in Path(name).iterdir() if not entry.name.startswith("."))
    except OSError as error:
        yield _unreachable(name, error)
        return
    if named and not entries:
        yield _failure(name, "is a folder with no files in it", "check that it is the folder you meant")
    for entry in entries:
        yield from _path(str(Path(name) / entry), above | {real})


def _unreachable(name: str, error: Exception) -> Failure:
    if isinstance(error, FileNotFoundError):
        return _failure(name, "does not exist", _CHECK)
    if isinstance(error, PermissionError):
        return _failure(name, "may not be read", "ask for the right to read it, or copy it")
    words = getattr(error, "strerror", None) or str(error)
    return _failure(name, f"cannot be opened ({words})", _CHECK)


def _failure(name: str, what: str, remedy: str) -> Failure:
    return Failure(where=shown(name), what=what, remedy=remedy)
