"""What `times` and its tests of whole texts do not reach: meanings against anchors made by hand."""

from datetime import date

import pytest

from sightline.reading.timex.anchors import Anchors
from sightline.reading.timex.calendar import Period
from sightline.reading.timex.meaning import Between, Clock, Length, Meaning, Point, Repeat, Shift, Vague
from sightline.reading.timex.resolution import resolve

DAY = Period("day", date(2019, 6, 5))
MONTH = Period("month", date(2019, 6, 1))
YEAR = Period("year", date(2019, 1, 1))
QUARTER = Period("quarter", date(2019, 1, 1))


def shift(unit: str, step: int, base: str = "writing") -> Point:
    return Point(shift=Shift(unit=unit, step=step, base=base))  # type: ignore[arg-type]


def placed(meaning: Meaning, anchors: Anchors) -> tuple[str, str | None, str | None]:
    found = resolve(meaning, anchors)
    return found.timex, found.earliest, found.latest


@pytest.mark.parametrize(
    ("meaning", "timex"),
    [
        (shift("day", -1), "XXXX-XX-XX"),
        (shift("week", 0), "XXXX-WXX"),
        (shift("weekend", 0), "XXXX-WXX-WE"),
        (shift("month", 1), "XXXX-XX"),
        (shift("quarter", -1), "XXXX-QX"),
        (shift("year", -1), "XXXX"),
        (shift("decade", -1), "XXX"),
        (shift("century", -1), "XX"),
        (Point(month=5), "XXXX-05"),
        (Point(month=5, day=20), "XXXX-05-20"),
        (Point(weekday=5, clock=Clock(time="NI")), "XXXX-WXX-5TNI"),
        (Point(season=2), "XXXX-SU"),
        (Point(quarter=3), "XXXX-Q3"),
        (Point(half=1), "XXXX-H1"),
        (Point(holiday="easter"), "XXXX-XX-XX"),
        (Point(clock=Clock(time="11:30", utc=True)), "XXXX-XX-XXT11:30Z"),
        (Vague(reference="PAST_REF", unit="day"), "PAST_REF"),
        (Length(low=2, high=2, unit="year", window="past"), "P2Y"),
        (Repeat(timex="XXXX-WXX-2"), "XXXX-WXX-2"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_nothing_is_invented_without_an_anchor(meaning: Meaning, timex: str) -> None:
    assert placed(meaning, Anchors()) == (timex, None, None)


@pytest.mark.parametrize(
    ("meaning", "writing", "expected"),
    [
        (shift("year", -1), YEAR, ("2018", "2018", "2018")),
        (shift("decade", 0), YEAR, ("201", "2010", "2019")),
        (shift("month", -1), YEAR, ("XXXX-XX", None, None)),
        (shift("month", -1), MONTH, ("2019-05", "2019-05", "2019-05")),
        (shift("week", -1), MONTH, ("XXXX-WXX", None, None)),
        (Point(month=5, step=-1, base="writing"), YEAR, ("XXXX-05", None, None)),
        (Point(month=5, step=-1, base="writing"), MONTH, ("2019-05", "2019-05", "2019-05")),
        (Point(weekday=5), YEAR, ("XXXX-WXX-5", None, None)),
        (Length(low=2, high=2, unit="year", window="past"), YEAR, ("P2Y", "2017", "2019")),
        (Length(low=2, high=2, unit="week", window="past"), YEAR, ("P2W", None, None)),
        (Length(low=18, high=18, unit="month", window="next"), YEAR, ("P18M", None, None)),
        (Length(low=18, high=18, unit="month", window="next"), MONTH, ("P18M", "2019-06", "2020-12")),
        (Length(low=None, high=None, unit="week", window="past"), DAY, ("PXW", "2019-05-06", "2019-06-05")),
        (Length(low=2, high=3, unit="week", window="next"), DAY, ("P2W", "2019-06-05", "2019-06-26")),
        (Length(low=3, high=3, unit="hour", window="next"), DAY, ("PT3H", None, None)),
        (Vague(reference="FUTURE_REF", unit="month"), DAY, ("FUTURE_REF", "2019-06-05", "2019-12-05")),
        (Vague(reference="PAST_REF", unit="year"), YEAR, ("PAST_REF", "2014", "2019")),
        (Vague(reference="PAST_REF", unit="hour"), DAY, ("PAST_REF", None, None)),
    ],
)
def test_a_coarse_anchor_gives_what_all_its_days_give(
    meaning: Meaning, writing: Period, expected: tuple[str, str | None, str | None]
) -> None:
    assert placed(meaning, Anchors(writing=writing)) == expected


def test_a_citation_lies_before_the_writing() -> None:
    anchors = Anchors(writing=DAY, tense="past", strict=True)
    assert placed(Point(month=6, day=6), anchors)[0] == "2018-06-06"
    assert placed(Point(month=6, day=5), anchors)[0] == "2019-06-05"


def test_a_story_does_not_run_past_the_writing() -> None:
    later = shift("day", 3, "either")
    assert placed(later, Anchors(writing=DAY, story=(DAY,)))[0] == "XXXX-XX-XX"
    assert placed(later, Anchors(writing=DAY, story=(DAY,), tense="future"))[0] == "2019-06-08"


def test_that_month_looks_behind_a_year() -> None:
    assert placed(shift("month", 0, "story"), Anchors(story=(YEAR, MONTH)))[0] == "2019-06"
    assert placed(shift("month", 0, "story"), Anchors(writing=DAY))[0] == "XXXX-XX"


def test_figures_are_compared_with_the_same_quarter() -> None:
    ago = Point(shift=Shift(unit="year", step=-1, base="writing"), compares=True)
    assert placed(ago, Anchors(writing=DAY, quarter=QUARTER))[0] == "2018-Q1"
    assert placed(ago, Anchors(writing=DAY))[0] == "2018"
    assert placed(shift("quarter", 0, "either"), Anchors(writing=DAY))[0] == "2019-Q1"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (Point(month=11), Point(year=2019, month=2), ("2018-11/2019-02", "2018-11", "2019-02")),
        (Point(year=2018, month=11), Point(month=2), ("2018-11/2019-02", "2018-11", "2019-02")),
        (Point(weekday=6), Point(weekday=1), ("2019-06-01/2019-06-03", "2019-06-01", "2019-06-03")),
        (Point(month=3), Point(month=6), ("2019-03/2019-06", "2019-03", "2019-06")),
    ],
)
def test_a_range_ends_after_it_begins(first: Point, last: Point, expected: tuple[str, str, str]) -> None:
    between = Between(first=first, last=last, gap=(0, 1))
    assert placed(between, Anchors(writing=DAY, tense="past")) == expected
    assert placed(Between(first=Point(month=3), last=Point(month=6), gap=(0, 1)), Anchors())[1:] == (
        None,
        None,
    )


@pytest.mark.parametrize(
    ("part", "step", "expected"),
    [
        ("LESS_THAN", -1, ("2018", "2019-06-05")),
        ("MORE_THAN", -1, (None, "2018")),
        ("MORE_THAN", 1, ("2020", "2020")),
        ("APPROX", -1, ("2018", "2018")),
        ("END", -1, ("2018-09", "2018-12")),
    ],
)
def test_bounds_of_less_and_more(part: str, step: int, expected: tuple[str | None, str | None]) -> None:
    point = Point(shift=Shift(unit="year", step=step, base="writing"), part=part)
    assert placed(point, Anchors(writing=DAY))[1:] == expected


def test_the_calendar_ends() -> None:
    for unit, step in (("year", -9000), ("century", 900), ("day", -(10**6))):
        assert placed(shift(unit, step), Anchors(writing=DAY))[1:] == (None, None)
    assert placed(Length(low=9000, high=9000, unit="year", window="past"), Anchors(writing=DAY))[1:] == (
        None,
        None,
    )
