"""Names that differ by who uses them: which mean the same, and who uses which."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from sightline.vocabulary.files import VocabularyFile, load

DisputeKind = Literal["disputed", "renamed", "spelling"]


class KindEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What it means for names to differ in this way."""

    definition: str
    example: str


class DisputedName(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One place or thing with its names; `variants` maps each name to who uses it.

    `code` is an entry of countries.yaml; `claimed_by` are such codes, parted by commas.
    """

    kind: DisputeKind
    about: str
    code: str
    variants: dict[str, str]
    claimed_by: str = ""


class DisputedFile(VocabularyFile, frozen=True, kw_only=True):
    """The file."""

    kinds: dict[DisputeKind, KindEntry]
    names: dict[str, DisputedName]


@cache
def disputed() -> DisputedFile:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("disputed", DisputedFile)


@cache
def by_variant() -> Mapping[str, tuple[str, ...]]:
    """The keys of the entries a name belongs to; two for "East Sea", which names two seas."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, entry in disputed().names.items():
        for variant in entry.variants:
            found[variant].append(key)
    return MappingProxyType({variant: tuple(keys) for variant, keys in found.items()})
