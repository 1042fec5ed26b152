"""Cuts a word into word pieces, as the uncased BERT tokenizer does (Wu et al. 2016, Devlin et al. 2019).

Our words are cut already; within one, marks of punctuation still stand alone. Equal to the `tokenizers`
package on whatever a word can be (a test holds it), without the fifteen packages which that brings.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

UNKNOWN: Final = "[UNK]"
LONGEST: Final = 100
"""Characters of a part that is looked up; a longer one is the unknown piece."""
MOST: Final = 12
"""Pieces that are kept of a word: an address is cut off behind them."""


class WordPieces:
    """The pieces of a vocabulary; `vocabulary` gives each piece's text by its id."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._ids = {piece: index for index, piece in enumerate(vocabulary)}
        self._known: dict[str, tuple[int, ...]] = {}
        self.padding, self.first, self.last = (self._ids[mark] for mark in ("[PAD]", "[CLS]", "[SEP]"))
        self.unknown = self._ids[UNKNOWN]

    def __len__(self) -> int:
        return len(self._ids)

    def of(self, word: str) -> tuple[int, ...]:
        """The ids of a word's pieces, at least one and at most `MOST`."""
        found = self._known.get(word)
        if found is None:
            pieces = [piece for part in parts(word) for piece in self._cut(part)]
            found = tuple(pieces[:MOST]) or (self.unknown,)
            self._known[word] = found
        return found

    def of_all(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """The pieces of each word."""
        return [self.of(word) for word in words]

    def _cut(self, part: str) -> list[int]:
        """The longest known piece first, again and again; the whole part unknown where that fails."""
        if len(part) > LONGEST:
            return [self.unknown]
        pieces, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = self._ids.get(("##" if start else "") + part[start:end])
                if piece is not None:
                    break
                end -= 1
            else:
                return [self.unknown]
            assert piece is not None
            pieces.append(piece)
            start = end
        return pieces


def parts(word: str) -> list[str]:
    """The word in lower case and without accents, cut at white space, punctuation and Han characters."""
    cleaned = "".join(" " if char.isspace() else char for char in word if not _control(char))
    spaced = "".join(f" {char} " if _han(char) else char for char in cleaned)
    plain = "".join(
        char for char in unicodedata.normalize("NFD", spaced) if unicodedata.category(char) != "Mn"
    )
    # one by one: Python writes the last sigma of a word in its own way, the tokenizer does not
    lower = "".join(char.lower() for char in plain)
    return "".join(f" {char} " if _punctuation(char) else char for char in lower).split()


def _control(char: str) -> bool:
    if char in "\t\n\r":
        return False
    return char in "\0\ufffd" or unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs")


def _punctuation(char: str) -> bool:
    return ("!" <= char <= "~" and not char.isalnum()) or unicodedata.category(char).startswith("P")


def _han(char: str) -> bool:
    code = ord(char)
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2A6DF
        or 0x2A700 <= code <= 0x2B81F
        or 0x2B820 <= code <= 0x2CEAF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
    )
