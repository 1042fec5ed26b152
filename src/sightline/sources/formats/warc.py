"""Web archives (WARC, ISO 28500), also gzipped: each page or file that was archived is an input of its own.

Read are the records of kind response (with status 2xx), resource and conversion; requests, metadata, pages
seen again (revisit) and continuations are not. ARC, the format before WARC, is not read.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import urlsplit

import msgspec

from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits
from sightline.sources.formats import declared
from sightline.sources.formats.http_body import parse_response
from sightline.sources.found import Extracts, Failure, Raw, shown
from sightline.sources.unpack import CHUNK, Unpacked, too_large

MAX_LINE = 65_536
"""Bytes of a line in a record's header."""

MAX_FIELDS = 1_000
"""Fields of a record's header."""

_KINDS = frozenset({"response", "resource", "conversion"})
_CUT = InputError("is damaged or cut off", "get a whole copy of it")


class _Record(msgspec.Struct, frozen=True):
    """A record's fields by lower-case names, and its block; None for a block that is over the limit."""

    fields: dict[str, str]
    block: bytes | None


def extract(raw: Raw, limits: Limits) -> Extracts:
    """Yield the archived pages and files in formats that are read, as inputs of their own.

    What comes before damage is kept, and a failure tells of it. Raises `LimitExceeded` for an archive that
    is too deep inside others, or where it holds more than the limits allow.
    """
    if raw.depth >= limits.max_depth:
        raise LimitExceeded(
            f"is an archive inside {raw.depth} others", f"allow it with --max-depth {raw.depth + 1}"
        )
    count = 0
    for found in _inputs(raw, limits):
        count += isinstance(found, Raw)
        if count > limits.max_members:
            raise LimitExceeded(
                f"holds more than the {limits.max_members:,} pages that were read",
                f"raise it with --max-members {10 * limits.max_members}",
            )
        yield found


def _inputs(raw: Raw, limits: Limits) -> Iterator[Raw | Failure]:
    """What the records archive, and a failure for each that cannot be used."""
    for record in _records(_stream(raw.data, limits), limits):
        if record.fields.get("warc-type") not in _KINDS:
            continue
        address = record.fields.get("warc-target-uri", "").strip("<>")
        where = f"{raw.where} › {shown(address)}"
        try:
            content, media_type = _content(record, limits)
        except InputError as error:
            yield Failure(where=where, what=error.what, remedy=error.remedy)
            continue
        if content and declared(media_type):
            web = address.startswith(("http://", "https://"))
            yield Raw(
                name=_name(address),
                where=where,
                data=content,
                url=address if web else None,
                declared=media_type,
                depth=raw.depth + 1,
            )


def _stream(data: bytes, limits: Limits) -> BinaryIO:
    if not data.startswith(b"\x1f\x8b"):
        return io.BytesIO(data)
    unpacked = Unpacked(io.BytesIO(data), limits, most=limits.max_unpacked, option="--max-unpacked")
    return io.BufferedReader(unpacked, CHUNK)


def _records(stream: BinaryIO, limits: Limits) -> Iterator[_Record]:
    """The records one after the other. Raises `InputError` where the archive breaks off."""
    while True:
        line = stream.readline(MAX_LINE)
        while line in (b"\r\n", b"\n"):
            line = stream.readline(MAX_LINE)
        if not line:
            return
        if not line.startswith(b"WARC/"):
            raise _CUT
        fields = _fields(stream)
        yield _Record(fields, _block(stream, fields.get("content-length", ""), limits))


def _fields(stream: BinaryIO) -> dict[str, str]:
    fields: dict[str, str] = {}
    for _ in range(MAX_FIELDS):
        line = stream.readline(MAX_LINE)
        if line in (b"\r\n", b"\n"):
            return fields
        if not line.endswith(b"\n"):
            break
        name, _, value = line.decode("utf-8", "replace").partition(":")
        fields.setdefault(name.strip().lower(), value.strip())
    raise _CUT


def _block(stream: BinaryIO, length: str, limits: Limits) -> bytes | None:
    """The bytes of a record's block; one over `limits.max_bytes` is skipped."""
    if not (length.isascii() and length.isdecimal()):
        raise _CUT
    left = int(length[:20])
    keep = left <= limits.max_bytes
    pieces: list[bytes] = []
    while left:
        piece = stream.read(min(left, CHUNK))
        if not piece:
            raise _CUT
        left -= len(piece)
        if keep:
            pieces.append(piece)
    return b"".join(pieces) if keep else None


def _content(record: _Record, limits: Limits) -> tuple[bytes, str | None]:
    """The bytes that a record archives and their media type; none of a response that was no success.

    Raises `InputError` where they cannot be unpacked or are too many.
    """
    if record.block is None:
        raise too_large("has", limits.max_bytes, "--max-bytes")
    if record.fields.get("warc-type") != "response":
        return record.block, record.fields.get("content-type")
    response = parse_response(record.block)
    if response is None or not 200 <= response.status < 300:
        return b"", None
    media_type = response.fields.get("content-type")
    return (response.content(limits) if declared(media_type) else b""), media_type


def _name(address: str) -> str:
    """The file's name that an address ends in, if it has one."""
    try:
        path = urlsplit(address).path
    except ValueError:
        path = ""
    return path.rsplit("/", 1)[-1] or "index"
