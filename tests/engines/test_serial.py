"""Inputs are read in order, and one that fails stops nothing else."""

import json
from pathlib import Path

import pytest

from sightline.engines import Done, attempt, read_inputs
from sightline.errors import LimitExceeded
from sightline.settings import Limits
from sightline.sources import Failure, Opening


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a", "Norland attacked Tarvia."), ("b", "Tarvia expelled the Norland envoy.")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def kinds(steps: list[Opening | Done | Failure]) -> list[str]:
    return [type(step).__name__ for step in steps]


def test_no_inputs_give_nothing() -> None:
    assert list(read_inputs([])) == []


def test_inputs_are_read_in_the_order_given(folder: Path) -> None:
    steps = list(read_inputs([str(folder / "b.txt"), str(folder / "a.txt")]))
    done = [step for step in steps if isinstance(step, Done)]
    assert [Path(one.where).name for one in done] == ["b.txt", "a.txt"]
    assert kinds(steps) == ["Opening", "Done", "Opening", "Done"]


def test_an_input_that_cannot_be_opened_stops_nothing(folder: Path) -> None:
    steps = list(read_inputs([str(folder / "none.txt"), str(folder / "a.txt")]))
    assert [kind for kind in kinds(steps) if kind != "Opening"] == ["Failure", "Done"]
    (failure,) = (step for step in steps if isinstance(step, Failure))
    assert "none.txt" in failure.where + failure.what


def test_a_date_for_texts_without_one(folder: Path) -> None:
    (done,) = (s for s in read_inputs([str(folder / "a.txt")], published="2019-05") if isinstance(s, Done))
    assert done.reading.document.published.earliest == "2019-05"


def test_a_document_that_takes_too_long_is_kept_unread(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(*_: object, **__: object) -> None:
        while True:
            pass

    monkeypatch.setattr(attempt, "read", endless)
    steps = list(read_inputs([str(folder / "a.txt")], limits=Limits(max_seconds=0.1)))
    assert kinds(steps) == ["Opening", "Done", "Failure"]
    (done,) = (step for step in steps if isinstance(step, Done))
    assert done.reading.document.text == "Norland attacked Tarvia."
    assert "time_limit" in [caution.code for caution in done.reading.warnings]
    assert done.reading.statements == ()


def test_the_documents_after_a_slow_one_are_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow_once(document: object, **options: object) -> object:
        monkeypatch.undo()
        raise LimitExceeded("takes longer than 1 seconds", "allow it more")

    monkeypatch.setattr(attempt, "read", slow_once)
    steps = [s for s in read_inputs([str(folder)]) if not isinstance(s, Opening)]
    assert kinds(steps) == ["Done", "Failure", "Done"]


def test_a_copy_is_read_once_and_keeps_its_own_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    plain = attempt.read
    monkeypatch.setattr(attempt, "read", lambda one, **more: (read.append(one.key), plain(one, **more))[1])
    text = "Norland attacked Tarvia."
    lines = [{"id": name, "url": f"https://{name}.example/", "text": text} for name in "ab"]
    lines.append({"id": "c", "outlet": "Kestrin Post", "text": text})
    file = tmp_path / "copies.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    done = [step.reading for step in read_inputs([str(file)]) if isinstance(step, Done)]
    assert read == ["a", "c"]
    assert [reading.document.key for reading in done] == ["a", "b", "c"]
    assert [reading.document.url for reading in done] == ["https://a.example/", "https://b.example/", None]
    assert done[0].statements == done[1].statements
