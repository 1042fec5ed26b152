"""The few settings: limits that keep one bad input from eating the machine."""

import msgspec

MIB = 1024 * 1024


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one input may cost at most; each has an option of the same name on the command line."""

    max_bytes: int = 64 * MIB
    """Bytes of one file or page as it arrives, and of one member of an archive once unpacked."""

    max_unpacked: int = 512 * MIB
    """Bytes that one archive may unpack to, all members together."""

    max_ratio: int = 200
    """Unpacked bytes per packed byte of an archive or compressed file; text rarely passes 20."""

    max_members: int = 10_000
    """Documents or members of one archive, feed or table."""

    max_depth: int = 2
    """Archives inside archives: 1 reads a plain zip, 2 also a zip in a zip."""

    max_pages: int = 2_000
    """Pages of one PDF."""

    max_chars: int = 5_000_000
    """Characters of one document's text."""

    max_seconds: float = 60.0
    """Seconds for opening one input, and again for reading one document."""
