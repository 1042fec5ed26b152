import time
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.reading.trees import best_tree

SCORES = st.floats(-30, 30, width=32)


def is_tree(heads: tuple[int, ...]) -> bool:
    if heads.count(-1) != 1:
        return False
    for word in range(len(heads)):
        at, steps = word, 0
        while at != -1 and steps <= len(heads):
            at, steps = heads[at], steps + 1
        if at != -1:
            return False
    return True


def total(heads: tuple[int, ...], arcs: np.ndarray, root: np.ndarray) -> float:
    return sum(float(root[word] if head == -1 else arcs[word, head]) for word, head in enumerate(heads))


@st.composite
def sentences(draw: st.DrawFn, most: int) -> tuple[np.ndarray, np.ndarray]:
    count = draw(st.integers(1, most))
    arcs = draw(st.lists(SCORES, min_size=count * count, max_size=count * count))
    root = draw(st.lists(SCORES, min_size=count, max_size=count))
    return np.array(arcs, dtype=np.float32).reshape(count, count), np.array(root, dtype=np.float32)


@given(sentences(5))
def test_no_tree_scores_higher(sentence: tuple[np.ndarray, np.ndarray]) -> None:
    arcs, root = sentence
    found = tuple(best_tree(arcs, root).tolist())
    choices = product(range(-1, len(root)), repeat=len(root))
    best = max(total(heads, arcs, root) for heads in choices if is_tree(heads))
    assert is_tree(found)
    assert total(found, arcs, root) == pytest.approx(best, abs=1e-3)


@given(st.integers(0, 2**32 - 1), st.integers(1, 80))
def test_it_is_a_tree(seed: int, count: int) -> None:
    random = np.random.default_rng(seed)
    heads = best_tree(random.normal(size=(count, count)), random.normal(size=count))
    assert is_tree(tuple(heads.tolist()))


def test_no_words() -> None:
    assert best_tree(np.zeros((0, 0)), np.zeros(0)).tolist() == []


def test_the_best_head_of_each_word_is_kept_where_it_is_a_tree() -> None:
    arcs = np.array([[9, 1, 0], [0, 9, 0], [0, 5, 9]])
    assert best_tree(arcs, np.array([0, 3, 1])).tolist() == [1, -1, 1]


def test_one_of_two_roots_goes_below_the_other() -> None:
    arcs = np.array([[0, 4], [1, 0]])
    assert best_tree(arcs, np.array([6, 6])).tolist() == [1, -1]


def test_a_long_sentence_takes_no_time() -> None:
    random = np.random.default_rng(0)
    arcs, root = random.normal(size=(200, 200)), random.normal(size=200)
    started = time.perf_counter()
    heads = best_tree(arcs, root)
    assert is_tree(tuple(heads.tolist()))
    assert time.perf_counter() - started < 0.5
