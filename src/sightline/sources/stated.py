"""The date pattern and the vocabulary that bylines and datelines share."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from sightline.vocabulary.files import VocabularyFile, listed, load

Rank = Literal["published", "date", "updated"]

MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
_TIME = (
    r"(?:[\s,|–T-]{0,4}(?:\bat\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\b\.?)?"
    r"(?:\s*(?:\(?(?:[a-z]{1,3}t|utc|gmt|z)\b\)?|[+-]\d{2}:?\d{2}))?)?"
)
DATE = (
    rf"\b{_WEEKDAY}(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH},?\s+\d{{4}}"
    rf"|{MONTH}\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?\d{{4}}"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}})(?!\d){_TIME}"
)
"""A date with its year, and a time after it; for use without regard to capitals."""


class Stated(msgspec.Struct, frozen=True, kw_only=True):
    """What one line states; `rank` says what its date is the date of."""

    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    rank: Rank = "date"


class Vocabulary(VocabularyFile, frozen=True, kw_only=True):
    """The file `publication.yaml`."""

    outlet_labels: str
    source_labels: str
    numbering: str
    published_labels: str
    updated_labels: str
    author_labels: str
    author_fields: str
    roles: str
    particles: str
    outlet_words: str
    not_names: str
    filler: str


@cache
def entries(field: str) -> frozenset[str]:
    """The entries of one list of the vocabulary, in lower case."""
    return frozenset(listed(getattr(_vocabulary(), field)))


@cache
def either(*fields: str) -> str:
    """A pattern for any entry of the lists, longest first."""
    ordered = sorted(frozenset[str]().union(*map(entries, fields)), key=lambda entry: (-len(entry), entry))
    return "(?:" + "|".join(r"\s+".join(entry.split()) for entry in ordered) + ")"


@cache
def _vocabulary() -> Vocabulary:
    return load("publication", Vocabulary)
