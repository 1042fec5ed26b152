import pytest

from sightline.vocabulary.terms import Term, bases, read_term


@pytest.mark.parametrize(
    ("entry", "term"),
    [
        pytest.param("passport", Term(("passport",)), id="a noun"),
        pytest.param("Military base", Term(("military", "base")), id="with what belongs to it"),
        pytest.param("parallel *", Term(("parallel",), "modifier"), id="before any noun"),
        pytest.param("PLACE", Term(("PLACE",), "type"), id="a type of names"),
    ],
)
def test_a_term_is_read_as_it_is_written(entry: str, term: Term) -> None:
    assert read_term(entry) == term
    assert read_term(str(term)) == term


def test_base_forms_are_known_by_their_other_forms() -> None:
    found = bases(["hand out", "bribe"], [Term(("military", "base")), Term(("own",), "modifier")])
    assert found["bribed"] == ("bribe",)
    assert found["handed"] == ("hand",)
    assert found["bases"] == ("base",)
    assert "owns" not in found
