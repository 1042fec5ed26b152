"""The page of scores, on pins made for the test, and that the one in docs is up to date."""

import pytest

from evals import accuracy, pins
from evals.accuracy import BEGIN, CARD, END, PAGE, card, page, rows
from evals.pins import Lowered, Pin, Targets
from evals.score import Score

REMEDY = "is not up to date with evals/pins.json: run make accuracy"


def pin(score: float, **targets: float | str) -> Pin:
    return Pin(score=score, inputs="aa", targets=Targets(**targets) if targets else None)


PINS = {
    "names/Norland dev/exact F1": pin(81.0, floor=80.0, goal=90.0, published="Ana | Dorn: 84.3"),
    "names/Norland dev/exact F1, person": pin(88.8),
    "names/Worldwide dev, Tolvesk/exact F1": pin(70.0),
    "syntax/Norland dev/LAS": pin(60.04, floor=85.0, goal=90.0),
    "attribution/a/b/exact F1": pin(85.0, floor=75.0, goal=84.0),
    "times/old/F1": Pin(score=95.0, inputs="aa", floor=90.0),
}


def test_the_page_in_docs_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(rows(pins.load(pins.FILE))), f"{PAGE.name} {REMEDY}"


def test_the_card_is_up_to_date() -> None:
    text = CARD.read_text(encoding="utf-8")
    assert text == card(text, rows(pins.load(pins.FILE))), f"{CARD.name} {REMEDY}"


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("names/Norland dev/exact F1", "floor"),
        ("names/Norland dev/exact F1, person", ""),
        ("syntax/Norland dev/LAS", "**neither**"),
        ("attribution/a/b/exact F1", "goal"),
        ("times/old/F1", "floor"),
    ],
)
def test_what_is_met(key: str, expected: str) -> None:
    (row,) = rows({key: PINS[key]})
    assert row.reached == expected


def test_a_test_may_have_a_slash_in_its_name() -> None:
    (row,) = rows({"attribution/a/b/exact F1": PINS["attribution/a/b/exact F1"]})
    assert (row.layer, row.test, row.metric) == ("attribution", "a/b", "exact F1")


def test_every_score_is_on_the_page_and_failures_are_named() -> None:
    made = page(rows(PINS))
    assert "4 scores have a floor: 3 reach it, 1 reach the goal as well." in made
    assert "- syntax, Norland dev, LAS: 60.0, 25.0 under its floor of 85.0\n" in made
    assert "| Norland dev | exact F1, person | 88.8 |  |  |  |  |" in made
    assert "Ana \\| Dorn: 84.3" in made
    assert made.count("\n## ") == 2 + 4


def test_layers_are_described_by_their_modules() -> None:
    assert "Names and their types" in page(rows(PINS))


def test_nothing_under_its_floor() -> None:
    assert "## Under their floor\n\nNone.\n" in page(rows({"times/old/F1": PINS["times/old/F1"]}))


def test_a_lowered_pin_keeps_its_reason_on_the_page() -> None:
    lowered = Pin(score=60.0, inputs="aa", lowered=Lowered(before=71.0, reason="Months only."))
    assert "- dates, ours, F1: 71.0 → 60.0. Months only.\n" in page(rows({"dates/ours/F1": lowered}))


def test_the_same_pins_in_any_order_make_the_same_page() -> None:
    assert page(rows(PINS)) == page(rows(dict(reversed(PINS.items()))))


def test_the_card_has_the_learned_layers_and_the_regions() -> None:
    made = card(f"# A card\n{BEGIN}\nold\n{END}\nafter\n", rows(PINS))
    assert made.startswith("# A card\n")
    assert made.endswith(f"{END}\nafter\n")
    assert "| Tolvesk | 70.0 |" in made
    assert "| syntax | Norland dev | LAS | 60.0 |" in made
    assert "old" not in made
    assert "times" not in made
    assert card(made, rows(PINS)) == made


def test_a_card_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="put <!-- scores"):
        card("# A card\n", [])


def test_pins_keep_what_a_score_is_compared_with() -> None:
    score = Score(
        layer="a", test="b", metric="c", ours=50, inputs="aa", floor=70, goal=80, published="Ana Dorn: 60"
    )
    (made,) = pins.pinned([score], {}).values()
    assert made.floor is None
    assert made.targets == Targets(floor=70, goal=80, published="Ana Dorn: 60")


def test_the_command_writes_both(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(accuracy, "PROJECT", tmp_path)
    monkeypatch.setattr(accuracy, "PAGE", tmp_path / "accuracy.md")
    monkeypatch.setattr(accuracy, "CARD", tmp_path / "CARD.md")
    (tmp_path / "CARD.md").write_text(CARD.read_text(encoding="utf-8"), encoding="utf-8")
    accuracy.main()
    assert (tmp_path / "accuracy.md").read_text(encoding="utf-8") == PAGE.read_text(encoding="utf-8")
    assert "scores written to accuracy.md and CARD.md." in capsys.readouterr().out
