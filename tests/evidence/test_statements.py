"""Statements of single sentences, from what the readers find in them."""

import pytest

from sightline.contract import Statement
from sightline.evidence.statements import find_evidence
from sightline.reading.attributions import find_attributions
from sightline.reading.coreference import find_chains
from sightline.reading.encoding import encode
from sightline.reading.entities import group_entities
from sightline.reading.names import find_names
from sightline.reading.syntax import parse
from sightline.reading.words import part_words
from tests.build import document, layers_of, tokens_of

READERS = (part_words, encode, parse, find_chains, find_names, group_entities, find_attributions)


def statements(text: str) -> tuple[Statement, ...]:
    layers = layers_of(text, *READERS, tokens=tokens_of(text), sentences=((0, len(text)),))
    return find_evidence(document(text), layers).statements


def participants(text: str, statement: Statement) -> dict[str, str]:
    return {one.role: text[one.start : one.end] for one in statement.participants}


@pytest.mark.parametrize(
    ("text", "lemma", "who"),
    [
        pytest.param(
            "Norland expelled President Ilvar Tessin .",
            "expel",
            {"agent": "Norland", "recipient": "Ilvar Tessin"},
            id="active",
        ),
        pytest.param(
            "President Ilvar Tessin was expelled by Norland .",
            "expel",
            {"agent": "Norland", "recipient": "Ilvar Tessin"},
            id="passive",
        ),
        pytest.param(
            "Ambassador Ana Dorn , a former aide , visited Kestrin .",
            "visit",
            {"agent": "Ana Dorn", "recipient": "Kestrin"},
            id="apposition between subject and verb",
        ),
        pytest.param(
            "Norland accused Tarvia of arming the militia .",
            "accuse",
            {"agent": "Norland", "recipient": "Tarvia"},
            id="recipient before a preposition",
        ),
    ],
)
def test_who_does_what_to_whom(text: str, lemma: str, who: dict[str, str]) -> None:
    (statement,) = statements(text)
    assert statement.predicate.lemma == lemma
    assert participants(text, statement).items() >= who.items()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The attack on Kestrin ended .", id="a noun is no predicate"),
        pytest.param("It rained in Kestrin .", id="no known verb"),
        pytest.param("Kestrin", id="a name alone"),
    ],
)
def test_nothing_is_made_up(text: str) -> None:
    assert statements(text) == ()


@pytest.mark.parametrize(
    ("text", "status", "level", "polarity"),
    [
        pytest.param("Norland attacked Tarvia .", "occurred", "stated", "positive", id="plain"),
        pytest.param("Norland will attack Tarvia .", "predicted", "stated", "positive", id="future"),
        pytest.param(
            "Norland reportedly attacked Tarvia .", "occurred", "unverified", "positive", id="hearsay"
        ),
        pytest.param("Norland did not attack Tarvia .", "occurred", "stated", "negative", id="negated"),
        pytest.param("Norland is attacking Tarvia .", "ongoing", "stated", "positive", id="progressive"),
        pytest.param("Norland plans to attack Tarvia .", "planned", "stated", "positive", id="plan"),
        pytest.param("Norland might attack Tarvia .", "hypothetical", "possible", "positive", id="possible"),
    ],
)
def test_how_surely_and_whether_it_happened(text: str, status: str, level: str, polarity: str) -> None:
    (statement,) = statements(text)
    assert (statement.status, statement.certainty.level, statement.polarity) == (status, level, polarity)


def test_speakers_are_named_from_the_outside_in() -> None:
    text = "President Ilvar Tessin said that Norland attacked Tarvia ."
    layers = layers_of(text, *READERS, tokens=tokens_of(text), sentences=((0, len(text)),))
    (statement,) = find_evidence(document(text), layers).statements
    (attribution,) = layers.attributions
    assert statement.according_to == (attribution.id,)
    assert attribution.speaker == "e1"
    assert attribution.speaker_kind == "named"


def test_what_a_speaker_denies_is_denied() -> None:
    (statement,) = statements("President Ilvar Tessin denied that Norland attacked Tarvia .")
    assert statement.status == "denied"


def test_what_is_called_false_is_denied() -> None:
    (statement,) = statements("Reports that Norland plans to attack Tarvia are false .")
    assert statement.status == "denied"


def test_what_is_said_beside_a_denial_is_not_denied() -> None:
    (statement,) = statements("He wrote that Norland attacked Tarvia and the reports are false .")
    assert statement.status == "occurred"
