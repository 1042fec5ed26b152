from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.reading.model.windows import Window, windows

LIMITS = 12


@st.composite
def texts(draw):
    """Pieces of each word, in sentences (some of them empty), a limit, and the context allowed."""
    limit = draw(st.integers(1, LIMITS))
    sentences = draw(st.lists(st.lists(st.integers(1, limit), max_size=15), max_size=12))
    ends = list(accumulate(map(len, sentences), initial=0))
    lengths = [length for sentence in sentences for length in sentence]
    return lengths, list(pairwise(ends)), limit, draw(st.integers(0, LIMITS))


@given(texts())
def test_kept_words_are_all_words_once(text):
    lengths, sentences, limit, context = text
    found = windows(lengths, sentences, limit=limit, context=context)
    assert [word for one in found for word in range(one.kept, one.end)] == list(range(len(lengths)))


@given(texts())
def test_no_window_is_above_the_limit(text):
    lengths, sentences, limit, context = text
    for one in windows(lengths, sentences, limit=limit, context=context):
        assert one.start <= one.kept < one.end
        assert sum(lengths[one.start : one.end]) <= limit


@given(texts())
def test_context_is_short_and_begins_with_a_sentence(text):
    """Or with a part of a sentence that is too long for a window."""
    lengths, sentences, limit, context = text
    too_long = [range(start + 1, end) for start, end in sentences if sum(lengths[start:end]) > limit]
    begins = {start for start, _ in sentences}
    for one in windows(lengths, sentences, limit=limit, context=context):
        assert sum(lengths[one.start : one.kept]) <= min(context, limit // 2)
        assert one.start in begins or any(one.start in inside for inside in too_long)


@given(texts())
def test_a_sentence_that_fits_is_not_cut(text):
    lengths, sentences, limit, context = text
    found = windows(lengths, sentences, limit=limit, context=context)
    for start, end in sentences:
        if start < end and sum(lengths[start:end]) <= limit:
            assert any(one.kept <= start and end <= one.end for one in found)


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param([], [], id="no text"),
        pytest.param([(0, 3), (3, 6)], [Window(0, 0, 6)], id="two sentences in one window"),
        pytest.param([(0, 3), (3, 9), (9, 12)], [Window(0, 0, 9), Window(9, 9, 12)], id="context too long"),
        pytest.param([(0, 7), (7, 10), (10, 16)], [Window(0, 0, 10), Window(7, 10, 16)], id="context"),
        pytest.param([(0, 24)], [Window(0, 0, 10), Window(10, 10, 20), Window(20, 20, 24)], id="cut"),
    ],
)
def test_of_words_of_one_piece(sentences, expected):
    length = sentences[-1][1] if sentences else 0
    assert windows([1] * length, sentences, limit=10, context=3) == expected
