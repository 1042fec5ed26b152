"""Opens inputs one after the other: the way from names to documents.

What cannot be used yields a `Failure` and stops nothing else.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from sightline.errors import InputError, LimitExceeded, UsageError
from sightline.settings import Limits
from sightline.sources.clock import time_limit
from sightline.sources.found import Failure, Found
from sightline.sources.given import given_date
from sightline.sources.inputs import Input, expand
from sightline.sources.opener import Opener


class Opening(msgspec.Struct, frozen=True, kw_only=True):
    """Says that an input is about to be opened: the `number`th `of` so many, counted from 1.

    `before` and `total` are bytes: of the inputs already done, and of all whose size is known.
    """

    where: str
    number: int
    of: int
    before: int
    total: int


def gather(
    inputs: Sequence[str],
    *,
    limits: Limits = Limits(),  # noqa: B008 - a frozen value
    published: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Found | Failure]:
    """Yield the documents of all inputs, in order, and a failure for each part that could not be used.

    `inputs` are files, folders, patterns, http(s) addresses or `-`, for which `stdin` is read. `published`
    is the date of all documents but those whose record gives another. Raises `UsageError` when that is no
    ISO date, and nothing else.
    """
    steps = watch(inputs, limits=limits, published=published, stdin=stdin)
    return (step for step in steps if not isinstance(step, Opening))


def watch(
    inputs: Sequence[str],
    *,
    limits: Limits = Limits(),  # noqa: B008 - a frozen value
    published: str | None = None,
    stdin: BinaryIO | None = None,
    leave_out: Path | None = None,
) -> Iterator[Opening | Found | Failure]:
    """Do what `gather` does, and say before each input that it is opened.

    `leave_out` is a file that is passed over wherever it is met, such as the one that results go to.
    """
    try:
        date = given_date(published) if published else None
    except InputError as error:
        raise UsageError(f"The date of publication {published!r} is no ISO date; {error.remedy}.") from error
    found = [one for one in expand(inputs) if leave_out is None or not _is_file(one, leave_out)]
    return _watch(found, limits, date, stdin)


def _is_file(one: Input | Failure, path: Path) -> bool:
    return isinstance(one, Input) and one.kind == "file" and Path(one.name).resolve() == path.resolve()


def _watch(
    found: Sequence[Input | Failure], limits: Limits, date: str | None, stdin: BinaryIO | None
) -> Iterator[Opening | Found | Failure]:
    total = sum(one.bytes or 0 for one in found if isinstance(one, Input))
    before = 0
    for number, one in enumerate(found, 1):
        if isinstance(one, Failure):
            yield one
            continue
        yield Opening(where=one.where, number=number, of=len(found), before=before, total=total)
        yield from open_input(one, limits=limits, published=date, stdin=stdin)
        before += one.bytes or 0


def open_input(
    one: Input, *, limits: Limits, published: str | None = None, stdin: BinaryIO | None = None
) -> Iterator[Found | Failure]:
    """Yield the documents of one input. Nothing is raised.

    Each document may take `limits.max_seconds`, and so may all failures of one input together: an archive
    of ten thousand bombs is given up.
    """
    steps = Opener(limits, published).open(one, stdin)
    left = limits.max_seconds
    while True:
        started = time.monotonic()
        try:
            with time_limit(limits.max_seconds):
                step = next(steps, None)
            if isinstance(step, Failure):
                if left < 0:
                    raise LimitExceeded(
                        "has too many parts that fail slowly", "allow it more with --max-seconds"
                    )
                left -= time.monotonic() - started
        except InputError as error:
            step, steps = Failure(where=one.where, what=error.what, remedy=error.remedy), iter(())
        if step is None:
            return
        yield step
