"""The few settings: limits that keep one bad input from eating the machine, and how much of it to use."""

import os
from collections.abc import Mapping
from typing import Annotated, Final

import msgspec

from sightline.errors import UsageError

THREADS: Final = "SIGHTLINE_THREADS"
"""The environment variable that says on how many cores to work; all that there are when unset or 0."""

MIB = 1024 * 1024


def _at_least(least: float, description: str) -> msgspec.Meta:
    return msgspec.Meta(ge=least, description=description)


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one input may cost at most. Each has an option of the same name on the command line.

    The descriptions are the options' help. A ratio of 200 is ten times what compressed text reaches.
    """

    max_bytes: Annotated[int, _at_least(1, "Bytes of one file, page or archive member.")] = 64 * MIB
    max_unpacked: Annotated[int, _at_least(1, "Bytes that one archive may unpack to in all.")] = 512 * MIB
    max_ratio: Annotated[int, _at_least(1, "Unpacked bytes per packed byte.")] = 200
    max_members: Annotated[int, _at_least(1, "Members of one archive, feed or table.")] = 10_000
    max_depth: Annotated[int, _at_least(0, "Archives inside archives: 1 reads a zip, 2 a zip in a zip.")] = 2
    max_pages: Annotated[int, _at_least(1, "Pages of one PDF.")] = 2_000
    max_chars: Annotated[int, _at_least(1, "Characters of one document's text.")] = 5_000_000
    max_seconds: Annotated[
        float, _at_least(0.1, "Seconds for opening one input, and again for reading one document.")
    ] = 60.0


def threads(environment: Mapping[str, str] = os.environ) -> int:
    """The number that the environment gives, 0 for none. Raises `UsageError` when it is no number."""
    given = environment.get(THREADS, "0")
    if not given.isdecimal():
        raise UsageError(
            f"{THREADS} is {given!r}, which is no number of threads; set it to 1 or more, or unset it"
        )
    return int(given)


def cores(environment: Mapping[str, str] = os.environ) -> int:
    """On how many cores to work: as many as the environment says, else all that this process may use."""
    own = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return threads(environment) or own or 1
