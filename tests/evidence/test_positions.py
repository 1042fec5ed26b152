import pytest

from sightline.evidence.positions import positions
from tests.evidence.single import statements_in


def found(text: str) -> list[tuple[str | None, str, str]]:
    document, layers, scene, statements = statements_in(text)
    names = {entity.id: entity.name for entity in layers.entities}
    return [
        (one.holder and names[one.holder], one.stance, document.text[slice(*one.outcome)])
        for one in positions(statements, scene, layers)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ana Dorn advocated the independence of the coast.",
            [("Ana Dorn", "for", "the independence of the coast")],
            id="for",
        ),
        pytest.param(
            "Ana Dorn opposes the language law.", [("Ana Dorn", "against", "the language law")], id="against"
        ),
        pytest.param(
            "Ana Dorn campaigned against the treaty.", [("Ana Dorn", "against", "the treaty")], id="turned"
        ),
        pytest.param(
            "Ana Dorn does not support the treaty.", [("Ana Dorn", "against", "the treaty")], id="negated"
        ),
        pytest.param(
            "Independence has long been advocated by Ana Dorn.",
            [("Ana Dorn", "for", "Independence")],
            id="passive",
        ),
        pytest.param(
            "Ana Dorn advocated the idea of the coast gaining independence.",
            [("Ana Dorn", "for", "the idea of the coast gaining independence")],
            id="within a clause of a noun",
        ),
        pytest.param(
            "Ana Dorn and Ilvar Tessin rejected unification with Tarvia.",
            [
                ("Ana Dorn", "against", "unification with Tarvia"),
                ("Ilvar Tessin", "against", "unification with Tarvia"),
            ],
            id="two holders",
        ),
        pytest.param(
            "Ana Dorn identifies unification with Tarvia as her goal.",
            [("Ana Dorn", "for", "unification with Tarvia")],
            id="what is called a goal",
        ),
        pytest.param(
            "Ana Dorn promised that she would not send ground troops.",
            [("Ana Dorn", "against", "ground troops")],
            id="what is not to be",
        ),
        pytest.param(
            "Ana Dorn backed the candidate.", [("Ana Dorn", "for", "the candidate")], id="candidate"
        ),
        pytest.param("Does Ana Dorn support the treaty?", [], id="asked"),
        pytest.param("Ana Dorn might support the treaty.", [], id="possible"),
        pytest.param("Ana Dorn suggested that the treaty had failed.", [], id="told, not wanted"),
        pytest.param("Ana Dorn wants a new boat.", [], id="no outcome"),
        pytest.param("Ana Dorn spoke about independence.", [], id="no wanting"),
    ],
)
def test_who_is_for_or_against_what(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


def test_a_name_stands_for_the_outcome_that_the_text_gives_it() -> None:
    text = "Ana Dorn rejected the Reunia idea of union with Tarvia. Ilvar Tessin still favors Reunia."
    assert ("Ilvar Tessin", "for", "Reunia") in found(text)
    assert found("Ilvar Tessin still favors Reunia.") == []


def test_a_position_rests_on_its_statement() -> None:
    _, layers, scene, statements = statements_in("Ana Dorn opposes the language law.")
    (one,) = positions(statements, scene, layers)
    assert one.statement in {statement.id for statement in statements}
