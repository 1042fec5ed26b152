import pytest

from sightline.reading.brackets import LONGEST, bracket_pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("a (b) c [d]", ["(b)", "[d]"], id="both kinds"),
        pytest.param("(a [b] c)", ["(a [b] c)", "[b]"], id="outer before inner"),
        pytest.param("(a\nb)", [], id="over a line's end"),
        pytest.param("a) (b", [], id="without partner"),
        pytest.param("(a] b)", ["(a] b)"], id="other kind between"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_pairs(text: str, pairs: list[str]) -> None:
    assert [text[start:end] for start, end in bracket_pairs(text)] == pairs


def test_long_brackets_are_asides() -> None:
    assert bracket_pairs(f"({'a' * LONGEST})") == []
    assert len(bracket_pairs(f"({'a' * (LONGEST - 2)})")) == 1
