"""Who does what to whom in single sentences, and the sentences that give no statement."""

import pytest

from sightline.contract import Statement
from sightline.evidence import read
from tests.build import document


def statements(text: str) -> tuple[Statement, ...]:
    return read(document(text)).statements


def cast(text: str, one: Statement) -> dict[str, str]:
    return {part.role: text[part.start : part.end] for part in one.participants}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Norland accused Tarvia of arming the militia.",
            {"agent": "Norland", "recipient": "Tarvia", "theme": "arming the militia"},
            id="recipient and theme",
        ),
        pytest.param(
            "Norland gave weapons to the militia.",
            {"agent": "Norland", "recipient": "the militia", "theme": "weapons"},
            id="theme before recipient",
        ),
        pytest.param(
            "Norland met with labour leaders in Kestrin.",
            {"agent": "Norland", "recipient": "labour leaders"},
            id="somebody without a name or an article",
        ),
        pytest.param(
            "Tarvia was attacked by Norland in May.",
            {"agent": "Norland", "recipient": "Tarvia"},
            id="passive",
        ),
        pytest.param("Ana Dorn was attacked in May.", {"recipient": "Ana Dorn"}, id="passive without a doer"),
        pytest.param(
            "Tarvia hosted Ana Dorn.", {"agent": "Tarvia", "recipient": "Ana Dorn"}, id="the host acts"
        ),
        pytest.param(
            "Norland signed the decree and left.",
            {"agent": "Norland", "theme": "the decree"},
            id="a theme ends before another verb",
        ),
    ],
)
def test_who_takes_part(text: str, expected: dict[str, str]) -> None:
    (one,) = statements(text)
    assert cast(text, one) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norland pushed back.", id="a small word makes another verb"),
        pytest.param("Norland submitted a report to Tarvia.", id="submit to needs to at once"),
        pytest.param("The decision to attack Tarvia was late.", id="nobody acts"),
        pytest.param("Norland met on Monday.", id="nobody is met"),
        pytest.param("Norland told Tarvia about the road.", id="told, not told to"),
        pytest.param("The attack on Kestrin ended.", id="a noun"),
    ],
)
def test_no_statement(text: str) -> None:
    assert statements(text) == ()


def test_a_name_that_marks_a_noun_is_no_recipient() -> None:
    text = "Tarvia left. Norland banned Tarvia flags."
    assert all("recipient" not in cast(text, one) for one in statements(text))
