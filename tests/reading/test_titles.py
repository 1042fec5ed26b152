import pytest

from sightline.reading.titles import is_title


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Prime Minister", True), ("Prime Minister Dorn", False), ("Dorn", False), ("Kestrin Prime", False)],
)
def test_a_title_alone(text: str, expected: bool) -> None:
    assert is_title(text) is expected
