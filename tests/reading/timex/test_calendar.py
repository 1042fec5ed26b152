from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.reading.timex import calendar
from sightline.reading.timex.calendar import MONTHS, Period, Unit

UNITS: tuple[Unit, ...] = (
    "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century",
)  # fmt: skip
DAYS = st.dates(min_value=date(200, 1, 1), max_value=date(9700, 12, 31))


@pytest.mark.parametrize(
    ("unit", "day", "timex", "bounds"),
    [
        ("day", date(2019, 5, 20), "2019-05-20", ("2019-05-20", "2019-05-20")),
        ("week", date(2019, 5, 20), "2019-W21", ("2019-05-20", "2019-05-26")),
        ("week", date(2019, 12, 31), "2020-W01", ("2019-12-30", "2020-01-05")),
        ("weekend", date(2019, 5, 20), "2019-W21-WE", ("2019-05-25", "2019-05-26")),
        ("weekend", date(2019, 5, 26), "2019-W21-WE", ("2019-05-25", "2019-05-26")),
        ("month", date(2019, 5, 20), "2019-05", ("2019-05", "2019-05")),
        ("season", date(2019, 5, 20), "2019-SP", ("2019-03", "2019-05")),
        ("season", date(2019, 1, 2), "2018-WI", ("2018-12", "2019-02")),
        ("quarter", date(2019, 12, 31), "2019-Q4", ("2019-10", "2019-12")),
        ("half", date(2019, 7, 1), "2019-H2", ("2019-07", "2019-12")),
        ("year", date(2019, 5, 20), "2019", ("2019", "2019")),
        ("decade", date(2019, 5, 20), "201", ("2010", "2019")),
        ("century", date(2000, 5, 20), "19", ("1901", "2000")),
        ("century", date(2001, 1, 1), "20", ("2001", "2100")),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_the_period_of_a_day(unit: Unit, day: date, timex: str, bounds: tuple[str, str]) -> None:
    period = calendar.period_of(unit, day)
    assert period is not None
    assert (period.timex, period.bounds) == (timex, bounds)


@given(DAYS, st.sampled_from(UNITS))
def test_a_period_holds_its_day_and_begins_with_its_first(day: date, unit: Unit) -> None:
    period = calendar.period_of(unit, day)
    assert period is not None
    assert calendar.period_of(unit, period.first) == period == calendar.period_of(unit, period.last)
    if unit != "weekend":
        assert period.first <= day <= period.last


@given(DAYS, st.sampled_from(UNITS), st.integers(-20, 20))
def test_shifting_back_and_on_returns(day: date, unit: Unit, steps: int) -> None:
    period = calendar.period_of(unit, day)
    assert period is not None
    moved = period.shift(steps % 2 if unit == "century" else steps)
    assert moved is not None
    assert moved.shift(-(steps % 2) if unit == "century" else -steps) == period


@given(DAYS, st.sampled_from([unit for unit in UNITS if unit != "weekend"]))
def test_periods_of_one_unit_follow_each_other(day: date, unit: Unit) -> None:
    period = calendar.period_of(unit, day)
    following = period.shift(1) if period else None
    assert period is not None
    assert following is not None
    assert (following.first - period.last).days == 1


def test_the_calendar_ends() -> None:
    last = calendar.period_of("year", date(9999, 6, 1))
    assert last is not None
    assert last.shift(1) is None
    assert last.last == date.max
    assert calendar.add_days(date.max, 1) is None
    assert calendar.add_months(date(1, 1, 1), -1) is None
    assert calendar.year(0) is None


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("2019", "2019"),
        ("2019-05", "2019-05"),
        ("2019-05-20", "2019-05-20"),
        ("2019-02-29", None),
        ("2019-13", None),
        ("", None),
        ("0000", None),
        ("May", None),
        ("2019-05-20-1", None),
        ("²019", None),
        ("-5", None),
    ],
)
def test_parsing_iso(text: str, timex: str | None) -> None:
    period = calendar.parse(text)
    assert (period.timex if period else None) == timex


@pytest.mark.parametrize(
    ("inner", "outer", "timex"),
    [
        ("2019-05-20", "week", "2019-W21"),
        ("2019-05", "quarter", "2019-Q2"),
        ("2019", "month", None),
        ("2019-05", "week", None),
        ("2019", "decade", "201"),
        ("2019-12", "season", "2019-WI"),
        ("2019", "season", None),
    ],
)
def test_the_period_around(inner: str, outer: Unit, timex: str | None) -> None:
    period = calendar.parse(inner)
    found = period.within(outer) if period else None
    assert (found.timex if found else None) == timex


def test_days_of_holidays() -> None:
    assert [calendar.easter(year) for year in (2018, 2019, 2024)] == [
        date(2018, 4, 1),
        date(2019, 4, 21),
        date(2024, 3, 31),
    ]
    assert calendar.nth_weekday(2019, 11, 4, 4) == date(2019, 11, 28)
    assert calendar.nth_weekday(2019, 5, 1, -1) == date(2019, 5, 27)


def test_adding_months_keeps_to_the_month() -> None:
    assert calendar.add_months(date(2019, 1, 31), 1) == date(2019, 2, 28)
    assert calendar.add_months(date(2019, 1, 31), -12) == date(2018, 1, 31)


def test_every_unit_of_months_divides_a_century_or_is_one() -> None:
    assert all(1200 % months == 0 for months in MONTHS.values())
    assert Period("month", date(2020, 2, 1)).last == date(2020, 2, 29)
