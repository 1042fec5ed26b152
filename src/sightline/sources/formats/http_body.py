"""An HTTP response as archives keep it (RFC 9112): its status, its media type, and its body unpacked.

warcio can unpack bodies too, but inflates a whole chunk at once, however much that gives.
"""

from __future__ import annotations

import re
import zlib

import msgspec

from sightline.errors import InputError
from sightline.settings import Limits
from sightline.sources.unpack import check_ratio, too_large

MAX_HEADER = 65_536
"""Bytes in which a response's header ends."""

_STATUS = re.compile(rb"HTTP/[0-9.]+ ([0-9]{3})")
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[^\r\n]{0,100}\r?\n")
_PLAIN = frozenset({"", "identity", "utf-8"})


class Response(msgspec.Struct, frozen=True):
    """A response's status, its fields by lower-case names, and its body as it was sent."""

    status: int
    fields: dict[str, str]
    body: bytes

    def content(self, limits: Limits) -> bytes:
        """The body without its transfer and content encodings.

        Raises `InputError` for encodings that are not read, `LimitExceeded` where they unpack to too much.
        """
        chunked = "chunked" in self.fields.get("transfer-encoding", "").lower()
        content = _unchunked(self.body) if chunked else self.body
        for encoding in reversed(self.fields.get("content-encoding", "").lower().split(",")[:3]):
            content = _decoded(content, encoding.strip(), limits)
        return content


def parse_response(block: bytes) -> Response | None:
    """Split a response; None for a block that is none."""
    match = _STATUS.match(block)
    ends = [
        block.find(end, 0, MAX_HEADER) + len(end)
        for end in (b"\r\n\r\n", b"\n\n")
        if end in block[:MAX_HEADER]
    ]
    if not match or not ends:
        return None
    fields: dict[str, str] = {}
    for line in block[: min(ends)].decode("latin-1").splitlines()[1:]:
        name, _, value = line.partition(":")
        fields.setdefault(name.strip().lower(), value.strip())
    return Response(int(match[1]), fields, block[min(ends) :])


def _unchunked(body: bytes) -> bytes:
    """The chunks put together; a body that is not chunked, as some archives store it, is left alone."""
    pieces: list[bytes] = []
    position = 0
    while match := _CHUNK.match(body, position):
        size = int(match[1], 16)
        if not size:
            break
        pieces.append(body[match.end() : match.end() + size])
        position = match.end() + size
        position += 2 if body[position : position + 2] == b"\r\n" else 1
    return b"".join(pieces) if pieces else body


def _decoded(content: bytes, encoding: str, limits: Limits) -> bytes:
    if encoding in _PLAIN:
        return content
    if encoding in ("gzip", "x-gzip"):
        return _inflated(content, zlib.MAX_WBITS | 16, limits) if content[:2] == b"\x1f\x8b" else content
    if encoding == "deflate":
        zlib_header = content[:1] == b"\x78" and int.from_bytes(content[:2], "big") % 31 == 0
        return _inflated(content, zlib.MAX_WBITS if zlib_header else -zlib.MAX_WBITS, limits)
    raise InputError(
        f"is compressed as {encoding!r}, which is not read", "archive the page without compression"
    )


def _inflated(content: bytes, bits: int, limits: Limits) -> bytes:
    """Unpack up to the limit, and what there is of a body that was cut off."""
    unpacker = zlib.decompressobj(bits)
    try:
        unpacked = unpacker.decompress(content, limits.max_bytes + 1)
    except zlib.error as error:
        raise InputError("is damaged", "archive the page again") from error
    if len(unpacked) > limits.max_bytes:
        raise too_large("unpacks to", limits.max_bytes, "--max-bytes")
    check_ratio(len(unpacked), len(content), limits)
    return unpacked
