"""Subjects, objects and verbs of single sentences, with the names that the baseline itself finds."""

import pytest

from sightline.reading import read_layers
from sightline.reading.clauses import Clause, clauses
from sightline.reading.objects import names_from
from sightline.reading.standing import standing
from sightline.reading.subjects import before
from tests.build import document


def clause_of(text: str) -> Clause:
    layers = read_layers(document(text))
    return next(iter(clauses(layers.tokens, standing(layers))))


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        pytest.param("Ana Dorn visited Kestrin.", "visited", ["Ana Dorn"], id="right before"),
        pytest.param(
            "Ana Dorn and Ilvar Tessin visited Kestrin.", "visited", ["Ana Dorn", "Ilvar Tessin"], id="two"
        ),
        pytest.param("Ana Dorn has never visited Kestrin.", "visited", ["Ana Dorn"], id="auxiliaries"),
        pytest.param("Ana Dorn, a former aide, visited Kestrin.", "visited", ["Ana Dorn"], id="insertion"),
        pytest.param(
            "An aide to Ana Dorn visited Kestrin.", "visited", ["An aide to Ana Dorn"], id="phrase between"
        ),
        pytest.param("Ana Dorn left and visited Kestrin.", "visited", ["Ana Dorn"], id="joined verbs"),
        pytest.param("Ana Dorn, who visited Kestrin, left.", "visited", ["Ana Dorn"], id="relative clause"),
        pytest.param("Ana Dorn sought to visit Kestrin.", "visit", ["Ana Dorn"], id="infinitive"),
        pytest.param("Ana Dorn urged Ilvar Tessin to visit Kestrin.", "visit", ["Ilvar Tessin"], id="asked"),
        pytest.param("We visited Kestrin.", "visited", ["We"], id="pronoun"),
        pytest.param("After the fall of Tarvia it visited Kestrin.", "visited", [], id="it"),
        pytest.param("Ana Dorn left; somebody visited Kestrin.", "visited", [], id="another subject"),
        pytest.param("The decision of Ana Dorn to visit Kestrin.", "visit", [], id="infinitive after a noun"),
        pytest.param("Those who surrounded Ana Dorn visited Kestrin.", "visited", [], id="an object before"),
    ],
)
def test_subjects(text: str, verb: str, expected: list[str]) -> None:
    clause = clause_of(text)
    assert [name.text for name in before(clause, clause.words.index(verb))] == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        pytest.param("Norland attacked Ana Dorn.", "attacked", ["Ana Dorn"], id="right after"),
        pytest.param("Norland met Ana Dorn and Ilvar Tessin.", "met", ["Ana Dorn", "Ilvar Tessin"], id="two"),
        pytest.param(
            "Norland attacked the rebel Ilvar Tessin.", "attacked", ["Ilvar Tessin"], id="described"
        ),
        pytest.param("Norland attacked Ana Dorn's house.", "attacked", [], id="owner"),
        pytest.param("Norland asked why Ana Dorn left.", "asked", [], id="another clause"),
        pytest.param("Norland attacked on Monday Ana Dorn.", "attacked", [], id="preposition between"),
    ],
)
def test_objects(text: str, verb: str, expected: list[str]) -> None:
    clause = clause_of(text)
    assert [name.text for name in names_from(clause, clause.words.index(verb) + 1)] == expected


@pytest.mark.parametrize(
    ("text", "word", "is_verb"),
    [
        pytest.param("Ana Dorn attacked Kestrin.", "attacked", True, id="past"),
        pytest.param("The attack on Kestrin ended.", "attack", False, id="noun after an article"),
        pytest.param("Ana Dorn may attack Kestrin.", "attack", True, id="base after a modal"),
        pytest.param("They attack Kestrin.", "attack", True, id="base after they"),
        pytest.param("Close ties attacks Kestrin.", "attacks", False, id="plural noun"),
        pytest.param("Ana Dorn attacks Kestrin.", "attacks", True, id="third person"),
    ],
)
def test_which_words_are_verbs(text: str, word: str, is_verb: bool) -> None:
    clause = clause_of(text)
    assert bool(clause.readings(clause.words.index(word))) is is_verb
