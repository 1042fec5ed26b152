import pytest

from sightline.reading.placing.candidates import PlaceName, candidates, looked_up, wide


def found(*forms: str) -> set[tuple[str, str]]:
    return {(row.kind, row.country) for row in candidates(PlaceName(forms, ((0, 1),))).rows}


def test_all_towns_of_a_name_are_candidates_and_countries_come_first() -> None:
    countries = {row.country for row in looked_up("Paris")}
    assert {"FR", "US"} <= countries
    assert looked_up("Lebanon")[0].kind == "country"


@pytest.mark.parametrize("name", ["southern Lebanon", "Paris, Texas", "Kharkiv province", "City of London"])
def test_words_around_a_name_are_taken_away(name: str) -> None:
    assert candidates(PlaceName((name,), ((0, 1),))).rows


def test_a_word_that_was_left_out_is_added() -> None:
    case = candidates(PlaceName(("Tallapoosa",), ((0, 1),)))
    assert case.rows
    assert candidates(PlaceName(("Cuyahoga",), ((0, 1),))).stripped


def test_initials_are_no_small_town() -> None:
    assert ("city", "FR") not in found("EU")
    assert ("country", "US") in found("US")
    assert ("city", "FR") in found("Eu")


def test_a_people_stands_for_its_country() -> None:
    assert found("Armenians") == {("country", "AM")}


def test_an_invented_name_has_no_candidates() -> None:
    assert found("Sarvenholt", "City of Sarvenholt") == set()


def test_wide_names() -> None:
    assert {(row.kind, row.country) for row in wide("Georgia")} == {("region", "US"), ("country", "GE")}
