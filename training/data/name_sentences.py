"""What the loaders of names share: sentences with marked ranges, and how they become examples.

Names are made alike: no "the" before and no possessive after them, words as our reader parts them.
"""

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal

import msgspec

from sightline.reading.layers import Token
from sightline.reading.words import parted as words_of
from training.example import Example, NameSpan, NameType, WordRange

Part = Literal["train", "dev"]
POSSESSIVES: Final = frozenset(("'s", "’s", "'", "’"))
MARKS: Final = frozenset((",", ".", ";", ":", "-", "--"))


class Marked(msgspec.Struct, frozen=True):
    """A range of a sentence's words that a corpus marks; its type is None where we cannot tell it."""

    start: int
    end: int
    type: NameType | None


class Sentence(msgspec.Struct, frozen=True):
    """Words of a sentence and what is marked in it, in order and not overlapping; its text where known."""

    words: list[str]
    marked: list[Marked]
    text: str = ""


class NamedText(msgspec.Struct, frozen=True):
    """A text of a corpus; `types` are those that it marks wherever they occur, or None for all."""

    id: str
    corpus: str
    sentences: list[Sentence]
    types: tuple[NameType, ...] | None = None

    def example(self) -> Example:
        """With words as our reader parts them."""
        words: list[str] = []
        ranges: list[WordRange] = []
        names: list[NameSpan] = []
        unknown: list[WordRange] = []
        for sentence in map(parted, self.sentences):
            offset = len(words)
            words += sentence.words
            ranges.append((offset, len(words)))
            for one in sentence.marked:
                start, end = offset + one.start, offset + one.end
                if one.type is None:
                    unknown.append((start, end))
                else:
                    names.append(NameSpan(start, end, one.type))
        return Example(
            id=self.id,
            corpus=self.corpus,
            words=words,
            sentences=[(start, end) for start, end in ranges if start < end],
            names=names,
            name_types=self.types,
            unknown=unknown,
        )


def side(name: str, dev_percent: int) -> Part:
    """On which side a text goes, by the hash of its name (or of its words)."""
    number = int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") % 100
    return "dev" if number < dev_percent else "train"


def bio_ranges(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Ranges and labels of BIO tags; an inside tag that continues nothing begins a range."""
    start, label = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        position, _, new = tag.partition("-")
        if label and not (position == "I" and new == label):
            yield start, index, label
            label = ""
        if position in ("B", "I") and not label:
            start, label = index, new


def trimmed(words: list[str], ranges: Iterable[Marked], text: str = "") -> Sentence:
    """A sentence, without articles, possessives and marks of punctuation at the ends of its names."""
    marked = []
    for one in ranges:
        start, end = one.start, one.end
        while start < end and _opens_no_name(words[start]):
            start += 1
        while end > start and (words[end - 1] in POSSESSIVES or words[end - 1] in MARKS):
            end -= 1
        if start < end:
            marked.append(Marked(start, end, one.type))
    return Sentence(words, marked, text)


def _opens_no_name(word: str) -> bool:
    return word in POSSESSIVES or word in MARKS or word.lower() in ("the", "")


def parted(sentence: Sentence) -> Sentence:
    """With words as the reader of `Layers.words` parts them, those of blanks left out."""
    tokens: list[Token] = []
    owners: dict[int, int] = {}
    place = 0
    for index, word in enumerate(sentence.words):
        text = word.strip()
        if text:
            owners[place] = index
            tokens.append(Token(place, place + len(text), text, 0))
            place += len(text) + 1
    words: list[str] = []
    starts: list[int] = []
    owner = -1
    for token in words_of(tokens):
        owner = owners.get(token.start, owner)
        words.append(token.text)
        starts.append(owner)
    moved = (
        Marked(bisect_left(starts, one.start), bisect_left(starts, one.end), one.type)
        for one in sentence.marked
    )
    return Sentence(words, [one for one in moved if one.start < one.end])


def typed(words: Sequence[str], tags: Sequence[str], types: Mapping[str, NameType | None]) -> list[Marked]:
    """The ranges of BIO tags whose labels are in `types`; others are outside of names."""
    return [Marked(start, end, types[label]) for start, end, label in bio_ranges(tags) if label in types]
