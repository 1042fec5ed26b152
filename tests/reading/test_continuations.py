"""Whose quotations go on."""

import msgspec
import pytest

from sightline.contract import Attribution, Range
from sightline.reading.continuations import Continuations
from sightline.reading.quotations import Quotation, quotations

SAID = "“We stay here,” said Dorn."


def attribution(text: str, *, speech: str = "direct") -> Attribution:
    """What Dorn said, up to the first comma."""
    cue = text.index("said"), text.index("said") + 4
    return msgspec.convert(
        {
            "id": "a1",
            "source": [(cue[1] + 1, cue[1] + 5)],
            "cue": [cue],
            "content": [(0, text.index(","))],
            "speaker": "e1",
            "speaker_kind": "named",
            "speech": speech,
            "inside": None,
        },
        Attribution,
    )


def goes_on(text: str, sentences: list[Range], *, speech: str = "direct") -> bool:
    """Whether the last quotation of the text is Dorn's."""
    found = attribution(text, speech=speech)
    last = list(quotations(text, [(0, len(text))]))[-1]
    return Continuations(text, sentences, [found]).before(last, None) is found


@pytest.mark.parametrize("between", [" ", " ("])
def test_who_spoke_in_the_sentence_before_speaks_on(between: str) -> None:
    text = f"{SAID}{between}“We always did.”"
    assert goes_on(text, [(0, len(SAID)), (len(SAID) + len(between), len(text))])


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param("\n\n“We always did.”", id="in the next paragraph"),
        pytest.param(" It rained. “We always did.”", id="after another sentence"),
        pytest.param(" It was “a cold day for all”.", id="within a sentence of its own"),
    ],
)
def test_others_may_speak(rest: str) -> None:
    text = SAID + rest
    start = len(SAID) + len(rest) - len(rest.lstrip())
    middle = text.find("It rained.") + len("It rained.")
    sentences = [(0, len(SAID)), (start, middle), (middle + 1, len(text))] if "rained" in rest else None
    assert not goes_on(text, sentences or [(0, len(SAID)), (start, len(text))])


def test_indirect_speech_does_not_go_on_in_quotation_marks() -> None:
    text = f"{SAID} “We always did.”"
    assert not goes_on(text, [(0, len(SAID)), (len(SAID) + 1, len(text))], speech="indirect")


def test_a_quotation_that_was_not_closed_goes_on_in_the_next_paragraph() -> None:
    text = "“We stay here,\n\n“We always did.”"
    first, second = Quotation(1, 14, open=True), Quotation(17, 31, open=False)
    found = attribution("We stay, said Dorn")
    continuations = Continuations(text, [(0, 14), (16, len(text))], [])
    assert continuations.before(second, (first, found)) is found
    closed = msgspec.structs.replace(first, open=False)
    assert continuations.before(second, (closed, found)) is None
