import pytest

from sightline.reading.gazetteer import Row, gazetteer
from sightline.reading.placing.disputes import disputed_key, undisputed_country


def largest(name: str, country: str | None = None) -> Row:
    rows = [row for row in gazetteer().find(name) if country in {None, row.country}]
    return max(rows, key=lambda row: row.size)


@pytest.mark.parametrize(
    "name",
    [
        "Stepanakert",
        "Tskhinvali",
        "Sukhumi",
        "Tiraspol",
        "Simferopol",
        "Sevastopol",
        "Pristina",
        "Jerusalem",
        "Hebron",
        "Crimea",
        "Abkhazia",
        "Taiwan",
        "Taipei",
        "Kosovo",
        "Golan Heights",
        "Laayoune",
    ],
)
def test_no_side_is_taken(name: str) -> None:
    assert undisputed_country(largest(name), (name,)) is None


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Kyiv", "UA"),
        ("Kharkiv", "UA"),
        ("Istanbul", "TR"),
        ("Banja Luka", "BA"),
        ("Erbil", "IQ"),
        ("Derry", "GB"),
        ("Batumi", "GE"),
        ("Belgrade", "RS"),
        ("Barcelona", "ES"),
        ("Grozny", "RU"),
    ],
)
def test_a_name_with_variants_alone_leaves_the_country(name: str, country: str) -> None:
    assert undisputed_country(largest(name, country), (name,)) == country


def test_a_namesake_elsewhere_is_not_in_dispute() -> None:
    assert undisputed_country(largest("Donetsk", "RU"), ("Donetsk",)) == "RU"
    assert undisputed_country(largest("Hebron", "US"), ("Hebron",)) == "US"
    assert undisputed_country(largest("Donetsk", "UA"), ("Donetsk",)) is None


def test_the_entry_of_a_name() -> None:
    assert disputed_key(("Khankendi",)) == disputed_key(("Stepanakert",)) == "stepanakert"
    assert disputed_key(("East Sea",)) is None  # two seas
    assert disputed_key(("Sarvenholt",)) is None
