"""Event codes, by what stands around a verb or a noun."""

import pytest

from sightline.evidence import read
from tests.build import document


def _codes(text: str) -> list[str]:
    return [one.event.type for one in read(document(text)).statements if one.event]


@pytest.mark.parametrize(
    ("text", "type_", "rule"),
    [
        pytest.param("Norland attacked Tarvia.", "ASSAULT", "verb: attack WHOM", id="a verb"),
        pytest.param("Norland denied the report.", "REJECT", "verb: deny WHAT", id="a verb of saying"),
        pytest.param(
            "Norland took over the port company.", "COERCE", "verb: take over WHAT", id="with its particle"
        ),
        pytest.param(
            "The deputies spoke against Tarvia.",
            "ACCUSE",
            "verb: speak against WHOM",
            id="with its preposition",
        ),
        pytest.param("Norland sent money to Tarvia.", "AID", "verb: send <goods> to WHOM", id="goods"),
        pytest.param(
            "Norland sent troops to Tarvia.", "MOBILIZE", "verb: send <force> to WHOM", id="soldiers"
        ),
        pytest.param(
            "Troops were sent to Tarvia by Norland.", "MOBILIZE", "verb: send <force> to WHOM", id="a passive"
        ),
        pytest.param("Norland carried out an airstrike on Tarvia.", "ASSAULT", None, id="a verb of doing"),
        pytest.param("Norland has intensified its attacks.", "ASSAULT", "noun: attack", id="its noun"),
        pytest.param(
            "Norland does not recognize Tarvia.", "REJECT", "verb: not recognize WHAT", id="negated"
        ),
        pytest.param("Norland recognizes Tarvia.", "SUPPORT", None, id="not negated"),
        pytest.param(
            "The protesters occupied the station.",
            "PROTEST",
            "verb: <demonstrator> occupy WHAT",
            id="by the subject",
        ),
    ],
)
def test_a_statement_has_the_code_of_what_stands_with_its_verb(
    text: str, type_: str, rule: str | None
) -> None:
    coded = [one.event for one in read(document(text)).statements if one.event]
    assert coded[0].type == type_
    assert rule is None or coded[0].rule == rule


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norland gave the envoy a chance.", id="nothing material is given"),
        pytest.param("Norland has good ties with Tarvia.", id="a lasting relation"),
        pytest.param("The wildfire killed the mayor of Kestrin.", id="nobody did it"),
        pytest.param("Norland defended itself against Tarvia.", id="against and not for"),
    ],
)
def test_no_code_is_better_than_a_wrong_one(text: str) -> None:
    assert _codes(text) == []
