"""From names of inputs to readings: what a command asks for."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from sightline.engines.attempt import Done
from sightline.engines.parallel import read_parallel
from sightline.engines.serial import read_here
from sightline.settings import Limits
from sightline.sources import Failure, Opening, watch


def read_inputs(
    inputs: Sequence[str],
    *,
    limits: Limits = Limits(),  # noqa: B008 - a frozen value
    published: str | None = None,
    stdin: BinaryIO | None = None,
    leave_out: Path | None = None,
    processes: int = 1,
) -> Iterator[Opening | Done | Failure]:
    """Open and read every input, in order; what cannot be used yields a `Failure` and stops nothing else.

    Before each input an `Opening` says how far the work is. `leave_out` is a file that is passed over.

    A document that takes longer than `limits.max_seconds` is kept unread, with a caution and a failure.
    Equal documents are read once. With several `processes`, the results are the same and in the same order;
    a script that asks for them has to begin its work under `if __name__ == "__main__"`.
    """
    found = watch(inputs, limits=limits, published=published, stdin=stdin, leave_out=leave_out)
    return read_here(found, limits) if processes < 2 else read_parallel(found, limits, processes)
