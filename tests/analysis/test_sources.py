import pytest
from msgspec.structs import replace

from sightline.analysis.dossier import build
from sightline.analysis.sources import DocumentView
from sightline.contract import Page, Reading
from tests.drafts import READER, document
from tests.readings import analysis, case, unread


def view(reading: Reading) -> DocumentView:
    return build([reading]).documents[0]


def test_how_a_date_is_known_is_said_in_words_with_its_passages() -> None:
    first, second, third = build(case()).documents
    assert first.basis_words == "inferred from the dates the text itself cites"
    assert [(words, passage.anchor) for words, passage in first.inferred_from] == [
        ("March 6", "d1-b1"),
        ("May 2020", "d1-b2"),
    ]
    assert (second.basis_words, third.basis_words) == ("given with the text", "from the page’s metadata")


def test_counts() -> None:
    one = view(analysis())
    assert (one.statements, one.own_voice, one.uncited, one.citations, one.lost) == (10, 5, 3, 5, 2)


def test_a_text_that_was_not_read_says_so() -> None:
    one = view(unread())
    assert not one.read
    assert [line.message for line in one.warnings] == ["The text is in 'de'; only English is read."]


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://meridian.example/12", True),
        ("http://meridian.example", True),
        ("HTTPS://meridian.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,hello", False),
        ("file:///etc/hosts", False),
        ("//meridian.example", False),
        ("https:", False),
        ("https://[broken", False),
        ("https://meridian.example/a b", False),
        ("https://meridian.example/\u202e", False),
        (None, False),
        ("", False),
    ],
)
def test_only_web_addresses_become_links(url: str | None, link: bool) -> None:
    one = view(Reading(reader=READER, document=document("Text.", url=url)))
    assert one.link == (url if link else None)


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        ({"title": "Gates", "text": "Words."}, "Gates"),
        ({"text": "First line\nsecond"}, "First line"),
        ({"text": "word " * 40}, "word word word word word word word word word word word word word word…"),
        ({"text": "\n\n", "key": "k-1"}, "k-1"),
        ({"text": ""}, "Document 1"),
    ],
)
def test_every_document_has_a_title(facts: dict[str, str], title: str) -> None:
    one = view(Reading(reader=READER, document=document(**facts)))
    assert one.title == title


def test_a_short_name_fits_narrow_places() -> None:
    assert view(analysis()).short == "Meridian Review"
    one = view(Reading(reader=READER, document=document("Gates.", title="word " * 20)))
    assert one.short == "word word word word word word word…"


def test_pages_are_counted() -> None:
    reading = analysis()
    pages = (Page(number=1, start=0, end=100), Page(number=2, start=100, end=200))
    assert view(replace(reading, document=replace(reading.document, pages=pages))).pages == 2
