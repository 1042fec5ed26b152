import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.reading.model import tags as module
from sightline.reading.model.labels import tag
from sightline.reading.model.tags import best_tags, spans

O, B, I, E, S = 0, *(tag(position) for position in "BIES")  # noqa: E741


def _score(path, scores, transitions):
    steps = sum(transitions[one, two] for one, two in itertools.pairwise(path))
    return steps + sum(scores[place, one] for place, one in enumerate(path))


def _is_sound(path):
    open_kind = None
    for one in path:
        kind, position = divmod(one - 1, 4)
        if (open_kind is not None) != (one > 0 and position in (1, 2)):
            return False
        if open_kind not in (None, kind):
            return False
        open_kind = None if one == 0 or position in (2, 3) else kind
    return open_kind is None


def _brute(scores, transitions):
    every = itertools.product(range(scores.shape[1]), repeat=len(scores))
    return max(_score(path, scores, transitions) for path in every if _is_sound(path))


@st.composite
def _cases(draw):
    kinds, words = draw(st.sampled_from([(1, 5), (1, 1), (2, 3), (1, 4), (2, 4)]))
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    classes = 1 + 4 * kinds
    transitions = random.normal(size=(classes, classes)) if draw(st.booleans()) else None
    return random.normal(size=(words, classes)).astype(np.float32) * 3, transitions


@settings(max_examples=60, deadline=None)
@given(_cases())
def test_as_good_as_the_best_of_all_sequences(case):
    scores, transitions = case
    found = best_tags(scores, transitions)
    assert _is_sound(found.tolist())
    steps = np.zeros((scores.shape[1],) * 2) if transitions is None else transitions
    assert _score(found, scores, steps) == pytest.approx(_brute(scores, steps), abs=1e-3)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(2, 80), st.booleans())
def test_blocks_change_nothing(seed, words, learned):
    random = np.random.default_rng(seed)
    scores = random.normal(size=(words, 9)).astype(np.float32) * 3
    transitions = random.normal(size=(9, 9)).astype(np.float32) if learned else None
    steps = module._steps(9) if transitions is None else module._steps(9) + transitions
    assert module._in_blocks(scores, steps).tolist() == best_tags(scores, transitions).tolist()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32 - 1), st.lists(st.integers(0, 12), min_size=1, max_size=8), st.booleans())
def test_sequences_are_read_each_for_itself(seed, lengths, learned):
    random = np.random.default_rng(seed)
    scores = random.normal(size=(sum(lengths) + 2, 9)).astype(np.float32) * 3
    transitions = random.normal(size=(9, 9)).astype(np.float32) if learned else None
    ends = np.cumsum(lengths).tolist()
    ranges = list(zip([0, *ends[:-1]], ends, strict=True))
    alone = [best_tags(scores[start:end], transitions).tolist() for start, end in ranges]
    assert best_tags(scores, transitions, ranges).tolist() == [*itertools.chain(*alone), 0, 0]


@pytest.mark.parametrize(
    ("wished", "expected"),
    [
        ([O, O], []),
        ([S, O, S], [(0, 1, 0), (2, 3, 0)]),
        ([B, I, E, S], [(0, 3, 0), (3, 4, 0)]),
        ([B, E, B, E], [(0, 2, 0), (2, 4, 0)]),
        ([S, S], [(0, 1, 0), (1, 2, 0)]),
    ],
    ids=["none", "single", "three and one", "side by side", "two singles"],
)
def test_ranges(wished, expected):
    assert spans(np.eye(5, dtype=np.float32)[wished]) == expected


def test_a_word_without_a_beginning_is_mended():
    scores = np.array([[0, 0, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]], dtype=np.float32)
    scores[0, B], scores[1, I], scores[2, O], scores[1, E] = 4, 3, 4, 2
    assert spans(scores) == [(0, 2, 0)]


def test_types_are_not_mixed():
    scores = np.zeros((2, 9), dtype=np.float32)
    scores[0, tag("B", 0)], scores[1, tag("E", 1)], scores[0, tag("B", 1)] = 3, 4, 2
    assert spans(scores) == [(0, 2, 1)]


def test_a_range_ends_with_its_sequence():
    scores = np.eye(5, dtype=np.float32)[[O, B, E, O]]
    assert spans(scores) == [(1, 3, 0)]
    assert all(end <= 2 or start >= 2 for start, end, _ in spans(scores, None, [(0, 2), (2, 4)]))


def test_transitions_are_added():
    scores = np.zeros((2, 5), dtype=np.float32)
    scores[0, S] = scores[1, S] = 1
    apart = np.zeros((5, 5), dtype=np.float32)
    apart[S, S] = -5
    apart[B, E] = 4
    assert spans(scores, apart) == [(0, 2, 0)]


@pytest.mark.parametrize("sequences", [None, []])
def test_a_text_without_words(sequences):
    assert spans(np.zeros((0, 5), dtype=np.float32), None, sequences) == []
