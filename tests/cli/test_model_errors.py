"""What a person is told when the reading model cannot be used: one line, with the remedy, and status 2."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sightline.cli import main
from sightline.reading.model import network as module
from sightline.reading.model.network import FOLDER, Network

ARTICLE = "Norland expelled Ambassador Ana Dorn on May 20, the Kestrin Post reported.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE)
    return path


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with links to the model's files, from which the command loads its model."""
    folder = tmp_path / "files"
    folder.mkdir()
    for path in FOLDER.iterdir():
        (folder / path.name).symlink_to(path)
    monkeypatch.setattr(module, "network", lambda: Network(folder, threads=1))
    return folder


def missing(path: Path) -> None:
    path.unlink()


def damaged(path: Path) -> None:
    path.unlink()
    path.write_bytes(b"not what it was")


@pytest.mark.parametrize("spoil", [missing, damaged])
@pytest.mark.parametrize("name", ["model.json", "model.onnx", "pairs.npz", "vocab.txt"])
@pytest.mark.parametrize("command", ["read", "dossier"])
def test_a_spoilt_model_is_one_line_with_the_remedy(
    command: str,
    name: str,
    spoil: Callable[[Path], None],
    article: Path,
    shipped: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    spoil(shipped / name)
    monkeypatch.setattr(sys, "argv", ["sightline", command, str(article), "-o", str(tmp_path / "made")])
    with pytest.raises(SystemExit) as end:
        main()
    (line,) = capfd.readouterr().err.splitlines()
    assert end.value.code == 2
    assert line.startswith("sightline: The reading model is ")
    assert str(shipped / name) in line
    assert line.endswith("; install sightline again")


def test_a_wrong_number_of_threads_is_one_line(article: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sightline", "read", article],
        env={"PYTHONPATH": ":".join(sys.path), "SIGHTLINE_THREADS": "many"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == b""
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(
        "sightline: SIGHTLINE_THREADS is 'many', which is no number of threads; set it to "
    )


def test_what_needs_no_model_does_not_load_it() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "sightline", "schema"],
        capture_output=True,
        timeout=60,
        check=True,
    )
    assert b"onnxruntime" not in done.stderr
