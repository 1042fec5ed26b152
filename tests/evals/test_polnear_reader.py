"""Reading brat's standoff format, on an invented text."""

from pathlib import Path

import pytest

from evals.scorers.polnear import annotated_files, read_annotated, read_standoff, word_ranges
from tests.build import tokens_of, words

TEXT = "“We left,” Ana Dorn said, “for good.” Orvel Lint denied it."
CONTENT = "Content 0 10;26 37"
STANDOFF = f"""T1\tSource 11 19\tAna Dorn
T2\tCue 20 24\tsaid
T3\t{CONTENT}\t“We left,” “for good.”
T4\tAttribution 20 24\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
T5\tSource 37 48\tOrvel Lint
for good.
T6\tCue 49 55\tdenied
T7\tContent2 56 58\tit
E2\tAttribution:T6 Content2:T7 Cue:T6 Source:T5
E3\tAttribution-no-source:T6 Cue:T6
#1\tAnnotatorNotes T7\tWhat is it?
"""


def test_pieces_roles_and_attributions() -> None:
    first, second = read_standoff(STANDOFF, TEXT)
    assert words(TEXT, first.source) == ["Ana Dorn"]
    assert words(TEXT, first.content) == ["“We left,”", "“for good.”"]
    assert words(TEXT, second.source) == ["Orvel Lint"]
    assert words(TEXT, second.content) == ["it"]


def test_pieces_that_overlap_are_one() -> None:
    standoff = STANDOFF.replace(CONTENT, "Content 0 8;3 10")
    assert next(read_standoff(standoff, TEXT)).content == ((0, 10),)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        pytest.param(((0, 3),), [(0, 1)], id="whole word"),
        pytest.param(((1, 6),), [(0, 2)], id="parts of two words"),
        pytest.param(((0, 1), (1, 6)), [(0, 2)], id="pieces that share a word"),
        pytest.param(((0, 3), (8, 12)), [(0, 1), (2, 3)], id="two pieces"),
        pytest.param(((3, 4),), [], id="a blank"),
    ],
)
def test_words_that_pieces_cover(pieces: list[tuple[int, int]], expected: list[tuple[int, int]]) -> None:
    assert word_ranges(tokens_of("Ana Dorn left ."), pieces) == expected


def test_of_several_annotators_the_one_is_taken_that_most_agree_with(tmp_path: Path) -> None:
    folder = tmp_path / "polnear" / "dev"
    (folder / "text").mkdir(parents=True)
    (folder / "attributions").mkdir()
    (folder / "text" / "kestrin.txt").write_text(TEXT, encoding="utf-8")
    shorter = STANDOFF.replace(CONTENT, "Content 0 10")
    for annotator, standoff in (("0aaa", shorter), ("1bbb", STANDOFF), ("2ccc", STANDOFF)):
        path = folder / "attributions" / f"kestrin_{annotator}.ann"
        path.write_text(standoff, encoding="utf-8")
    (path,) = annotated_files(tmp_path, "dev")
    assert path.stem == "kestrin_1bbb"
    assert read_annotated(path).id == "kestrin"
