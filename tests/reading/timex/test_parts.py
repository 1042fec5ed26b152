from datetime import date

import pytest

from sightline.reading.timex import calendar
from sightline.reading.timex.calendar import Unit
from sightline.reading.timex.parts import part_bounds


@pytest.mark.parametrize(
    ("unit", "part", "bounds"),
    [
        ("year", "START", ("2019-01", "2019-04")),
        ("year", "MID", ("2019-05", "2019-08")),
        ("year", "END", ("2019-09", "2019-12")),
        ("month", "START", ("2019-02-01", "2019-02-10")),
        ("month", "END", ("2019-02-21", "2019-02-28")),
        ("month", "FIRST_HALF", ("2019-02-01", "2019-02-15")),
        ("month", "LAST_HALF", ("2019-02-16", "2019-02-28")),
        ("decade", "START", ("2010", "2013")),
        ("decade", "MID", ("2014", "2016")),
        ("decade", "END", ("2017", "2019")),
        ("century", "END", ("2068", "2100")),
        ("week", "MID", ("2019-02-06", "2019-02-07")),
        ("quarter", "END", ("2019-03", "2019-03")),
        ("season", "START", ("2018-12", "2018-12")),
        ("day", "START", ("2019-02-06", "2019-02-06")),
        ("weekend", "END", ("2019-02-09", "2019-02-10")),
        ("year", "APPROX", None),
        ("week", "FIRST_HALF", None),
    ],
)
def test_parts_are_thirds(unit: Unit, part: str, bounds: tuple[str, str] | None) -> None:
    period = calendar.period_of(unit, date(2019, 2, 6))
    assert period is not None
    assert part_bounds(period, part) == bounds


def test_the_last_period_of_the_calendar_has_parts() -> None:
    period = calendar.period_of("year", date(9999, 1, 1))
    assert period is not None
    assert part_bounds(period, "END") == ("9999-09", "9999-12")
