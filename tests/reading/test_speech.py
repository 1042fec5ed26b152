"""Direct, indirect and mixed speech, by the quotation marks of short texts."""

import pytest

from sightline.contract import Range
from sightline.reading.quotations import quotations
from sightline.reading.spans import Spans
from sightline.reading.speech import is_speech, speech_of, without_citation


def range_of(text: str, part: str) -> Range:
    start = text.index(part)
    return start, start + len(part)


@pytest.mark.parametrize(
    ("text", "contents", "cue", "speech"),
    [
        ("“We left,” Dorn said.", ["“We left,”"], "said", "direct"),
        ("“We,” Dorn said, “left.”", ["“We,”", "“left.”"], "said", "direct"),
        ("Dorn said that they left.", ["that they left"], "said", "indirect"),
        ("Dorn said they “left for good.”", ["they “left for good.”"], "said", "mixed"),
        ("“Lint said they left,” Dorn wrote.", ["they left"], "said", "indirect"),
        ("“Lint said they left,” Dorn wrote.", ["“Lint said they left,”"], "wrote", "direct"),
    ],
)
def test_kinds_of_speech(text: str, contents: list[str], cue: str, speech: str) -> None:
    quoted = Spans((one.range, one) for one in quotations(text, [(0, len(text))]))
    ranges = [range_of(text, part) for part in contents]
    assert speech_of(text, ranges, range_of(text, cue), quoted) == speech


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("“We will leave Kestrin for good.”", "speech"),
        ("“so-called aid”", "phrase"),
        ("“The Long Road to the Strelik Coast”", "title"),
    ],
)
def test_turns_of_phrase_and_titles_are_no_speech(text: str, speech: str) -> None:
    (one,) = quotations(text, [(0, len(text))])
    assert is_speech(text, one) == (speech == "speech")


def test_a_citation_is_no_part_of_what_is_said() -> None:
    text = "the army would leave Kestrin (Kestrin Post, May 3)."
    pointer = range_of(text, "(Kestrin Post, May 3)")
    assert without_citation(text, (0, len(text)), {pointer[1]: pointer[0]}) == (
        0,
        len("the army would leave Kestrin"),
    )
    assert without_citation(text, pointer, {pointer[1]: pointer[0]}) == pointer
