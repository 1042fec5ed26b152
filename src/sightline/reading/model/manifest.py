"""What stands in model.json beside the model's weights: its labels, its columns and the files' hashes."""

import msgspec

from sightline.reading.model.labels import Labels


class Columns(msgspec.Struct, frozen=True, array_like=True):
    """The columns `[start, end)` of a head in a word's row; `single` heads give one number, not a list."""

    start: int
    end: int
    single: bool


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """`hashes` are SHA-256 by file name; `pieces` is the size of the vocabulary."""

    labels: Labels
    columns: dict[str, Columns]
    hashes: dict[str, str]
    pieces: int
