"""The command, run on layers made for the test."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evals import pins
from evals.__main__ import default_corpora, main
from evals.run import Measure, UnknownLayer, chosen, known_layers, run
from evals.score import CorpusMissing, Score, corpus


def score(ours: float, *, floor: float | None = None, inputs: str = "aa", metric: str = "F1") -> Score:
    return Score(layer="dates", test="our texts", metric=metric, ours=ours, inputs=inputs, floor=floor)


def giving(*scores: Score) -> Measure:
    return lambda corpora: iter(scores)


def missing(corpora: Path) -> Iterator[Score]:
    yield score(70, metric="gold")
    corpus(corpora, "almond")
    yield score(70)


@pytest.fixture
def evals(tmp_path: Path) -> Callable[..., int]:
    """The command on one layer named "dates", with the pins in a folder of the test."""

    def command(measure: Measure, *arguments: str) -> int:
        options = [*arguments, "--corpora", str(tmp_path)]
        return main(options, known={"dates": measure}, pin_file=tmp_path / "pins.json")

    return command


Evals = Callable[..., int]


def test_a_score_that_is_not_pinned_passes_and_says_so(
    evals: Evals, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evals(giving(score(71.26, floor=70))) == 0
    out = capsys.readouterr().out
    assert "71.3" in out
    assert "not pinned" in out


@pytest.mark.parametrize(
    ("after", "status"),
    [
        pytest.param(71.3, 0, id="the same"),
        pytest.param(80.0, 0, id="better"),
        pytest.param(71.25, 0, id="within the rounding of the pin"),
        pytest.param(71.24, 1, id="just below it"),
    ],
)
def test_a_pinned_score_may_not_fall(evals: Evals, after: float, status: int) -> None:
    assert evals(giving(score(71.26)), "--pin") == 0
    assert evals(giving(score(after))) == status


def test_what_fell_is_named(evals: Evals, capsys: pytest.CaptureFixture[str]) -> None:
    evals(giving(score(71.26)), "--pin")
    evals(giving(score(60.0)))
    assert "dates/our texts/F1 is 60.00: fell from 71.3" in capsys.readouterr().err


def test_a_floor_that_was_reached_is_held(evals: Evals) -> None:
    evals(giving(score(70.02, floor=70)), "--pin")
    assert evals(giving(score(69.98, floor=None))) == 1


def test_a_floor_that_was_never_reached_is_not_held(evals: Evals, capsys: pytest.CaptureFixture[str]) -> None:
    assert evals(giving(score(50, floor=70))) == 0
    assert "not pinned, under its floor" in capsys.readouterr().out
    evals(giving(score(50, floor=70)), "--pin")
    assert evals(giving(score(50, floor=70))) == 0


def test_other_inputs_ask_for_a_new_pin(evals: Evals, capsys: pytest.CaptureFixture[str]) -> None:
    evals(giving(score(71)), "--pin")
    assert evals(giving(score(60, inputs="bb"))) == 0
    assert "inputs changed: pin again" in capsys.readouterr().out
    assert evals(giving(score(60, inputs="bb")), "--pin") == 0
    assert evals(giving(score(60, inputs="bb"))) == 0


def test_a_pin_is_not_lowered_without_a_reason(evals: Evals, tmp_path: Path) -> None:
    evals(giving(score(71)), "--pin")
    before = (tmp_path / "pins.json").read_bytes()
    assert evals(giving(score(60)), "--pin") == 1
    assert (tmp_path / "pins.json").read_bytes() == before


def test_a_floor_is_not_dropped_without_a_reason(evals: Evals) -> None:
    evals(giving(score(71, floor=70)), "--pin")
    assert evals(giving(score(71)), "--pin") == 1


def test_a_reason_is_kept_until_the_score_changes(evals: Evals, tmp_path: Path) -> None:
    evals(giving(score(71)), "--pin")
    assert evals(giving(score(60)), "--pin", "--lower", "months only") == 0
    assert evals(giving(score(60)), "--pin") == 0
    pin = json.loads((tmp_path / "pins.json").read_text())["dates/our texts/F1"]
    assert pin["lowered"] == {"from": 71.0, "reason": "months only"}
    evals(giving(score(65)), "--pin")
    assert "lowered" not in (tmp_path / "pins.json").read_text()


def test_a_score_that_is_gone_fails(evals: Evals, capsys: pytest.CaptureFixture[str]) -> None:
    evals(giving(score(71), score(72, metric="recall")), "--pin")
    assert evals(giving(score(71))) == 1
    assert "dates/our texts/recall is pinned and was not measured" in capsys.readouterr().err
    assert evals(giving(score(71)), "--pin") == 1
    assert evals(giving(score(71)), "--pin", "--lower", "recall says nothing here") == 0
    assert evals(giving(score(71))) == 0


def test_a_missing_corpus_is_said_and_the_rest_counts(
    evals: Evals, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    evals(giving(score(70, metric="gold"), score(99)), "--pin")
    assert evals(missing) == 0
    assert f"dates  skipped: {tmp_path / 'almond'} is not there" in capsys.readouterr().out


def test_pinning_keeps_what_was_not_measured(evals: Evals, tmp_path: Path) -> None:
    evals(giving(score(70, metric="gold"), score(99)), "--pin")
    assert evals(missing, "--pin") == 0
    assert "dates/our texts/F1" in pins.load(tmp_path / "pins.json")


@pytest.mark.parametrize("arguments", [["places"], ["--lower", "why"], ["--no-such-option"]])
def test_wrong_usage(evals: Evals, arguments: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        evals(giving(score(1)), *arguments)


def test_pins_are_written_in_order(tmp_path: Path) -> None:
    first, second = score(1, metric="a"), score(2, metric="b")
    for scores in ([first, second], [second, first]):
        pins.save(tmp_path / "pins.json", pins.pinned(scores, {}))
        assert list(json.loads((tmp_path / "pins.json").read_text())) == [first.key, second.key]


def test_one_key_twice_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Measured twice: dates/our texts/F1"):
        run({"dates": giving(score(1), score(2))}, tmp_path)


def test_layers_are_found_by_their_place() -> None:
    folder = Path(pins.__file__).parent / "layers"
    modules = sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")
    assert list(known_layers()) == modules
    assert "sentences" in modules


def test_an_unknown_layer_is_named_with_the_known_ones() -> None:
    with pytest.raises(UnknownLayer, match=r"No layer named b\. There are: a\."):
        chosen({"a": giving()}, ["b"])


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        pytest.param({"SIGHTLINE_CORPORA": "/texts"}, "/texts", id="named"),
        pytest.param({}, "/beside", id="beside the project"),
        pytest.param({"SIGHTLINE_CORPORA": ""}, "/beside", id="named as nothing"),
    ],
)
def test_where_corpora_are(environment: dict[str, str], folder: str) -> None:
    assert default_corpora(environment, Path("/beside")) == Path(folder)


def test_the_pins_of_the_project_can_be_read() -> None:
    assert all(0 <= pin.score <= 100 for pin in pins.load(pins.FILE).values())


def test_a_corpus_that_is_missing_says_how_to_name_it(tmp_path: Path) -> None:
    with pytest.raises(CorpusMissing, match="--corpora or SIGHTLINE_CORPORA"):
        corpus(tmp_path, "almond")
