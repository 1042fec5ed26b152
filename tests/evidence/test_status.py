"""What happened, goes on, is planned, predicted, demanded, denied or only thought of, and what is negated."""

import pytest

from tests.evidence.told import only


def standing(text: str, predicate: str) -> tuple[str, str]:
    one = only(text, predicate).statement
    return one.status, one.polarity


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        pytest.param("Norland attacked Tarvia.", "attacked", "occurred", id="past"),
        pytest.param("Norland has attacked Tarvia.", "attacked", "occurred", id="perfect"),
        pytest.param("Norland managed to attack Tarvia.", "attack", "occurred", id="managed to"),
        pytest.param(
            "Norland is said to have attacked Tarvia.", "attacked", "occurred", id="perfect infinitive"
        ),
        pytest.param("Norland may have attacked Tarvia.", "attacked", "occurred", id="may have"),
        pytest.param("Norland is attacking Tarvia.", "attacking", "ongoing", id="progressive"),
        pytest.param("Norland supports the rebels.", "supports", "ongoing", id="present"),
        pytest.param("Norland has supplied the rebels since May.", "supplied", "ongoing", id="since"),
        pytest.param("Norland's support for the rebels grew.", "support", "ongoing", id="a lasting noun"),
        pytest.param(
            "Norland's occupation of Tarvia ended.",
            "occupation",
            "occurred",
            id="a lasting noun that ended",
            marks=pytest.mark.xfail(reason="no list has the verbs that end what lasts"),
        ),
        pytest.param("Norland's raid on Tarvia failed.", "raid", "occurred", id="a noun"),
        pytest.param("Norland accused Tarvia of arming the rebels.", "arming", "occurred", id="accused of"),
        pytest.param("Norland is accused of bribing the judge.", "bribing", "occurred", id="is accused of"),
        pytest.param(
            "Ana Dorn warned that Norland had attacked Tarvia.", "attacked", "occurred", id="a past warned of"
        ),
        pytest.param(
            "Norland denied wrongdoing and attacked Tarvia.", "attacked", "occurred", id="beside a denial"
        ),
        pytest.param(
            "Ana Dorn will resign after Norland attacked Tarvia.", "attacked", "occurred", id="beside will"
        ),
    ],
)
def test_what_happened_or_goes_on(text: str, predicate: str, status: str) -> None:
    assert standing(text, predicate) == (status, "positive")


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        pytest.param("Norland plans to attack Tarvia.", "attack", "planned", id="plans to"),
        pytest.param("Norland threatened to attack Tarvia.", "attack", "planned", id="threatened to"),
        pytest.param("Norland agreed to send weapons to the rebels.", "send", "planned", id="agreed to"),
        pytest.param("Norland wants to attack Tarvia.", "attack", "planned", id="wants to"),
        pytest.param("“We will defend Kestrin,” Ana Dorn said.", "defend", "planned", id="we will"),
        pytest.param("Norland's plan to attack Tarvia leaked.", "attack", "planned", id="a plan to"),
        pytest.param("Norland will attack Tarvia.", "attack", "predicted", id="will"),
        pytest.param("Norland is expected to expel the envoy.", "expel", "predicted", id="expected to"),
        pytest.param("Norland is likely to expel the envoy.", "expel", "predicted", id="likely to"),
        pytest.param("Norland should expel the envoy.", "expel", "demanded", id="should"),
        pytest.param("Norland must release the prisoners.", "release", "demanded", id="must"),
        pytest.param("Ana Dorn urged Norland to attack Tarvia.", "attack", "demanded", id="urged to"),
        pytest.param(
            "Ana Dorn demanded that Norland release the prisoners.", "release", "demanded", id="demanded that"
        ),
        pytest.param(
            "“We demand that the authorities release the prisoners,” Ana Dorn said.",
            "release",
            "demanded",
            id="demand that, in a form that could be present",
        ),
        pytest.param(
            "Ana Dorn called on Norland to release the prisoners.", "release", "demanded", id="called on to"
        ),
        pytest.param(
            "Ana Dorn demanded the release of the prisoners.", "release", "demanded", id="demanded a noun"
        ),
        pytest.param(
            "The envoy was invited by the council to speak.", "speak", "demanded", id="was invited to"
        ),
        pytest.param("Norland could expel the envoy.", "expel", "hypothetical", id="could"),
        pytest.param("The law would bar parties.", "bar", "hypothetical", id="would"),
        pytest.param(
            "If Norland attacks Tarvia, Velmark will send troops.",
            "attacks",
            "hypothetical",
            id="a condition",
        ),
        pytest.param(
            "If Norland attacks Tarvia, Velmark will send troops.", "send", "predicted", id="what follows one"
        ),
        pytest.param("Will Norland attack Tarvia?", "attack", "hypothetical", id="a question"),
        pytest.param("Did Norland bribe the judge?", "bribe", "hypothetical", id="a question of the past"),
        pytest.param(
            "The governor allowed the protesters to enter the palace.",
            "enter",
            "hypothetical",
            id="allowed to",
        ),
    ],
)
def test_what_is_to_come_or_only_thought_of(text: str, predicate: str, status: str) -> None:
    assert standing(text, predicate) == (status, "positive")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        pytest.param("Ana Dorn denied that Norland attacked Tarvia.", "attacked", id="denied that"),
        pytest.param("Ana Dorn denied that Norland plans to attack Tarvia.", "attack", id="denied a plan"),
        pytest.param("Norland denied arming the rebels.", "arming", id="denied doing"),
        pytest.param("Reports that Norland plans to attack Tarvia are false.", "attack", id="called false"),
        pytest.param(
            "Reports in the Velmark press that Norland is planning to attack Tarvia are false.",
            "attack",
            id="called false, far from its noun",
        ),
    ],
)
def test_what_is_denied_is_what_was_claimed(text: str, predicate: str) -> None:
    assert standing(text, predicate) == ("denied", "positive")


def test_what_is_said_beside_a_denial_is_not_denied() -> None:
    text = "He wrote that Norland attacked Tarvia and the reports are false."
    assert standing(text, "attacked") == ("occurred", "positive")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        pytest.param("Ana Dorn refused to meet the envoy.", "meet", id="refused to"),
        pytest.param("Norland has refused to release the prisoners.", "release", id="has refused to"),
        pytest.param("Norland failed to attack Tarvia.", "attack", id="failed to"),
        pytest.param("Norland did not attack Tarvia.", "attack", id="not"),
        pytest.param("Norland never attacked Tarvia.", "attacked", id="never"),
        pytest.param("No country recognised the republic.", "recognised", id="no, of who acts"),
        pytest.param("Nobody attacked the convoy.", "attacked", id="nobody"),
        pytest.param("There was no attack on Tarvia.", "attack", id="no, of a noun"),
        pytest.param("The rebels left without attacking the police.", "attacking", id="without"),
    ],
)
def test_what_did_not_happen(text: str, predicate: str) -> None:
    assert standing(text, predicate) == ("occurred", "negative")


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        pytest.param(
            "Norland will not attack Tarvia.", "attack", ("predicted", "negative"), id="of what is to come"
        ),
        pytest.param(
            "Norland has no plans to attack Tarvia.", "attack", ("planned", "negative"), id="of a plan"
        ),
        pytest.param(
            "Ana Dorn is not a member of the Harvest Party.",
            "member",
            ("ongoing", "negative"),
            id="of a relation",
        ),
        pytest.param(
            "Ana Dorn did not leave, and Norland attacked Tarvia.",
            "attacked",
            ("occurred", "positive"),
            id="of another verb",
        ),
        pytest.param(
            "Norland did not refuse to meet the envoy.", "meet", ("occurred", "positive"), id="of a refusal"
        ),
    ],
)
def test_negation_bears_on_its_own_words(text: str, predicate: str, expected: tuple[str, str]) -> None:
    assert standing(text, predicate) == expected
