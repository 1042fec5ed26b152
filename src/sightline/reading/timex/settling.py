"""Decides in context whether a word that can be a time is one: "May", "March", "2000", "fall", "Sunday".

Tokens that are none get the class of other words (or of plain numbers) before any grammar sees them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

import msgspec

from sightline.reading.timex.classes import CLASSES, codes
from sightline.reading.timex.tokens import Token, Tokens, as_tokens
from sightline.vocabulary.times import TimeWords, time_words

_OTHER: Final = CLASSES["other"]
_NUMBER: Final = CLASSES["number"]
_DAYS: Final = codes("day ordinal")
_YEARS: Final = codes("year year2")
_AFTER_THESE_A_YEAR: Final = codes("month comma season")
_POINTING: Final = codes("deictic part shifted")
_BEFORE_DECADES: Final = codes("part dash edge of")
_LINKS: Final = frozenset({"-", ",", "/", "and", "or", "to", "than"})
_CURRENCIES: Final = frozenset("$€£¥#№+")
_SURE_YEARS: Final = range(1800, 2060)
"""Outside it a number of four digits needs a preposition to be a year."""


class _View(msgspec.Struct, frozen=True):
    """A token of a sentence and what stands around it, by distance."""

    items: Sequence[Token]
    index: int
    surnames: frozenset[str]

    @property
    def token(self) -> Token:
        return self.items[self.index]

    def text(self, distance: int) -> str:
        at = self.index + distance
        return self.items[at].text if 0 <= at < len(self.items) else ""

    def code(self, distance: int) -> str:
        at = self.index + distance
        return self.items[at].code if 0 <= at < len(self.items) else ""

    def capital(self, distance: int) -> bool:
        at = self.index + distance
        return 0 <= at < len(self.items) and self.items[at].capital


def surnames(text: str) -> frozenset[str]:
    """Month names that the text uses as names of persons: "may" after "Orla May" or "Mr. May"."""
    words = time_words()
    leads = words.leads.month | words.parts.keys() | words.weekdays.keys()
    found = (match for match in _surname_pattern().finditer(text) if match["first"].lower() not in leads)
    return frozenset(match["month"].lower() for match in found)


@cache
def _surname_pattern() -> re.Pattern[str]:
    months = "|".join(sorted(word.capitalize() for word in time_words().months_like_words))
    return re.compile(rf"\b(?P<first>[A-Z][a-z]{{1,30}})\.? (?P<month>{months})\b(?! ?\d|, \d)")


def settle(tokens: Tokens, names: frozenset[str]) -> Tokens:
    """The tokens with those taken out of the game that mean no time here; `names` are `surnames`."""
    items = list(tokens.items)
    words = time_words()
    for index, item in enumerate(items):
        check = _CHECKS.get(item.code)
        if check is not None:
            code = check(_View(items, index, names), words)
            if code != item.code:
                items[index] = msgspec.structs.replace(item, code=code)
    return as_tokens(items)


def _year(view: _View, words: TimeWords) -> str:
    before, after = view.text(-1), view.text(1)
    number = int(view.token.number or 0)
    if before in _CURRENCIES or after in {"%", "°"} or _is_reference(view, words):
        return _NUMBER
    if before in words.leads.surely_year and number in range(1901, 2100) and number % 100:
        return view.token.code
    if after in words.counted or (after == "-" and view.text(2) in words.counted):
        return _NUMBER
    if before in words.leads.year or view.code(-1) in _AFTER_THESE_A_YEAR:
        return view.token.code
    plural = after.endswith("s") and after.isalpha() and not view.capital(1)
    amount = number % 100 == 0 and plural and before not in words.determiners
    return _NUMBER if amount or number not in _SURE_YEARS else view.token.code


def _is_reference(view: _View, words: TimeWords) -> bool:
    """Whether a capitalised word before the number makes a name of both: "Resolution 1973"."""
    stop = view.text(-1) == "."
    lead = -2 if stop or view.text(-1) == "-" else -1
    return view.text(lead) in words.numbered and (view.capital(lead) or stop)


def _month(view: _View, words: TimeWords) -> str:
    if _has_day_or_year(view):
        return view.token.code
    before = view.text(-2) if view.text(-1) == "." else view.text(-1)
    if before in words.titles:
        return _OTHER
    sure = view.token.text not in words.months_like_words or _like_word(view, words)
    return view.token.code if sure else _OTHER


def _has_day_or_year(view: _View) -> bool:
    """Whether a day or a year stands beside the month: "May 20", "4 March", "the 19th of May"."""
    if view.code(1) in _DAYS | _YEARS or (view.text(1) == "," and view.code(2) in _YEARS):
        return True
    return view.code(-2 if view.text(-1) == "of" else -1) in _DAYS


def _like_word(view: _View, words: TimeWords) -> bool:
    """Whether "March", "May" and the like are months although neither day nor year is beside them."""
    before, after = view.text(-1), view.text(1)
    belongs = before in words.determiners and view.code(-1) != CLASSES["deictic"]
    if belongs and (view.code(1) != _OTHER or after in words.march_targets or not after.isalpha()):
        return False  # "the Women's March in Kestrin", "the March against the tax", but "a March vote"
    if (view.token.text in view.surnames or view.capital(1)) and before not in words.leads.surely_month:
        return False
    linked = before in _LINKS and CLASSES["month"] in {view.code(-2), view.code(-3)}
    ranged = after in _LINKS and view.code(2) == CLASSES["month"]
    part = before == "-" and view.code(-2) == CLASSES["part"]
    of_a_year = view.code(1) == CLASSES["deictic"] and view.code(2) == CLASSES["year_unit"]
    return before in words.leads.month - _LINKS or linked or ranged or part or of_a_year


def _weekday(view: _View, words: TimeWords) -> str:
    names_it = view.capital(1) and view.text(1) in words.names_after
    named = (view.capital(-1) and view.text(-1) in words.names_before) or view.text(-1) in words.titles
    return _OTHER if names_it or named else view.token.code


def _season(view: _View, words: TimeWords) -> str:
    if view.capital(1) or view.text(-1) in words.names_before:
        return _OTHER
    of = view.text(1) == "of"
    if view.code(2 if of else 1) in _YEARS:
        return view.token.code
    if view.code(-1) in _POINTING and (not of or view.code(2) == CLASSES["deictic"]):
        return view.token.code
    lead = view.text(-2) if view.text(-1) == "the" else view.text(-1)
    # "the summer" is a season anywhere, "the fall" only after "in", "since" and the like
    clear = view.text(-1) == "the" and view.token.text not in {"spring", "fall"}
    return (
        view.token.code
        if (clear or lead in words.leads.season) and not (of or view.token.capital)
        else _OTHER
    )


def _deictic(view: _View, words: TimeWords) -> str:
    """Of two such words the first counts only in "this past", "this coming" and "that same"."""
    text, after = view.token.text, view.code(1)
    doubled = after == CLASSES["deictic"] and view.text(1) not in {"past", "coming", "same"}
    said = text == "that" and after in codes("weekday month season")
    verb = text == "following" and view.text(-1) != "the"
    return _OTHER if doubled or said or verb else view.token.code


def _decade(view: _View, words: TimeWords) -> str:
    """Takes out ages: "the 80s" and "'80s" are decades, "in her 80s" is none."""
    text = view.token.text
    if text[0] in "'’‘" or text[:4].isdigit():
        return view.token.code
    distance = -1
    while view.code(distance) in _BEFORE_DECADES:
        distance -= 1
    return view.token.code if view.text(distance) == "the" else _OTHER


def _day_word(view: _View, words: TimeWords) -> str:
    """Takes out names of programmes and papers: "Norland Tonight", "Karvelund Weekly"."""
    return _OTHER if view.token.capital and view.capital(-1) and view.code(-1) == _OTHER else view.token.code


def _plain_number(view: _View, words: TimeWords) -> str:
    if view.text(-1) == "year" and 1000 <= (view.token.number or 0) < 2200:
        return CLASSES["year"]
    return _OTHER if view.text(-1) in _CURRENCIES else view.token.code


_CHECKS: Final[dict[str, Callable[[_View, TimeWords], str]]] = {
    CLASSES["year"]: _year,
    CLASSES["month"]: _month,
    CLASSES["weekday"]: _weekday,
    CLASSES["season"]: _season,
    CLASSES["deictic"]: _deictic,
    CLASSES["decade"]: _decade,
    CLASSES["dayword"]: _day_word,
    CLASSES["freq"]: _day_word,
    CLASSES["day"]: _plain_number,
    CLASSES["number"]: _plain_number,
}
