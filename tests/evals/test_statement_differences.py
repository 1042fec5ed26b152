"""Differences are listed in the order of the text, with what differs and the words of both sides."""

from evals.scorers.statements import of_gold, pairs
from evals.statements.differences import differences
from evals.statements.gold import GoldStatement, Referent

TEXT = "Norland expelled the envoy. Tarvia armed the rebels. Velmark left."


def place(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def statement(predicate: str, agent: str, *recipients: str, **facts: object) -> GoldStatement:
    return GoldStatement(
        predicate=place(predicate),
        agent=(Referent(place(agent)),),
        recipient=tuple(Referent(place(one)) for one in recipients),
        **facts,
    )


def listed(found: list[GoldStatement], gold: list[GoldStatement]) -> list[str]:
    one, other = ([of_gold(own) for own in side] for side in (found, gold))
    return list(differences(TEXT, one, other, pairs(one, other)))


def test_what_is_the_same_is_not_listed() -> None:
    both = [statement("expelled", "Norland", "the envoy")]
    assert listed(both, both) == []


def test_statements_of_one_side_alone() -> None:
    lines = listed(
        [statement("left", "Velmark")],
        [statement("expelled", "Norland", "the envoy", event="SANCTION/expel")],
    )
    assert lines == [
        "only gold:  expelled: [Norland] > [the envoy] (positive occurred stated) SANCTION/expel",
        "only found: left: [Velmark] > [] (positive occurred stated)",
    ]


def test_what_differs_is_named_with_both_sides() -> None:
    found = statement("armed", "Velmark", "the rebels", status="planned")
    gold = statement("armed", "Tarvia", "the rebels", levers=("bribery",))
    assert listed([found], [gold]) == [
        "differ in agent, status, levers:\n"
        "    armed: [Velmark] > [the rebels] (positive planned stated)\n"
        "    armed: [Tarvia] > [the rebels] (positive occurred stated) ['bribery']"
    ]


def test_long_passages_are_cut() -> None:
    text = "Norland " + "very " * 30 + "left"
    claims = [of_gold(GoldStatement(predicate=(0, len(text))))]
    (line,) = differences(text, claims, [], [])
    assert "…:" in line
    assert len(line) < 120
