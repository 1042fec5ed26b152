"""Opens one input: its bytes, its format, the texts in it, and the inputs inside it in their turn."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from sightline.errors import InputError, LimitExceeded, SightlineError
from sightline.settings import Limits
from sightline.sources.decode import HEAD, is_binary
from sightline.sources.document import Origin, binary, documents
from sightline.sources.formats import BY_NAME, Format, extractor, jsonl, named
from sightline.sources.formats.detect import by_content, detect
from sightline.sources.found import Extract, Extracts, Failure, Found, Raw
from sightline.sources.inputs import Input
from sightline.sources.unpack import Unpacked

GZIP = b"\x1f\x8b"
JSONL = BY_NAME["jsonl"]

Opened = Iterator[Found | Failure]


class Opener:
    """Opens one input, and keeps account of what all the inputs inside it cost together."""

    def __init__(self, limits: Limits, published: str | None = None) -> None:
        self._limits = limits
        self._published = published
        self._unpacked = 0
        self._members = 0

    def open(self, one: Input, stdin: BinaryIO | None = None) -> Opened:
        """Yield what is in it. Raises `InputError` when the input as a whole cannot be used."""
        if one.kind == "address":
            from sightline.sources.fetch import fetch

            yield from self._raw(fetch(one.name, self._limits))
        elif one.kind == "stdin":
            yield from self._handle(_buffered(stdin or sys.stdin.buffer), "", one.where)
        else:
            with _reachable(), Path(one.name).open("rb") as handle:
                yield from self._handle(handle, Path(one.name).name, one.where, one.bytes)

    def _handle(self, handle: io.BufferedReader, name: str, where: str, size: int | None = None) -> Opened:
        """JSON Lines are read as a stream, everything else as a whole."""
        head = handle.peek(HEAD)[:HEAD]
        if _is_jsonl(head, name):
            yield from self._stream(handle, where, packed=head.startswith(GZIP))
            return
        if size is not None:
            self._check_bytes(size)
        data = handle.read(self._limits.max_bytes + 1)
        self._check_bytes(len(data))
        yield from self._raw(Raw(name=name, where=where, data=data))

    def _stream(self, handle: io.BufferedReader, where: str, *, packed: bool) -> Opened:
        if packed:
            most = self._limits.max_unpacked
            unpacked = Unpacked(handle, self._limits, most=most, option="--max-unpacked")
            handle = io.BufferedReader(unpacked)
        extracts = jsonl.stream(handle, where, self._limits)
        yield from self._extracts(extracts, JSONL, Raw(name="", where=where, data=b""))

    def _raw(self, raw: Raw) -> Opened:
        """Yield what is in some bytes; what goes wrong is theirs alone."""
        try:
            self._account(raw)
            with _understood():
                form = detect(raw, self._limits)
            if form is None:
                yield from self._binary(raw)
                return
            with _understood():
                extracts = extractor(form)(raw, self._limits)
            yield from self._extracts(extracts, form, raw)
        except InputError as error:
            yield Failure(where=raw.where, what=error.what, remedy=error.remedy)

    def _extracts(self, extracts: Extracts, form: Format, raw: Raw) -> Opened:
        origin = self._origin(raw)
        count = 0
        while (item := _next(extracts)) is not None:
            count += 1
            if not form.streams:
                self._check_members(count)
            if isinstance(item, Extract):
                yield from self._documents(item, origin)
            elif isinstance(item, Raw):
                self._add(item)
                yield from self._raw(item)
            else:
                yield item
        if count == 0:
            yield from self._documents(Extract(text="", media_type=form.media_types[0]), origin)

    def _documents(self, extract: Extract, origin: Origin) -> Opened:
        try:
            yield from documents(extract, origin, self._limits)
        except InputError as error:
            yield Failure(where=origin.at(extract.part), what=error.what, remedy=error.remedy)

    def _binary(self, raw: Raw) -> Opened:
        yield binary(raw.declared or "application/octet-stream", self._origin(raw))
        yield Failure(
            where=raw.where,
            what="is no text in a format that is read",
            remedy="save what it says as text, HTML, PDF or DOCX",
        )

    def _origin(self, raw: Raw) -> Origin:
        return Origin(where=raw.where, sha256=raw.sha256, url=raw.url, published=self._published)

    def _account(self, raw: Raw) -> None:
        self._check_bytes(len(raw.data))
        if raw.depth > self._limits.max_depth:
            raise LimitExceeded(
                f"lies {raw.depth} archives deep, deeper than the {self._limits.max_depth} allowed",
                f"allow it with --max-depth {raw.depth}",
            )

    def _add(self, member: Raw) -> None:
        """Count a member with those of all archives around and beside it."""
        self._members += 1
        self._check_members(self._members)
        self._unpacked += len(member.data)
        if self._unpacked > self._limits.max_unpacked:
            raise LimitExceeded(
                f"unpacks to more than the {self._limits.max_unpacked:,} bytes allowed",
                f"raise it with --max-unpacked {2 * self._limits.max_unpacked} if you trust it",
            )

    def _check_members(self, count: int) -> None:
        if count > self._limits.max_members:
            raise LimitExceeded(
                f"holds more than the {self._limits.max_members:,} documents that were read",
                f"raise it with --max-members {10 * self._limits.max_members}",
            )

    def _check_bytes(self, size: int) -> None:
        if size > self._limits.max_bytes:
            raise LimitExceeded(
                f"has more than the {self._limits.max_bytes:,} bytes allowed",
                f"raise it with --max-bytes {max(size, 2 * self._limits.max_bytes)}",
            )


def _is_jsonl(head: bytes, name: str) -> bool:
    """Whether an input is JSON Lines by its name, packed or not, or by how it begins."""
    told = named(name)
    if head.startswith(GZIP) or not head.strip() or is_binary(head):
        return told is JSONL and head.startswith(GZIP)
    try:
        return by_content(head.decode("utf-8", "replace"), told, name) is JSONL
    except InputError:
        return False


def _buffered(stream: BinaryIO) -> io.BufferedReader:
    """A stream that can be looked into without reading on."""
    if isinstance(stream, io.BufferedReader):
        return stream
    return io.BufferedReader(cast("io.RawIOBase", stream))


def _next(extracts: Extracts) -> Extract | Failure | Raw | None:
    with _understood():
        return next(extracts, None)


@contextmanager
def _understood() -> Iterator[None]:
    """Turn an error that no extractor foresaw into one about this input: the others go on."""
    try:
        yield
    except SightlineError:
        raise
    except Exception as error:
        what = " ".join(f"could not be read ({type(error).__name__}: {error})"[:200].split())
        raise InputError(what, "if other programs open it, report it to Sightline's developers") from error


@contextmanager
def _reachable() -> Iterator[None]:
    """Turn what the system says about a file into an `InputError`."""
    try:
        yield
    except PermissionError as error:
        raise InputError("may not be read", "ask for the right to read it, or copy it") from error
    except OSError as error:
        words = error.strerror or str(error)
        raise InputError(f"cannot be opened ({words})", "check that it is still there") from error
