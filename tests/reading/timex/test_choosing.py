from datetime import date

import pytest

from sightline.reading.timex import choosing
from sightline.reading.timex.meaning import Point
from sightline.reading.timex.tense import Direction

TODAY = date(2019, 6, 5)  # a Wednesday
MAY_20, JUNE_10 = Point(month=5, day=20), Point(month=6, day=10)


@pytest.mark.parametrize(
    ("point", "tense", "timex"),
    [
        (MAY_20, "past", "2019-05-20"),
        (MAY_20, "future", "2020-05-20"),
        (MAY_20, None, "2019-05-20"),
        (JUNE_10, "past", "2018-06-10"),
        (Point(month=12, day=30), "open", "2018-12-30"),
        (Point(month=9, day=1), "open", "2019-09-01"),
        (Point(weekday=3), "past", "2019-06-05"),
        (Point(weekday=4), "past", "2019-05-30"),
        (Point(weekday=4), "future", "2019-06-06"),
        (Point(season=2), "past", "2019-SU"),
        (Point(quarter=4), "past", "2018-Q4"),
    ],
)
def test_by_tense(point: Point, tense: Direction | None, timex: str) -> None:
    chosen = choosing.by_tense(choosing.candidates(point, TODAY), TODAY, tense)
    assert chosen is not None
    assert chosen.timex == timex


def test_what_is_close_is_not_passed_over() -> None:
    may = choosing.by_tense_nearby(choosing.candidates(MAY_20, TODAY), TODAY, "future")
    tomorrow = choosing.by_tense_nearby(choosing.candidates(Point(month=6, day=6), TODAY), TODAY, "past")
    june = choosing.by_tense_nearby(choosing.candidates(JUNE_10, TODAY), TODAY, "past")
    november = choosing.by_tense_nearby(choosing.candidates(Point(month=11, day=10), TODAY), TODAY, "past")
    assert [period.timex for period in (may, tomorrow, june, november) if period] == [
        "2019-05-20",
        "2019-06-06",
        "2019-06-10",
        "2018-11-10",
    ]


@pytest.mark.parametrize(
    ("point", "step", "timex"),
    [
        (Point(weekday=3), -1, "2019-05-29"),
        (Point(weekday=3), 0, "2019-06-05"),
        (Point(weekday=5), 0, "2019-06-07"),
        (Point(weekday=1), 0, "2019-06-03"),
        (Point(weekday=3), 1, "2019-06-12"),
        (Point(month=6), -1, "2018-06"),
        (Point(month=9), 0, "2019-09"),
        (Point(month=2), 0, "2019-02"),
        (Point(season=0), -1, "2018-WI"),
        (Point(holiday="easter"), 1, "2020-04-12"),
        (Point(holiday="black friday"), -1, "2018-11-23"),
    ],
)
def test_by_step(point: Point, step: int, timex: str) -> None:
    chosen = choosing.by_step(choosing.candidates(point, TODAY), TODAY, step)
    assert chosen is not None
    assert chosen.timex == timex


def test_a_leap_day_is_found_in_leap_years_only() -> None:
    leap = Point(month=2, day=29)
    assert [period.timex for period in choosing.candidates(leap, TODAY)] == ["2020-02-29"]
    assert choosing.in_year(leap, 2019) is None


def test_a_holiday_of_another_calendar_has_no_day() -> None:
    assert choosing.in_year(Point(holiday="nowruz"), 2019) is None
