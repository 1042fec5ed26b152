"""The layer measures what may be looked at, and the command alone what is kept apart."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from evals.layers import statements as layer
from evals.run import run
from evals.statements import __main__ as command
from evals.statements import measuring
from evals.statements.gold import Annotated, GoldStatement, Referent
from evals.statements.measuring import OtherText, tallied
from evals.statements.texts import Text

DEV = Text("invented 1", "dev", "Norland expelled the envoy.", "2019-05-03")
TEST = Text("invented 2", "test", "Tarvia armed the rebels.")


def annotation(text: Text) -> Annotated:
    """The right statement of a text "WHO DID THE WHOM."."""
    agent, predicate, *_ = text.text.split()
    first, second = len(agent) + 1, len(agent) + 1 + len(predicate)
    one = GoldStatement(
        predicate=(first, second),
        agent=(Referent((0, first - 1)),),
        recipient=(Referent((second + 1, len(text.text) - 1)),),
    )
    return Annotated(text.name, text.sha256, (one,))


GOLD = {one.name: annotation(one) for one in (DEV, TEST)}


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the texts that were read, with two texts in the place of the real ones."""
    names: list[str] = []
    plain = measuring.reading

    def noted(text: Text) -> object:
        names.append(text.name)
        return plain(text)

    def both(corpora: Path) -> Iterator[Text]:
        yield from (DEV, TEST)

    monkeypatch.setattr(measuring, "reading", noted)
    for module in (layer, command):
        monkeypatch.setattr(module, "texts", both)
        monkeypatch.setattr(module, "settled", lambda: GOLD)
    monkeypatch.setattr(layer, "examples", lambda: iter(()))
    return names


def test_a_text_is_compared_with_its_annotation() -> None:
    figures = tallied([DEV, TEST], GOLD).figures()
    assert figures["whole statement F1"] == 100.0


def test_a_text_that_changed_is_named_before_any_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "reading", lambda text: pytest.fail("read"))
    other = msgspec.structs.replace(TEST, text="Tarvia armed nobody.")
    with pytest.raises(OtherText, match="invented 2 is not the text"):
        tallied([DEV, other], GOLD)


def test_a_text_without_an_annotation_is_named() -> None:
    with pytest.raises(OtherText, match="invented 1 has no annotation"):
        tallied([DEV], {})


def test_the_layer_never_reads_what_is_kept_apart(read: list[str], tmp_path: Path) -> None:
    scores = list(layer.measure(tmp_path))
    assert read == ["invented 1"]
    assert {one.test for one in scores} == {"examples", "texts dev"}


def test_one_figure_has_a_floor(read: list[str], tmp_path: Path) -> None:
    aimed = {one.key: (one.floor, one.goal) for one in layer.measure(tmp_path) if one.floor is not None}
    assert aimed == {"statements/texts dev/statement F1": (55.0, 75.0)}


def test_the_examples_are_measured_where_a_corpus_is_missing(tmp_path: Path) -> None:
    sheet = run({"statements": layer.measure}, tmp_path)
    assert {one.test for one in sheet.scores} == {"examples"}
    assert [one.layer for one in sheet.skipped] == ["statements"]


def test_the_command_measures_what_is_kept_apart_and_says_when(
    read: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["test"]) == 0
    assert read == ["invented 2"]
    out = capsys.readouterr().out
    assert "at milestones only" in out
    assert "statement F1" in out


def test_the_command_says_in_a_line_that_a_text_changed(
    read: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "settled", dict)
    assert command.main(["test"]) == 1
    assert capsys.readouterr().err.startswith("invented 2 has no annotation")
