"""Cue words bear on their own predicate and on no other."""

import pytest

from tests.evidence.told import only


@pytest.mark.parametrize(
    ("text", "predicate", "level", "cue"),
    [
        pytest.param("Norland attacked Tarvia.", "attacked", "stated", None, id="no cue"),
        pytest.param(
            "Norland probably expelled the envoy.", "expelled", "likely", "probably", id="before it"
        ),
        pytest.param(
            "Perhaps Norland armed the rebels.", "armed", "possible", "Perhaps", id="at the opening"
        ),
        pytest.param(
            "Reportedly, Norland attacked Tarvia.", "attacked", "unverified", "Reportedly", id="with a comma"
        ),
        pytest.param(
            "It is likely that Norland attacked Tarvia.", "attacked", "likely", "likely", id="it is that"
        ),
        pytest.param("Norland may expel the envoy.", "expel", "possible", "may", id="may"),
        pytest.param(
            "Norland might have expelled the envoy.", "expelled", "possible", "might", id="might have"
        ),
        pytest.param(
            "Norland is accused of bribing the judge.", "bribing", "unverified", "accused of", id="accused of"
        ),
        pytest.param(
            "Norland accused Tarvia of arming the rebels.",
            "arming",
            "unverified",
            "accused",
            id="accused them of",
        ),
        pytest.param(
            "The alleged raid on Tarvia failed.", "raid", "unverified", "alleged", id="before a noun"
        ),
        pytest.param(
            "The possible arrest of the mayor worried Norland.",
            "arrest",
            "possible",
            "possible",
            id="a quality",
        ),
    ],
)
def test_a_cue_of_the_predicate(text: str, predicate: str, level: str, cue: str | None) -> None:
    one = only(text, predicate)
    assert (one.statement.certainty.level, one.cue) == (level, cue)


@pytest.mark.parametrize(
    ("text", "predicate", "level", "cue"),
    [
        pytest.param(
            "Norland will very likely expel the envoy.",
            "expel",
            "very_likely",
            "very likely",
            id="very likely",
        ),
        pytest.param(
            "It is highly unlikely that Norland will attack Tarvia.",
            "attack",
            "very_unlikely",
            "highly unlikely",
            id="highly unlikely",
        ),
        pytest.param(
            "Norland will almost certainly expel the envoy.",
            "expel",
            "almost_certain",
            "will almost certainly",
            id="almost certainly",
        ),
    ],
)
def test_the_whole_cue_counts_not_its_end(text: str, predicate: str, level: str, cue: str) -> None:
    one = only(text, predicate)
    assert (one.statement.certainty.level, one.cue) == (level, cue)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ana Dorn may resign, and Norland attacked Tarvia.", id="of another verb before it"),
        pytest.param("Norland attacked Tarvia, and perhaps the rebels will thank it.", id="of one after it"),
        pytest.param("Ana Dorn possibly resigned. Norland attacked Tarvia.", id="of another sentence"),
        pytest.param("In May, Norland attacked Tarvia.", id="the month"),
        pytest.param("Norland attacked the alleged spy.", id="of somebody who takes part"),
    ],
)
def test_a_cue_of_something_else(text: str) -> None:
    one = only(text, "attacked")
    assert (one.statement.certainty.level, one.cue) == ("stated", None)


@pytest.mark.parametrize(
    ("text", "predicate", "low", "high"),
    [
        pytest.param(
            "Norland probably expelled the envoy.", "expelled", 0.55, 0.8, id="a level with a range"
        ),
        pytest.param("Norland may expel the envoy.", "expel", None, None, id="words that carry no number"),
        pytest.param("Norland attacked Tarvia.", "attacked", None, None, id="no words"),
    ],
)
def test_the_range_is_that_of_the_level(
    text: str, predicate: str, low: float | None, high: float | None
) -> None:
    certainty = only(text, predicate).statement.certainty
    assert (certainty.low, certainty.high) == (low, high)
