"""The names of places of a text, and all the places that each may mean."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

import msgspec

from sightline.contract import Range
from sightline.reading.gazetteer import Row, gazetteer
from sightline.vocabulary.countries import by_name, entries
from sightline.vocabulary.places import place_words

_CODE: Final = 2  # letters of an ISO 3166-1 code; parts of states have longer keys
INITIALS: Final = 3
MOST: Final = 40  # of a name as common as San Antonio, the largest


class PlaceName(msgspec.Struct, frozen=True):
    """A name that means one place throughout a text: its forms, the best first, and where it stands."""

    forms: tuple[str, ...]
    ranges: tuple[Range, ...]


class Candidates(msgspec.Struct, frozen=True):
    """The places a name may mean; `stripped` where it was found only with a word less or more."""

    rows: tuple[Row, ...]
    stripped: bool = False


def candidates(name: PlaceName) -> Candidates:
    """By its first form that the gazetteer knows; "Velmark, Norland" counts as Velmark."""
    if name.forms[0].lower() in place_words().no_towns:
        return Candidates(())
    for form in name.forms:
        if rows := looked_up(form) or looked_up(form.split(",")[0]):
            return Candidates(rows)
    for form in name.forms:
        if rows := looked_up(_stripped(form.split(",")[0])):
            return Candidates(rows, stripped=True)
    for form in (f"{form} {ending}" for form in name.forms for ending in place_words().endings):
        if rows := looked_up(form):
            return Candidates(rows, stripped=True)
    return Candidates(tuple(row for form in name.forms for row in _country_of(form)))


@lru_cache(maxsize=4096)
def looked_up(name: str) -> tuple[Row, ...]:
    """The places of that name, the largest first; initials ("EU") are no town's main name."""
    rows = gazetteer().find(name) if name else ()
    if name.isupper() and sum(map(str.isalpha, name)) <= INITIALS:
        rows = tuple(row for row in rows if row.kind == "country" or row.main == (row.kind == "region"))
    return tuple(sorted(rows, key=_rank)[:MOST])


def wide(name: str) -> tuple[Row, ...]:
    """The countries and regions of that name."""
    return tuple(row for row in looked_up(name) if row.kind in {"country", "region"})


def _country_of(people: str) -> tuple[Row, ...]:
    """The country of a people, which some readers and corpora take for a place: "the Norlanders"."""
    code = peoples().get(people)
    name = entries()[code][1].name if code else ""
    return tuple(row for row in looked_up(name) if row.kind == "country" and row.country == code)


@cache
def peoples() -> dict[str, str]:
    """Adjectives and names of peoples, each with the only state or territory that it may mean."""
    found: dict[str, str] = {}
    for name, meanings in by_name().items():
        codes = {one.code for one in meanings if one.of != "historical" and len(one.code) == _CODE}
        if {one.kind for one in meanings} & {"adjective", "people"} and len(codes) == 1:
            found[name] = min(codes)
    return found


def _rank(row: Row) -> tuple[bool, float, int]:
    return row.kind in {"city", "seat"}, -row.size, row.number


def _stripped(name: str) -> str:
    """Without a word for what it is at the end, or which part at the front; empty where nothing was taken."""
    words = name.split()
    return (
        " ".join(_without_part(_without_kind(words))) if words != _without_part(_without_kind(words)) else ""
    )


def _without_kind(words: Sequence[str]) -> list[str]:
    last = len(words) > 1 and words[-1].lower() in place_words().kinds
    return list(words[:-1] if last else words)


def _without_part(words: Sequence[str]) -> list[str]:
    kept = list(words)
    while len(kept) > 1 and kept[0].lower() in place_words().parts | {"the"}:
        kept.pop(0)
    return kept
