import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.sources.dates import MAX_LENGTH, iso_date


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2021-03-04", "2021-03-04"),
        ("2021-3-4", "2021-03-04"),
        ("2021/03/04", "2021-03-04"),
        ("2021.03.04", "2021-03-04"),
        ("20210304", "2021-03-04"),
        ("20210304T101500Z", "2021-03-04"),
        ("2021-03-04T23:30:00-05:00", "2021-03-04"),
        ("2021-03-04 10:15:00.000", "2021-03-04"),
        ("2021-W09-4", "2021-03-04"),
        ("2021-W09", "2021-03"),
        ("2021-03", "2021-03"),
        ("2021", "2021"),
        ("  2021 ", "2021"),
        ("1856-11-02", "1856-11-02"),
    ],
)
def test_iso(written, expected):
    assert iso_date(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Thu, 04 Mar 2021 10:00:00 +0000", "2021-03-04"),
        ("Thu, 4 Mar 2021 10:00:00 +1400", "2021-03-04"),  # a zone that could be a year
        ("4 Mar 2021 1530 GMT", "2021-03-04"),
        ("Thursday, 04-Mar-21 10:00:00 GMT", "2021-03-04"),
        ("Thu, 04 Mar 99 10:00:00 GMT", "1999-03-04"),
        ("Thu Mar  4 10:00:00 2021", "2021-03-04"),
        ("Thu Mar  4 10:00:00 CET 2021", "2021-03-04"),
        ("D:20210304120000+01'00'", "2021-03-04"),
        ("D:20210304", "2021-03-04"),
        ("D:202103", "2021-03"),
        ("D:2021", "2021"),
    ],
)
def test_mail_and_pdf(written, expected):
    assert iso_date(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("4 March 2021", "2021-03-04"),
        ("4th of March 2021", "2021-03-04"),
        ("March 4, 2021", "2021-03-04"),
        ("MARCH 4TH, 2021", "2021-03-04"),
        ("Mar. 4, 2021", "2021-03-04"),
        ("Sept 4, 2021", "2021-09-04"),
        ("Published on Thursday, March 4, 2021 at 10:30 AM", "2021-03-04"),
        ("March 2021", "2021-03"),
        ("Summer 2021", "2021"),
        ("4 mars 2021", "2021"),  # another language: its year is certain
        ("4 Marched 2021", "2021"),
    ],
)
def test_words(written, expected):
    assert iso_date(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("03/04/2021", "2021"),
        ("03.04.2021", "2021"),
        ("13/04/2021", "2021-04-13"),
        ("04/13/2021", "2021-04-13"),
        ("04/04/2021", "2021-04-04"),
        ("4 May 2021, updated 6 May 2021", "2021-05"),
        ("2021-03-04 to 2021-03-08", "2021-03"),
        ("4 May 2021, updated 6 June 2021", "2021"),
        ("2020-2021", None),
        ("5 May 2020, updated 5 May 2021", None),
    ],
)
def test_no_more_than_certain(written, expected):
    assert iso_date(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        None,
        "",
        "yesterday",
        "2 hours ago",
        "May",
        "June 5",
        "1614816000",
        "202103",
        "0000-00-00 00:00:00",
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "2021-13-04",
        "2021-02-30",
        "31 February 2021",
        "2021-W60-1",
        "٢٠٢١-٠٣-٠٤",
        "4 March 2021" + " " * MAX_LENGTH,
    ],
)
def test_no_date(written):
    assert iso_date(written) is None


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)))
def test_every_day_in_every_form(day):
    # months in English whatever the locale: C is the one that tests run in
    for form in (
        "%Y-%m-%d",
        "%Y%m%d",
        "%d %B %Y",
        "%B %d, %Y",
        "%a, %d %b %Y 10:00:00 +0000",
        "D:%Y%m%d101500Z",
    ):
        assert iso_date(day.strftime(form)) == day.isoformat()


@given(st.text(alphabet="0123456789-/.:, TZWDMarch", max_size=60))
def test_any_string_gives_a_date_or_none(written):
    date = iso_date(written)
    assert date is None or dt.date.fromisoformat((date + "-01-01")[:10])
