import pytest

from sightline.reading.titles import is_title, title_before
from tests.build import tokens_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Dorn", (0, None, None), id="none"),
        pytest.param("Minister Dorn", (0, "Minister", "current"), id="one word"),
        pytest.param("Prime Minister Dorn", (0, "Prime Minister", "current"), id="the longest title"),
        pytest.param("the former Prime Minister Dorn", (1, "former Prime Minister", "former"), id="former"),
        pytest.param("Mr. Dorn", (0, None, None), id="an honorific is no role"),
        pytest.param("visited Dorn", (1, None, None), id="a verb is no title"),
    ],
)
def test_the_title_before_a_name(text: str, expected: tuple[int, str | None, str | None]) -> None:
    tokens = tokens_of(text)
    start, role = title_before(tokens, [token.text.lower() for token in tokens], len(tokens) - 1)
    assert (start, role and role.text, role and role.status) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Prime Minister", True), ("Prime Minister Dorn", False), ("Dorn", False), ("Kestrin Prime", False)],
)
def test_a_title_alone(text: str, expected: bool) -> None:
    assert is_title(text) is expected
