"""PLOVER's types, modes, contexts and sectors."""

import pytest

from sightline.vocabulary.events import events, score

FILE = events()


def test_there_are_sixteen_types_in_four_quadrants() -> None:
    assert len(FILE.types) == 16
    assert {event.quadrant for event in FILE.types.values()} == {
        "verbal cooperation",
        "material cooperation",
        "verbal conflict",
        "material conflict",
    }


def test_scores_lie_on_the_scale_and_on_the_side_of_their_quadrant() -> None:
    for event in FILE.types.values():
        scores = [event.score, *(mode.score for mode in event.modes.values() if mode.score is not None)]
        assert all(-10 <= value <= 10 for value in scores)
        assert event.score >= 0 if "cooperation" in event.quadrant else event.score <= 0


def test_which_types_need_a_recipient() -> None:
    assert {code for code, event in FILE.types.items() if event.needs_recipient} == {
        "COOPERATE",
        "AID",
        "SANCTION",
    }


@pytest.mark.parametrize("code", FILE.types)
def test_types_and_modes_have_a_definition_and_an_example(code: str) -> None:
    event = FILE.types[code]
    for entry in (event, *event.modes.values()):
        assert entry.definition
        assert entry.example.endswith(".")


def test_no_example_stands_twice() -> None:
    examples = [e.example for t in FILE.types.values() for e in (t, *t.modes.values())]
    assert len(examples) == len(set(examples))


@pytest.mark.parametrize(
    ("code", "mode", "value"),
    [
        ("ACCUSE", None, -3),
        ("CONSULT", "visit", 4),
        ("RETREAT", "disarm", 10),
        ("ASSAULT", "unconventional", -10),
        ("PROTEST", "hunger", -5),
        ("SANCTION", None, -6),
    ],
    ids=["the misprint", "visit", "disarm", "unconventional", "as its type", "sanction"],
)
def test_score(code: str, mode: str | None, value: float) -> None:
    assert score(code, mode) == value


def test_an_unknown_code_has_no_score() -> None:
    with pytest.raises(KeyError):
        score("ASSAULT", "visit")


def test_contexts_and_sectors_are_complete() -> None:
    assert len(FILE.contexts) == 37
    assert len(FILE.sectors) == 25
    assert all(len(code) == 3 and code.isupper() for code in FILE.sectors)
