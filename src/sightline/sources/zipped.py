"""Opens a zip, be it an archive or an office file, after a look at its directory."""

from __future__ import annotations

import io
import zipfile

from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits

DIRECTORY_BYTES = 1024
"""Bytes of a zip's directory for each member it may have: 46, and its name and remarks."""

METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""Ways of packing that Python unpacks bit by bit; the others inflate 4 kB to gigabytes at one go."""

_END = b"PK\x05\x06"
_UNKNOWN = 0xFFFFFFFF


def open_zip(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """Open a zip that is in memory.

    Raises `LimitExceeded` for a directory of many more than `limits.max_members` entries, before each
    becomes an object, and `InputError` for what is no whole zip.
    """
    end = data.rfind(_END)
    size = int.from_bytes(data[end + 12 : end + 16], "little") if end >= 0 else 0
    if size > limits.max_members * DIRECTORY_BYTES and size != _UNKNOWN:
        raise LimitExceeded(
            f"holds many more files than the {limits.max_members:,} allowed",
            f"raise it with --max-members {10 * limits.max_members} if you trust it",
        )
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
        raise InputError("is a zip archive that is damaged or cut off", "get a whole copy of it") from error
