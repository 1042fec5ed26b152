"""Finds where one sentence ends and the next begins in a stretch of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from sightline.reading.brackets import Brackets
from sightline.reading.stops import Stop, ends_sentence, stands_before_name, word_before
from sightline.vocabulary.abbreviations import abbreviations
from sightline.vocabulary.files import listed

_AHEAD: Final = 120
_BEHIND: Final = 4
"""Characters after a mark, and before the word in front of it, that the rules see."""

_MARKS: Final = r"""
      (?P<mark>(?<=\s)\.(?:\ \.)++|[.!?…]++)(?P<close>["”’')\]»›*_]*+(?:\ [”’»](?=\s|$))*+)
    | (?P<address>(?:https?://|www\.)[^\s<>"”]*[^\s<>"”.,;:!?)\]'’…]|(?<=\w)@[\w-]{1,64}\.[\w.-]{0,64}\w>?)
    | (?P<stamp>(?<![\w/])\d{1,2}/\d{1,2}/(?:\d{4}|\d\d),?\ \d{1,2}:\d\d(?::\d\d)?\ ?[AP]M\b)
    | (?P<line>(?<!\S)(?:[-=*~\#]{5,}+|_{10,}+)(?!\S))
    | (?P<smiley>(?<=\s)[:;=]['’]?-?[()DPp]{1,4}(?=\s))
"""
_NEXT: Final = re.compile(r"(?P<gap>\s*+)(?P<open>[\"“‘'(\[«]*+)(?P<after>\w[\w'’-]{0,30}+)?")
_GOES_ON: Final = frozenset(",;:—–-")
_DATED: Final = re.compile(r"(?:\b[a-z]{2,}|[,:(=@])\s+$")
"""Before a stamp: it belongs to what is before it ("on 04/30/2001 11:16 AM")."""

_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_NOTE: Final = re.compile(
    rf"""(?:\s*+(?:
        \[(?:\d{{1,3}}(?:[,–-]\ ?\d{{1,3}})*|[a-z]|(?:[a-z]+\ ){{1,3}}(?:needed|\d{{1,3}}))\]
      | (?<=[a-z][a-z][a-z]\.)\d{{1,3}}(?=\s+[A-Z“"])
      | \((?:see|cf\.|via|from|source:?|photo:?|picture|image:?|quoted|cited)\b[^()\n]{{1,150}}\)
      | \([^()\n]{{0,110}}?\b(?:{_MONTH}\ \d{{1,2}}|\d{{1,2}}\ {_MONTH})(?:,?\ \d{{4}})?\)
      | \((?:[A-Z][\w.'’&-]{{1,30}}(?:,?\ |(?=\)))){{1,6}}(?:\d{{4}}[a-z]?)?\)
      | [:;=]['’]?-?[()DPp]{{1,4}}
    )(?=[\s\[.]|$))++\.?""",
    re.VERBOSE,
)
"""After a mark: a note's number ("[12]", "left.12 The"), a citation or a smiley, which belong to it."""


@cache
def events() -> re.Pattern[str]:
    """Everything at which a sentence may end or begin."""
    lists = abbreviations()
    farewells, labels = ("|".join(map(re.escape, listed(words))) for words in (lists.farewells, lists.labels))
    farewell = rf"(?P<farewell>\b(?:{farewells}),)(?=\s+(?!I\b|We\b)[A-Z]\w*+(?!\s?[.!]))"
    label = rf"(?P<label>(?<=[^\s,;]\s)(?:{labels}):)(?=\s+[^\sa-z])"
    return re.compile(f"{_MARKS}|{farewell}|{label}", re.VERBOSE)


class Stretch:
    """A stretch of text in which sentences are sought: `text[start:end]`, which no sentence leaves."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._end = end
        self._brackets = Brackets(text, start, end)

    def cuts(self, match: re.Match[str], begin: int) -> Iterator[int]:
        """Where a match of `events` ends the sentence that begins at `begin`: before, after, or both."""
        aside = self._brackets.around(match.end() - 1)
        if match.start() < begin or (aside and aside[0] > begin + 1):
            return
        if match["mark"]:
            yield from self._after_mark(match, begin)
        else:
            yield from self._at_lost_line(match, begin)

    def before_blanks(self, at: int) -> int:
        """The offset `at`, or where the blanks before it begin."""
        while self._text[at - 1].isspace():
            at -= 1
        return at

    def after_blanks(self, at: int) -> int:
        """The offset `at`, or where the blanks after it end."""
        return self._next(at).end("gap")

    def _next(self, at: int) -> re.Match[str]:
        found = _NEXT.match(self._text, at, self._end)
        assert found
        return found

    def _at_lost_line(self, match: re.Match[str], begin: int) -> Iterator[int]:
        """A line of marks, a mail's date, a label or a farewell once had a line end beside it."""
        kind, start, end = match.lastgroup, match.start(), match.end()
        stamped = kind == "stamp" and not _DATED.search(self._text, max(begin, start - 20), start)
        if kind in {"line", "label"} or stamped:
            yield start
        closed = kind == "line" or (kind == "farewell" and start == begin)
        if closed or (kind in {"address", "smiley", "stamp"} and self._fresh(end)):
            yield end

    def _after_mark(self, match: re.Match[str], begin: int) -> Iterator[int]:
        stop, opened = self._stop(match, begin)
        note = None if stands_before_name(stop.word) else _NOTE.match(self._text, match.end(), self._end)
        if note and (note.end() == self._end or self._fresh(note.end())):
            yield note.end()
        elif stop.rest and not self._is_aside(stop, opened) and ends_sentence(stop):
            yield match.end()

    def _stop(self, match: re.Match[str], begin: int) -> tuple[Stop, int]:
        """What is around the mark, and where the brackets or quotes after it open."""
        text, after = self._text, self._next(match.end())
        at = after.start("after") if after["after"] else after.end()
        word = word_before(text, begin, match.start())
        word_start = match.start() - len(word)
        before = text[max(begin, word_start - _BEHIND) : word_start].rstrip()
        stop = Stop(
            word=word,
            mark=match["mark"],
            close=match["close"],
            gap=after["gap"],
            open=after["open"],
            after=after["after"] or "",
            rest=text[at : min(self._end, at + _AHEAD)],
            first=word_start - begin < _BEHIND and not before.strip("\"'“‘([*_"),
            before=before[-1:],
        )
        return stop, after.start("open")

    def _fresh(self, at: int) -> bool:
        """Whether something new begins after a blank: a word without a small letter, or no comma or dash."""
        after = self._next(at)
        if not after["gap"]:
            return False
        if after["after"]:
            return not after["after"][0].islower()
        return self._text[after.end() : after.end() + 1] not in _GOES_ON | {")"}

    def _is_aside(self, stop: Stop, opened: int) -> bool:
        """Whether the sentence goes on after the brackets that follow the mark: "Who? (Tarvia), he asked"."""
        around = self._brackets.around(opened) if stop.open[:1] in {"(", "["} else None
        rest = self._text[around[1] + 1 : min(self._end, around[1] + 4)].lstrip() if around else ""
        return rest[:1] in _GOES_ON or (stop.open[:1] == "(" and rest[:1].islower())
