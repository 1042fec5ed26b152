"""Cue words bear on their own verb and on no other."""

import pytest

from sightline.contract import Statement
from sightline.evidence import read
from tests.build import document


def last(text: str) -> Statement:
    return read(document(text)).statements[-1]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param(
            "Norland denied wrongdoing and attacked Tarvia.", "occurred", id="denial of another verb"
        ),
        pytest.param(
            "Ana Dorn will resign after Norland attacked Tarvia.", "occurred", id="will of another verb"
        ),
        pytest.param("Norland failed to attack Tarvia.", "denied", id="failed to"),
        pytest.param("Norland managed to attack Tarvia.", "occurred", id="managed to"),
        pytest.param("Norland is said to have attacked Tarvia.", "occurred", id="perfect infinitive"),
        pytest.param("Norland threatened to attack Tarvia.", "planned", id="threatened to"),
        pytest.param("Ana Dorn urged Norland to attack Tarvia.", "demanded", id="urged to"),
        pytest.param("If Norland attacked Tarvia, nobody would help.", "hypothetical", id="condition"),
        pytest.param("Ana Dorn denied that Norland attacked Tarvia.", "denied", id="denied by the speaker"),
        pytest.param(
            "Ana Dorn warned that Norland had attacked Tarvia.", "occurred", id="a warning of the past"
        ),
    ],
)
def test_status(text: str, status: str) -> None:
    (one,) = (one for one in read(document(text)).statements if one.predicate.lemma == "attack")
    assert one.status == status


@pytest.mark.parametrize(
    ("text", "level"),
    [
        pytest.param("Norland attacked Tarvia.", "stated", id="no cue"),
        pytest.param("Reportedly, Norland attacked Tarvia.", "unverified", id="before the subject"),
        pytest.param("It is likely that Norland attacked Tarvia.", "likely", id="it is likely that"),
        pytest.param("Ana Dorn may resign, and Norland attacked Tarvia.", "stated", id="of another verb"),
        pytest.param("In May, Norland attacked Tarvia.", "stated", id="the month"),
    ],
)
def test_level(text: str, level: str) -> None:
    assert last(text).certainty.level == level


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        pytest.param("Norland has not attacked Tarvia.", "negative", id="not"),
        pytest.param(
            "Ana Dorn did not leave, and Norland attacked Tarvia.", "positive", id="of another verb"
        ),
    ],
)
def test_polarity(text: str, polarity: str) -> None:
    assert last(text).polarity == polarity
