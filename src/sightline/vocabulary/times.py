"""The words of time expressions, and the words that look like them; `times.yaml` explains each list."""

from functools import cache
from typing import Any, Literal

import msgspec

from sightline.vocabulary.files import VocabularyError, VocabularyFile, listed, load

Base = Literal["writing", "story", "either"]
"""The moment of writing ("last year"), where the story stands ("that year"), or the first that is known of
the second and the first ("a year earlier", "the year")."""

Reference = Literal["PRESENT_REF", "PAST_REF", "FUTURE_REF"]


class Words(frozenset[str]):
    """A list of words, written in the file as one text with commas."""


class Deictic(msgspec.Struct, frozen=True):
    """A word that points: from where it counts, and how many units away."""

    base: Base
    step: int


class Holiday(msgspec.Struct, frozen=True):
    """How a holiday's date follows from its year; all null for one of another calendar.

    `year` is that of a single day that bears a name of its own.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int = 1
    plus: int = 0
    easter: int | None = None


class TenseCues(msgspec.Struct, frozen=True):
    """Words that tell whether a clause speaks of what was or of what will be."""

    future: Words
    modals: Words
    possible: Words
    future_before_to: Words
    scheduled: Words
    past: Words
    not_past: Words
    not_verbs: Words
    terms: Words
    terms_ahead: Words


class Leads(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words before a month, year, season, clock or unit that make a time of it."""

    month: Words
    surely_month: Words
    year: Words
    surely_year: Words
    season: Words
    clock: Words
    units: Words
    window: Words


class TimeWords(VocabularyFile, frozen=True, kw_only=True):
    """The file."""

    months: dict[str, int]
    month_abbreviations: dict[str, int]
    months_like_words: Words
    leads: Leads
    march_targets: Words
    determiners: Words
    weekdays: dict[str, int]
    weekday_abbreviations: dict[str, int]
    seasons: dict[str, str]
    units: dict[str, str]
    plural_units: dict[str, str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    decades: dict[str, int]
    vague_counts: dict[str, float]
    deictics: dict[str, Deictic]
    after_counts: dict[str, Deictic]
    parts: dict[str, str]
    edges: dict[str, str]
    day_words: dict[str, int]
    dayparts: dict[str, str]
    clock_words: dict[str, str]
    zones: Words
    utc_zones: Words
    zone_phrases: Words
    frequencies: dict[str, str]
    every: Words
    times: dict[str, int]
    references: dict[str, Reference]
    not_before_soon: Words
    not_after_soon: Words
    approximators: dict[str, str]
    fillers: Words
    holidays: dict[str, Holiday]
    names_after: Words
    names_before: Words
    numbered: Words
    counted: Words
    persons: Words
    noun_ends: Words
    titles: Words
    moving: Words
    tense: TenseCues


@cache
def time_words() -> TimeWords:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    try:
        return msgspec.convert(load("times", dict[str, Any]), TimeWords, dec_hook=_words)
    except msgspec.ValidationError as error:
        raise VocabularyError(f"vocabulary/times.yaml is damaged: {error}; correct that entry") from error


def _words(shape: type[Any], value: Any) -> Words:
    return Words(listed(value))
