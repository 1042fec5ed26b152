import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.reading.model.shapes import COUNT, SHAPES, shape


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("governor", "lower"),
        ("o’clock", "lower"),
        ("Strelik", "title"),
        ("Ørn", "title"),
        ("NORLAND", "upper"),
        ("U.S.", "upper"),
        ("A", "initial"),
        ("K.", "initial"),
        ("McDorn", "mixed"),
        ("eTolvesk", "mixed"),
        ("2023", "digits"),
        ("3.5", "digits"),
        ("4th", "alphanumeric"),
        ("G20", "alphanumeric"),
        ("—", "mark"),
        ("%", "mark"),
        ("", "mark"),
        ("½", "other"),
    ],
)
def test_shape_of_a_word(word, name):
    assert SHAPES[shape(word, opens=False) - 1] == name


def test_letters_without_case_are_lower():
    assert SHAPES[shape("中国", opens=False) - 1] == "lower"


@given(st.text())
def test_a_number_for_every_word(word):
    inside, opening = shape(word, opens=False), shape(word, opens=True)
    assert 1 <= inside <= len(SHAPES)
    assert opening == inside + len(SHAPES) < COUNT
