"""Nouns and adjectives that say who does what: owners, makers, nations before them, and lasting relations."""

import pytest

from tests.evidence.told import only, roles, told


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        pytest.param(
            "Tarvia's attack on the convoy killed three soldiers.",
            "attack",
            ("Tarvia", "the convoy", ""),
            id="an owner acts",
        ),
        pytest.param(
            "The mayor's arrest angered the opposition.",
            "arrest",
            ("", "The mayor", ""),
            id="an owner suffers",
        ),
        pytest.param(
            "The mayor's arrest by the police angered the opposition.",
            "arrest",
            ("the police", "The mayor", ""),
            id="an owner suffers from a maker",
        ),
        pytest.param(
            "Tarvia's annexation by Norland angered the bishop.",
            "annexation",
            ("Norland", "Tarvia", ""),
            id="an owner that acts, unless a maker does",
        ),
        pytest.param(
            "The expulsion of 60 officials by Velmark was announced on Monday.",
            "expulsion",
            ("Velmark", "60 officials", ""),
            id="of and by",
        ),
        pytest.param(
            "The killing of the bishop by soldiers shocked Kestrin.",
            "killing",
            ("soldiers", "the bishop", ""),
            id="of and by, many",
        ),
        pytest.param(
            "The Tarvian raid on the village killed two farmers.",
            "raid",
            ("Tarvian", "the village", ""),
            id="a nation before it acts",
        ),
        pytest.param(
            "Norland's support for the rebels continued.",
            "support",
            ("Norland", "the rebels", ""),
            id="support for",
        ),
        pytest.param(
            "The bishop's criticism of the governor angered the palace.",
            "criticism",
            ("The bishop", "the governor", ""),
            id="an owner acts on whom stands after of",
        ),
        pytest.param(
            "The attack on the convoy by the rebels failed.",
            "attack",
            ("the rebels", "the convoy", ""),
            id="on and by",
        ),
        pytest.param("The attack on Kestrin ended.", "attack", ("", "Kestrin", ""), id="nobody does it"),
        pytest.param(
            "The talks between Norland and Tarvia failed.",
            "talks",
            ("Norland + Tarvia", "", ""),
            id="between two",
        ),
        pytest.param(
            "Ana Dorn regretted her criticism of the bishop.",
            "criticism",
            ("her", "the bishop", ""),
            id="a pronoun owns it",
        ),
    ],
)
def test_who_takes_part_in_what_a_noun_names(
    text: str, predicate: str, expected: tuple[str, str, str]
) -> None:
    assert roles(text)[predicate] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ana Dorn is a member of the Harvest Party.",
            {"member": ("Ana Dorn", "Harvest Party", "")},
            id="member",
        ),
        pytest.param(
            "Ilvar Tessin is the head of the Harvest Party.",
            {"head": ("Ilvar Tessin", "Harvest Party", "")},
            id="head",
        ),
        pytest.param(
            "The bishop is the brother of the governor.",
            {"brother": ("The bishop", "the governor", "")},
            id="kin",
        ),
        pytest.param(
            "The bishop is close to the palace.", {"close": ("The bishop", "", "the palace")}, id="close to"
        ),
        pytest.param(
            "The general is loyal to Tarvia.", {"loyal": ("The general", "Tarvia", "")}, id="loyal to"
        ),
        pytest.param(
            "The Harvest Party has a stake in the bank.",
            {"has a stake": ("Harvest Party", "", "the bank")},
            id="has a stake",
            marks=pytest.mark.xfail(
                reason="have needs a noun in `light` of predicates.yaml, and has none such"
            ),
        ),
        pytest.param(
            "People close to the palace bribed the judge.",
            {"close": ("People", "", "the palace"), "bribed": ("People", "the judge", "")},
            id="people close to",
            marks=pytest.mark.xfail(reason="the parser hangs the adjective on the verb"),
        ),
        pytest.param(
            "The rebels are allied with Norland.", {"allied": ("The rebels", "Norland", "")}, id="allied with"
        ),
    ],
)
def test_relations_that_last(text: str, expected: dict[str, tuple[str, str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("Ana Dorn is a member of the Harvest Party.", "ongoing", id="is"),
        pytest.param("Ana Dorn was a member of the Harvest Party.", "occurred", id="was"),
    ],
)
def test_a_relation_lasts_or_is_over(text: str, status: str) -> None:
    assert only(text, "member").statement.status == status


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The attack helicopters landed.", id="a noun that tells of another"),
        pytest.param("The attack ended.", id="nobody is named"),
        pytest.param("Ana Dorn, mayor of Kestrin, was there.", id="a title beside a name"),
    ],
)
def test_nouns_that_state_nothing(text: str) -> None:
    assert told(text) == []
