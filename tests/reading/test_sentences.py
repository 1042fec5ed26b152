"""In the tables, "|" stands where a sentence begins; it is taken out before the text is read."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.reading.layout import find_blocks
from sightline.reading.sentences import split_sentences
from sightline.vocabulary.abbreviations import abbreviations
from sightline.vocabulary.files import listed
from tests.build import layers_of, words


def sentences(text: str) -> list[str]:
    return words(text, layers_of(text, find_blocks, split_sentences).sentences)


def check(marked: str) -> None:
    assert sentences(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("text", ["", "  \n ", "---"])
def test_no_sentence_in_nothing(text: str) -> None:
    assert sentences(text) == []


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("He left.", id="one"),
        pytest.param("He left.| She stayed", id="the last without a stop"),
        pytest.param("He left.  \t |She stayed.", id="blanks between"),
        pytest.param("He left.| 20 deputies stayed.", id="number next"),
        pytest.param("He left.| $20 was missing.", id="sign next"),
        pytest.param("He left .| She stayed.", id="blank before the stop"),
        pytest.param("Did he leave?| Yes!| No!!!| Who knows...", id="other marks"),
        pytest.param("Sold?!| Sold.", id="two marks"),
        pytest.param("He left.| and so did she", id="small letter after a plain word"),
        pytest.param("Did he leave?| i think so", id="small letter after a question"),
        pytest.param("He left... and came back", id="small letter after an ellipsis"),
        pytest.param("He left …| Nobody saw it.", id="capital after an ellipsis"),
        pytest.param("He left.| ... She stayed.", id="ellipsis at the start"),
        pytest.param("He left. . .| Nobody saw it.", id="ellipsis with blanks"),
        pytest.param("He paid 2,000.50 for 1.5 acres.", id="decimals"),
        pytest.param("He left.|She stayed.", id="no blank between"),
        pytest.param("Write to Orla.Dorn@almond.example.", id="mail address has no end inside"),
        pytest.param("It runs on Almond.Js and v2.Alpha", id="no end inside of names"),
        pytest.param("See www.almond.example/a.Html.| It is long.", id="address has no end inside"),
        pytest.param("See http://almond.example/law| The rest is lost.", id="address before a capital"),
        pytest.param("See http://almond.example/law for the rest.", id="address inside"),
        pytest.param("See you :)| Bring the map.", id="smiley"),
        pytest.param("He left. :-)| She stayed.", id="smiley after the stop"),
    ],
)
def test_marks(marked: str) -> None:
    check(marked)


def test_a_dash_after_a_stop_goes_on() -> None:
    assert sentences("He left. — Orla Dorn") == ["He left. — Orla Dorn"]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("Gov. Dorn and Lt. Gov. Pell met Brig. Gen. J.K. Orvel.", id="titles"),
        pytest.param(
            "He met Orvel Jr. He left.".replace(" He left", "| He left"), id="junior before an opener"
        ),
        pytest.param("He met Orvel Jr. Tuesday.", id="junior before another word"),
        pytest.param("It is in the U.N. Charter.", id="letters before a name"),
        pytest.param("It left the U.N.| It came back.", id="letters before an opener"),
        pytest.param("It left the U.N.| “Good,” he said.", id="letters before a quotation"),
        pytest.param("It left the U.N. in May.", id="letters before a small letter"),
        pytest.param("An anti-U.S. Senate vote.| It failed.", id="letters in a compound"),
        pytest.param("See No. 7 and no. IV.| No.| I did not.", id="number or word"),
        pytest.param("He said no.| Tessin left.", id="the word no before a name"),
        pytest.param("On Nov. 3 he left.| It was Nov.| The third.", id="month"),
        pytest.param("On Mon. Sept. 3 he left.", id="day and month"),
        pytest.param("Ports, roads etc.| Tessin left.", id="and so on before a capital"),
        pytest.param("Ports, roads etc. were sold.", id="and so on before a small letter"),
        pytest.param("He lives in Almond, Pa.| Nobody visits.", id="state after a comma"),
        pytest.param("Sen. Pell, R-Pa., left.", id="state in a party mark"),
        pytest.param("Rep. Ana L. “Net” Carrow left.", id="initial before a nickname"),
        pytest.param("He took vitamin C.| It helped.", id="letter before an opener"),
        pytest.param("Signed by A. I. Dorn.", id="letter before an initial that opens"),
        pytest.param("It opens at 9 a.m. Monday.| It shuts at 5 p.m.| The rest is open.", id="hours"),
        pytest.param("Read Dorn et al. 2017, pp. 3-7, cf. Pell vs. Norland.", id="references"),
        pytest.param("1. He left.| 2. She stayed.", id="numbers of a list"),
        pytest.param("Two parts: 1. Buy papers.| 2. Buy ports.", id="number after a colon"),
        pytest.param("It was closed in 1991.| It opened again.", id="number at the end"),
        pytest.param("a. He left.", id="letter of a list"),
        pytest.param("He is 5 ft. tall.", id="unit"),
    ],
)
def test_short_forms(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("name", listed(abbreviations().exclaiming))
def test_names_with_a_mark(name: str) -> None:
    check(f"The Kestrin/{name}! office is shut.| So is {name}!| It may open again.")


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("“Why?” asked Dorn.", id="question, then a small letter"),
        pytest.param("“Why?” Dorn asked.", id="question, then who asked"),
        pytest.param("“Why?” Mayor Orla Dorn said.", id="question, then who said it, with a title"),
        pytest.param("“Why?”| Dorn had no answer.", id="question, then another sentence"),
        pytest.param("“Leave.”| “No.”", id="two quotations"),
        pytest.param("“Leave.| Now,” he said.", id="inside a quotation"),
        pytest.param('"Leave."| "No."| He left.', id="straight quotes"),
        pytest.param("“He said, ‘Leave.’ ”| She left.", id="quote closes after a blank"),
        pytest.param("He called it “ours”.| She left.", id="stop after the quote"),
        pytest.param("It is “ours.”|She left.", id="no blank after the quote"),
        pytest.param("*He left.*| _She stayed._", id="stars close too"),
    ],
)
def test_quotations(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("He left (it was late. she stayed) early.| So did I.", id="stop in an aside"),
        pytest.param("He left (why? Nobody knows) early.", id="question in an aside"),
        pytest.param("(He left.| She stayed.)| So did I.", id="brackets around sentences"),
        pytest.param("He left.| (She stayed.)| So did I.", id="sentence in brackets"),
        pytest.param("He left.| (She stayed", id="bracket without a partner"),
        pytest.param("He paid (in cash, etc.).| She left.", id="stop in and after brackets"),
        pytest.param("He paid (in cash!)| She left.", id="mark before the bracket closes"),
        pytest.param("They saw Who? (2001), and left.", id="goes on after brackets"),
        pytest.param("He left (Post, May 3).| She stayed.", id="citation before the stop"),
        pytest.param("He left. (Post, May 3)| She stayed.", id="citation after the stop"),
        pytest.param("He left. (Post, 3 May 2019).| She stayed.", id="citation between two stops"),
        pytest.param("He left. (, May 3)| She stayed.", id="citation without its outlet"),
        pytest.param("He left. (see also p. 7)| She stayed.", id="reference"),
        pytest.param("He left. (Almond Post)| She stayed.", id="outlet alone"),
        pytest.param(
            "He left.| (It was May 3) and she stayed".replace("|", ""), id="goes on in a small letter"
        ),
        pytest.param("He left.[3]| She stayed. [4][5]| So did I.", id="notes"),
        pytest.param("He left.3| She stayed.", id="number of a note"),
        pytest.param("Gen. (Ret.) Orvel left.", id="brackets between a title and a name"),
        pytest.param("“Yes.| [The mayor] agrees,” he said.", id="insertion"),
        pytest.param("KESTRIN, N.C. (NWA) -| He left.| She stayed.", id="dateline"),
        pytest.param("He left (" + "x" * 500 + ".| Yes) She stayed.", id="brackets too far apart"),
    ],
)
def test_brackets_and_citations(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("See you there Orla Dorn| 05/31/2001 09:01 AM| Can you come?", id="stamp of a mail"),
        pytest.param("Sent on 05/31/2001 09:01 AM| Can you come?", id="stamp inside"),
        pytest.param("The end is near| ----------| The rest is lost", id="row of dashes"),
        pytest.param("They f*****d him with a -- stick", id="marks in a word"),
        pytest.param("The port at night| Photo: Almond Post", id="label of a caption"),
        pytest.param("Former envoy (Source: Almond Post)", id="label in brackets"),
        pytest.param("He said that Time: the envoy left", id="label before a small letter"),
        pytest.param("Kind regards,| Orla", id="farewell"),
        pytest.param("Thanks, Orla.", id="farewell that is a sentence"),
        pytest.param("He sent his best, Orla said", id="no farewell"),
    ],
)
def test_line_ends_that_were_lost(marked: str) -> None:
    check(marked)


def test_sentences_stay_in_their_block() -> None:
    assert sentences("The quay\n\nHe left\n\n- Tarvia\n- Norland") == [
        "The quay",
        "He left",
        "Tarvia",
        "Norland",
    ]


def test_a_sentence_keeps_the_line_ends_of_wrapped_text() -> None:
    lines = [
        "The council of Port Almond voted on Friday to sell",
        "the quay. Nobody asked the deputies of the coast why",
        "they left.",
    ]
    text = "\n".join(lines)
    assert [found.count("\n") for found in sentences(text)] == [1, 1]


WORDS = [
    "Gen. ",
    "U.S. ",
    " (Post, May 3)",
    "http://x.y/z",
    "[3]",
    ":)",
    "No. ",
    "Thanks, ",
    " Photo: ",
    "-----",
]
PIECES = [*"abAZ1.?!…,:;()[]\"'“”‘’*_-—/@ \n", "He left. ", *WORDS]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=80))
def test_sentences_share_out_their_blocks(text: str) -> None:
    layers = layers_of(text, find_blocks, split_sentences)
    for block in layers.blocks:
        inside = [(start, end) for start, end in layers.sentences if block.start <= start < block.end]
        found = words(text, inside)
        assert all(part == part.strip() != "" for part in found)
        assert "".join("".join(found).split()) == "".join(text[block.start : block.end].split())
    assert list(layers.sentences) == sorted(layers.sentences)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He left Kestrin. She said (Post, May 3) that it “was over.” " * 6_000, id="prose"),
        pytest.param("(" * 50_000 + ")" * 50_000, id="nested brackets"),
        pytest.param("." * 400_000, id="dots"),
        pytest.param(". " * 100_000, id="dots and blanks"),
        pytest.param("." + "”" * 300_000, id="closing quotes"),
        pytest.param(". " + "“" * 300_000, id="opening quotes"),
        pytest.param("." + "[1]" * 60_000 + "a", id="notes"),
        pytest.param("a. (Abc Def " * 15_000, id="open citations"),
        pytest.param("http://" * 50_000, id="addresses"),
        pytest.param("a@" * 150_000, id="at signs"),
        pytest.param("a" * 1_000_000, id="one word"),
        pytest.param(" " * 1_000_000 + "a", id="blanks"),
        pytest.param("A.B" * 30_000, id="letters"),
    ],
)
def test_no_text_takes_long(text: str) -> None:
    start = time.perf_counter()
    layers_of(text, find_blocks, split_sentences)
    assert time.perf_counter() - start < 4
