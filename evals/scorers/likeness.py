"""Pairs of sentences with the likeness that the published encoder gives them, named by where they stand."""

from pathlib import Path
from typing import Final

import msgspec

from sightline.contract import Range

GOLD: Final = Path(__file__).parents[1] / "gold" / "sentence_pairs.json"


class Place(msgspec.Struct, frozen=True, array_like=True):
    """A sentence: the file's path in the corpora, and its range in the file's text."""

    file: str
    start: int
    end: int

    @property
    def range(self) -> Range:
        """Its range."""
        return (self.start, self.end)


class SentencePair(msgspec.Struct, frozen=True, array_like=True):
    """Two sentences and the cosine (−1 to 1) of their vectors by the published encoder, each read alone."""

    left: Place
    right: Place
    cosine: float


def sentence_pairs() -> list[SentencePair]:
    """The pairs of the gold file."""
    return msgspec.json.decode(GOLD.read_bytes(), type=list[SentencePair])
