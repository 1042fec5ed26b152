import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.reading.layers import Layers
from sightline.reading.tokens import tokenise
from tests.build import document, layers_of


def tokens(text: str) -> list[str]:
    return [token.text for token in layers_of(text, tokenise, sentences=((0, len(text)),)).tokens]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He left.", "He left .", id="the last stop stands alone"),
        pytest.param("Gen. J.K. Orvel, Ph.D., left", "Gen. J.K. Orvel , Ph.D. , left", id="short forms"),
        pytest.param("A. B. Dorn", "A. B. Dorn", id="initials"),
        pytest.param("He chose plan B.", "He chose plan B .", id="letter at the end"),
        pytest.param("Almond Inc. pays.", "Almond Inc. pays .", id="company inside"),
        pytest.param("It owns Almond Inc.", "It owns Almond Inc .", id="company at the end"),
        pytest.param("in the U.S.", "in the U.S.", id="letters at the end keep their stop"),
        pytest.param("pro-U.S. and U.S.-led", "pro-U.S. and U.S.-led", id="letters in a compound"),
        pytest.param("No. 7, no. 8, he said no.", "No. 7 , no. 8 , he said no .", id="number or word"),
        pytest.param("the Gov't. of Tarvia", "the Gov't. of Tarvia", id="short form with an apostrophe"),
        pytest.param("pro-Norland, so-called", "pro-Norland , so-called", id="hyphens"),
        pytest.param("Orvel's Tarvia’s Dorns'", "Orvel 's Tarvia ’s Dorns '", id="possessives"),
        pytest.param(
            "don't won’t it's they'll I'm CAN'T",
            "do n't wo n’t it 's they 'll I 'm CA N'T",
            id="clitics",
        ),
        pytest.param("O'Hara L’Or rock'n'roll", "O'Hara L’Or rock'n'roll", id="apostrophes inside"),
        pytest.param("the '90s and ’19", "the '90s and ’19", id="years"),
        pytest.param("‘our’ port", "‘ our ’ port", id="single quotes"),
        pytest.param("2,000 3.5% $5.50 €7m 1/2 7:30", "2,000 3.5% $5.50 €7m 1/2 7:30", id="numbers"),
        pytest.param("5-year-old 2019-05-24 3rd", "5-year-old 2019-05-24 3rd", id="numbers with more"),
        pytest.param("1987–1990, 3,4.", "1987 – 1990 , 3,4 .", id="ranges"),
        pytest.param("R&D a & b", "R&D a & b", id="ampersand"),
        pytest.param("and/or (he) [x]", "and / or ( he ) [ x ]", id="marks"),
        pytest.param("Wait... he—well -- left?!", "Wait ... he — well -- left ? !", id="dots and dashes"),
        pytest.param("“Yes,” he said", "“ Yes , ” he said", id="quotes"),
        pytest.param(
            "See http://x.y/a?b=c, or (www.x.y).", "See http://x.y/a?b=c , or ( www.x.y ) .", id="addresses"
        ),
        pytest.param("a.b-c@x-y.org, @orvel #Port", "a.b-c@x-y.org , @orvel #Port", id="mail and handles"),
        pytest.param("été Łódź Нова", "été Łódź Нова", id="other letters"),
        pytest.param("snake_case 🙂", "snake_case 🙂", id="underscore and picture"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_tokens(text: str, expected: str) -> None:
    assert tokens(text) == expected.split()


def test_ranges_and_sentences() -> None:
    text = "He left. So did I."
    layers = layers_of(text, tokenise, sentences=((0, 8), (9, 18)))
    assert [(text[t.start : t.end], t.sentence) for t in layers.tokens] == [
        (t.text, int(t.start > 8)) for t in layers.tokens
    ]
    assert [token.text for token in layers.tokens if token.sentence] == ["So", "did", "I", "."]


def test_text_between_sentences_has_no_tokens() -> None:
    assert tokenise(document("Menu. He left."), Layers(sentences=((6, 14),))).tokens[0].text == "He"


PIECES = [*"abAZ1.?!…,:;()[]\"'“”‘’*_-—/@#$%& ", "n't", "'s", "U.S.", "Gen.", "http://x", "a@b.c", "É", "‑"]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=60))
def test_tokens_are_all_of_the_text_but_blanks(text: str) -> None:
    assert "".join(tokens(text)) == "".join(text.split())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 500_000, id="one word"),
        pytest.param("a-" * 200_000, id="hyphens"),
        pytest.param("a'" * 200_000, id="apostrophes"),
        pytest.param("1," * 200_000, id="digits"),
        pytest.param("a.b" * 100_000, id="letters"),
        pytest.param("a@" * 100_000, id="at signs"),
        pytest.param("http://)" * 50_000, id="addresses"),
        pytest.param("(" * 200_000, id="brackets"),
    ],
)
def test_no_text_takes_long(text: str) -> None:
    start = time.perf_counter()
    tokens(text)
    assert time.perf_counter() - start < 3
