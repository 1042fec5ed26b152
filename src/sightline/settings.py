"""The few settings: limits that keep one bad input from eating the machine."""

from typing import Annotated

import msgspec

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
