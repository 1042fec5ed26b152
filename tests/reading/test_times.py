import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.contract import Published, Time
from sightline.reading.expressions import find_expressions
from sightline.reading.layers import Expression, Layers, Pointer
from sightline.reading.pipeline import Pipeline, reader
from sightline.reading.times import resolve_times
from tests.build import document, layers_of

UNKNOWN = Published()
DAY = Published(earliest="2019-06-05", latest="2019-06-05")
YEAR = Published(earliest="2019", latest="2019")


def read(text: str, published: Published = DAY) -> tuple[Time, ...]:
    """The times of a text; sentences end at full stops, citations are brackets that end in a date."""
    sentences = tuple(match.span() for match in re.finditer(r"[^.\s](?:[^.]|\.(?! |$))*\.?", text))
    layers = layers_of(text, find_expressions, sentences=sentences)
    pointers = tuple(
        Pointer(
            start=match.start(),
            end=match.end(),
            kind="article",
            outlet=None,
            author=None,
            expression=index,
            supports=(),
        )
        for match in re.finditer(r"\([^)]*\)", text)
        for index, one in enumerate(layers.expressions)
        if match.start() < one.start and one.end < match.end()
    )
    return layers_of(
        text,
        resolve_times,
        sentences=sentences,
        expressions=layers.expressions,
        pointers=pointers,
        published=published,
    ).times


def one(text: str, published: Published = DAY) -> tuple[str, str | None, str | None]:
    """Value and bounds of the first time of a text."""
    time = read(text, published)[0]
    return time.timex, time.earliest, time.latest


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("On May 20 he spoke.", DAY, ("2019-05-20", "2019-05-20", "2019-05-20")),
        ("On May 20 he spoke.", YEAR, ("2019-05-20", "2019-05-20", "2019-05-20")),
        ("On May 20 he spoke.", UNKNOWN, ("XXXX-05-20", None, None)),
        ("On November 17 he spoke.", DAY, ("2018-11-17", "2018-11-17", "2018-11-17")),
        ("He will speak on May 1.", DAY, ("2019-05-01", "2019-05-01", "2019-05-01")),
        ("He will speak on March 1.", DAY, ("2020-03-01", "2020-03-01", "2020-03-01")),
        ("He rose to power last year.", YEAR, ("2018", "2018", "2018")),
        ("He rose to power last year.", UNKNOWN, ("XXXX", None, None)),
        ("He came yesterday.", YEAR, ("XXXX-XX-XX", None, None)),
        ("Earlier this year he came.", DAY, ("2019", "2019-01-01", "2019-06-05")),
        ("Earlier this year he came.", YEAR, ("2019", "2019", "2019")),
        ("He came in recent days.", DAY, ("PAST_REF", "2019-05-29", "2019-06-05")),
        ("They will meet Friday.", DAY, ("2019-06-07", "2019-06-07", "2019-06-07")),
        ("He said Friday it rained.", DAY, ("2019-05-31", "2019-05-31", "2019-05-31")),
        ("He was seen in the late 1980s.", UNKNOWN, ("198", "1987", "1989")),
        ("He came on 05/06/2019.", DAY, ("2019-XX-XX", "2019-05-06", "2019-06-05")),
        ("He comes in two weeks.", DAY, ("P2W", None, None)),
        ("He will come in two weeks.", DAY, ("2019-W25", "2019-06-17", "2019-06-23")),
        ("Two weeks ago he came.", DAY, ("2019-W21", "2019-05-20", "2019-05-26")),
        ("The movement of 1987–1990 failed.", UNKNOWN, ("1987/1990", "1987", "1990")),
    ],
)  # fmt: skip
def test_against_the_publication(
    text: str, published: Published, expected: tuple[str, str | None, str | None]
) -> None:
    assert one(text, published) == expected


def test_a_citation_in_the_sentence_is_the_nearer_anchor() -> None:
    text = "He arrived in recent days (Kestrin Post, May 3). He left yesterday."
    assert [(time.timex, time.earliest, time.latest) for time in read(text)] == [
        ("PAST_REF", "2019-04-26", "2019-05-03"),
        ("2019-05-03", "2019-05-03", "2019-05-03"),
        ("2019-06-04", "2019-06-04", "2019-06-04"),
    ]


def test_a_citation_has_a_year_of_its_own() -> None:
    text = "On November 15 he spoke (Kestrin Post, November 17, 2015)."
    assert [time.timex for time in read(text, UNKNOWN)] == ["2015-11-15", "2015-11-17"]


def test_a_citation_is_never_later_than_the_text() -> None:
    assert [time.timex for time in read("He will go (Kestrin Post, June 6).")] == ["2018-06-06"]


def test_what_is_told_of_last_year_is_the_authors() -> None:
    assert [time.timex for time in read("He rose last year (Kestrin Post, March 2, 2018).")] == [
        "2018",
        "2018-03-02",
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On May 20, 2015 it fell. The previous day he left.", ["2015-05-20", "2015-05-19"]),
        ("In 2015 it fell, a day earlier than he said.", ["2015", "XXXX-XX-XX"]),
        ("In 2015 it fell. Three years earlier it stood.", ["2015", "2012"]),
        ("In May 2014 it fell. That year he left, in the same month.", ["2014-05", "2014", "2014-05"]),
        ("In 2014 it fell; on March 16 they voted.", ["2014", "2014-03-16"]),
        ("On May 20, 2015 it fell. One. Two. The next day he left.", ["2015-05-20", "XXXX-XX-XX"]),
        ("He left the previous day.", ["XXXX-XX-XX"]),
        ("He left the same month.", ["XXXX-XX"]),
        ("On Friday at noon it fell.", ["2019-05-31T12:00"]),
        ("On Friday it fell. At 10:35 he left.", ["2019-05-31", "2019-05-31T10:35"]),
        ("At 10:35 he left.", ["XXXX-XX-XXT10:35"]),
    ],
)
def test_against_the_story(text: str, values: list[str]) -> None:
    assert [time.timex for time in read(text)] == values


def test_ids_count_in_text_order_and_kinds_are_kept() -> None:
    times = read("Every Tuesday for two years, on May 3 at noon, in 2018.")
    assert [(time.id, time.kind) for time in times] == [
        ("t1", "set"),
        ("t2", "duration"),
        ("t3", "time"),
        ("t4", "date"),
    ]


def test_an_expression_without_a_meaning_is_its_date() -> None:
    expression = Expression(start=0, end=3, kind="date", rule="by hand", month=5, day=20)
    [time] = layers_of(
        "May", resolve_times, expressions=(expression,), sentences=((0, 3),), published=YEAR
    ).times
    assert (time.timex, time.earliest) == ("2019-05-20", "2019-05-20")


def test_the_readers_fit_in_a_pipeline() -> None:
    @reader(gives=["sentences", "pointers", "published"])
    def given_layers(document: object, layers: Layers) -> Layers:
        return layers

    assert Pipeline([given_layers, find_expressions, resolve_times]).run(document("May 20")).times == ()


TIMEX = re.compile(
    r"(PRESENT|PAST|FUTURE)_REF|P(X|\d+(\.\d+)?)(Y|M|W|D|Q|E|C|L|WE)(\d+M|T\d+H)?|PT(X|\d+(\.\d+)?)[HMS](\d+[MS])?"
    r"|P\dDT\d+H|[\dX]{2,4}(-[\dX]{2}(-[\dX]{2})?|-[QH][\dX]|-W[\dX]{2}(-\d|-WE)?|-(WI|SP|SU|FA))?(T[\d:A-Z]{2,6})?"
)
WORDS = (
    "May|20|2019|,|–|last|the|year|years|Friday|two|ago|p.m.|3|'80s|of|first|quarter|early|to|and|a|"
    "half|every|now|05/06/2019|½|week|(March 3).|will|said|9000|century|later|the next|in|weekend|"
    "noon|summer|Easter|season"
)
PIECES = st.sampled_from(WORDS.split("|"))
DATES = st.sampled_from([None, "0001", "9999", "2019", "2019-06", "2019-06-05", "9999-12-31", "0001-01-01"])


@given(st.lists(PIECES, max_size=14).map(" ".join), DATES, DATES)
def test_any_text_gives_values_and_ordered_bounds(
    text: str, earliest: str | None, latest: str | None
) -> None:
    for time in read(text, Published(earliest=earliest, latest=latest)):
        assert all(TIMEX.fullmatch(part) for part in time.timex.split("/")), time.timex
        if time.earliest and time.latest:
            assert time.earliest[: len(time.latest)] <= time.latest


@given(st.lists(PIECES, max_size=10).map(" ".join))
def test_the_same_text_gives_the_same_times(text: str) -> None:
    assert read(text) == read(text)
