import pytest

from sightline.reading.placing.inner import Naming, inner, is_county, naming


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Tbilisi City Court", "Tbilisi"),
        ("the Cuyahoga County Council", "Cuyahoga County"),
        ("University of Texas", "Texas"),
        ("Society of the Friends of Kharkiv", "Kharkiv"),
        ("Georgia’s Central Bank", "Georgia"),
        ("Bank of the Netherlands", "Netherlands"),
    ],
)
def test_the_place_in_a_longer_name(name: str, place: str) -> None:
    found = inner(name)
    assert found is not None
    assert name[slice(*found)] == place


@pytest.mark.parametrize(
    "name", ["Tbilisi", "Federal Court", "College of Law", "Sarvenholt Motors", "", "the"]
)
def test_names_without_one(name: str) -> None:
    assert inner(name) is None


@pytest.mark.parametrize(
    ("name", "how"),
    [
        ("Velmark Police", Naming.BODY),
        ("Velmark Police Department", Naming.BODY),
        ("Velmark Sheriff’s Office", Naming.BODY),
        ("Velmark County Motors", Naming.BODY),
        ("University of Velmark", Naming.BODY),
        ("Velmark High School", Naming.HOUSE),
        ("Velmark Justice Department", Naming.HOUSE),
        ("Velmark Department of Health", Naming.HOUSE),
        ("House of Velmark", Naming.HOUSE),
        ("Velmark Motors", Naming.OTHER),
    ],
)
def test_how_a_name_is_made(name: str, how: Naming) -> None:
    part = "Velmark County" if "County" in name else "Velmark"
    start = name.index(part)
    assert naming(name, (start, start + len(part))) is how


def test_counties() -> None:
    assert is_county("Velmark County")
    assert not is_county("County")
    assert not is_county("Velmark County Court")
