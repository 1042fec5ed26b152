"""Opens the packaged vocabulary: one YAML file, checked against its type."""

from importlib.resources import files
from typing import TypeVar

import msgspec

from sightline.errors import SightlineError

T = TypeVar("T")


class VocabularyError(SightlineError):
    """A vocabulary file is missing, damaged, or breaks one of its rules; the message names the place."""


class VocabularyFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every file opens with: its version and where its facts come from."""

    version: str
    sources: tuple[str, ...]


def load(name: str, shape: type[T]) -> T:
    """Read `vocabulary/<name>.yaml` as `shape`.

    Raises `VocabularyError` where the file is missing, is no YAML, or has another shape.
    """
    try:
        content = (files(__package__) / f"{name}.yaml").read_bytes()
    except OSError as error:
        raise VocabularyError(
            f"vocabulary/{name}.yaml cannot be read: {error}; reinstall Sightline"
        ) from error
    return decode(content, name, shape)


def decode(content: bytes, name: str, shape: type[T]) -> T:
    """Read YAML as `shape`; `name` is for the error's message."""
    try:
        return msgspec.yaml.decode(content, type=shape, strict=True)
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        what = " ".join(str(error).split())
        raise VocabularyError(f"vocabulary/{name}.yaml is damaged: {what}; correct that line") from error


def listed(text: str) -> tuple[str, ...]:
    """The entries of a list written as one text: "ban, bar, block".

    Long lists of words stand in the files in this way since YAML takes ten times as long over real lists.
    """
    return tuple(entry for part in text.split(",") if (entry := part.strip()))
