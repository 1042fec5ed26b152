"""Decides whether a full stop, question mark, exclamation mark or ellipsis ends its sentence.

The rules look at the word before the mark, at the marks and blanks between, and at the next word; none
looks further than a few words, so that the whole stays linear in the length of the text.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from sightline.vocabulary.abbreviations import kinds, openers
from sightline.vocabulary.verbs import by_form

_LONGEST: Final = 40
"""Characters of the word before a mark that are looked at."""

_LAST_WORD: Final = re.compile(r"[^\s()\[\]{}<>\"“”«»*_|]+$")
_LETTERS: Final = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}|[^\W\d_]")
_NUMBERING: Final = re.compile(r"\d{1,3}(?:\.\d{1,2})*|[A-Za-z]|[ivxIVX]{2,5}")
_NUMERAL: Final = re.compile(r"[\d#§$€£]|(?:[IVXLC]{2,6}|[VX])\b")
_GLUED: Final = re.compile(r"(?=[A-Z][a-z'’]|[IA]\b)([A-Za-z'’]+)\S*")
_ADDRESS: Final = re.compile(r"https?://|www\.|pic\.")
_SPEAKER: Final = re.compile(r"(?:[A-Z][\w'’.-]{0,30} ){1,4}([a-z]{3,12})\b")
_COMPOUND: Final = re.compile(r"[-–/]")
_SHORTEST: Final = 3
"""Letters of a word that opens a sentence without a blank before it, unless it is a known opener."""

_QUOTES: Final = "\"”’'»"


class Stop(NamedTuple):
    """A mark with what is around it: `word` before it, `close` after it, then the blanks `gap`.

    `open` are the quotes and brackets before the next word `after`; `rest` is the text from there on.
    `first` says that nothing but `word` is before the mark in its sentence; `before` is the last character
    before the word that is no blank.
    """

    word: str
    mark: str
    close: str
    gap: str
    open: str
    after: str
    rest: str
    first: bool
    before: str

    @property
    def lower(self) -> bool:
        """Whether the next word begins with a small letter and is no address."""
        return self.after[:1].islower() and not _ADDRESS.match(self.rest)


def word_before(text: str, begin: int, at: int) -> str:
    """The word that ends at `at`, without quotes and brackets before it; empty after a blank."""
    found = _LAST_WORD.search(text, max(begin, at - _LONGEST), at)
    return found.group().lstrip("'‘`-–—.…/") if found else ""


def ends_sentence(stop: Stop) -> bool:
    """Whether the sentence ends after the mark and what closes with it."""
    if not stop.gap:
        return _ends_without_blank(stop)
    if not stop.after:
        return stop.rest.startswith(("..", ". . .", "…")) or (
            stop.rest[:1] not in ",;:.!?)]}—–/&" and not _is_short(stop.word)
        )
    if stop.mark == ".":
        return _ends_at_full_stop(stop)
    if "." in stop.mark or "…" in stop.mark:
        return not stop.first and not stop.lower
    return _ends_at_exclamation(stop)


def _ends_without_blank(stop: Stop) -> bool:
    """As in "He left.She stayed": only between a small letter and a capitalised word."""
    if stop.close.strip(_QUOTES) or stop.open.strip('“"') or stop.word in kinds():
        return False
    after = _GLUED.match(stop.rest)
    if not after or (len(after[1]) < _SHORTEST and after[1].lower() not in openers()):
        return False
    plain = len(stop.word) > 1 and stop.word[-2:].isalpha() and stop.word[-1].islower()
    return plain and not set("@/:_") & set(stop.word + after.group())


def _ends_at_exclamation(stop: Stop) -> bool:
    if stop.mark == "!" and "exclaiming" in kinds().get(_core(stop.word), ()):
        return stop.after.lower() in openers() and not stop.lower
    if stop.close:
        return not stop.lower and not (stop.close[-1] in _QUOTES and _speaks(stop))
    return True


def _speaks(stop: Stop) -> bool:
    """Whether who said it follows a quoted question: "Why?" Orla Dorn asked."""
    speaker = None if stop.open else _SPEAKER.match(stop.rest)
    if not speaker:
        return False
    return any(sense.kind == "report" for form in by_form().get(speaker[1], ()) for sense in form.senses)


def _ends_at_full_stop(stop: Stop) -> bool:
    if _is_numbering(stop) or (stop.close and stop.lower):
        return False
    if _is_short(stop.word):
        return not stop.lower and _ends_at_short_form(stop)
    return not (stop.lower and set("/@") & set(stop.word))


def _is_numbering(stop: Stop) -> bool:
    """The "1." of a list, at the start of a sentence or after a colon."""
    place = stop.first or stop.before == ":"
    return place and not stop.close and bool(_NUMBERING.fullmatch(stop.word)) and stop.word != "I"


def stands_before_name(word: str) -> bool:
    """Whether the word with a full stop belongs to a name after it: "Gen.", "J.", "vs."."""
    those = kinds().get(_core(word), frozenset())
    return not those.isdisjoint(("titles", "within")) or (len(word) == 1 and word.isalpha())


def _core(word: str) -> str:
    return _COMPOUND.split(word)[-1]


def _is_short(word: str) -> bool:
    return _core(word) in kinds() or bool(_LETTERS.fullmatch(_core(word)))


def _ends_at_short_form(stop: Stop) -> bool:
    """After "Gen.", "No.", "Jan.", "Inc.", "U.S." or "J.", with a next word that is no small one."""
    those = kinds().get(_core(stop.word), frozenset())
    number = bool(_NUMERAL.match(stop.rest))
    if "closing" in those or ("states" in those and stop.before == ","):
        return True
    if not those.isdisjoint(("titles", "within")) and "either" not in those and not stop.close:
        return False
    if not those.isdisjoint(("numbered", "dates")) and number:
        return False
    return "words" in those or _opens(stop)


def _opens(stop: Stop) -> bool:
    """Whether the next word opens a sentence: a capital alone does not show it after a short form."""
    quoted = bool(stop.open) and stop.open[-1] in "\"“‘'«" and len(_core(stop.word)) > 1
    initial = len(stop.after) == 1 and stop.rest[1:2] == "."
    return quoted or (not initial and stop.after.lower().replace("’", "'") in openers())
