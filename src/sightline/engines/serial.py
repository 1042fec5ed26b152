"""One input after the other, in this process."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from sightline.contract import Caution, Reading
from sightline.errors import LimitExceeded
from sightline.evidence import read, unread
from sightline.settings import Limits
from sightline.sources import Failure, Found, Opening, watch
from sightline.sources.clock import time_limit


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
    for step in watch(inputs, limits=limits, published=published, stdin=stdin, leave_out=leave_out):
        if isinstance(step, Found):
            yield from _read_within_limits(step, limits)
        else:
            yield step


def _read_within_limits(found: Found, limits: Limits) -> Iterator[Done | Failure]:
    try:
        with time_limit(limits.max_seconds):
            reading = read(found.document, cautions=found.cautions)
    except LimitExceeded as error:
        caution = Caution(code="time_limit", message=f"Reading was given up: {error}.")
        kept = unread(found.document, (*found.cautions, caution))
        yield Done(reading=kept, where=found.where)
        yield Failure(where=found.where, what=error.what, remedy=error.remedy)
    else:
        yield Done(reading=reading, where=found.where)
