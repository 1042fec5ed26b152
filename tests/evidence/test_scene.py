"""Words as evidence looks at them: who they stand for, and which passage is theirs."""

import pytest

from tests.evidence.told import scene, word


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        pytest.param("Norland attacked Tarvia.", "Norland", True, id="a state"),
        pytest.param("Ana Dorn left Kestrin.", "Ana", True, id="a person"),
        pytest.param("The rebels left.", "rebels", True, id="a description"),
        pytest.param("They attacked the convoy.", "They", True, id="a pronoun for people"),
        pytest.param("Somebody attacked the convoy.", "Somebody", True, id="somebody"),
        pytest.param("The treaty bars weapons.", "treaty", False, id="a thing"),
        pytest.param("The attack ended.", "attack", False, id="an act"),
        pytest.param("Norland attacked on Monday.", "Monday", False, id="a day"),
    ],
)
def test_who_can_act(text: str, form: str, expected: bool) -> None:
    assert scene(text).is_actor(word(text, form)) is expected


@pytest.mark.parametrize(
    ("text", "form", "passage"),
    [
        pytest.param("Ana Dorn left Kestrin.", "Ana", "Ana Dorn", id="a name whole"),
        pytest.param(
            "The new treaty with Tarvia bars weapons.", "treaty", "The new treaty", id="a noun up to itself"
        ),
        pytest.param("Norland plans to arm the rebels.", "arm", "arm the rebels", id="a verb to its object"),
        pytest.param("Norland plans to leave.", "leave", "leave", id="a verb alone"),
    ],
)
def test_the_passage_of_a_word(text: str, form: str, passage: str) -> None:
    start, end = scene(text).range_of(word(text, form))
    assert text[start:end] == passage


@pytest.mark.parametrize(
    ("text", "form", "named"),
    [
        pytest.param("The envoy Ana Dorn left.", "envoy", "Ana", id="a name after a title"),
        pytest.param("The envoy left.", "envoy", "envoy", id="none"),
        pytest.param("Ana Dorn left.", "Ana", "Ana", id="a name itself"),
    ],
)
def test_the_name_that_a_noun_stands_beside(text: str, form: str, named: str) -> None:
    own = scene(text)
    assert own.words[own.named(word(text, form))].text == named


def test_and_joins_those_who_follow() -> None:
    text = "Norland, Velmark and Kestrin attacked Tarvia."
    own = scene(text)
    assert [own.words[one].text for one in own.joined(word(text, "Norland"))] == [
        "Norland",
        "Velmark",
        "Kestrin",
    ]


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        pytest.param("The minister's decree failed.", "decree", True, id="an owner"),
        pytest.param("The Tarvian aircraft attacked Kestrin.", "aircraft", True, id="a nation"),
        pytest.param("The old decree failed.", "decree", False, id="a quality"),
    ],
)
def test_a_noun_that_belongs_to_an_actor(text: str, form: str, expected: bool) -> None:
    assert scene(text).belongs_to_actor(word(text, form)) is expected


@pytest.mark.parametrize(("form", "expected"), [("May", True), ("2019", True), ("Norland", False)])
def test_words_of_a_time(form: str, expected: bool) -> None:
    text = "In May 2019, Norland attacked Tarvia."
    assert scene(text).is_timed(word(text, form)) is expected


def test_a_noun_for_people_means_somebody_though_it_is_no_mention() -> None:
    text = "The talks were for officials."
    assert scene(text).means_somebody(word(text, "officials"))
    assert not scene(text).means_somebody(word(text, "talks"))
