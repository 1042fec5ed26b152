import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.reading.expressions import find_expressions
from sightline.reading.layers import Expression
from tests.build import layers_of


def read(text: str) -> tuple[Expression, ...]:
    """The expressions of a text that is one sentence."""
    return layers_of(text, find_expressions, sentences=((0, len(text)),) if text else ()).expressions


def words(text: str) -> list[str]:
    return [text[one.start : one.end] for one in read(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On May 20, the court met.", ["May 20"]),
        ("Sept. 19 and 4 March 2021", ["Sept. 19", "4 March 2021"]),
        ("04.03.2021, 2019-05-20, 19/05/2019", ["04.03.2021", "2019-05-20", "19/05/2019"]),
        ("May 3–7, 2019 and 1987–1990", ["May 3–7, 2019", "1987–1990"]),
        ("from March to June, between 2014 and 2016", ["March to June", "2014 and 2016"]),
        ("moved from May 3 to May 7", ["May 3", "May 7"]),
        ("in 2014 and 2016", ["2014", "2016"]),
        ("on May 3, 4 and 7 it rained", ["May 3", "4", "7"]),
        ("last year, earlier this year, in recent days", ["last year", "earlier this year", "recent days"]),
        ("next year's elections", ["next year"]),
        ("the late 1980s, the 1990s, mid-2018", ["the late 1980s", "the 1990s", "mid-2018"]),
        (
            "Q3 2020, the third quarter, the fall of 2017",
            ["Q3 2020", "the third quarter", "the fall of 2017"],
        ),
        (
            "two weeks ago, the previous day, three days later",
            ["two weeks ago", "the previous day", "three days later"],
        ),
        ("for two decades, a three-day siege", ["two decades", "three-day"]),
        ("the 10-year-old treaty", ["10-year-old"]),
        ("the 45-year-old lawyer, a boy of 12 years of age", []),
        ("every Tuesday, annually, twice a month", ["every Tuesday", "annually", "twice a month"]),
        ("the Karvelund Weekly, May 10", ["May 10"]),
        ("at 3 p.m. Friday, at 11:30 GMT", ["3 p.m. Friday", "11:30 GMT"]),
        ("the night of May 3, Monday night", ["the night of May 3", "Monday night"]),
        ("now, today, currently, recently, soon", ["now", "today", "currently", "recently", "soon"]),
        ("as soon as he came, soon after", []),
        ("won 3:2, at 10:35 it ended", ["10:35"]),
        ("$2 million a year, 24 hours a day", ["24 hours"]),
        ("a quarter of the seats, two thirds", []),
        ("a minute amount, a second term, in a minute.", ["a minute"]),
        ("in 2007-11, in 2019-05", ["2007-11", "2019-05"]),
        ("the June 4 Movement, the Good Friday Agreement", []),
        ("31/02/2019, February 30, 25:61", []),
        ("ISO 8601, Boeing 747, Channel 4, G20, $2,000", []),
        ("", []),
        ("  ", []),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_a_time(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "kind", "parts"),
    [
        ("May 20", "date", (None, 5, 20)),
        ("May 20, 2019", "date", (2019, 5, 20)),
        ("in May 2019", "date", (2019, 5, None)),
        ("2017", "date", (2017, None, None)),
        ("May 20, 2019 at noon", "time", (2019, 5, 20)),
        ("the 19th of last month", "date", (None, None, None)),
        ("two years", "duration", (None, None, None)),
        ("every May", "set", (None, None, None)),
        ("1987–1990", "date", (None, None, None)),
        ("9 a.m. to 5 p.m.", "time", (None, None, None)),
    ],
)
def test_kind_and_the_parts_that_are_written(
    text: str, kind: str, parts: tuple[int | None, int | None, int | None]
) -> None:
    [one] = read(text)
    assert (one.kind, (one.year, one.month, one.day)) == (kind, parts)


def test_sentences_are_read_apart() -> None:
    text = "He left in May. 20 men stayed."
    both = layers_of(text, find_expressions, sentences=((0, 15), (16, len(text)))).expressions
    assert [text[one.start : one.end] for one in both] == ["May"]
    assert not layers_of(text, find_expressions).expressions


WORDS = (
    "May|20|2019|,|–|last|the|year|years|Friday|two|ago|p.m.|3|'80s|of|first|quarter|early|to|and|a|"
    "half|every|now|05/06/2019|½|Q3|week|March"
)
PIECES = st.sampled_from(WORDS.split("|"))


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join)))
def test_any_text_gives_ranges_in_order(text: str) -> None:
    at = 0
    for one in read(text):
        assert at <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == text[one.start : one.end].strip() != ""
        at = one.end


@pytest.mark.parametrize(
    "text",
    [
        "last next this " * 20_000,
        "1/" * 100_000,
        "twenty-one " * 20_000,
        "early to mid to " * 20_000,
        "a" * 10**6,
        "(" * 10**5 + ")" * 10**5,
        "hundred and " * 20_000,
        "9" * 10**6,
        "May 20 to " * 5_000,
    ],
    ids=lambda text: text[:12],
)
def test_long_lines_take_time_in_proportion(text: str) -> None:
    began = time.process_time()
    read(text)
    assert time.process_time() - began < 5
