"""Finds the names of outlets, platforms and publishing bodies in a text, by the list and by their shape.

A name found here cites nothing yet: whether the text points to a publication is decided by the words
around it, in `running` and `bracketed`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

import msgspec

from sightline.vocabulary.citing import words
from sightline.vocabulary.outlets import Outlet, Spelling, first_word, shape_words, spellings

NamedKind = Literal["outlet", "common", "platform", "research", "body", "short"]
Word = tuple[int, int, str]
"""Start and end without a possessive or full stop, and the word as it stands."""

CAPITAL = r"[^\W\da-z_][\w’'&.-]{0,40}"
CONNECTOR = re.compile(r" (?:of|for|on|to|against|and|&)(?: the)? ")
SURE_LENGTH = 2
"""Words before a weak closing word that make it a sure one: "Port Almond Register"."""
LONGEST_NAME = 5
"""Words before the one that shows a name's shape: "House Permanent Select Committee" has three."""


class Named(msgspec.Struct, frozen=True):
    """A name's range and what shows it to be one; `outlet` is its entry in the list, if it has one.

    A `common` name is an everyday word too; a `short` one ("the Post") stands for a longer one; a `body`
    (institute, ministry, acronym) publishes among other things.
    """

    start: int
    end: int
    kind: NamedKind
    outlet: Outlet | None = None


def find_names(text: str) -> list[Named]:
    """All names in order, not overlapping. Takes time linear in the text."""
    finder = _Finder(text)
    return list(finder.run())


class _Finder:
    """Walks over the capitalised words of a text once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[Word] = [_word(match) for match in _word_pattern().finditer(text)]
        self.taken = 0

    def run(self) -> Iterator[Named]:
        index = 0
        while index < len(self.words):
            named, index = self._at(index)
            if named and named.start >= self.taken:
                self.taken = named.end
                yield named

    def _at(self, index: int) -> tuple[Named | None, int]:
        """The name that shows itself at a word, and the index of the word to go on with."""
        named = self._listed(index) or self._shaped(index) or self._introduced(index) or self._body(index)
        if named is None:
            return None, index + 1
        while index < len(self.words) and self.words[index][0] < named.end:
            index += 1
        return named, index

    def _listed(self, index: int) -> Named | None:
        start, _, word = self.words[index]
        for key in dict.fromkeys((first_word(word), _bare(word))):
            for spelling in spellings().get(key, ()):
                end = start + len(spelling.text)
                if self.text.startswith(spelling.text, start) and not self.text[end : end + 1].isalnum():
                    return self._as_listed(index, end, spelling)
        return None

    def _as_listed(self, index: int, end: int, spelling: Spelling) -> Named | None:
        start = self.words[index][0]
        single = " " not in spelling.text
        if spelling.common and self._capital_after(end):
            return None
        if single and (self._part_of_a_longer_name(index, end) or (spelling.the and not self._the(start))):
            return None
        return Named(start, end, _kind(spelling), spelling.outlet)

    def _capital_after(self, end: int) -> bool:
        return self.text[end : end + 1] == " " and self.text[end + 1 : end + 2].isupper()

    def _part_of_a_longer_name(self, index: int, end: int) -> bool:
        """Whether the words beside a one-word name show it to be a part of another: "First Nation"."""
        following = self.words[index + 1] if index + 1 < len(self.words) else None
        if following and following[0] == end + 1 and self._is_body_word(following):
            return True
        if not index or self._gap(index - 1, index) != " " or self._ends_name(index - 1):
            return False
        word = _bare(self.words[index][2])
        return word in shape_words("last") or any(one.common for one in spellings().get(word, ()))

    def _shaped(self, index: int) -> Named | None:
        word = _bare(self.words[index][2])
        if word in shape_words("last") and (closed := self._closed(index, word)):
            return closed
        return self._opened(index) if word in shape_words("first") else None

    def _closed(self, index: int, word: str) -> Named | None:
        """A name that closes with a word of the list: "Kestrin Post", or "the Post"."""
        last = self._last_of_shape(index)
        if last is None:
            return None
        first = self._first_of_name(index)
        last = self._last_of_body(index) if last == index and self._is_journal_of(index, word) else last
        end = self.words[last][1]
        if first < index or last > index:
            weak = _bare(self.words[last][2]) in shape_words("weak") and last - first < SURE_LENGTH
            return Named(self.words[first][0], end, "common" if weak else "outlet")
        alone = last == index and word in shape_words("short") and self._the(self.words[index][0])
        return Named(self.words[index][0], end, "short") if alone else None

    def _is_journal_of(self, index: int, word: str) -> bool:
        """Whether a name goes on after its closing word: "Journal of Port History"."""
        following = index + 1 < len(self.words) and self._gap(index, index + 1)
        return word in shape_words("on") and following in {" of ", " of the "}

    def _last_of_shape(self, index: int) -> int | None:
        """The last word of a name that closes with a word of the list, or null if it goes on as another."""
        last = index
        for following in range(index + 1, min(index + 4, len(self.words))):
            if self._gap(following - 1, following) != " ":
                break
            word = _bare(self.words[following][2])
            if word in shape_words("last") | shape_words("more"):
                last = following
            elif word in shape_words("bodies") or last == index == self._first_of_name(index):
                return None
            else:
                break
        return last

    def _opened(self, index: int) -> Named | None:
        """A name that opens with "Radio" and the like, with up to two more words."""
        last = index
        while last - index < 2 and last + 1 < len(self.words) and self._gap(last, last + 1) == " ":
            if self._ends_name(last) and last > index:
                break
            last += 1
        return Named(self.words[index][0], self.words[last][1], "outlet") if last > index else None

    def _introduced(self, index: int) -> Named | None:
        """A name that the words beside it call an outlet: "the NWA agency", "the newspaper Chronika"."""
        start, end, word = self.words[index]
        if _is_acronym(_bare(word)) and _after_pattern().match(self.text, end):
            return Named(start, start + len(_bare(word)), "outlet")
        if self._ends_name(index) or not _before_pattern().search(self.text, max(0, start - 30), start):
            return None
        last = index
        while last - index < 2 and last + 1 < len(self.words) and self._gap(last, last + 1) == " ":
            last += 1
        return Named(start, self.words[last][1], "outlet")

    def _body(self, index: int) -> Named | None:
        word = self.words[index]
        bare = _bare(word[2])
        if self._is_body_word(word):
            first, last = self._first_of_name(index), self._last_of_body(index)
            named = first < index or last > index
            return Named(self.words[first][0], self.words[last][1], "body") if named else None
        if self._leads_on(index):
            return None
        if _is_station(bare):
            return Named(word[0], word[0] + len(bare), "common")
        alone = _is_acronym(bare) or bare in shape_words("bodies_alone")
        return Named(word[0], word[0] + len(bare), "body") if alone else None

    def _leads_on(self, index: int) -> bool:
        """Whether a word opens a longer name that shows itself later: "NWA News", "Senate Port Committee"."""
        for following in range(index + 1, min(index + LONGEST_NAME, len(self.words))):
            if self._gap(following - 1, following) != " ":
                return False
            if _bare(self.words[following][2]) in shape_words("last") | shape_words("bodies"):
                return True
        return False

    def _is_body_word(self, word: Word) -> bool:
        return _bare(word[2]) in shape_words("bodies")

    def _last_of_body(self, index: int) -> int:
        """The last word of "Institute for Velmark Studies"."""
        last = index
        while last - index < LONGEST_NAME and last + 1 < len(self.words) and self._goes_on(index, last):
            last += 1
        return last

    def _goes_on(self, index: int, last: int) -> bool:
        gap = self._gap(last, last + 1)
        plain = gap == " " and (last > index or self._is_body_word(self.words[last + 1]))
        return (plain or CONNECTOR.fullmatch(gap) is not None) and not self._ends_name(last)

    def _first_of_name(self, index: int) -> int:
        first = index
        while index - first < LONGEST_NAME and first > 0 and self._goes_back(first):
            first -= 1
        return first

    def _goes_back(self, index: int) -> bool:
        if self.words[index - 1][0] < self.taken or self._gap(index - 1, index) != " ":
            return False
        before, word = _bare(self.words[index - 1][2]), _bare(self.words[index][2])
        of_a_day = before in shape_words("days") and word in shape_words("last")
        return of_a_day or not self._ends_name(index - 1)

    def _ends_name(self, index: int) -> bool:
        """Whether a name that follows a word cannot have that word as a part: "But", a number."""
        word = self.words[index][2]
        return word in words("openers") or not word[0].isalpha()

    def _gap(self, left: int, right: int) -> str:
        return self.text[self.words[left][1] : self.words[right][0]]

    def _the(self, start: int) -> bool:
        return self.text[max(0, start - 4) : start] in {"the ", "The "}


def _kind(spelling: Spelling) -> NamedKind:
    if spelling.outlet.kind in {"social", "video"}:
        return "common" if spelling.common else "platform"
    if spelling.outlet.kind == "research":
        return "research"
    return "common" if spelling.common else "outlet"


def _word(match: re.Match[str]) -> Word:
    word, bare = match.group(), _bare(match.group())
    abbreviation = "." in bare and word.endswith(".")
    return match.start(), match.start() + len(bare) + abbreviation, word


def _is_station(word: str) -> bool:
    """Whether a word is built like the call sign of an American station: WABC, KABC-TV."""
    sign, _, suffix = word.partition("-")
    if suffix in {"TV", "FM", "AM"}:
        return sign.isupper()
    return _is_acronym(word) and word[0] in "WK" and len(word) in {3, 4} and word not in shape_words("signs")


def _is_acronym(word: str) -> bool:
    return word.isupper() and word.isalpha() and 2 <= len(word) <= 6 and word not in shape_words("letters")


def _bare(word: str) -> str:
    """A word without a possessive ending and full stop."""
    word = word.rstrip(".")
    for ending in ("'s", "’s", "'", "’"):
        if word.endswith(ending):
            return word.removesuffix(ending)
    return word


@cache
def _after_pattern() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(sorted(shape_words('after'), key=lambda one: (-len(one), one)))})\b")


@cache
def _before_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(shape_words('before')))}) [“\"]?$")


@cache
def _word_pattern() -> re.Pattern[str]:
    small = {first for first in spellings() if not first[0].isupper()}
    rest = "|".join(re.escape(one) for one in sorted(small, key=lambda one: (-len(one), one)))
    return re.compile(rf"(?<![\w’'&.@#-])(?:{CAPITAL}|(?:{rest})(?!\w))")


def names_between(names: Sequence[Named], start: int, end: int) -> list[Named]:
    """The names that lie wholly inside a range, by a search that does not look at the others."""
    first = bisect_left(names, start, key=lambda one: one.start)
    last = bisect_right(names, end, key=lambda one: one.end)
    return list(names[first:last])
