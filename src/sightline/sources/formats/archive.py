"""Zip and gzip: each member is an input of its own. Nothing is ever written to disk.

A member's name is a name and never a path: "../a.txt" opens nothing but itself.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from itertools import islice

from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits
from sightline.sources.formats.guard import damaged
from sightline.sources.found import Extracts, Failure, Raw, shown
from sightline.sources.unpack import CHUNK, Unpacked, check_ratio, too_large
from sightline.sources.zipped import METHODS, open_zip

_ENCRYPTED = 0x1


def extract(raw: Raw, limits: Limits) -> Extracts:
    """Yield the members, to be opened in turn.

    Raises `LimitExceeded` for an archive that is too deep inside others, and `InputError` for a damaged one.
    """
    if raw.depth >= limits.max_depth:
        raise LimitExceeded(
            f"is an archive inside {raw.depth} others", f"allow it with --max-depth {raw.depth + 1}"
        )
    return _unzip(raw, limits) if raw.data.startswith(b"PK") else _gunzip(raw, limits)


def _gunzip(raw: Raw, limits: Limits) -> Iterator[Raw]:
    stream = Unpacked(io.BytesIO(raw.data), limits, most=limits.max_bytes, option="--max-bytes")
    data = b"".join(iter(lambda: stream.read(CHUNK) or b"", b""))
    name = raw.name[:-3] if raw.name.lower().endswith(".gz") else raw.name
    yield Raw(name=name, where=raw.where, data=data, url=raw.url, depth=raw.depth + 1)


def _unzip(raw: Raw, limits: Limits) -> Iterator[Raw | Failure]:
    archive = open_zip(raw.data, limits)
    members = [
        member for member in archive.infolist() if not member.is_dir() and not _hidden(member.filename)
    ]
    if not members:
        raise InputError("is an archive with no files in it", "check that it is the file you meant")
    unpacked = 0
    for member in islice(members, limits.max_members):
        where = f"{raw.where} › {shown(member.filename)}"
        try:
            data = _read(archive, member, limits, limits.max_unpacked - unpacked)
        except InputError as error:
            yield Failure(where=where, what=error.what, remedy=error.remedy)
        else:
            unpacked += len(data)
            yield Raw(name=member.filename, where=where, data=data, depth=raw.depth + 1)
    if len(members) > limits.max_members:
        raise LimitExceeded(
            f"holds {len(members):,} files, more than the {limits.max_members:,} that were read",
            f"raise it with --max-members {len(members)}",
        )


def _hidden(name: str) -> bool:
    """Files that systems add: "__MACOSX/._a.txt", ".DS_Store"."""
    parts = name.split("/")
    return parts[0] == "__MACOSX" or (parts[-1].startswith(".") and parts[-1] not in {".", ".."})


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limits: Limits, left: int) -> bytes:
    """Unpack a member, if what it claims to hold is allowed: `zipfile` unpacks no more than that."""
    if member.flag_bits & _ENCRYPTED:
        raise InputError("is encrypted", "unpack it with its password and read the files")
    if member.compress_type not in METHODS:
        raise InputError("is packed by a method that is not read", "pack it again as an ordinary zip")
    if member.file_size > limits.max_bytes:
        raise too_large("unpacks to", limits.max_bytes, "--max-bytes")
    if member.file_size > left:
        raise too_large("brings the archive to", limits.max_unpacked, "--max-unpacked")
    check_ratio(member.file_size, member.compress_size, limits)
    with damaged("is damaged or cut off", "get a whole copy of the archive"):
        return archive.read(member)
