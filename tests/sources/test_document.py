import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.contract import Document, Page, Published
from sightline.errors import LimitExceeded
from sightline.settings import Limits
from sightline.sources.document import Origin, binary, documents
from sightline.sources.found import Extract, Facts, Failure, Found

BODY = "The mayor of Kestrin said on Sunday that the talks with Norland would go on until the autumn."
ORIGIN = Origin(where="a.txt", sha256="0" * 64)


def make(text: str, *, origin: Origin = ORIGIN, **fields: object) -> Document:
    (found,) = documents(Extract(text=text, media_type="text/plain", **fields), origin, Limits())
    assert isinstance(found, Found)
    return found.document


def test_a_document():
    assert make(BODY) == Document(
        id="sha256:" + hashlib.sha256(BODY.encode()).hexdigest(),
        key=None,
        title=None,
        text=BODY,
        language="en",
        url=None,
        outlet=None,
        authors=(),
        media_type="text/plain",
        source_sha256="0" * 64,
        published=Published(),
    )


@pytest.mark.parametrize(
    ("given", "metadata", "person", "line", "published", "basis"),
    [
        ("2019-05", "2020-06-07", "2021", "8 March 2022", "2019-05", "given"),
        (None, "2020-06-07", "2021", "8 March 2022", "2021", "given"),
        (None, "2020-06-07T10:00:00Z", None, "8 March 2022", "2020-06-07", "metadata"),
        (None, "no date", None, "8 March 2022", "2022-03-08", "byline"),
        (None, None, None, "8 March 2022", "2022-03-08", "byline"),
        (None, None, None, "03/04/2022", "2022", "byline"),
        (None, None, None, "", None, "unknown"),
    ],
)
def test_the_better_basis_of_a_date_wins(given, metadata, person, line, published, basis):
    document = make(
        f"A plan for Kestrin\n{line}\n\n{BODY}",
        given=Facts(published=given),
        metadata=Facts(published=metadata),
        origin=Origin(where="a", sha256="", published=person),
    )
    assert document.published == Published(earliest=published, latest=published, basis=basis)


TEXT = f"The plan of the text\nBy Tess Orvel, Text Courier\n\n{BODY}"
GIVEN = Facts(key="k", title="G", url="g:", outlet="GO", authors=("GA",), language="fr")
METADATA = Facts(title=" M\n T ", url="m:", outlet="M\u00a0O", authors=("", "M A"), language="de")


@pytest.mark.parametrize(
    ("given", "metadata", "facts"),
    [
        (GIVEN, METADATA, ("k", "G", "g:", "GO", ("GA",), "fr")),
        (Facts(), METADATA, (None, "M T", "m:", "M O", ("M A",), "en")),
        (Facts(), Facts(), (None, "The plan of the text", "o:", "Text Courier", ("Tess Orvel",), "en")),
    ],
    ids=["given", "metadata", "text"],
)
def test_given_then_metadata_then_text(given, metadata, facts):
    document = make(TEXT, given=given, metadata=metadata, origin=Origin(where="a", sha256="", url="o:"))
    assert facts == (
        document.key,
        document.title,
        document.url,
        document.outlet,
        document.authors,
        document.language,
    )


@pytest.mark.parametrize(
    ("text", "metadata", "language"),
    [
        (BODY, "de", "en"),
        ("1 2 3", "de-AT", "de"),
        ("1 2 3", "Tarvian", None),
        ("1 2 3", None, None),
        (
            "Home | News | Opinion\n\nМэр Кестрина заявил, что переговоры с Нордландом продолжатся.",
            "en",
            "ru",
        ),
    ],
)
def test_language(text, metadata, language):
    assert make(text, metadata=Facts(language=metadata)).language == language


def test_text_is_normalised_once_and_exact_text_is_kept():
    text = "Caf\u0065\u0301\r\nKes\u00adtrin\u00a0\0"
    assert make(text).text == "Café\nKestrin "
    exact = make(text, exact=True, part="line 1")
    assert exact.text == text
    assert exact.id == "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def test_furniture_of_an_exact_text_with_other_line_ends():
    text = f"A plan for Kestrin\r\n\r\nBy Ann Orvel\r\n\r\n{BODY}\r\n\r\nPhoto: Ann Orvel\r\n"
    document = make(text, exact=True, part="line 1")
    assert [(piece.kind, text[piece.start : piece.end]) for piece in document.furniture] == [
        ("publication", "By Ann Orvel"),
        ("credit", "Photo: Ann Orvel"),
    ]
    assert (document.title, document.authors) == ("A plan for Kestrin", ("Ann Orvel",))


def test_pages_and_running_heads_move_along():
    head, page = "Tarvia\u00a0Pa\u00adpers\r\n", f"{BODY}\r\n"
    text = (head + page) * 3
    length = len(head + page)
    document = make(
        text,
        page_starts=(0, length, 2 * length),
        running_heads=tuple((n * length, n * length + len(head)) for n in (0, 1, 2)),
    )
    heads = [document.text[piece.start : piece.end] for piece in document.furniture]
    assert heads == ["Tarvia Papers"] * 3
    assert {piece.kind for piece in document.furniture} == {"running_head"}
    assert [page.number for page in document.pages] == [1, 2, 3]
    assert [document.text[page.start : page.end] for page in document.pages] == [f"Tarvia Papers\n{BODY}"] * 3


def test_blank_pages_keep_their_number_and_have_no_range():
    assert make("one\n\n\nthree", page_starts=(0, 4, 6)).pages == (
        Page(number=1, start=0, end=3),
        Page(number=3, start=6, end=11),
    )


@settings(deadline=None)
@given(
    st.lists(st.text(st.sampled_from("ab \r\n\u00ad\u0301\0.|"), max_size=8), min_size=1, max_size=5),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4),
)
def test_ranges_are_never_blank_and_always_inside(pages, heads):
    text = "".join(pages)
    starts = [sum(map(len, pages[:n])) for n in range(len(pages))]
    ranges = [tuple(sorted(min(mark, len(text)) for mark in head)) for head in heads]
    extract = Extract(
        text=text, media_type="text/plain", page_starts=tuple(starts), running_heads=tuple(ranges)
    )
    document = next(documents(extract, ORIGIN, Limits())).document
    pieces = [*document.pages, *document.furniture]
    assert all(0 <= piece.start < piece.end <= len(document.text) for piece in pieces)
    assert all(document.text[piece.start : piece.end].strip() for piece in pieces)
    ends = [0, *(piece.end for piece in document.furniture)]
    assert all(end <= piece.start for end, piece in zip(ends, document.furniture, strict=False))


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\u200b\ufeff", "\0\0"])
def test_an_empty_input_is_a_document_with_a_caution_and_a_failure(text):
    found, failure = documents(Extract(text=text, media_type="text/plain"), ORIGIN, Limits())
    assert isinstance(found, Found)
    assert (found.document.text, found.document.language, found.document.furniture) == ("", None, ())
    assert [caution.code for caution in found.cautions] == ["empty_text"]
    assert str(failure) == "a.txt: holds no text; check that it is the file you meant"


def test_an_empty_scan_is_told_of_text_recognition():
    _, failure = documents(Extract(text=" ", media_type="application/pdf"), ORIGIN, Limits())
    assert isinstance(failure, Failure)
    assert "OCR" in failure.remedy


@pytest.mark.parametrize("text", ["", " \r\n"])
def test_an_empty_record_is_no_failure(text):
    (found,) = documents(
        Extract(text=text, media_type="application/jsonl", exact=True, part="line 3"), ORIGIN, Limits()
    )
    assert isinstance(found, Found)
    assert (found.document.text, found.where) == (text, "a.txt line 3")
    assert [caution.code for caution in found.cautions] == ["empty_text"]


def test_too_many_characters():
    extract = Extract(text="a" * 11, media_type="text/plain")
    with pytest.raises(LimitExceeded, match=r"of 11 characters, more than the 10 allowed; .*--max-chars 11"):
        list(documents(extract, ORIGIN, Limits(max_chars=10)))


def test_binary():
    found = binary("image/png", ORIGIN)
    assert (found.document.text, found.document.media_type, found.where) == ("", "image/png", "a.txt")
    assert [caution.code for caution in found.cautions] == ["binary"]
