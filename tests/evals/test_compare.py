"""Two models side by side, on scores made for the test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from evals import compare
from evals.compare import Difference, differences, is_loss, main, measured, table
from evals.score import Score


@pytest.mark.parametrize(("second", "expected"), [(80.0, False), (79.5, False), (79.49, True), (90.0, False)])
def test_a_loss(second: float, expected: bool) -> None:
    assert is_loss(Difference("names/a/F1", 80.0, second), 0.5) is expected


def test_only_what_both_were_measured_on() -> None:
    assert differences({"a": 1.0, "b": 2.0}, {"b": 3.0, "c": 4.0}) == [Difference("b", 2.0, 3.0)]


def test_each_score_is_shown_with_its_difference() -> None:
    lines = table([Difference("names/a/F1", 80.0, 79.0), Difference("b", 5.0, 6.25)], 0.5).splitlines()
    assert lines[1].split() == ["names/a/F1", "80.0", "79.0", "-1.00", "lost"]
    assert lines[2].split() == ["b", "5.0", "6.2", "+1.25"]
    assert lines[3] == "1 of 2 scores lose more than 0.5 points."


def test_nothing_to_compare() -> None:
    assert table([], 0.5).endswith("0 of 0 scores lose more than 0.5 points.")


@pytest.mark.parametrize(("second", "status"), [("good", 0), ("bad", 1)])
def test_the_models_are_those_of_the_folders(
    second: str, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(compare, "Network", lambda folder: folder.name)
    before = compare.module.network

    def measure(_: Path) -> Iterator[Score]:
        ours = 70.0 if compare.module.network() == "good" else 60.0
        yield Score(layer="names", test="ours", metric="F1", ours=ours, inputs="aa")

    monkeypatch.setattr(compare, "known_layers", lambda: {"names": measure})
    assert measured(Path("good"), {"names": measure}, Path()) == {"names/ours/F1": 70.0}
    assert main(["good", second, "names"]) == status
    assert compare.module.network is before
    assert "names/ours/F1" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["no-such-folder", "no-such-folder"], ["a", "b", "no-such-layer"]])
def test_wrong_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
