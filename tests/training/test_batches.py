"""Batches of invented texts."""

import importlib
from itertools import pairwise

import numpy as np
import pytest

from sightline.reading.model.wordpiece import WordPieces
from training.targets import Targets

pytest.importorskip("torch", reason="training needs the extra 'train'")
module = importlib.import_module("training.batches")
batches, chunks_of, collate = module.batches, module.chunks_of, module.collate

MARKS = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "b"])


def text(name, words, *, chains=False):
    ends = [*range(0, words, 7), words]
    return Targets(
        id=name,
        corpus="ours",
        pieces=[(4,) if index % 3 else (4, 5) for index in range(words)],
        shapes=[1 + index % 9 for index in range(words)],
        sentences=list(pairwise(ends)),
        tags={},
        chains=np.zeros(words, dtype=np.int64) if chains else None,
    )


TEXTS = [text("one", 300), text("two", 40), text("three", 1), text("four", 900), text("five", 200)]


def words_of(found):
    chunks = [chunk for group in found for chunk in group]
    return sorted((chunk.text.id, word) for chunk in chunks for word in range(chunk.start, chunk.end))


@pytest.mark.parametrize("seed", range(3))
def test_every_word_is_in_one_batch(seed):
    found = list(batches(TEXTS, 512, np.random.default_rng(seed)))
    assert words_of(found) == sorted((one.id, word) for one in TEXTS for word in range(len(one.pieces)))


def test_batches_are_within_the_budget():
    for group in batches(TEXTS, 512, np.random.default_rng(1)):
        assert max(chunk.length for chunk in group) * len(group) <= 512


def test_the_seed_alone_decides():
    def drawn(seed):
        found = batches(TEXTS, 512, np.random.default_rng(seed))
        return [[(chunk.text.id, chunk.start, chunk.end) for chunk in group] for group in found]

    assert drawn(1) == drawn(1) != drawn(2)


def test_a_text_with_chains_stays_whole():
    whole = text("whole", 900, chains=True)
    drawn = batches([*TEXTS, whole], 512, np.random.default_rng(1))
    found = [group for group in drawn if group[0].text is whole]
    assert len(found) == 1
    assert [chunk.start for chunk in found[0]][1:] == [chunk.end for chunk in found[0]][:-1]


def test_windows_side_by_side():
    chunks = [chunks_of(text("one", 5), 96)[0], chunks_of(text("two", 3), 96)[0]]
    batch = collate(chunks, MARKS)
    assert batch.pieces.tolist() == [[2, 4, 5, 4, 4, 4, 5, 4, 3], [2, 4, 5, 4, 4, 3, 0, 0, 0]]
    assert batch.mask.sum(1).tolist() == [9, 6]
    assert batch.shapes.tolist() == [[0, 1, 1, 2, 3, 4, 4, 5, 0], [0, 1, 1, 2, 3, 0, 0, 0, 0]]
    assert batch.first.tolist() == [[1, 3, 4, 5, 7], [1, 3, 4, 0, 0]]
    assert batch.last.tolist() == [[2, 3, 4, 6, 7], [2, 3, 4, 0, 0]]
    assert batch.flat.tolist() == [0, 1, 2, 3, 4, 5, 6, 7]
    assert batch.offsets() == [0, 5]


def test_the_same_as_the_runtime_feeds():
    from sightline.reading.model.network import _feed
    from sightline.reading.model.windows import Window

    one = text("one", 20)
    batch = collate(chunks_of(one, 254), MARKS)
    fed = _feed([Window(0, 0, 20)], one.pieces, one.shapes, MARKS)
    for name in ("pieces", "shapes", "mask", "first", "last"):
        assert np.array_equal(getattr(batch, name).numpy(), fed[name])


def test_a_long_text_in_windows():
    found = chunks_of(text("long", 900), 96)
    assert all(chunk.length <= 98 for chunk in found)
