"""Inputs for extractors, and damage to them: it gives texts or an `InputError`, and never anything else."""

from collections.abc import Callable

from sightline.errors import InputError
from sightline.settings import Limits
from sightline.sources.found import Extract, Extracts, Failure, Raw

Extractor = Callable[[Raw, Limits], Extracts]
USUAL = Limits()


def raw(data: bytes, name: str = "input", *, url: str | None = None, declared: str | None = None) -> Raw:
    return Raw(name=name, where=name, data=data, url=url, declared=declared)


def read(extract: Extractor, data: bytes, *, limits: Limits = USUAL, **known: str) -> list[object]:
    """Everything that an extractor yields."""
    return list(extract(raw(data, **known), limits))


def only(extract: Extractor, data: bytes, **known: str) -> Extract:
    """The one text that an extractor yields."""
    (found,) = read(extract, data, **known)
    assert isinstance(found, Extract)
    return found


def survived(extract: Extractor, data: bytes, *, limits: Limits = USUAL) -> list[object]:
    """What an extractor makes of damaged data: whatever it yields, and the `InputError` that it ends in."""
    found: list[object] = []
    try:
        found += extract(raw(data), limits)
    except InputError as error:
        found.append(error)
    for item in found:
        assert isinstance(item, Extract | Failure | Raw | InputError)
        if isinstance(item, Extract):
            check_offsets(item)
        elif not isinstance(item, Raw):
            assert item.what
            assert item.remedy
    return found


def check_offsets(extract: Extract) -> None:
    """Offsets lie in the text and rise."""
    offsets = list(extract.page_starts)
    assert offsets == sorted(offsets)
    assert all(0 <= start <= len(extract.text) for start in offsets)
    assert all(0 <= start < end <= len(extract.text) for start, end in extract.running_heads)


def cuts(data: bytes, count: int = 10) -> list[bytes]:
    """The first part of data, ended at so many points, none and all of it not among them."""
    return [data[: len(data) * point // (count + 1)] for point in range(1, count + 1)]


def changed(data: bytes, edits: list[tuple[float, int]]) -> bytes:
    """Data with some bytes replaced, each at a place from 0 to below 1."""
    damaged = bytearray(data)
    for place, byte in edits:
        damaged[int(place * len(damaged))] = byte
    return bytes(damaged)
