"""Annotated words as the running text that somebody would have written, and where each word stands in it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from sightline.contract import Range

_CLOSES: Final = re.compile(r"[.,;:!?%)\]}’”…]|['’](?:s|ll|ve|re|d|m|t)|n['’]t", re.IGNORECASE)
"""Words without a blank before them."""
_OPENS: Final = frozenset("([{$#£€₡“‘")
"""Words without a blank after them."""
_FINAL: Final = frozenset(".!?\"')”’:")
_QUOTE: Final = '"'


class RunningText(msgspec.Struct, frozen=True):
    """A text, and the characters of each of its words."""

    text: str
    words: tuple[Range, ...]

    def range_of(self, start: int, end: int) -> Range:
        """The characters of the words `[start, end)`."""
        return self.words[start][0], self.words[end - 1][1]


def running(sentences: Sequence[Sequence[str]], *, glue: frozenset[str] = frozenset()) -> RunningText:
    """Sentences as a text; words in `glue` ("-", "/") stand without blanks between two words of letters.

    A sentence without a final mark ends a paragraph, for it is a heading or a greeting.
    """
    text, ranges = "", list[Range]()
    for words in sentences:
        for word, blank in zip(words, _blanks(words, glue), strict=True):
            text += " " * blank
            ranges.append((len(text), len(text) + len(word)))
            text += word
        text += " " if text[-1:] in _FINAL else "\n\n"
    return RunningText(text, tuple(ranges))


def located(texts: Sequence[str], sentences: Sequence[Sequence[str]]) -> RunningText:
    """The same for sentences whose texts are known. Raises `ValueError` where a word is not in its text."""
    text, ranges = "", list[Range]()
    for own, words in zip(texts, sentences, strict=True):
        place = 0
        for word in words:
            start = own.index(word, place)
            place = start + len(word)
            ranges.append((len(text) + start, len(text) + place))
        text += own + (" " if own[-1:] in _FINAL else "\n\n")
    return RunningText(text, tuple(ranges))


def _blanks(words: Sequence[str], glue: frozenset[str]) -> Iterator[bool]:
    """Whether a blank stands before each word of a sentence."""
    inside = False
    for index, word in enumerate(words):
        before = words[index - 1] if index else ""
        closes = bool(_CLOSES.fullmatch(word)) or (word == _QUOTE and inside)
        opened = before in _OPENS or (before == _QUOTE and inside)
        yield index > 0 and not closes and not opened and not _is_glued(words, index, glue)
        inside ^= word == _QUOTE


def _is_glued(words: Sequence[str], index: int, glue: frozenset[str]) -> bool:
    return any(
        words[at] in glue
        and 0 < at < len(words) - 1
        and words[at - 1][-1].isalnum()
        and words[at + 1][0].isalnum()
        for at in (index - 1, index)
    )
