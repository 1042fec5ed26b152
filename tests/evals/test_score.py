from pathlib import Path

import pytest

from evals.score import Counts, inputs_hash


def test_the_hash_is_of_names_and_bytes_wherever_the_files_lie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "a" / "z.txt", tmp_path / "b" / "c.txt"
    for path in (first, second):
        path.parent.mkdir()
        path.write_text(path.name)
    monkeypatch.chdir(tmp_path)
    relative = [Path("a/z.txt"), second]
    assert inputs_hash([first, second]) == inputs_hash(relative) == inputs_hash(reversed(relative))
    second.write_text("changed")
    assert inputs_hash([first, second]) != inputs_hash([first])


def test_f1_of_nothing_proposed_and_nothing_annotated_is_full() -> None:
    assert Counts().f1 == 100.0
    counts = Counts()
    counts.add(proposed=[1, 2], gold=[2, 3, 4])
    assert (counts.precision, round(counts.recall, 1), counts.f1) == (50.0, 33.3, 40.0)
