"""Short forms that end in a full stop, by what the stop means, and the words that open a sentence."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, get_args

from sightline.vocabulary.files import VocabularyFile, listed, load

Kind = Literal["titles", "numbered", "words", "dates", "within", "either", "states", "closing", "exclaiming"]


class Abbreviations(VocabularyFile, frozen=True, kw_only=True):
    """The file."""

    titles: str
    numbered: str
    words: str
    dates: str
    within: str
    either: str
    states: str
    closing: str
    exclaiming: str
    openers: str
    farewells: str
    labels: str


@cache
def abbreviations() -> Abbreviations:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("abbreviations", Abbreviations)


@cache
def kinds() -> Mapping[str, frozenset[Kind]]:
    """What a form may be, by the form without its last full stop: "No" is numbered, "Rep" two kinds."""
    found: dict[str, set[Kind]] = {}
    for kind in get_args(Kind):
        for form in listed(getattr(abbreviations(), kind)):
            found.setdefault(form, set()).add(kind)
    return MappingProxyType({form: frozenset(those) for form, those in found.items()})


@cache
def openers() -> frozenset[str]:
    """Words in lower case that, with a capital after a short form, open a sentence."""
    return frozenset(listed(abbreviations().openers))
