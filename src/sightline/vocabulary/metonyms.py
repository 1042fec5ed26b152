"""Words by which the name of a capital stands for a government or for a town."""

from functools import cache

import msgspec

from sightline.vocabulary.files import VocabularyFile, listed, load


class _File(VocabularyFile, frozen=True, kw_only=True):
    local: str
    acting: str
    either: str
    governing: str
    town_verbs: str
    town_things: str
    willing: str


class MetonymWords(msgspec.Struct, frozen=True, kw_only=True):
    """The lists as sets of base forms, named as in metonyms.yaml, where each is explained."""

    local: frozenset[str]
    acting: frozenset[str]
    either: frozenset[str]
    governing: frozenset[str]
    town_verbs: frozenset[str]
    town_things: frozenset[str]
    willing: frozenset[str]


@cache
def metonym_words() -> MetonymWords:
    """The file's lists. Raises `VocabularyError` where it is damaged."""
    file = load("metonyms", _File)
    return MetonymWords(
        **{name: frozenset(listed(getattr(file, name))) for name in MetonymWords.__struct_fields__}
    )
