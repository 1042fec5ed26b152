"""Certainty: the scale, and that cues mean one thing."""

from typing import get_args

import pytest

from sightline.contract import Level, Status
from sightline.vocabulary.certainty import Cue, certainty, cues_by_first_word, probability
from sightline.vocabulary.files import listed
from tests.vocabulary.words import found_in

ICD_203 = {
    "almost_no_chance": (0.01, 0.05),
    "very_unlikely": (0.05, 0.20),
    "unlikely": (0.20, 0.45),
    "roughly_even": (0.45, 0.55),
    "likely": (0.55, 0.80),
    "very_likely": (0.80, 0.95),
    "almost_certain": (0.95, 0.99),
}
FILE = certainty()


def test_levels_and_statuses_are_those_of_the_contract() -> None:
    assert set(FILE.levels) == set(get_args(Level))
    assert set(FILE.statuses) == set(get_args(Status))


@pytest.mark.parametrize("level", get_args(Level))
def test_ranges_are_those_of_the_directive(level: Level) -> None:
    assert probability(level) == ICD_203.get(level, (None, None))


def test_other_scales_are_ranges_in_order() -> None:
    for scale in FILE.scales.values():
        assert all(0 <= low < high <= 1 for low, high in scale.values())


@pytest.mark.parametrize("table", ["levels", "statuses"])
def test_no_cue_stands_in_two_entries_of_one_table(table: str) -> None:
    cues = [cue for entry in getattr(FILE, table).values() for cue in listed(entry.cues)]
    assert [cue for cue in cues if cues.count(cue) > 1] == []


@pytest.mark.parametrize("level", [level for level in FILE.levels if level != "stated"])
def test_the_example_of_a_level_has_its_cue(level: Level) -> None:
    entry = FILE.levels[level]
    assert entry.definition
    assert any(
        isinstance(cue, Cue) and cue.level == level for cue in found_in(entry.example, cues_by_first_word())
    )


def test_the_example_of_stated_has_no_cue() -> None:
    assert list(found_in(FILE.levels["stated"].example, cues_by_first_word())) == []


@pytest.mark.parametrize("status", ["planned", "predicted", "hypothetical", "demanded", "denied"])
def test_the_example_of_a_status_has_its_cue(status: Status) -> None:
    found = found_in(FILE.statuses[status].example, cues_by_first_word())
    assert any(isinstance(cue, Cue) and cue.status == status for cue in found)


@pytest.mark.parametrize(
    ("text", "level", "status", "negative"),
    [
        ("almost certainly", "almost_certain", None, False),
        ("undoubtedly", "almost_certain", None, False),
        ("will likely", "likely", "predicted", False),
        ("probably", "likely", None, False),
        ("may", "possible", "hypothetical", False),
        ("could", "possible", "hypothetical", False),
        ("feasible", "possible", None, False),
        ("reportedly", "unverified", None, False),
        ("allegedly", "unverified", None, False),
        ("as some assert", "unverified", None, False),
        ("seemed to", "likely", None, False),
        ("unlikely", "unlikely", None, False),
        ("was set to", "likely", "planned", False),
        ("planned to", None, "planned", False),
        ("must", None, "demanded", False),
        ("no evidence", None, "denied", False),
        ("not", None, None, True),
        ("won't", None, "predicted", True),
        ("failed to", None, None, True),
    ],
)
def test_what_a_cue_shows(text: str, level: str | None, status: str | None, negative: bool) -> None:
    words = tuple(text.split())
    cue = next(cue for cue in cues_by_first_word()[words[0]] if cue.words == words)
    assert (cue.level, cue.status, cue.negative) == (level, status, negative)


def test_longer_cues_come_first_and_none_twice() -> None:
    for cues in cues_by_first_word().values():
        lengths = [len(cue.words) for cue in cues]
        assert lengths == sorted(lengths, reverse=True)
        assert len({cue.words for cue in cues}) == len(cues)


MEANS_ANOTHER_THING = {
    "must have",
    "could not be confirmed",
    "could not be verified",
    "could not be independently verified",
}


def test_a_longer_cue_keeps_what_its_first_words_show() -> None:
    """The longest cue is the one that counts, so "will probably" has to predict as "will" does."""
    lost = set()
    for cues in cues_by_first_word().values():
        known = {cue.words: cue for cue in cues}
        for cue in cues:
            shorter = [
                known[cue.words[:size]] for size in range(1, len(cue.words)) if cue.words[:size] in known
            ]
            if any((one.level and not cue.level) or (one.status and not cue.status) for one in shorter):
                lost.add(" ".join(cue.words))
    assert lost == MEANS_ANOTHER_THING
