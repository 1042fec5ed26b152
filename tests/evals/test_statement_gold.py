"""Annotations as they are kept: they come back as they were saved, and hold no words of a text."""

from pathlib import Path

import msgspec
import pytest

from evals.statements.gold import Annotated, GoldStatement, Referent, load, save
from evals.statements.measuring import SETTLED
from evals.statements.texts import examples

FILES = sorted(SETTLED.parent.glob("*.jsonl"))
ANNOTATED = Annotated(
    "worldwide invented_1",
    "ab",
    (
        GoldStatement(predicate=(8, 16), agent=(Referent((0, 7)),), theme=(Referent((20, 26), (40, 49)),)),
        GoldStatement(
            predicate=(30, 36), status="denied", certainty="likely", event="AID", levers=("bribery",)
        ),
    ),
)


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    save([ANNOTATED, ANNOTATED], tmp_path / "gold.jsonl")
    assert load(tmp_path / "gold.jsonl") == [ANNOTATED, ANNOTATED]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('{"text": "a", "sha256": "ab"}', id="no statements"),
        pytest.param('{"text": "a", "sha256": "ab", "statements": [{}]}', id="no predicate"),
        pytest.param(
            '{"text": "a", "sha256": "ab", "statements": [{"predicate": [1, 2], "status": "hoped"}]}',
            id="no status of ours",
        ),
        pytest.param(
            '{"text": "a", "sha256": "ab", "statements": [{"predicate": ["a", 2]}]}', id="no offset"
        ),
    ],
)
def test_what_is_no_annotation_is_refused(line: str, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(line)
    with pytest.raises(msgspec.ValidationError):
        load(tmp_path / "gold.jsonl")


def test_the_others_are_recipients_and_themes() -> None:
    one = GoldStatement(predicate=(0, 1), recipient=(Referent((2, 3)),), theme=(Referent((4, 5)),))
    assert [who.at for who in one.others] == [(2, 3), (4, 5)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_gold_holds_each_text_once_and_its_statements_in_order(path: Path) -> None:
    kept = load(path)
    assert len({one.text for one in kept}) == len(kept)
    for one in kept:
        predicates = [statement.predicate for statement in one.statements]
        assert predicates == sorted(predicates)
        assert all(start < end for start, end in predicates)


def test_the_examples_are_annotated_as_they_stand() -> None:
    kept = {one.text: one for one in load(SETTLED)}
    for text in examples():
        assert kept[text.name].sha256 == text.sha256
        assert all(one.predicate[1] <= len(text.text) for one in kept[text.name].statements)
