"""Quotations that go on: "We stay," said Dorn. "We always did." Who spoke last in the paragraph speaks on.

Two ways are followed: the sentence before ends with who said it, or the quotation before was never closed, as
printers do where the next paragraph goes on with it.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from sightline.contract import Attribution, Range
from sightline.reading.quotations import Quotation

MARKS: Final = "“”\"'‘’«»„`([ \u00a0"
"""What may stand between the end of a sentence and the words of a quotation after it."""


class Continuations:
    """Looks up what was said before a quotation, among attributions with a cue."""

    def __init__(self, text: str, sentences: Sequence[Range], found: Sequence[Attribution]) -> None:
        self._text, self._sentences = text, sentences
        self._starts = [start for start, _ in sentences]
        self._by_sentence: dict[int, Attribution] = {}
        for one in found:
            cue = _cue_after(one)
            if cue is not None:
                self._by_sentence[self._sentence(cue)] = one

    def before(self, quotation: Quotation, last: tuple[Quotation, Attribution] | None) -> Attribution | None:
        """The attribution that a quotation goes on with; `last` is the quotation before it with its own."""
        if last and last[0].open and not self._has_words(last[0].end, quotation.start):
            return last[1]
        own = self._sentence(quotation.start)
        previous = own - 1 if own >= 0 and not self._has_words(self._starts[own], quotation.start) else own
        if previous < 0 or previous not in self._by_sentence:
            return None
        between = self._text[self._sentences[previous][1] : quotation.start]
        return self._by_sentence[previous] if not between.strip(MARKS) and "\n" not in between else None

    def _sentence(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1

    def _has_words(self, start: int, end: int) -> bool:
        return any(char.isalnum() for char in self._text[start:end])


def _cue_after(one: Attribution) -> int | None:
    """Where the cue begins of an attribution with quoted words that all stand before it; None for others."""
    if not one.cue or not one.content or one.inside is not None or one.speech == "indirect":
        return None
    cue = one.cue[0][0]
    return cue if max(end for _, end in one.content) <= cue else None
