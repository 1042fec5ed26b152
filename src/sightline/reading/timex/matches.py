"""One match of a grammar rule in a sentence, and how to look at it and around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from sightline.reading.timex.classes import CLASSES, codes
from sightline.reading.timex.meaning import Meaning
from sightline.reading.timex.tokens import Token, Tokens

_NOTHING: Final = Token(0, 0, CLASSES["stop"], "")
_CLOSERS: Final = codes("comma stop dash and or")


class Match(msgspec.Struct, frozen=True):
    """A rule's name and the tokens from `first` to `last` (exclusive) that it matched."""

    rule: str
    tokens: Tokens
    first: int
    last: int

    @property
    def items(self) -> tuple[Token, ...]:
        """The matched tokens."""
        return self.tokens.items[self.first : self.last]

    def at(self, index: int) -> Token:
        """The token at an index of the sentence, or an empty one beyond its ends."""
        return self.tokens.items[index] if 0 <= index < len(self.tokens.items) else _NOTHING

    @property
    def before(self) -> Token:
        """The token before the match."""
        return self.at(self.first - 1)

    @property
    def after(self) -> Token:
        """The token after the match."""
        return self.at(self.last)

    def of(self, names: str) -> Iterator[Token]:
        """The matched tokens of some classes, named in one text."""
        wanted = codes(names)
        return (item for item in self.items if item.code in wanted)

    def one(self, names: str) -> Token | None:
        """The first matched token of some classes."""
        return next(self.of(names), None)

    def word_follows(self) -> bool:
        """Whether a plain word follows, perhaps the noun that the match belongs to."""
        return self.after.code == CLASSES["other"] and self.after.text.isalpha()

    def closes(self) -> bool:
        """Whether nothing follows that "before" or "after" could govern, as in "two days before"."""
        return self.after.code in _CLOSERS or not self.after.text.isalnum()


class Found(msgspec.Struct, frozen=True):
    """What a rule found, by the indexes of its tokens, `first` inclusive and `last` exclusive."""

    rule: str
    first: int
    last: int
    meaning: Meaning
