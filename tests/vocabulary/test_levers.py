"""The levers: codes, examples, cues."""

import re

import pytest

from sightline.vocabulary.levers import cues_at, cues_by_first_word, lever_file, levers
from tests.vocabulary.words import words_of

SIZES = {
    "political": 10,
    "diplomatic": 5,
    "information": 7,
    "military": 6,
    "economic": 7,
    "legal": 5,
    "society": 6,
    "coercion": 6,
}


def test_every_group_is_whole_and_no_code_stands_twice() -> None:
    assert {name: len(group) for name, group in lever_file().groups.items()} == SIZES
    assert len(levers()) == sum(SIZES.values())


@pytest.mark.parametrize("code", levers())
def test_a_lever_has_a_definition_and_an_example_that_a_cue_finds(code: str) -> None:
    entry = levers()[code]
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", code)
    assert entry.definition
    words = words_of(entry.example)
    assert code in {cue.lever for at in range(len(words)) for cue, _ in cues_at(words, at)}


def test_techniques_have_an_id_and_a_name() -> None:
    for entry in levers().values():
        for technique, name in entry.disarm.items():
            assert re.fullmatch(r"T\d{4}(\.\d{3})?", technique)
            assert name


def test_no_words_suggest_a_lever_twice() -> None:
    for cues in cues_by_first_word().values():
        pairs = [(cue.words, cue.lever) for cue in cues]
        assert sorted({pair for pair in pairs if pairs.count(pair) > 1}) == []


@pytest.mark.parametrize(
    ("text", "lever"),
    [
        ("blackmailed", "blackmail"),
        ("kompromat", "kompromat"),
        ("slush funds", "covert_payment"),
        ("issued passports", "passportisation"),
        ("hands out passports", "passportisation"),
        ("recalled its ambassador", "diplomatic_pressure"),
        ("pressured the court", "court_intervention"),
    ],
)
def test_a_cue_is_found_in_its_forms_and_over_an_article(text: str, lever: str) -> None:
    words = text.split()
    assert (lever, len(words)) in {(cue.lever, end) for cue, end in cues_at(words, 0)}


@pytest.mark.parametrize(
    "text", ["recalled", "recalled the", "recalled an old ambassador", "ambassador recalled"]
)
def test_a_cue_that_is_not_whole_is_not_found(text: str) -> None:
    assert "diplomatic_pressure" not in {cue.lever for cue, _ in cues_at(text.split(), 0)}
