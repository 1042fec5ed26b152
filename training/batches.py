"""Groups parts of texts into batches of about equal cost."""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec
import numpy as np
import torch
from torch import Tensor

from sightline.reading.model.windows import windows
from sightline.reading.model.wordpiece import WordPieces
from training.targets import Targets

LIMITS: Final = (96, 128, 160, 254)
"""Pieces of a window in training: drawn for each text, so that every position is seen and none relied on."""


class Chunk(msgspec.Struct, frozen=True):
    """Words `[start, end)` of a text, which stand in one window."""

    text: Targets
    start: int
    end: int

    @property
    def length(self) -> int:
        """Pieces with the two marks."""
        return 2 + sum(len(pieces) for pieces in self.text.pieces[self.start : self.end])


class Batch(msgspec.Struct, frozen=True):
    """Windows side by side. `first` and `last` [B,W] are the places of each word's pieces.

    `flat` [N] lists the words of all chunks, in order, as indices into the B*W of a batch.
    """

    chunks: list[Chunk]
    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    last: Tensor
    words: Tensor
    flat: Tensor

    def offsets(self) -> list[int]:
        """Where the words of each chunk begin in `flat`."""
        lengths = [chunk.end - chunk.start for chunk in self.chunks]
        return [0, *np.cumsum(lengths)[:-1].tolist()]


def chunks_of(text: Targets, limit: int) -> list[Chunk]:
    """A text in windows without overlap."""
    lengths = [len(pieces) for pieces in text.pieces]
    return [
        Chunk(text, one.kept, one.end) for one in windows(lengths, text.sentences, limit=limit, context=0)
    ]


def batches(texts: Sequence[Targets], budget: int, random: np.random.Generator) -> Iterator[list[Chunk]]:
    """All windows of the texts, once, in batches of at most `budget` pieces; texts with chains stay whole."""
    loose: list[Chunk] = []
    for index in random.permutation(len(texts)):
        text = texts[index]
        cut = chunks_of(text, int(random.choice(LIMITS)))
        if text.chains is not None:
            yield cut
        else:
            loose.extend(cut)
    loose.sort(key=lambda chunk: chunk.length * random.uniform(0.9, 1.1))
    grouped: list[list[Chunk]] = [[]]
    longest = 0
    for chunk in loose:
        longest = max(longest, chunk.length)
        if grouped[-1] and longest * (len(grouped[-1]) + 1) > budget:
            grouped.append([])
            longest = chunk.length
        grouped[-1].append(chunk)
    for index in random.permutation(len(grouped)):
        if grouped[index]:
            yield grouped[index]


def collate(chunks: list[Chunk], marks: WordPieces) -> Batch:
    """The tensors of a batch."""
    length = max(chunk.length for chunk in chunks)
    width = max(chunk.end - chunk.start for chunk in chunks)
    shape, wide = (len(chunks), length), (len(chunks), width)
    pieces, shapes, mask = np.full(shape, marks.padding), np.zeros(shape, int), np.zeros(shape, np.float32)
    first, last, words = np.zeros(wide, int), np.zeros(wide, int), np.zeros(wide, bool)
    for row, chunk in enumerate(chunks):
        own = chunk.text.pieces[chunk.start : chunk.end]
        counts = np.array([len(one) for one in own])
        ends = 1 + np.cumsum(counts)
        total = int(ends[-1])
        pieces[row, 0], pieces[row, total] = marks.first, marks.last
        pieces[row, 1:total] = [piece for one in own for piece in one]
        shapes[row, 1:total] = np.repeat(chunk.text.shapes[chunk.start : chunk.end], counts)
        mask[row, : total + 1] = 1
        first[row, : len(own)], last[row, : len(own)] = ends - counts, ends - 1
        words[row, : len(own)] = True
    arrays = (pieces, shapes, mask, first, last, words, np.flatnonzero(words))
    return Batch(chunks, *map(torch.from_numpy, arrays))
