import time

import pytest

from sightline.sources.lines import LONGEST, continues, lines


def test_offsets_are_of_the_line_without_its_blanks():
    text = "  Title \r\n\r\n\tBody of text.\n \nEnd"
    assert [text[line.start : line.end] for line in lines(text)] == ["Title", "Body of text.", "End"]
    assert all(text[line.start : line.end] == line.text for line in lines(text))


@pytest.mark.parametrize(
    ("text", "gaps"),
    [
        ("", []),
        (" \n\n ", []),
        ("a\nb", [True, False]),
        ("a\n\nb", [True, True]),
        ("a\r\nb", [True, False]),
        ("a\r\n\r\nb", [True, True]),
        ("a\rb\r\rc", [True, False, True]),
        ("\n\na\n \n b", [True, True]),
    ],
)
def test_a_gap_is_a_blank_line_before(text, gaps):
    assert [line.gap for line in lines(text)] == gaps


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("The mayor of Kestrin said that the talks about the\nphoto: of the envoy would go on.", True),
        ("The mayor of Kestrin said that the talks go on today.\nPhoto: Ann Orvel", False),
        ("Short heading\nPhoto: Ann Orvel", False),
        ("The mayor of Kestrin said that the talks about the\n\nPhoto: Ann Orvel", False),
    ],
)
def test_continues(text, goes_on):
    first, second = lines(text)
    assert continues(second, first) is goes_on
    assert continues(first, None) is False


def test_long_lines_are_not_looked_into():
    (line,) = lines("a" * (LONGEST + 1))
    assert not line.short


@pytest.mark.parametrize("text", [" " * 2_000_000, "a\n" * 300_000, "\n" * 2_000_000, "a " * 1_000_000])
def test_takes_linear_time(text):
    started = time.perf_counter()
    lines(text)
    assert time.perf_counter() - started < 5
