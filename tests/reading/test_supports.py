import pytest

from sightline.reading.supports import Supports


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a text in which | parts them, in place of one character each."""
    found, at = [], 0
    for piece in text.split("|"):
        found.append((at, at + len(piece.rstrip())))
        at += len(piece) + 1
    return tuple(found)


def spans(text: str, *pointers: str) -> list[tuple[int, int]]:
    return [(text.index(one), text.index(one) + len(one)) for one in pointers]


@pytest.mark.parametrize(
    ("text", "pointers", "expected"),
    [
        pytest.param("The port burned (A).", ["(A)"], ["The port burned"], id="before the bracket"),
        pytest.param("It rose (A), and fell (B).", ["(B)", "(A)"], ["and fell"], id="from the one before"),
        pytest.param("It rose (A) (B).", ["(B)", "(A)"], ["It rose"], id="two of one statement"),
        pytest.param("It rose (A) in May.", ["(A)"], ["It rose"], id="not what follows"),
        pytest.param("It rose.|(A)", ["(A)"], ["It rose."], id="after the full stop"),
        pytest.param("It rose.\n|(A) It fell.", ["(A)"], ["It fell."], id="at a line's start"),
        pytest.param(
            "“We won.|We stay,” he said (A).", ["(A)"], ["“We won.", "We stay,” he said"], id="quotation"
        ),
        pytest.param(
            '"We won.|We stay," he said (A).', ["(A)"], ['"We won.', 'We stay," he said'], id="plain marks"
        ),
        pytest.param(
            "“We won.”|“We stay,” he said (A).", ["(A)"], ["“We stay,” he said"], id="its own quotation"
        ),
        pytest.param("(A)", ["(A)"], [], id="alone"),
    ],
)
def test_brackets(text: str, pointers: list[str], expected: list[str]) -> None:
    first, *_ = spans(text, *pointers)
    supports = Supports(text, sentences(text), sorted(spans(text, *pointers)))
    assert [text[start:end] for start, end in supports.of_bracket(first)] == expected


@pytest.mark.parametrize(
    ("text", "pointers", "expected"),
    [
        pytest.param(
            "He told the Post that it rose.", ["told the Post"], ["He", "that it rose."], id="around"
        ),
        pytest.param(
            "It rose, told the Post (A).", ["told the Post", "(A)"], ["It rose"], id="no other pointer"
        ),
        pytest.param("We won.|tweeted", ["tweeted"], ["We won."], id="alone in its sentence"),
    ],
)
def test_running(text: str, pointers: list[str], expected: list[str]) -> None:
    first, *_ = spans(text, *pointers)
    supports = Supports(text, sentences(text), sorted(spans(text, *pointers)))
    assert [text[start:end] for start, end in supports.of_running(first)] == expected


def test_outside_every_sentence_nothing_rests() -> None:
    assert Supports("(A)", (), [(0, 3)]).of_bracket((0, 3)) == ()
