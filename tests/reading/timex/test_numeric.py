import pytest

from sightline.reading.timex.meaning import Clock, Point
from sightline.reading.timex.numeric import clock_time, figures, full_year, iso_date


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("04.03.2021", (2021, 3, 4)),
        ("04.03.21", (2021, 3, 4)),
        ("19/05/2019", (2019, 5, 19)),
        ("5/20/2019", (2019, 5, 20)),
        ("5-20-89", (1989, 5, 20)),
        ("2019/05/20", (2019, 5, 20)),
        ("2019.5.20", (2019, 5, 20)),
        ("3/3/19", (2019, 3, 3)),
    ],
)
def test_figures(text: str, parts: tuple[int, int, int]) -> None:
    point = figures(text)
    assert point is not None
    assert (point.year, point.month, point.day) == parts


def test_either_number_may_be_the_month() -> None:
    assert figures("05/06/2019") == Point(year=2019, day_or_month=(5, 6))


@pytest.mark.parametrize(
    "text", ["31/02/2019", "0/0/19", "32.01.2019", "1.5.19", "13/13/2013", "2019/13/01", "0/5/2019"]
)
def test_no_date(text: str) -> None:
    assert figures(text) is None


def test_iso_dates() -> None:
    assert iso_date("2019-05") == Point(year=2019, month=5)
    assert iso_date("2019-05-20") == Point(year=2019, month=5, day=20)
    assert iso_date("2019-05-20t11:30z") == Point(
        year=2019, month=5, day=20, clock=Clock(time="11:30", utc=True)
    )
    assert iso_date("2019-05-20 11:30") == Point(year=2019, month=5, day=20, clock=Clock(time="11:30"))
    assert iso_date("2019-02-30") is None


@pytest.mark.parametrize(
    ("hour", "minute", "half", "time"),
    [
        (3, 0, "p", "15:00"),
        (12, 0, "p", "12:00"),
        (12, 5, "a", "00:05"),
        (15, 30, "", "15:30"),
        (24, 0, "", "24:00"),
        (25, 0, "", None),
        (9, 75, "", None),
        (15, 0, "p", "15:00"),
    ],
)
def test_times_of_day(hour: int, minute: int, half: str, time: str | None) -> None:
    assert clock_time(hour, minute, half) == time


def test_two_digits_make_a_year() -> None:
    assert [full_year(number) for number in (0, 19, 49, 50, 99)] == [2000, 2019, 2049, 1950, 1999]
