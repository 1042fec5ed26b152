from sightline.analysis.dossier import build
from sightline.analysis.facets import tokens
from tests.drafts import Draft
from tests.readings import case


def test_choices_count_the_rows_that_carry_their_token() -> None:
    dossier = build(case())
    for facet in dossier.facets:
        for choice in facet.choices:
            assert choice.count == sum(choice.token in tokens(row) for row in dossier.statements)


def test_every_token_of_every_row_is_a_choice() -> None:
    dossier = build(case())
    choices = [choice.token for facet in dossier.facets for choice in facet.choices]
    assert len(choices) == len(set(choices))
    assert {token for row in dossier.statements for token in tokens(row)} == set(choices)


def test_choices_are_in_the_order_of_their_scale() -> None:
    facets = {facet.name: facet for facet in build(case()).facets}
    assert [choice.label for choice in facets["certainty"].choices] == [
        "stated",
        "very likely",
        "likely",
        "possible",
    ]
    assert facets["document"].choices[0].label == "1. Is Norland Buying Port Almond?"


def test_a_strange_code_makes_a_token_without_spaces() -> None:
    draft = Draft("Gates opened.")
    draft.state("Gates opened", "opened", levers=['a b"><i>'])
    dossier = build([draft.reading()])
    assert tokens(dossier.statements[0])[-2] == ".a_b___i_"
