"""Which words of a text rest on a citation.

A bracket supports what its sentence says before it, from the citation before it on if there is one; where
that closes a quotation which began in an earlier sentence, those sentences too; where it stands alone after
a full stop, the sentence before. A running pointer supports the rest of its sentence.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from sightline.contract import Range

REACH = 2000
"""Characters before and after a pointer that can rest on it; longer sentences are tables or mistakes."""
MOST_POINTERS = 12
"""Pointers before and after one that are looked at; where more follow, nothing stands between them."""

_EDGE = " \t\r\n\u00a0,;:.—–-"
_WORD = re.compile(r"\w")
_MARK = re.compile(r"[“”«»„\"]")


class Supports:
    """Answers for the pointers of one text; sentences and pointers are in order and do not overlap."""

    def __init__(self, text: str, sentences: Sequence[Range], pointers: Sequence[Range]) -> None:
        self.text = text
        self.sentences = sentences
        self.pointers = pointers
        self._starts = [start for start, _ in sentences]

    def of_bracket(self, bracket: Range) -> tuple[Range, ...]:
        """What rests on a bracket; each range has a word in it and none overlaps a pointer."""
        index = self.sentence(bracket[0])
        if index is None:
            return ()
        start = self.sentences[index][0]
        before = self._last_pieces(start, bracket[0])
        if before:
            return (*self._quoted_before(index, before), *before)
        if self._same_line(index, bracket[0]):
            return self._sentence_before(index)
        return self._free(bracket[1], self._window(index, bracket)[1])

    def of_running(self, pointer: Range) -> tuple[Range, ...]:
        """What rests on a running pointer: its sentence without any pointer."""
        index = self.sentence(pointer[0])
        if index is None:
            return ()
        pieces = self._free(*self._window(index, pointer))
        if pieces:
            return (*self._quoted_before(index, pieces), *pieces)
        return self._sentence_before(index) if self._same_line(index, pointer[0]) else ()

    def sentence(self, at: int) -> int | None:
        """The index of the sentence that holds an offset."""
        index = bisect_right(self._starts, at) - 1
        return index if index >= 0 and at < self.sentences[index][1] else None

    def _sentence_before(self, index: int) -> tuple[Range, ...]:
        end = self.sentences[index - 1][1]
        return self._free(self._window(index - 1, (end, end))[0], end)

    def _window(self, index: int, pointer: Range) -> Range:
        """The part of a sentence about a pointer that can rest on it."""
        start, end = self.sentences[index]
        here = bisect_left(self.pointers, pointer[0], key=lambda one: one[0])
        first, last = here - MOST_POINTERS, here + MOST_POINTERS
        start = max(start, pointer[0] - REACH, self.pointers[first][1] if first >= 0 else 0)
        end = min(end, pointer[1] + REACH, self.pointers[last][0] if last < len(self.pointers) else end)
        return start, max(start, end)

    def _same_line(self, index: int, at: int) -> bool:
        """Whether a sentence stands before this one in the same line."""
        return index > 0 and "\n" not in self.text[self.sentences[index - 1][1] : at]

    def _last_pieces(self, start: int, end: int) -> tuple[Range, ...]:
        """What stands before a bracket and after the pointer before it; a group of brackets counts as one."""
        start = max(start, end - REACH)
        first = bisect_left(self.pointers, start, key=lambda one: one[1])
        last = bisect_left(self.pointers, end, key=lambda one: one[0])
        at = end
        for pointer in reversed(self.pointers[max(first, last - MOST_POINTERS) : last]):
            if piece := self._piece(pointer[1], at):
                return (piece,)
            at = pointer[0]
        piece = self._piece(start, at)
        return (piece,) if piece else ()

    def _free(self, start: int, end: int) -> tuple[Range, ...]:
        """A range without the pointers in it."""
        return tuple(self._between(start, end))

    def _between(self, start: int, end: int) -> Iterator[Range]:
        at = start
        first = bisect_left(self.pointers, start, key=lambda one: one[1] - 1)
        last = bisect_left(self.pointers, end, key=lambda one: one[0])
        for pointer in self.pointers[first:last]:
            if piece := self._piece(at, pointer[0]):
                yield piece
            at = max(at, pointer[1])
        if piece := self._piece(at, end):
            yield piece

    def _piece(self, start: int, end: int) -> Range | None:
        while start < end and self.text[start] in _EDGE:
            start += 1
        while end > start and self.text[end - 1] in " \t\r\n\u00a0,;:—–-":
            end -= 1
        return (start, end) if _WORD.search(self.text, start, end) else None

    def _quoted_before(self, index: int, pieces: Sequence[Range]) -> tuple[Range, ...]:
        """The earlier sentences of a quotation that closes in the pieces, by the marks of their paragraph."""
        start, end = max(self.sentences[index][0], pieces[0][0] - REACH), pieces[-1][1]
        if not self._closes_earlier(start, end):
            return ()
        line = self.text.rfind("\n", max(0, start - REACH), start) + 1
        opened = self._opening(max(line, start - REACH), start)
        if opened is None:
            return ()
        first = bisect_right(self._starts, opened) - 1
        earlier = self.sentences[max(first, 0) : index]
        return tuple(piece for sentence in earlier for piece in self._free(*sentence))

    def _closes_earlier(self, start: int, end: int) -> bool:
        """Whether the first quotation mark in a range closes what opened before it."""
        mark = _MARK.search(self.text, start, end)
        return mark is not None and mark.group() in '”»"' and (mark.group() != '"' or self._odd(start))

    def _odd(self, start: int) -> bool:
        line = self.text.rfind("\n", max(0, start - REACH), start) + 1
        return self.text.count('"', max(line, start - REACH), start) % 2 == 1

    def _opening(self, start: int, end: int) -> int | None:
        marks = [mark for mark in _MARK.finditer(self.text, start, end) if mark.group() in '“«„"']
        return marks[-1].start() if marks else None
