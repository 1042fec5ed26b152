import pytest

from sightline.reading.timex.classes import CLASSES
from sightline.reading.timex.tokens import Tokens, tokenise

NAMES = {code: name for name, code in CLASSES.items()}


def read(text: str) -> list[tuple[str, str]]:
    tokens = tokenise(text, 0, len(text))
    return [(text[item.start : item.end], NAMES[item.code]) for item in tokens.items]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Sept. 19", [("Sept.", "month"), ("19", "day")]),
        ("19 Sep 2019", [("19", "day"), ("Sep", "month"), ("2019", "year")]),
        ("Mon, 3 June", [("Mon", "weekday"), (",", "comma"), ("3", "day"), ("June", "month")]),
        ("The Sun rose", [("The", "the"), ("Sun", "other"), ("rose", "other")]),
        ("they may march", [("they", "other"), ("may", "other"), ("march", "other")]),
        ("2,019 men", [("2,019", "number"), ("men", "other")]),
        ("2 1/2 years", [("2 1/2", "number"), ("years", "units")]),
        ("twenty-first", [("twenty-first", "ordinal")]),
        ("nineteen ninety-six", [("nineteen ninety-six", "year")]),
        ("New Year’s Day", [("New Year’s Day", "holiday")]),
        ("more than two", [("more than", "approx"), ("two", "number")]),
        ("the ’80s", [("the", "the"), ("’80s", "decade")]),
        ("the 1980's", [("the", "the"), ("1980's", "decade")]),
        ("3 p.m. EST", [("3", "day"), ("p.m.", "ampm"), ("EST", "zone")]),
        ("est", [("est", "other")]),
        ("3pm", [("3", "day"), ("pm", "ampm")]),
        ("3.30 p.m.", [("3.30", "clock"), ("p.m.", "ampm")]),
        ("G20 Q3 H1N1", [("G20", "other"), ("Q3", "qn"), ("H1N1", "other")]),
        ("04.03.2021", [("04.03.2021", "numdate")]),
        ("version 3.11.12.1", [("version", "other"), ("3.11", "number"), (".", "stop"), ("12.1", "number")]),
        ("2019-05-20T11:30Z", [("2019-05-20T11:30Z", "iso")]),
        ("https://kestrin.example/2019/05/20", [("https://kestrin.example/2019/05/20", "other")]),
        ("Friday’s", [("Friday", "weekday"), ("’s", "poss")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_tokens(text: str, tokens: list[tuple[str, str]]) -> None:
    assert read(text) == tokens


def test_offsets_are_those_of_the_document() -> None:
    text = "ž🙂 On May 20 it rained."
    tokens = tokenise(text, 6, len(text))
    assert [text[item.start : item.end] for item in tokens.items[:2]] == ["May", "20"]


def test_a_long_run_of_figures_is_no_number_of_anything() -> None:
    tokens: Tokens = tokenise("9" * 400, 0, 400)
    assert [item.number for item in tokens.items] == [0.0]
