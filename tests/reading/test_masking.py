from hypothesis import given
from hypothesis import strategies as st

from sightline.reading.masking import DATE, OUTLET, TAKEN, mask
from sightline.reading.outlet_names import Named


def test_names_and_dates_are_marked_over_their_length() -> None:
    text = "the Post on May 3"
    assert mask(text, [Named(4, 8, "outlet")], [(12, 17)], []) == f"the {OUTLET * 4} on {DATE * 5}"


def test_what_is_taken_comes_first_and_dates_come_last() -> None:
    assert mask("abcdef", [Named(1, 4, "outlet")], [], [(0, 2)]) == f"{TAKEN * 2}cdef"
    assert mask("abcdef", [Named(1, 4, "outlet")], [(0, 2)], []) == f"a{OUTLET * 3}ef"


def test_marks_that_the_text_has_are_no_marks() -> None:
    assert OUTLET not in mask(f"a {OUTLET} b", [], [], [])


@given(st.text(), st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9)), max_size=4))
def test_offsets_stay(text: str, spans: list[tuple[int, int]]) -> None:
    dates = [(start, min(start + length, len(text))) for start, length in spans if start < len(text)]
    assert len(mask(text, [], dates, [])) == len(text)
