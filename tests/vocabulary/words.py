"""How the tests of the vocabulary look for its entries in its examples."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol


class Phrase(Protocol):
    """An entry that is found by its words."""

    @property
    def words(self) -> tuple[str, ...]: ...


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, with apostrophes and hyphens inside them."""
    return re.findall(r"\w+(?:['’-]\w+)*", text.lower())


def found_in(text: str, by_first_word: Mapping[str, Sequence[Phrase]]) -> Iterable[Phrase]:
    """Every entry whose words stand in a text, one after the other."""
    words = tuple(words_of(text))
    for at, word in enumerate(words):
        for entry in by_first_word.get(word, ()):
            if words[at : at + len(entry.words)] == entry.words:
                yield entry
