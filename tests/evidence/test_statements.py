"""Statements of single sentences, from what the readers find in them."""

import pytest

from tests.evidence.told import only, reading, told


def test_statements_are_numbered_in_the_order_of_their_predicates() -> None:
    found = reading("Norland agreed to send weapons to the rebels. Tarvia expelled the envoy.").statements
    assert [one.id for one in found] == ["s1", "s2", "s3"]
    assert [one.predicate.lemma for one in found] == ["agree", "send", "expel"]


def test_a_statement_reaches_over_all_its_passages() -> None:
    text = "Reportedly, the general, who is old, attacked the convoy on Monday."
    one = only(text, "attacked").statement
    assert text[one.start : one.end] == "Reportedly, the general, who is old, attacked the convoy"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("Ana Dorn left. She attacked the convoy.", ["Ana Dorn"], id="a pronoun"),
        pytest.param("Ana Dorn attacked the convoy.", ["Ana Dorn"], id="a name"),
    ],
)
def test_a_participant_is_the_entity_that_its_words_stand_for(text: str, named: list[str]) -> None:
    names = {one.id: one.name for one in reading(text).entities}
    agents = [who for who in only(text, "attacked").statement.participants if who.role == "agent"]
    assert [names[who.entity] for who in agents if who.entity] == named


def test_speakers_are_named_from_the_outside_in() -> None:
    text = "President Ilvar Tessin said that Norland attacked Tarvia."
    (attribution,) = reading(text).attributions
    assert only(text, "attacked").statement.according_to == (attribution.id,)
    assert attribution.speaker_kind == "named"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("“I will resign,” Ana Dorn said.", "planned", id="I"),
        pytest.param("Ana Dorn said that she will resign.", "planned", id="the speaker"),
        pytest.param("Ana Dorn said that Ilvar Tessin will resign.", "predicted", id="another"),
        pytest.param("Ilvar Tessin will resign.", "predicted", id="nobody speaks"),
    ],
)
def test_what_a_speaker_will_do_is_planned_and_what_others_will_is_predicted(text: str, status: str) -> None:
    assert only(text, "resign").statement.status == status


def test_the_time_is_the_nearest_of_the_sentence() -> None:
    text = "On May 3, 2019, Norland attacked Tarvia, and on May 9, 2019, Velmark expelled the envoy."
    found = {one.predicate: one.statement.earliest for one in told(text)}
    assert found["attacked"] == "2019-05-03"
    assert found["expelled"] == "2019-05-09"


def test_a_statement_without_a_time_in_its_sentence_has_none() -> None:
    text = "It was May 3, 2019. Norland attacked Tarvia."
    assert only(text, "attacked").statement.time is None


def test_predictions_and_dated_plans_are_forecasts() -> None:
    text = "Norland will attack Tarvia. Velmark expelled the envoy. The rebels plan to leave."
    read = reading(text)
    predicates = {one.id: one.predicate.lemma for one in read.statements}
    assert [predicates[one.statement] for one in read.forecasts] == ["attack"]
