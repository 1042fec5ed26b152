"""JSON Lines: one document a line, its text kept to the character.

A line is `{"text": …}` with any of `id`, `title`, `url`, `outlet`, `authors`, `published`, `language`; other
keys are passed over. A line that is no such record is a failure with its number, and the rest goes on.
The file is read line by line and may be longer than memory; a line may not.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits
from sightline.sources.found import Extract, Extracts, Failure, Raw
from sightline.sources.given import given_facts

MEDIA_TYPE = "application/jsonl"

_CHUNK = 1 << 16
_MARK = b"\xef\xbb\xbf"
_HALF_A_PAIR = re.compile(rb"\\u[dD][89a-fA-F]")


class Record(msgspec.Struct, frozen=True):
    """One line."""

    text: str
    id: str | int | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: str | tuple[str, ...] | None = None
    published: str | None = None
    language: str | None = None


_DECODER = msgspec.json.Decoder(Record)


def extract(raw: Raw, limits: Limits) -> Extracts:
    """Yield the records of an input that is in memory."""
    return stream(io.BytesIO(raw.data), raw.where, limits)


def stream(lines: BinaryIO, where: str, limits: Limits) -> Iterator[Extract | Failure]:
    """Yield the records of a file as they are read; `limits.max_bytes` is the longest line.

    Raises `InputError` for a file in UTF-16.
    """
    number = 0
    while line := lines.readline(limits.max_bytes + 1):
        number += 1
        part = f"line {number}"
        if number == 1:
            line = _opening(line)
        try:
            _check_length(line, lines, limits)
            if line := line.strip(b" \t\r\n"):
                yield _extract(line, part)
        except InputError as error:
            yield Failure(where=f"{where} {part}", what=error.what, remedy=error.remedy)


def _check_length(line: bytes, lines: BinaryIO, limits: Limits) -> None:
    """Raise, and leave the rest of the line behind, when a line is longer than allowed."""
    if len(line) <= limits.max_bytes or line.endswith(b"\n"):
        return
    length = len(line)
    while not line.endswith(b"\n") and (line := lines.readline(_CHUNK)):
        length += len(line)
    raise LimitExceeded(
        f"has {length:,} bytes, more than the {limits.max_bytes:,} allowed",
        f"raise it with --max-bytes {length}",
    )


def _opening(line: bytes) -> bytes:
    if line.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError("is in UTF-16", "save the file as UTF-8")
    return line.removeprefix(_MARK)


def _extract(line: bytes, part: str) -> Extract:
    record = _record(line)
    facts = given_facts(
        key=record.id,
        title=record.title,
        url=record.url,
        outlet=record.outlet,
        authors=record.authors,
        published=record.published,
        language=record.language,
    )
    sha256 = hashlib.sha256(line).hexdigest()
    return Extract(text=record.text, media_type=MEDIA_TYPE, given=facts, exact=True, part=part, sha256=sha256)


def _record(line: bytes) -> Record:
    try:
        return _DECODER.decode(line)
    except msgspec.ValidationError as error:
        raise InputError(f"is no document record: {error}", 'write {"text": "…"} on each line') from error
    except (msgspec.DecodeError, RecursionError) as error:
        if _HALF_A_PAIR.search(line):
            raise InputError(
                "holds half a surrogate pair", "write the character whole, or take it out"
            ) from error
        raise InputError(f"is no JSON: {error}", "write one JSON object on each line") from error
    except UnicodeDecodeError as error:
        raise InputError(f"is not in UTF-8 (byte {error.start})", "save the file as UTF-8") from error
