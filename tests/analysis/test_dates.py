import pytest

from sightline.analysis.dates import when

CASES = [
    ("2021-03-04", "2021-03-04", "4 March 2021", "day", "2021-03-04", "2021-03-04"),
    ("2021-03", "2021-03", "March 2021", "month", "2021-03-01", "2021-03-31"),
    ("2021", "2021", "2021", "year", "2021-01-01", "2021-12-31"),
    ("2021-01-01", "2021-12-31", "2021", "year", "2021-01-01", "2021-12-31"),
    ("2020-02-01", "2020-02-29", "February 2020", "month", "2020-02-01", "2020-02-29"),
    ("2021-03-04", "2021-03-07", "4–7 March 2021", "span", "2021-03-04", "2021-03-07"),
    ("2021-03-30", "2021-04-02", "30 March – 2 April 2021", "span", "2021-03-30", "2021-04-02"),
    ("2020-12-30", "2021-01-02", "30 December 2020 – 2 January 2021", "span", "2020-12-30", "2021-01-02"),
    ("2021-03", "2021-04", "March – April 2021", "span", "2021-03-01", "2021-04-30"),
    ("2020-11", "2021-02", "November 2020 – February 2021", "span", "2020-11-01", "2021-02-28"),
    ("1987", "1990", "1987–1990", "span", "1987-01-01", "1990-12-31"),
    ("2021-03-04", None, "from 4 March 2021", "open", "2021-03-04", ""),
    (None, "2021-03", "until 31 March 2021", "open", "", "2021-03-31"),
    ("2021-03-04T10:30", "2021-03-04T11:00", "4 March 2021", "day", "2021-03-04", "2021-03-04"),
]


@pytest.mark.parametrize(("earliest", "latest", "text", "precision", "first", "last"), CASES)
def test_interval_in_words(
    earliest: str | None, latest: str | None, text: str, precision: str, first: str, last: str
) -> None:
    found = when(earliest, latest)
    assert found
    assert (found.text, found.precision, found.first, found.last) == (text, precision, first, last)


@pytest.mark.parametrize("bad", [None, "", "soon", "2021-13", "2021-02-30", "0000", "21-03-04", "2021-W12"])
def test_no_date_is_no_interval(bad: str | None) -> None:
    assert when(bad, bad) is None


def test_what_is_no_date_leaves_its_side_open() -> None:
    found = when("2021-02-30", "2021-03-04")
    assert found
    assert (found.text, found.precision) == ("until 4 March 2021", "open")


@pytest.mark.parametrize(
    ("iso", "phrase"), [("2021", "some time in 2021"), ("2021-05", "some time in May 2021")]
)
def test_a_year_is_not_a_day(iso: str, phrase: str) -> None:
    found = when(iso, iso)
    assert found
    assert found.phrase == phrase
