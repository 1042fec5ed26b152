import pytest

from sightline.reading.quotations import LONGEST, quotations


def found(text: str, *blocks: tuple[int, int]) -> list[tuple[str, bool]]:
    return [(text[q.start : q.end], q.open) for q in quotations(text, blocks or [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("“”", [], id="nothing inside"),
        pytest.param("the “salt war” went on", [("salt war", False)], id="curly"),
        pytest.param('He said "we stay" twice', [("we stay", False)], id="straight"),
        pytest.param('"We stay,” he said', [("We stay,", False)], id="straight opened, curly closed"),
        pytest.param("“He said “stay” to me”", [("He said “stay", False)], id="the first closing mark ends"),
        pytest.param("“We stay, and they", [("We stay, and they", True)], id="never closed"),
        pytest.param('a 6" pipe and a 7" one', [], id="inches open nothing"),
        pytest.param("‘We stay,’ he said", [("We stay,", False)], id="single marks"),
        pytest.param("the traders’ hall and Dorn’s aide", [], id="apostrophes"),
        pytest.param("it was 'salt' they said", [], id="straight single marks are apostrophes"),
        pytest.param(
            "He said \"we stay,'' twice", [("we stay,", False)], id="two straight single marks close"
        ),
        pytest.param("``We stay,'' he said", [("We stay,", False)], id="backquotes"),
        pytest.param("closed” alone", [], id="stray closing mark"),
    ],
)
def test_what_stands_between_marks(text: str, expected: list[tuple[str, bool]]) -> None:
    assert found(text) == expected


def test_a_quotation_ends_with_its_paragraph() -> None:
    text = "“We stay.\n\nThey left."
    assert found(text, (0, 9), (11, len(text))) == [("We stay.", True)]


def test_a_mark_that_nothing_closes_does_not_swallow_the_text() -> None:
    text = "“" + "salt " * 2000
    ((words, still_open),) = found(text)
    assert len(words) <= LONGEST
    assert still_open
