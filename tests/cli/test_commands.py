"""The commands as a person runs them, in a process of their own."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from sightline.contract import Reading

ARTICLE = (
    "Norland expels an envoy\n\nOn May 20, Norland expelled Ambassador Ana Dorn, the Kestrin Post reported."
)


def sightline(
    *arguments: str | Path, given: bytes = b"", cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "sightline", *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, timeout=60, cwd=cwd, check=False)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE)
    return path


def test_json_goes_to_standard_output_one_object_a_document(article: Path) -> None:
    done = sightline("read", article, "--format", "json", "--published", "2019-06-05")
    (line,) = done.stdout.splitlines()
    reading = msgspec.json.decode(line, type=Reading)
    assert (done.returncode, done.stderr) == (0, b"")
    assert reading.document.published.basis == "given"
    assert reading.statements


def test_the_same_input_gives_the_same_bytes_in_any_process(article: Path) -> None:
    command = [sys.executable, "-m", "sightline", "read", str(article), "--format", "json"]
    outputs = {
        subprocess.run(
            command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1


def test_text_is_for_people(article: Path) -> None:
    done = sightline("read", article)
    assert "expelled" in done.stdout.decode()
    assert done.returncode == 0


def test_standard_input_is_read() -> None:
    done = sightline("read", "-", "--format", "json", given=ARTICLE.encode())
    assert json.loads(done.stdout)["document"]["text"].startswith("Norland expels")


def test_one_bad_input_is_one_line_and_the_others_go_on(article: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    done = sightline("read", tmp_path / "missing.txt", empty, article, "--format", "json")
    texts = [json.loads(line)["document"]["text"] for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert texts == ["", ARTICLE]
    complaints = done.stderr.decode().splitlines()
    assert len(complaints) == 2
    assert "missing.txt: does not exist; check" in complaints[0]
    assert "empty.txt" in complaints[1]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["read"], "Missing argument", id="no input"),
        pytest.param(["read", "a", "--published", "5 June"], "is not a date: write 2019", id="date"),
        pytest.param(["read", "a", "--format", "xml"], "text", id="format"),
        pytest.param(["read", "a", "--max-pages", "0"], "greater than or equal to 1", id="limit"),
        pytest.param(["read", "a", "-o", "no/folder/out"], "its folder does not exist", id="output"),
        pytest.param(["guess"], "No such command", id="command"),
    ],
)
def test_wrong_usage_exits_with_2(arguments: list[str], words: str) -> None:
    done = sightline(*arguments)
    assert done.returncode == 2
    assert words in " ".join(done.stderr.decode().replace("│", " ").split())
    assert b"Traceback" not in done.stderr


def test_an_input_is_never_overwritten(article: Path) -> None:
    done = sightline("read", article, "-o", article)
    assert done.returncode == 2
    assert article.read_text() == ARTICLE


def test_the_dossier_is_written_and_its_findings_printed(article: Path, tmp_path: Path) -> None:
    done = sightline("dossier", article, cwd=tmp_path)
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert lines[0].startswith(str((tmp_path / "dossier.html").resolve()))
    assert lines[1].startswith("1. ")
    assert "Norland expels an envoy" in (tmp_path / "dossier.html").read_text()


def test_the_dossier_of_an_earlier_run_is_no_input(article: Path, tmp_path: Path) -> None:
    first, second = (sightline("dossier", ".", cwd=tmp_path).stdout.splitlines()[0] for _ in range(2))
    assert first == second
    assert b": 1 document" in first


def test_a_dossier_of_nothing_is_not_written(tmp_path: Path) -> None:
    done = sightline("dossier", "missing.txt", cwd=tmp_path)
    assert done.returncode == 1
    assert list(tmp_path.iterdir()) == []


def test_ctrl_c_keeps_what_is_done(article: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    output = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "sightline", "read", article, pipe, "--format", "json", "-o", output]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and not (output.exists() and output.stat().st_size):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, complaint = process.communicate(timeout=20)
    assert process.returncode == 130
    assert complaint.decode().splitlines() == ["sightline: stopped; what was read until then is kept (1)"]
    assert len(output.read_bytes().splitlines()) == 1


def test_a_reader_that_leaves_is_no_error(article: Path) -> None:
    command = f"{sys.executable} -m sightline read {article} {article.parent} | true"
    done = subprocess.run(command, shell=True, capture_output=True, timeout=60, check=False)
    assert done.stderr == b""


def test_the_schema_is_printed() -> None:
    schema = json.loads(sightline("schema").stdout)
    assert "Reading" in json.dumps(schema["$ref"])


def test_starting_takes_less_than_a_second() -> None:
    times = []
    for _ in range(3):
        start = time.perf_counter()
        assert sightline("--version").returncode == 0
        times.append(time.perf_counter() - start)
    assert min(times) < 1
