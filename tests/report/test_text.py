import pytest

from sightline.analysis.findings import most_telling
from sightline.contract import Reading
from sightline.report.text import finding_line, render_text
from tests.drafts import READER, document
from tests.hostile import hostile
from tests.readings import analysis, case, government, unread


def lines() -> dict[str, str]:
    return {one.statement.number: finding_line(one) for one in most_telling(case(), 99)}


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (
            "1.2",
            "the envoy Oren Valk, a former adviser to President Ilse Harn → visited → Port Almond"
            " · 4 March 2021 · in the author’s own voice · stated · Meridian Review · in 2 documents",
        ),
        ("1.4", "Norland → pays → deputies · according to a port official · stated · Meridian Review"),
        (
            "1.6",
            "Norland’s foreign ministry → paid → any deputies (denied)"
            " · according to Norland’s foreign ministry · stated · Meridian Review",
        ),
        (
            "2.4",
            "The Coast Union → [not] answer questions · in the author’s own voice · stated · Northwire",
        ),
    ],
)
def test_a_finding_is_one_line(number: str, line: str) -> None:
    assert lines()[number] == line


def test_a_reading_in_words() -> None:
    text = render_text(analysis())
    assert text.startswith(
        "Is Norland Buying Port Almond?\nMeridian Review · Mara Quill · published March – April 2021"
    )
    assert "   3  He [Oren Valk] → offered cheap credit → local deputies\n" in text
    assert "   2  (, March 7) → outlet lost, 7 March 2021\n" in text
    assert "   5  for years → left open (PXY)\n" in text
    assert text.endswith("\n\n")


@pytest.mark.parametrize("reading", [unread(), government(), Reading(reader=READER, document=document(""))])
def test_any_reading_can_be_put_into_words(reading: Reading) -> None:
    assert render_text(reading).strip()


def test_a_text_cannot_steer_the_terminal() -> None:
    escape = Reading(reader=READER, document=document("\x1b[2J\x9b31m\u202eevil", title="\x1b]0;x\x07\rgone"))
    for reading in (escape, hostile()):
        shown = render_text(reading)
        assert not set(shown) & set("\x1b\x9b\x07\r\x0b\u202e\u202c")
