"""What parts tokens into words: prefixes, units, words written as one."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from sightline.vocabulary.files import VocabularyFile, listed, load


class Words(VocabularyFile, frozen=True, kw_only=True):
    """The file."""

    prefixes: str
    suffixes: str
    whole: str
    joined: str
    units: str
    endings: str


@cache
def words() -> Words:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("words", Words)


@cache
def joined() -> Mapping[str, tuple[int, ...]]:
    """The lengths of the words in one, by what they are together in lower case: "cannot" is (3, 3)."""
    entries = (entry.split("|") for entry in listed(words().joined))
    return MappingProxyType({"".join(parts): tuple(map(len, parts)) for parts in entries})
