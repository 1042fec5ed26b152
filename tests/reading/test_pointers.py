import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.reading.expressions import find_expressions
from sightline.reading.layers import Layers, Pointer
from sightline.reading.layout import find_blocks
from sightline.reading.pointers import find_pointers
from sightline.reading.sentences import split_sentences
from sightline.vocabulary.outlets import outlets
from tests.build import document, layers_of, words

AGENCY = next(
    one.name for one in outlets().outlets if one.kind == "agency" and one.name.isalpha() and not one.common
)
RESEARCH = next(one.name for one in outlets().outlets if one.kind == "research" and " " in one.name)


def read(text: str) -> Layers:
    return layers_of(text, find_blocks, split_sentences, find_expressions, find_pointers)


def pointers(text: str) -> tuple[Pointer, ...]:
    return read(text).pointers


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in pointers(text)]


def only(text: str) -> Pointer:
    (one,) = pointers(text)
    return one


@pytest.mark.parametrize(
    ("bracket", "kind", "outlet", "author"),
    [
        pytest.param("(Kestrin Post, May 24)", "article", "Kestrin Post", None, id="outlet and day"),
        pytest.param("(see Kestrin Post, March 21)", "article", "Kestrin Post", None, id="see"),
        pytest.param("(see also the Kestrin Post, May 3)", "article", "Kestrin Post", None, id="see also"),
        pytest.param("[Kestrin Post, 4 June]", "article", "Kestrin Post", None, id="square"),
        pytest.param("(Kestrin Post, 12 May 2020, in Russian)", "article", "Kestrin Post", None, id="tail"),
        pytest.param(
            "(Kestrin Post, print edition, p. 4, May 3)", "article", "Kestrin Post", None, id="page"
        ),
        pytest.param("(Kestrin Post [in Norlandic], May 3)", "article", "Kestrin Post", None, id="inner"),
        pytest.param("(“A Long Tale,” Kestrin Post, May 3)", "article", "Kestrin Post", None, id="title"),
        pytest.param("(Ida Lund, Kestrin Post, May 3)", "article", "Kestrin Post", "Ida Lund", id="author"),
        pytest.param("(Chronika, May 3)", "article", "Chronika", None, id="name in no list"),
        pytest.param(f"({AGENCY}, May 3)", "article", AGENCY, None, id="listed agency"),
        pytest.param(f"({AGENCY})", "article", AGENCY, None, id="listed agency without date"),
        pytest.param(f"({RESEARCH}, May 2018)", "document", RESEARCH, None, id="think tank"),
        pytest.param(
            "(Tarvian Ministry of Ports, May 3)", "document", "Tarvian Ministry of Ports", None, id="body"
        ),
        pytest.param("(YouTube, May 20)", "video", "YouTube", None, id="video"),
        pytest.param("(Telegram channel Port Watch, May 20)", "post", "Telegram", None, id="channel"),
        pytest.param("(https://t.me/portwatch/12)", "post", "Telegram", None, id="address"),
        pytest.param("(t.me/portwatch)", "post", "Telegram", None, id="address without scheme"),
        pytest.param("(@portwatch, May 3)", "post", None, "@portwatch", id="handle"),
        pytest.param("(kestrinpost.example, May 3)", "article", "kestrinpost.example", None, id="host"),
        pytest.param("(Author’s interview, May 27)", "interview", None, "author", id="own interview"),
        pytest.param("(Author's interview, 2017)", "interview", None, "author", id="own interview, year"),
        pytest.param(
            "(author’s interview with a pilot, Kestrin, May 2019)", "interview", None, "author", id="whom"
        ),
        pytest.param("(personal communication, May 3)", "interview", None, "author", id="communication"),
        pytest.param(
            "(interview with Velmark Radio, May 4)", "interview", "Velmark Radio", None, id="interview"
        ),
        pytest.param("(Orvel 2017, p. 12)", "document", None, "Orvel", id="page of a work"),
        pytest.param("(Orvel and Lund, 2017)", "document", None, "Orvel and Lund", id="two authors"),
        pytest.param("(see Orvel et al. 2017)", "document", None, "Orvel et al.", id="et al."),
        pytest.param("(ibid., May 3)", "document", None, None, id="ibid"),
        pytest.param("(, May 22)", "unknown", None, None, id="lost"),
        pytest.param("( March 19)", "unknown", None, None, id="lost with its comma"),
        pytest.param("(, August 30, 2015)", "unknown", None, None, id="lost, with year"),
    ],
)
def test_brackets_that_cite(bracket: str, kind: str, outlet: str | None, author: str | None) -> None:
    text = f"The port was sold {bracket}. The mayor left."
    one = only(text)
    assert text[one.start : one.end] == bracket
    assert (one.kind, one.outlet, one.author) == (kind, outlet, author)
    assert words(text, one.supports) == ["The port was sold"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The service (GRU) denied it.", id="abbreviation"),
        pytest.param("The word (translated as “Union”) was heard.", id="translation"),
        pytest.param("The State Duma (Russian lower house of parliament) met.", id="explanation"),
        pytest.param("The province (or “Artsal” as some say) is poor.", id="other name"),
        pytest.param("Mayor Orvel (left) and his wife (right).", id="picture"),
        pytest.param("Senator Ida Lund (D-Almond) spoke.", id="party"),
        pytest.param("The Port Act (2017) and “Winter” (2018) are known.", id="years of works"),
        pytest.param("Oran Sahl (born May 3, 1970) wrote it.", id="birth"),
        pytest.param("He ruled (1987–1990) and fell.", id="years"),
        pytest.param("The protest (May 20) was loud.", id="day of an event"),
        pytest.param("They met in May (see below).", id="below"),
        pytest.param("KESTRIN, Tarvia (Velmark Radio) — Two ships sank.", id="dateline"),
        pytest.param("Ida Lund (Velmark Radio) asked.", id="employer"),
        pytest.param("The ship burned (Photo: Kestrin Post)\n\nNobody died.", id="picture credit"),
        pytest.param(
            "Former adviser Pell Orvel (Source: Kestrin Post)\n\nHe left.", id="source of a picture"
        ),
        pytest.param("The Norland Broadcasting Service (NBS) filmed it.", id="abbreviated outlet"),
        pytest.param("The firm [sic] paid [twice].[3]", id="note without a list"),
        pytest.param("( PHOTOS: The ten best ports)", id="promotion"),
        pytest.param("Follow us on Twitter. Like us on Facebook.", id="follow us"),
        pytest.param("Facebook said it would look. YouTube removed the film.", id="platforms that act"),
        pytest.param("The Kestrin Post moved house. Velmark Radio was shut down.", id="outlets that act"),
        pytest.param("Velmark Radio said it had dismissed its host.", id="outlet about itself"),
        pytest.param("The Kestrin Post published its results and reported a loss.", id="results"),
        pytest.param("A spokesman for the Kestrin Post said sales fell.", id="spokesman"),
        pytest.param("Jane Orvel of Velmark Radio said so at dinner.", id="person of an outlet"),
        pytest.param("He owns the Kestrin Post and reads the Norland Times.", id="owner and reader"),
        pytest.param("He told reporters that he would stay.", id="reporters"),
        pytest.param("She told me so. History has told us that.", id="told me"),
        pytest.param("“They told us to wait. It was cold,” said Dorn.", id="told us, says somebody else"),
        pytest.param(
            "Job interviews are long. In an interview with police he confessed.", id="other interviews"
        ),
        pytest.param("His tweeted reply was short.", id="tweeted as an adjective"),
        pytest.param("Social media were full of it. The media were kept out.", id="media that act"),
        pytest.param("", id="nothing"),
        pytest.param("((((([[[[", id="open brackets"),
    ],
)
def test_what_cites_nothing(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "span", "kind", "outlet", "author"),
    [
        ("“{}”, he said.", "The Kestrin Post reported on Monday", "article", "Kestrin Post", None),
        ("He {}.", "told Velmark Radio in an interview aired Tuesday", "interview", "Velmark Radio", None),
        ("It sank, {}.", "according to a May 3 report by Velmark Radio", "article", "Velmark Radio", None),
        ("He said so {}.", "in an interview with the Norland Times", "interview", "Norland Times", None),
        ("He {} that he won.", "wrote on Telegram", "post", "Telegram", None),
        ("{}, he won.", "In a video posted on YouTube", "video", "YouTube", None),
        ("{} that he won.", "State media reported", "article", None, None),
        ("It was, as {}, over.", "the Tribune put it", "article", "Tribune", None),
        ("He said {}.", "in a statement carried by the NWA agency", "document", "NWA", None),
        ("{} says no.", f"A report by the {RESEARCH}", "document", RESEARCH, None),
        ("{}, she agreed.", "In a column for the Kestrin Post", "article", "Kestrin Post", None),
        ("He was {} as saying no.", "quoted by the Sahl News Agency", "article", "Sahl News Agency", None),
        ("He {} that it was.", "told the newspaper Chronika", "interview", "Chronika", None),
        ("{} it is over.", "Velmark Radio’s Ida Lund reports", "article", "Velmark Radio", "Ida Lund"),
        ("Ida Lund {}.", "wrote in the Kestrin Post", "article", "Kestrin Post", "Ida Lund"),
        ("“No,” he {} .", "told us", "interview", None, "author"),
        ("He {} that.", "told host Ida Lund", "interview", None, "Ida Lund"),
        ("He {} that.", "tweeted on Monday", "post", "Twitter", None),
        ("We won. — {}", "Ida Lund (@idalund) June 3, 2019", "post", "Twitter", "Ida Lund"),
        ("{} says no.", "A Tarvian Port Council report", "document", "Tarvian Port Council", None),
        ("He {} that.", "said on Velmark Radio on Sunday", "interview", "Velmark Radio", None),
        ("{}, it sank.", "According to local media", "article", None, None),
        ("{}, he says no.", "In his book, The Long Harbour", "document", None, None),
    ],
)  # fmt: skip
def test_running_pointers(text: str, span: str, kind: str, outlet: str | None, author: str | None) -> None:
    text = text.format(span)
    one = only(text)
    assert text[one.start : one.end] == span
    assert (one.kind, one.outlet, one.author) == (kind, outlet, author)


def test_several_in_one_bracket_are_one_citation_each() -> None:
    text = "Ships sank (Kestrin Post, May 3; Velmark Radio, May 4)."
    assert found(text) == ["(Kestrin Post, May 3", "Velmark Radio, May 4)"]
    assert {words(text, one.supports)[0] for one in pointers(text)} == {"Ships sank"}


def test_outlets_that_share_a_date() -> None:
    text = "Ships sank (Kestrin Post, Norland Times, 12 May)."
    first, second = pointers(text)
    assert (first.outlet, second.outlet) == ("Kestrin Post", "Norland Times")
    assert first.expression == second.expression is not None


def test_coordinated_outlets_are_one_pointer_each() -> None:
    assert found("The Kestrin Post and the Norland Times reported on Friday that it sank.") == [
        "The Kestrin Post",
        "the Norland Times reported on Friday",
    ]


def test_a_bare_day_cites_only_in_a_text_that_lost_outlets() -> None:
    assert found("The port was sold (, May 22). The mayor left (May 25).") == ["(, May 22)", "(May 25)"]
    assert found("The port was sold (Kestrin Post, May 22). The mayor left (May 25).") == [
        "(Kestrin Post, May 22)"
    ]


def test_one_author_and_year_cites_only_in_a_text_that_cites_so() -> None:
    assert found("The film is long (Orvel 2017).") == []
    assert len(found("The film is long (Orvel 2017). It is old (Lund 2015).")) == 2


def test_numbers_cite_where_a_list_of_notes_has_them() -> None:
    text = "The port was sold.[1] It burned.[2]\n\nNotes\n\n[1] Kestrin Post, a report.\n"
    assert found(text) == ["[1]"]


def test_the_expression_is_the_date_in_the_bracket() -> None:
    layers = read("On May 3 the port was sold (Kestrin Post, June 4, 2018).")
    (one,) = layers.pointers
    assert one.expression is not None
    date = layers.expressions[one.expression]
    assert (date.year, date.month, date.day) == (2018, 6, 4)


def test_a_day_in_an_outlets_name_is_no_date() -> None:
    assert only("He told the Sunday Herald that he won.").expression is None


def test_nothing_outside_the_sentences_is_read() -> None:
    text = "The port was sold (Kestrin Post, May 3). Velmark Radio reported it."
    assert find_pointers(document(text), Layers()).pointers == ()


PIECES = st.sampled_from(
    [
        "The port was sold",
        " (Kestrin Post, May 3)",
        " (, May 22)",
        ".",
        " “",
        "”",
        "\n\n",
        " he told Velmark Radio",
        " (",
        ")",
        " [",
        "]",
        "; ",
        ", ",
        " according to the Norland Times",
        " tweeted",
        " (Orvel 2017)",
        " on Monday",
        " \ue000\ue006 ",
        " the Kestrin Post reported",
        " — Ida Lund (@idalund)",
        " state media reported",
        " (GRU)",
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_ranges_hold_words_and_overlap_nothing(text: str) -> None:
    one_end = 0
    for one in pointers(text):
        assert one_end <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip()
        one_end = one.end
        for start, end in one.supports:
            assert text[start:end].strip(), "a range that rests on a citation is blank"
            assert end <= one.start or one.end <= start
        assert list(one.supports) == sorted(one.supports)


@pytest.mark.parametrize("text", ["(" * 200_000, "()" * 100_000, "(" * 100_000 + ")" * 100_000])
def test_many_brackets_end_soon(text: str) -> None:
    layers = Layers(sentences=((0, len(text)),))
    assert find_pointers(document(text), layers).pointers == ()
