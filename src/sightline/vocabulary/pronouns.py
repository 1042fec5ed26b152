"""Pronouns by whom they can stand for, articles, and nouns of one gender."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import msgspec

from sightline.vocabulary.files import VocabularyFile, listed, load

Number = Literal["singular", "plural", "any"]


class Family(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Forms of one pronoun; `genders` are some of m, f and n, as letters of one word."""

    person: Literal[1, 2, 3]
    number: Number
    genders: str
    words: str


class Articles(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words before a noun that say whether it is known already."""

    definite: str
    indefinite: str


class Pronouns(VocabularyFile, frozen=True, kw_only=True):
    """The file."""

    families: dict[str, Family]
    reflexive: str
    articles: Articles
    male: str
    female: str


@cache
def pronouns() -> Pronouns:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("pronouns", Pronouns)


@cache
def family_of() -> Mapping[str, str]:
    """The family of each form in lower case: "his" gives "he"."""
    families = pronouns().families
    return MappingProxyType({form: name for name, one in families.items() for form in listed(one.words)})


@cache
def gender_of() -> Mapping[str, str]:
    """The gender, m or f, that a noun or title in lower case shows: "mrs." gives "f"."""
    male = dict.fromkeys(listed(pronouns().male), "m")
    return MappingProxyType(male | dict.fromkeys(listed(pronouns().female), "f"))


@cache
def definite() -> frozenset[str]:
    """Articles and the like in lower case before what is known already: "the", "those"."""
    return frozenset(listed(pronouns().articles.definite))


@cache
def indefinite() -> frozenset[str]:
    """Articles and the like in lower case before what is new: "a", "several"."""
    return frozenset(listed(pronouns().articles.indefinite))


@cache
def reflexive() -> frozenset[str]:
    """Pronouns that stand for another part of their own clause."""
    return frozenset(listed(pronouns().reflexive))
