import pytest

from sightline.reading.gazetteer import folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. John's", "Saint Johns"),
        ("Mt Ararat", "Mount Ararat"),
        ("Xankəndi", "Xankandi"),
        ("Łódź", "Lodz"),
        ("U.S.", "US"),
        ("The Hague", "hague"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Winston-Salem", "WINSTON SALEM"),
        ("East St. Louis", "East Saint Louis"),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("name", "form"), [("", ""), ("…", ""), ("The", "the"), ("Main St", "main st")])
def test_what_is_left_of_short_names(name: str, form: str) -> None:
    assert folded(name) == form
