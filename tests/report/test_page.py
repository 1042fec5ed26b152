"""The page as a file: well-formed, complete, escaped, self-contained, always the same, not too large."""

import base64
import hashlib
import re
import time
from collections import Counter
from itertools import pairwise
from urllib.parse import urlsplit

import lxml.html
import pytest
from lxml.html import HtmlElement
from msgspec.structs import replace

from sightline.analysis.dossier import build
from sightline.contract import Reading
from sightline.report import render
from tests.drafts import READER, document
from tests.hostile import IMAGE, SCRIPT, hostile
from tests.large import large
from tests.readings import analysis, case, unread

CASES = {
    "case": [*case(), unread()],
    "one": [analysis()],
    "twice": [analysis(), analysis()],
    "hostile": [hostile(), analysis()],
    "empty text": [Reading(reader=READER, document=document(""))],
    "nothing": [],
    "large": [large(30)],
}
every_case = pytest.mark.parametrize("readings", CASES.values(), ids=CASES)


def page(readings: list[Reading]) -> HtmlElement:
    return lxml.html.document_fromstring(render(build(readings)))


def addresses(readings: list[Reading]) -> list[str]:
    return [
        anchor for one in build(readings).documents for segment in one.segments for anchor in segment.anchors
    ]


@every_case
def test_every_link_inside_has_its_target_exactly_once(readings: list[Reading]) -> None:
    tree = page(readings)
    ids = Counter(tree.xpath("//@id"))
    assert [one for one, count in ids.items() if count > 1] == []
    inside = {href[1:] for href in tree.xpath("//a/@href") if href.startswith("#")}
    assert inside <= set(ids)


@every_case
def test_every_item_has_its_words_and_one_home(readings: list[Reading]) -> None:
    tree = page(readings)
    links = "//table[@id='statement-table']//th/a | //*[contains(@class, 'home')]//a[not(ancestor::small)]"
    homes = Counter(link.get("href") for link in tree.xpath(links))
    assert homes == Counter(f"#{address}" for address in addresses(readings))
    in_texts = set(tree.xpath("//*[@class='text']//@id"))
    assert in_texts == set(addresses(readings))


@every_case
def test_texts_are_kept_to_the_character(readings: list[Reading]) -> None:
    texts = [one.text_content() for one in page(readings).xpath("//*[@class='text']")]
    assert texts == [reading.document.text for reading in readings]


def test_what_html_cannot_hold_is_replaced_one_for_one() -> None:
    reading = Reading(reader=READER, document=document("a\x00b\ud800c"))
    html = render(build([reading]))
    html.encode()
    (text,) = lxml.html.document_fromstring(html).xpath("//*[@class='text']")
    assert text.text_content() == "a\ufffdb\ufffdc"


def test_nothing_of_a_text_becomes_markup() -> None:
    html = render(build([hostile()]))
    assert SCRIPT not in html
    assert IMAGE not in html
    tree = lxml.html.document_fromstring(html)
    assert len(tree.xpath("//script")) == 1
    assert tree.xpath("//img | //iframe | //object | //embed | //base") == []
    assert [name for one in tree.iter() for name in one.attrib if name.startswith("on")] == []
    assert tree.xpath("//*[@style]") == []
    assert tree.xpath("//@lang") == ["en"]


def test_templates_in_a_text_are_only_text() -> None:
    assert "{{ 7 * 7 }}" in page([hostile()]).text_content()


@every_case
def test_addresses_leave_the_page_only_as_links(readings: list[Reading]) -> None:
    tree = page(readings)
    assert tree.xpath("//@src | //@srcset | //@background | //@action | //@formaction | //@data") == []
    loaded = tree.xpath("//link/@href")
    assert all(address.startswith("data:") for address in loaded)
    for link in tree.xpath("//a[not(starts-with(@href, '#'))]"):
        assert urlsplit(link.get("href")).scheme in ("http", "https")
        assert link.get("rel") == "noreferrer noopener"
    style = tree.findtext(".//style") or ""
    assert not re.search(r"url\(|@import|@font-face", style)


def test_a_web_address_is_a_link_and_another_is_not() -> None:
    tree = page(case())
    assert tree.xpath("//a/@href[starts-with(., 'http')]") == ["https://meridian.example/12/almond"]
    assert "javascript:alert(1)" in tree.text_content()


def test_the_policy_allows_our_style_and_script_and_nothing_else() -> None:
    tree = page(case())
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))

    def source(path: str) -> str:
        digest = hashlib.sha256((tree.findtext(path) or "").encode()).digest()
        return f"'sha256-{base64.b64encode(digest).decode()}'"

    assert rules == {
        "default-src": "'none'",
        "style-src": source(".//style"),
        "script-src": source(".//script"),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_the_script_holds_nothing_of_the_case() -> None:
    scripts = {page(readings).findtext(".//script") for readings in CASES.values()}
    assert len(scripts) == 1


def test_values_keep_their_direction_of_writing_to_themselves() -> None:
    tree = page([hostile()])
    for element in tree.xpath("//*[contains(text(), '\u202e')]"):
        assert element.tag == "bdi" or element.tag == "title" or element.xpath("ancestor::*[@class='text']")


@every_case
def test_the_same_readings_give_the_same_bytes(readings: list[Reading]) -> None:
    assert render(build(readings)) == render(build(readings))


def test_headings_and_landmarks() -> None:
    tree = page(case())
    assert [one.text_content() for one in tree.xpath("//h1")] == ["Dossier of 3 documents"]
    assert tree.xpath("//h2/text()") == [
        "Summary",
        "Statements",
        "Speakers",
        "Timeline",
        "Positions",
        "Entities",
        "Citations",
        "Warnings",
        "Texts",
    ]
    for landmark in ("header", "nav", "main", "footer"):
        assert tree.xpath(f"//{landmark}")
    levels = [int(one.tag[1]) for one in tree.xpath("//h1 | //h2 | //h3")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    for control in tree.xpath("//input | //select"):
        assert control.xpath("ancestor::label")


def test_head_and_summary_say_what_this_is() -> None:
    text = " ".join(page([*case(), unread()]).text_content().split())
    for words in (
        "Claims as the texts make them; not findings of fact.",
        "4 documents, published March – April 2021 · 17 statements",
        "7 stand in an author’s own voice with no citation.",
        "the outlet of 2 was lost in this copy, 1 is the author’s own interview",
        "Not read: Der Hafen bleibt offen",
        "inferred from the dates the text itself cites: March 6, May 2020",
    ):
        assert words in text


def test_statements_are_a_plain_table_in_the_order_of_the_texts() -> None:
    tree = page(case())
    rows = tree.xpath("//table[@id='statement-table']/tbody/tr")
    cells = [" ".join(cell.text_content().split()) for cell in rows[6]]
    assert cells == [
        "1.7",
        "Norland",
        "meddle next year’s regional election",
        "",
        "2022 forecast for 2022",
        "election interference",
        "predicted",
        "likely 55–80 % “probably”",
        "the author",
        "",
        "Meridian Review",
    ]
    assert [row[0].text_content() for row in rows][9:12] == ["1.10", "2.1", "2.2"]


def test_disputed_names_are_shown_as_the_texts_have_them() -> None:
    names = page(case()).xpath("//table[contains(@class, 'entities')]/tbody/tr/th//text()")
    assert {"Port Almond", "Almondhavn", "Almond Coast", "Free Coast"} <= set(names)


def test_citations_say_what_was_lost() -> None:
    rows = page(case()).xpath("//table[contains(@class, 'citations')]/tbody/tr")
    points_to = [row[1].text_content() for row in rows]
    assert points_to == [
        "Harbour Post",
        "outlet lost in this copy",
        "author’s own interview",
        "Kestrin Radio",
        "outlet lost in this copy",
    ]


def test_pages_of_a_title_with_odd_characters_are_still_pages() -> None:
    odd = replace(analysis(), document=document("Gates.", title="\x00\ud800\r\n"))
    assert lxml.html.document_fromstring(render(build([odd])).encode()) is not None


def test_a_long_report_is_laid_out_fast_and_stays_within_thirteen_times_its_text() -> None:
    reading = large(300)
    render(build([large(1)]))
    start = time.perf_counter()
    html = render(build([reading]))
    assert time.perf_counter() - start < 1
    assert len(reading.document.text.split()) > 5_000
    assert len(html.encode()) < 13 * len(reading.document.text.encode())
