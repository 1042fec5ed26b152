"""Unpacking that stops: a bomb is given up at the limit and never inflated beyond it."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import TYPE_CHECKING, BinaryIO

from sightline.errors import InputError, LimitExceeded
from sightline.settings import MIB, Limits

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CHUNK = 1 << 16
FREE = MIB
"""Unpacked bytes up to which no ratio counts: little files may well be all blanks."""


def check_ratio(unpacked: int, packed: int, limits: Limits) -> None:
    """Raise `LimitExceeded` for data that unpacks to implausibly much."""
    if unpacked > FREE and unpacked > limits.max_ratio * max(packed, 1):
        raise LimitExceeded(
            f"unpacks to more than {limits.max_ratio} times its size, as bombs do",
            f"raise it with --max-ratio {2 * limits.max_ratio} if you trust it",
        )


def too_large(what: str, most: int, option: str) -> LimitExceeded:
    """The error for more than `most` bytes."""
    return LimitExceeded(
        f"{what} more than the {most:,} bytes allowed", f"raise it with {option} {2 * most} if you trust it"
    )


class Unpacked(io.RawIOBase):
    """What a gzip file holds, as it is read.

    Raises `LimitExceeded` once it is over `most` bytes or the ratio, and `InputError` where it is damaged.
    `option` names the limit that `most` is.
    """

    def __init__(self, packed: BinaryIO, limits: Limits, *, most: int, option: str) -> None:
        super().__init__()
        self._packed = packed
        self._limits = limits
        self._most = most
        self._option = option
        self._stream = gzip.GzipFile(fileobj=packed)
        self._length = 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Read the next bytes."""
        try:
            data = self._stream.read1(min(len(memoryview(buffer)), CHUNK))
        except (OSError, EOFError, zlib.error) as error:
            raise InputError("is damaged or cut off", "get a whole copy of it") from error
        self._length += len(data)
        if self._length > self._most:
            raise too_large("unpacks to", self._most, self._option)
        check_ratio(self._length, self._packed.tell(), self._limits)
        memoryview(buffer)[: len(data)] = data
        return len(data)
