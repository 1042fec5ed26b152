"""Which words make a statement, and which only help, tell or describe."""

import pytest

from tests.evidence.told import only, roles, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Norland put pressure on the mayor.",
            {"put pressure": ("Norland", "the mayor", "")},
            id="pressure",
        ),
        pytest.param(
            "The rebels opened fire on the police.",
            {"opened fire": ("The rebels", "the police", "")},
            id="fire",
        ),
        pytest.param(
            "Norland imposed sanctions on Tarvia.",
            {"imposed sanctions": ("Norland", "Tarvia", "")},
            id="sanctions",
        ),
        pytest.param(
            "Norland signed an agreement with Tarvia.",
            {"signed an agreement": ("Norland", "Tarvia", "")},
            id="an agreement with",
        ),
        pytest.param(
            "Ana Dorn took part in the protest.", {"took part": ("Ana Dorn", "", "the protest")}, id="part in"
        ),
        pytest.param(
            "Norland and Tarvia signed a treaty.",
            {"signed a treaty": ("Norland + Tarvia", "", "a treaty")},
            id="with nobody else it is about its noun",
        ),
    ],
)
def test_a_verb_that_needs_its_noun_is_one_predicate_with_it(
    text: str, expected: dict[str, tuple[str, str, str]]
) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        pytest.param("Norland plans to arm the rebels.", "arm", id="plans to"),
        pytest.param("The rebels began attacking the police.", "attacking", id="began"),
        pytest.param("Norland decided to expel the envoy.", "expel", id="decided to"),
        pytest.param("Norland tried to bribe the judge.", "bribe", id="tried to"),
        pytest.param("The bishop continues to support the rebels.", "support", id="continues to"),
        pytest.param("The army has to leave Tarvia.", "leave", id="has to"),
        pytest.param("The army is going to leave Tarvia.", "leave", id="is going to"),
        pytest.param("Norland wants to join the alliance.", "join", id="wants to"),
    ],
)
def test_a_helper_is_no_predicate_of_its_own(text: str, predicate: str) -> None:
    assert [one.predicate for one in told(text)] == [predicate]


def test_wanting_a_thing_is_a_predicate() -> None:
    assert roles("Norland wants a referendum.") == {"wants": ("Norland", "", "a referendum")}


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        pytest.param("Ana Dorn said that Norland armed the rebels.", ["armed"], id="said"),
        pytest.param("The ministry reported that the rebels left Kestrin.", ["left"], id="reported"),
        pytest.param("The bishop thinks that the governor bribed the judge.", ["bribed"], id="thinks"),
        pytest.param("The newspaper reported the arrest of the bishop.", ["arrest"], id="a noun is told"),
        pytest.param("Norland told Tarvia about the road.", [], id="told, of a thing"),
        pytest.param("Ana Dorn told the police to leave.", ["told", "leave"], id="told to do is ordered"),
        pytest.param("Norland denied that it armed the rebels.", ["denied", "armed"], id="denied"),
        pytest.param(
            "Ana Dorn demanded that Norland release the prisoners.", ["demanded", "release"], id="demanded"
        ),
    ],
)
def test_plain_telling_is_no_predicate_but_what_is_told_is(text: str, predicates: list[str]) -> None:
    assert [one.predicate for one in told(text)] == predicates


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It rained in Kestrin.", id="weather"),
        pytest.param("Kestrin", id="a name alone"),
        pytest.param("Prices rose.", id="only things"),
        pytest.param("The talks went on.", id="a noun of nobody"),
        pytest.param("The bishop is angry.", id="a quality"),
        pytest.param("The governor is a tall man.", id="what somebody is like"),
        pytest.param("The decision was late.", id="nobody takes part"),
        pytest.param("The treaty entered into force.", id="a thing among things"),
    ],
)
def test_no_statement(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "predicate", "lemma"),
    [
        pytest.param("Norland armed the rebels.", "armed", "arm", id="a verb"),
        pytest.param("The opposition criticised the mayor.", "criticised", "criticize", id="either spelling"),
        pytest.param("Norland put pressure on the mayor.", "put pressure", "put", id="the verb of a noun"),
        pytest.param("Norland's attacks on Tarvia failed.", "attacks", "attack", id="a noun"),
        pytest.param(
            "The rebels carried out raids on Tarvia.", "carried out raids", "carry out", id="a particle"
        ),
    ],
)
def test_the_lemma_is_that_of_the_predicate(text: str, predicate: str, lemma: str) -> None:
    assert only(text, predicate).statement.predicate.lemma == lemma
