"""Parts of an office file, which is a zip: never unpacked beyond the limits."""

from __future__ import annotations

import zipfile

from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits
from sightline.sources.unpack import check_ratio, too_large

_ENCRYPTED = 0x1


def check_zip(archive: zipfile.ZipFile, size: int, limits: Limits) -> None:
    """Refuse an archive of `size` bytes that claims to hold more than allowed, before any is unpacked.

    No member unpacks to more than it claims.
    """
    members = archive.infolist()
    if len(members) > limits.max_members:
        raise LimitExceeded(
            f"holds {len(members):,} parts, more than the {limits.max_members:,} allowed",
            f"raise it with --max-members {len(members)}",
        )
    total = sum(member.file_size for member in members)
    if total > limits.max_unpacked:
        raise too_large("unpacks to", limits.max_unpacked, "--max-unpacked")
    check_ratio(total, size, limits)


def read_member(archive: zipfile.ZipFile, name: str, limits: Limits) -> bytes:
    """Unpack one member, if it is within `limits.max_bytes` and not encrypted."""
    member = archive.getinfo(name)
    if member.file_size > limits.max_bytes:
        raise too_large(f"has a part ({name}) that unpacks to", limits.max_bytes, "--max-bytes")
    if member.flag_bits & _ENCRYPTED:
        raise InputError("is encrypted with a password", "save it without one")
    return archive.read(member)
