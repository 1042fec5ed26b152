import pytest

from sightline.reading.entities import group_entities
from sightline.reading.layers import Layers
from sightline.reading.names import find_names
from tests.build import layers_of, tokens_of


def names(text: str) -> Layers:
    return layers_of(text, find_names, tokens=tokens_of(text), sentences=((0, len(text)),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Prime Minister Ilvar Tessin left .", [("Ilvar Tessin", "person")], id="title is no name"
        ),
        pytest.param("a visit by Ambassador Dorn", [("Dorn", "person")], id="one word after a title"),
        pytest.param(
            "the Ministry of Salt said", [("Ministry of Salt", "organisation")], id="head and joint"
        ),
        pytest.param("they met in Kestrin .", [("Kestrin", "place")], id="place by its preposition"),
        pytest.param(
            "so Norland sent the Norlandian Guard",
            [("Norland", "place"), ("Norlandian Guard", "organisation")],
            id="place by its people",
        ),
        pytest.param("the NWA reported", [("NWA", "organisation")], id="acronym"),
        pytest.param("Armenian wine sold well .", [], id="an adjective is nobody"),
        pytest.param("Whether it rained", [], id="a capital that opens a sentence"),
        pytest.param("officials left", [], id="no quantity, no description"),
        pytest.param("several officials left", [("several officials", "group")], id="described group"),
        pytest.param("11 political parties", [("11 political parties", "group")], id="counted group"),
        pytest.param("it said he left", [("he", "person")], id="pronoun"),
    ],
)
def test_names_and_their_types(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(name.text, name.type) for name in names(text).names] == expected


def test_a_title_gives_a_role_with_its_status() -> None:
    (name,) = names("former Prime Minister Ilvar Tessin left").names
    assert [(role.text, role.status) for role in name.roles] == [("former Prime Minister", "former")]


def test_a_surname_joins_the_full_name() -> None:
    text = "President Ilvar Tessin spoke and Tessin left"
    layers = layers_of(text, find_names, group_entities, tokens=tokens_of(text), sentences=((0, len(text)),))
    assert [entity.name for entity in layers.entities] == ["Ilvar Tessin"]
    assert {mention.entity for mention in layers.mentions} == {"e1"}


def test_a_pronoun_between_two_people_stays_open() -> None:
    text = "Minister Ilvar Tessin met Minister Ana Dorn before he left"
    layers = layers_of(text, find_names, group_entities, tokens=tokens_of(text), sentences=((0, len(text)),))
    assert [mention.entity for mention in layers.mentions if mention.form == "pronoun"] == [None]
