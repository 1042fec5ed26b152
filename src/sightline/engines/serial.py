"""One input after the other, in this process."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from sightline.contract import Caution, Document, Reading
from sightline.errors import LimitExceeded
from sightline.evidence import read, unread
from sightline.settings import Limits
from sightline.sources import Failure, Found, Opening, watch
from sightline.sources.clock import time_limit

REMEMBERED = 128
"""Readings that are kept in case the same document comes again, as copies in a corpus do."""


_ORIGIN: dict[str, Any] = {"key": None, "url": None, "source_sha256": ""}
"""What of a document says where it lies, and changes nothing in how it is read."""


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """A document that was read, and where it came from."""

    reading: Reading
    where: str


def read_inputs(
    inputs: Sequence[str],
    *,
    limits: Limits = Limits(),  # noqa: B008 - a frozen value
    published: str | None = None,
    stdin: BinaryIO | None = None,
    leave_out: Path | None = None,
) -> Iterator[Opening | Done | Failure]:
    """Open and read every input, in order; what cannot be used yields a `Failure` and stops nothing else.

    Before each input an `Opening` says how far the work is. `leave_out` is a file that is passed over.

    A document that takes longer than `limits.max_seconds` is kept unread, with a caution and a failure.
    """
    known = _Known()
    for step in watch(inputs, limits=limits, published=published, stdin=stdin, leave_out=leave_out):
        if isinstance(step, Found):
            yield from _read_within_limits(step, limits, known)
        else:
            yield step


class _Known:
    """The latest readings, by document: where a copy lies and what it is called change nothing in it."""

    def __init__(self) -> None:
        self._readings: OrderedDict[tuple[Document, tuple[Caution, ...]], Reading] = OrderedDict()

    def read(self, found: Found) -> Reading:
        """The reading of a document: a new one, or one made before under this document's key and address."""
        document = found.document
        alike = (msgspec.structs.replace(document, **_ORIGIN), tuple(found.cautions))
        reading = self._readings.pop(alike, None) or read(document, cautions=found.cautions)
        self._readings[alike] = reading
        if len(self._readings) > REMEMBERED:
            self._readings.popitem(last=False)
        own = msgspec.structs.replace(reading.document, **{name: getattr(document, name) for name in _ORIGIN})
        return msgspec.structs.replace(reading, document=own)


def _read_within_limits(found: Found, limits: Limits, known: _Known) -> Iterator[Done | Failure]:
    try:
        with time_limit(limits.max_seconds):
            reading = known.read(found)
    except LimitExceeded as error:
        caution = Caution(code="time_limit", message=f"Reading was given up: {error}.")
        kept = unread(found.document, (*found.cautions, caution))
        yield Done(reading=kept, where=found.where)
        yield Failure(where=found.where, what=error.what, remedy=error.remedy)
    else:
        yield Done(reading=reading, where=found.where)
