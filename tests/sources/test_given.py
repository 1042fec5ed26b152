import pytest

from sightline.errors import InputError
from sightline.sources.found import Facts
from sightline.sources.given import given_date, given_facts


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2019", "2019"),
        ("2019-05", "2019-05"),
        ("2019-05-24", "2019-05-24"),
        (" 2019-05-24 ", "2019-05-24"),
        ("2019-05-24T10:30", "2019-05-24"),
        ("2019-05-24T10:30:00Z", "2019-05-24"),
        ("2019-05-24T23:30:00.123456+04:00", "2019-05-24"),
        ("2019-05-24 10:30:00", "2019-05-24"),
        ("2020-02-29", "2020-02-29"),
    ],
)
def test_iso_dates(written, date):
    assert given_date(written) == date


@pytest.mark.parametrize(
    "written",
    [
        "",
        "May 24, 2019",
        "24.05.2019",
        "2019-13",
        "2019-02-29",
        "2019-5-4",
        "19",
        "20190524",
        "0000",
        "2019-05-24x",
        "T",
    ],
)
def test_other_dates_are_refused_with_the_value_the_rule_and_the_remedy(written):
    with pytest.raises(InputError, match=r'"published" is .*no ISO date; write 2019, 2019-05 or 2019-05-24'):
        given_date(written)


@pytest.mark.parametrize(
    ("fields", "facts"),
    [
        ({}, Facts()),
        ({"key": 7}, Facts(key="7")),
        ({"key": 0}, Facts(key="0")),
        (
            {
                "key": "",
                "title": "",
                "url": "",
                "outlet": "",
                "authors": "",
                "published": "",
                "language": " ",
            },
            Facts(),
        ),
        ({"authors": "Ann Orvel"}, Facts(authors=("Ann Orvel",))),
        ({"authors": ["Ann Orvel", "", "Petr Lund"]}, Facts(authors=("Ann Orvel", "Petr Lund"))),
        ({"language": "en-GB", "published": "2019-05"}, Facts(language="en", published="2019-05")),
        ({"title": "  As it is  "}, Facts(title="  As it is  ")),
    ],
)
def test_facts(fields, facts):
    assert given_facts(**fields) == facts


def test_an_unknown_language_is_refused():
    with pytest.raises(InputError, match=r'"language" is .Tarvian., which is no ISO 639 code'):
        given_facts(language="Tarvian")
