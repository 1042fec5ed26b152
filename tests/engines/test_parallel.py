"""Several processes give what one gives, in its order, and lose nothing when one of them dies."""

import json
import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest

from sightline.engines import Done, attempt, parallel, read_inputs
from sightline.settings import Limits
from sightline.sources import Failure, Opening

TEXT = "{0} expelled {1} officials of Norland on 3 May 2021. Norland denied that it had sent them."


@pytest.fixture(autouse=True)
def everything_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "HERE", 0)


@pytest.fixture
def many(tmp_path: Path) -> str:
    file = tmp_path / "many.jsonl"
    texts = [TEXT.format("Tarvia" if number % 3 else "Velmark", number % 5 + 2) for number in range(30)]
    lines = [json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts)]
    lines.insert(7, "no record")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(file)


def test_results_and_their_order_are_those_of_one_process(many: str) -> None:
    assert list(read_inputs([many, "none.txt"], processes=2)) == list(read_inputs([many, "none.txt"]))


def test_few_documents_start_no_process(many: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "HERE", 10**6)
    monkeypatch.setattr(parallel, "ProcessPoolExecutor", None)
    assert sum(isinstance(step, Done) for step in read_inputs([many], processes=2)) == 30


def test_a_document_that_takes_too_long_is_given_up_there_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in (("a", "Norland attacked Tarvia. "), ("b", "Velmark attacked Tarvia. ")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    monkeypatch.setattr(parallel, "_read", takes_long_for_velmark)
    steps = list(read_inputs([str(tmp_path)], limits=Limits(max_seconds=3), processes=2))
    done = [step.reading for step in steps if isinstance(step, Done)]
    assert [bool(reading.sentences) for reading in done] == [True, False]
    assert "time_limit" in [caution.code for caution in done[1].warnings]
    assert sum(isinstance(step, Failure) for step in steps) == 1


def takes_long_for_velmark(payload: bytes) -> bytes:
    """Read as the plain function does, or without an end."""
    if b"Velmark" in payload:
        attempt.read = lambda *_, **__: time.sleep(100)
    return plain(payload)


def test_a_process_that_dies_costs_its_document_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_read", dies_of_velmark)
    for number, who in enumerate(("Tarvia", "Velmark", "Sarvenholt", "Kestrin")):
        (tmp_path / f"{number}.txt").write_text(TEXT.format(who, number), encoding="utf-8")
    steps = [step for step in read_inputs([str(tmp_path)], processes=2) if not isinstance(step, Opening)]
    done = [step.reading for step in steps if isinstance(step, Done)]
    assert [bool(reading.sentences) for reading in done] == [True, False, True, True]
    assert ["process_died" in [one.code for one in reading.warnings] for reading in done] == [
        False,
        True,
        False,
        False,
    ]
    (failure,) = (step for step in steps if isinstance(step, Failure))
    assert "memory" in failure.what
    assert "\n" not in str(failure)


def dies_of_velmark(payload: bytes) -> bytes:
    """Read as the plain function does, or die as the system kills a process."""
    if b"Velmark" in payload:
        os.kill(os.getpid(), signal.SIGKILL)
    return plain(payload)


plain = parallel._read


def test_a_mistake_in_the_program_is_not_hidden(many: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_read", fails)
    with pytest.raises(ZeroDivisionError):
        list(read_inputs([many], processes=2))


def fails(payload: bytes) -> bytes:
    """What a mistake does."""
    raise ZeroDivisionError


def test_no_process_is_left_when_the_work_is_broken_off(many: str) -> None:
    steps = read_inputs([many], processes=2)
    next(step for step in steps if isinstance(step, Done))
    started = multiprocessing.active_children()
    steps.close()  # type: ignore[attr-defined]
    for process in started:
        process.join(10)
    assert started
    assert not any(process.is_alive() for process in started)
