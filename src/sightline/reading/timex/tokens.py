"""Turns a sentence into tokens of the time grammar's word classes.

Offsets are code points of the document's text. Numbers in words are put together here ("two hundred and
ten", "nineteen ninety-six", "2 1/2"), and so are fixed phrases ("more than", "New Year's Day").
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

import msgspec

from sightline.reading.timex.classes import CLASSES, codes
from sightline.reading.timex.lexicon import lexicon
from sightline.reading.timex.numbers import number_at
from sightline.vocabulary.times import time_words

_TOKEN: Final = re.compile(
    r"""
      (?P<address>(?:https?://|www\.)\S+)
    | (?P<ampm>(?<=[\d\s])[apAP]\.\s?[mM]\b\.?|o['’]clock\b)
    | (?P<word>[^\W\d_]\w*)
    | (?P<iso>(?<![\w.-])[12]\d{3}-(?:0[1-9]|1[0-2])
        (?:-[0-3]\d(?:[T\ ][0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?(?![\w-]))
    | (?P<numdate>(?<![\w./-])(?:\d{1,2}(?P<mark1>[./-])\d{1,2}(?P=mark1)(?:\d{4}|\d{2})
        |[12]\d{3}(?P<mark2>[./])\d{1,2}(?P=mark2)\d{1,2})(?![\w/-]|\.\d))
    | (?P<clock>(?<![\w.:,])[0-2]?\d(?:
        [:.][0-5]\d(?=\ ?[apAP]\.?\ ?[mM]\b|\ ?(?:GMT|UTC|hours|local)\b)|:[0-5]\d(?::[0-5]\d)?(?![\w:])))
    | (?P<decade>[12]\d\d0['’]?s\b|['’‘]?[1-9]0['’]?s\b)
    | (?P<ordinal>\d{1,3}(?:st|nd|rd|th)\b)
    | (?P<year2>['’‘]\d\d\b(?!['’]))
    | (?P<qn>[1-4]Q\b)
    | (?P<number>\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?(?!\d)|\d+(?:\.\d+)?(?:[½¼¾]|\ [1-3]/[2-4]\b)?|[½¼¾])
    | (?P<poss>['’]s\b|(?<=s)['’](?!\w))
    | (?P<mark>[^\w\s])
    """,
    re.VERBOSE,
)
_MARKS: Final = {",": "comma", "/": "slash", ".": "stop"} | dict.fromkeys("-–—‑−", "dash")
_FRACTIONS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_SELF_NAMED: Final = frozenset({"iso", "numdate", "clock", "decade", "year2", "ampm", "qn", "poss"})
_OTHER: Final = CLASSES["other"]
_LONGEST_DIGITS: Final = 12
_BESIDE_MONTH: Final = codes("day year ordinal year2")
_BESIDE_WEEKDAY: Final = _BESIDE_MONTH | codes("month daypart")


class Token(msgspec.Struct, frozen=True):
    """A token: its range, its class, its words in lower case, and its number if it has one."""

    start: int
    end: int
    code: str
    text: str
    capital: bool = False
    number: float | None = None


class Tokens(msgspec.Struct, frozen=True):
    """The tokens of one sentence and the string of their classes, one character each."""

    items: tuple[Token, ...]
    codes: str


def tokenise(text: str, start: int, end: int) -> Tokens:
    """The tokens of `text[start:end]`."""
    return as_tokens(_joined([_token(match) for match in _TOKEN.finditer(text, start, end)]))


def as_tokens(items: list[Token]) -> Tokens:
    """A list of tokens with the string of their classes."""
    return Tokens(tuple(items), "".join([item.code for item in items]))


def _token(match: re.Match[str]) -> Token:
    kind, text = match.lastgroup or "", match.group()
    start, end = match.span()
    if kind == "word":
        return _word(start, end, text)
    if kind == "mark":
        return Token(start, end, CLASSES[_MARKS.get(text, "other")], "-" if text in "–—‑−" else text)
    if kind == "ordinal":
        return Token(start, end, CLASSES[kind], text, number=int(text[:-2]))
    if kind == "number":
        return _numeral(start, end, text)
    code = CLASSES[kind] if kind in _SELF_NAMED else _OTHER
    return Token(start, end, code, "'s" if kind == "poss" else text.lower())


def _word(start: int, end: int, text: str) -> Token:
    """A word with its class; months like words count with a capital only, zones in capitals only."""
    lower = text.lower()
    capital = text[0] != lower[0]
    code = lexicon().classes.get(lower, _OTHER)
    plain = code == CLASSES["month"] and not capital and lower in time_words().months_like_words
    if plain or (code == CLASSES["zone"] and not text.isupper()):
        code = _OTHER
    return Token(start, end, code, lower, capital)


def _numeral(start: int, end: int, text: str) -> Token:
    number = _value(text)
    name = "number"
    if text.isdecimal() and len(text) <= 2 and 1 <= number <= 31:
        name = "day"
    elif text.isdecimal() and len(text) == 4 and 1000 <= number <= 2199:
        name = "year"
    return Token(start, end, CLASSES[name], text, number=number)


def _value(text: str) -> float:
    """The value of figures: "2,019", "4.5", "2 1/2", "3½"; 0 for more digits than any time has."""
    if len(text) > _LONGEST_DIGITS:
        return 0.0
    whole, _, fraction = text.replace(",", "").partition(" ")
    above, _, below = fraction.partition("/")
    extra = int(above) / int(below) if fraction else _FRACTIONS.get(whole[-1], 0.0)
    return float(whole.rstrip("½¼¾") or 0) + extra


def _joined(raw: list[Token]) -> list[Token]:
    """The tokens with number words, phrases and short names put together."""
    starts = _starters()
    texts: list[str] = []
    out: list[Token] = []
    index = 0
    while index < len(raw):
        token = raw[index]
        if token.text in starts:
            texts = texts or [item.text for item in raw]
            token, index = _phrase(raw, texts, index) or _number(raw, texts, index) or _short(raw, index)
        else:
            index += 1
        out.append(token)
    return out


@cache
def _starters() -> frozenset[str]:
    words = time_words()
    return frozenset(lexicon().phrases) | words.numbers.keys() | _abbreviations().keys() | {"a", "an"}


@cache
def _abbreviations() -> dict[str, str]:
    words = time_words()
    months = dict.fromkeys(words.month_abbreviations, "month")
    return months | dict.fromkeys(words.weekday_abbreviations, "weekday")


def _phrase(raw: list[Token], texts: list[str], index: int) -> tuple[Token, int] | None:
    for parts, code, key in lexicon().phrases.get(texts[index], ()):
        after = index + len(parts)
        if tuple(texts[index:after]) == parts:
            return Token(raw[index].start, raw[after - 1].end, code, key, raw[index].capital), after
    return None


def _number(raw: list[Token], texts: list[str], index: int) -> tuple[Token, int] | None:
    found = number_at(texts, index)
    if found is None:
        return None
    number, after = found
    name = "year" if 1800 <= number < 2100 and texts[index] != "two" else "number"
    last = _ones(texts, after) if number % 10 == 0 else 0
    if last:
        name, number, after = "ordinal", number + last, after + 2
    return Token(raw[index].start, raw[after - 1].end, CLASSES[name], "#", number=number), after


def _ones(texts: list[str], index: int) -> int:
    """The ordinal from first to ninth after a hyphen, as in "twenty-first"; 0 if there is none."""
    hyphenated = texts[index : index + 1] == ["-"] and index + 1 < len(texts)
    last = time_words().ordinals.get(texts[index + 1], 0) if hyphenated else 0
    return last if last < 10 else 0


def _short(raw: list[Token], index: int) -> tuple[Token, int]:
    """The month or weekday that a short name stands for, with its full stop, where a date is beside it."""
    token, after = raw[index], index + 1
    name = _abbreviations().get(token.text)
    if name is None or not token.capital:
        return token, after
    stopped = after < len(raw) and raw[after].text == "." and raw[after].start == token.end
    end = raw[after].end if stopped else token.end
    after += stopped
    beside = {item.code for item in raw[after : after + 2]} | {
        item.code for item in raw[max(0, index - 1) : index]
    }
    wanted = _BESIDE_MONTH if name == "month" else _BESIDE_WEEKDAY
    if not wanted & beside and not (stopped and name == "month"):
        return token, index + 1
    return Token(token.start, end, CLASSES[name], token.text, capital=True), after
