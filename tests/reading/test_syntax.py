from itertools import pairwise

import numpy as np
import pytest

from evals.documents import english
from sightline.reading.layers import Layers, Parse, Token
from sightline.reading.model.labels import Labels
from sightline.reading.model.outputs import Encoded, PairWeights
from sightline.reading.syntax import LONGEST, parse, parses, tree_heads

LABELS = Labels(
    upos=("NOUN", "VERB"), xpos=("NNS", "VBD"), lemma=("l1+", "=meet"), relation=("root", "nsubj", "obj")
)


def encoded(heads: list[int], relations: list[int], tags: list[int]) -> Encoded:
    """What a model says that is sure of the heads (-1 for roots), relations and tags of words."""
    count = len(heads)
    one_hot = np.eye(count, dtype=np.float32)
    tagged = np.eye(2, dtype=np.float32)[tags]
    return Encoded(
        arrays={
            "arc_dependent": np.stack([9 * one_hot[head] if head >= 0 else 0 * one_hot[0] for head in heads]),
            "arc_head": one_hot,
            "arc_root": np.array([9 if head == -1 else 0 for head in heads], dtype=np.float32),
            "relation_left": np.eye(3, dtype=np.float32)[relations],
            "relation_right": np.zeros((count, 3), dtype=np.float32),
            "upos": tagged,
            "xpos": tagged,
            "lemma": tagged,
        },
        labels=LABELS,
        pairs={"relation": PairWeights(np.eye(3, dtype=np.float32), np.array([0.5, 0, 0], dtype=np.float32))},
        transitions={},
        sentence_vectors=np.zeros((0, 384), dtype=np.float32),
    )


def tokens(*sentences: str) -> tuple[Token, ...]:
    words = [(word, index) for index, sentence in enumerate(sentences) for word in sentence.split()]
    ends = np.cumsum([0, *(len(word) + 1 for word, _ in words)]).tolist()
    return tuple(
        Token(start, end - 1, word, index)
        for (start, end), (word, index) in zip(pairwise(ends), words, strict=True)
    )


def test_two_sentences() -> None:
    words = tokens("Strikers met ministers", "Ministers met")
    said = encoded([1, -1, 1, 4, -1], [1, 0, 2, 1, 0], [0, 1, 0, 0, 1])
    assert parses(words, said) == (
        Parse("NOUN", "NNS", "striker", 1, "nsubj"),
        Parse("VERB", "VBD", "meet", -1, "root"),
        Parse("NOUN", "NNS", "minister", 1, "obj"),
        Parse("NOUN", "NNS", "minister", 4, "nsubj"),
        Parse("VERB", "VBD", "meet", -1, "root"),
    )


def test_a_word_below_another_is_no_root() -> None:
    said = encoded([1, -1], [0, 0], [0, 1])
    assert [found.relation for found in parses(tokens("Strikers met"), said)] == ["nsubj", "root"]


@pytest.mark.parametrize("heads", [[1, 0, 1], [-1, -1, 1], [1, 2, 0]])
def test_what_is_no_tree_becomes_one(heads: list[int]) -> None:
    found = tree_heads(encoded(heads, [1, 1, 1], [0, 0, 0]), [0, 0, 0]).tolist()
    assert found.count(-1) == 1
    assert all(head != word for word, head in enumerate(found))


def test_no_arc_leaves_its_sentence() -> None:
    found = tree_heads(encoded([1, 2, 3, -1], [1, 1, 1, 1], [0, 0, 0, 0]), [0, 0, 1, 1]).tolist()
    assert found[:2].count(-1) == found[2:].count(-1) == 1
    assert all(head in (-1, 0, 1) for head in found[:2])
    assert all(head in (-1, 2, 3) for head in found[2:])


def test_a_sentence_that_is_too_long_still_has_one_root() -> None:
    count = 2 * LONGEST + 3
    said = encoded([-1] + [0] * (count - 1), [1] * count, [0] * count)
    assert tree_heads(said, [0] * count).tolist().count(-1) == 1


def test_no_words() -> None:
    none = np.zeros((0, 2), dtype=np.float32)
    said = Encoded(
        arrays={
            **dict.fromkeys(("upos", "xpos", "lemma", "arc_dependent", "arc_head"), none),
            "arc_root": none[:, 0],
        },
        labels=LABELS,
        pairs={},
        transitions={},
        sentence_vectors=none,
    )
    assert parses((), said) == ()


def test_the_reader_parses_what_the_model_said_something_of() -> None:
    words = tokens("Strikers met")
    said = encoded([1, -1], [1, 0], [0, 1])
    assert parse(english(""), Layers(words=words, encoded=said)).syntax == parses(words, said)
    assert parse(english(""), Layers()).syntax == ()
