from hypothesis import given
from hypothesis import strategies as st

from sightline.reading.spans import Spans, contains

Ranges = list[tuple[int, int]]
RANGES = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(RANGES, max_size=12), RANGES)
def test_finds_what_looking_at_every_range_finds(ranges: Ranges, span: tuple[int, int]) -> None:
    spans = Spans((one, one) for one in ranges)
    assert spans.overlapping(span) == sorted(one for one in ranges if one[0] < span[1] and span[0] < one[1])
    assert spans.around(span) == sorted(one for one in ranges if contains(one, span))
