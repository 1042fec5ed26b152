import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.settings import Limits
from sightline.sources.formats.html import extract, fragment_text, read_page
from sightline.sources.formats.html_tree import MAX_ATTRIBUTES, flat_text, short_tags, tidy
from tests.damage import changed, cuts, only, raw, survived

HEADING = "Port Almond council rejects the harbour lease"
FIRST = (
    "The council of Port Almond voted on Tuesday against leasing the inner harbour to a company that the "
    "ministry of transport of Tarvia controls, said Deputy Mayor Orin Vask."
)
SECOND = (
    "Three of the nine members abstained, two of whom own land beside the docks, the harbour master said."
)
ARTICLE = f"""<article><h1>{HEADING}</h1><p class="byline">By Ilse Maranth</p>
<p>{FIRST.replace("Deputy Mayor", "<b>Deputy Mayor</b>")}</p>
<h2>Who gains</h2>
<p>{SECOND}</p>
<ul><li>Northern quay: 12 berths</li><li>Southern quay: 4 berths</li></ul>
<script>var hidden = "never read this";</script>
<p style="display: none">A trap for robots stands here in the page.</p>
<p hidden>Another trap for robots stands here.</p>
</article>"""
AROUND = """<nav><a href="/">Home</a> <a href="/world">World</a></nav>{}<aside>Read also: ten things</aside>
<footer>All rights reserved.</footer>"""
META = """<meta charset="utf-8">
<title>Port Almond council rejects the harbour lease | The Kestrin Courier</title>
<meta property="og:site_name" content="The Kestrin Courier"><meta name="author" content="Ilse Maranth">
<meta property="article:published_time" content="2031-05-14T09:12:00+02:00">
<link rel="canonical" href="https://courier.example/2031/port-almond">"""


def page(body: str = ARTICLE, head: str = META) -> bytes:
    around = AROUND.format(body)
    return f'<!doctype html><html lang="en-GB"><head>{head}</head><body>{around}</body></html>'.encode()


def test_article_in_blocks_without_what_stands_around_it():
    text = only(extract, page()).text
    assert text.split("\n\n") == [
        HEADING,
        FIRST,
        "Who gains",
        SECOND,
        "Northern quay: 12 berths\nSouthern quay: 4 berths",
    ]


def test_facts_of_the_metadata():
    facts = only(extract, page(), url="https://courier.example/2031/port-almond?ref=home").metadata
    assert facts.title == HEADING
    assert facts.outlet == "The Kestrin Courier"
    assert facts.authors == ("Ilse Maranth",)
    assert facts.published == "2031-05-14"
    assert facts.language == "en"
    assert facts.url == "https://courier.example/2031/port-almond"


def _linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


def _meta(name: str, *values: str) -> str:
    return "".join(f'<meta name="{name}" content="{value}">' for value in values)


LINKED = _linked("""{"@context": "https://schema.org", "@graph": [
{"@type": "WebSite", "name": "Not this"}, {"@type": ["NewsArticle"], "headline": "Envoy in Kestrin",
"author": [{"@type": "Person", "name": "Ilse Maranth"}, {"name": "Orin Vask"}], "datePublished": "2031-05-13",
"publisher": {"@type": "Organization", "name": "Harbour Post"}, "inLanguage": "en-US"}]}""")


@pytest.mark.parametrize(
    ("head", "field", "expected"),
    [
        (LINKED, "title", "Envoy in Kestrin"),
        (LINKED, "outlet", "Harbour Post"),
        (LINKED, "authors", ("Ilse Maranth", "Orin Vask")),
        (LINKED, "published", "2031-05-13"),
        (LINKED, "language", "en"),
        (_linked('{"@type": '), "published", None),
        (_linked("[" * 100_000), "published", None),
        (_linked('{"@type": "Event", "datePublished": "2031-05-13"}'), "published", None),
        (_meta("author", "By Ilse Maranth and Orin Vask"), "authors", ("Ilse Maranth", "Orin Vask")),
        (_meta("author", "Ilse Maranth, Orin Vask"), "authors", ("Ilse Maranth", "Orin Vask")),
        (_meta("author", "Ministry of Ports and Roads"), "authors", ("Ministry of Ports and Roads",)),
        (_meta("author", "https://social.example/ilse"), "authors", ()),
        (_meta("author", "admin"), "authors", ()),
        (_meta("citation_author", "I. Maranth", "O. Vask"), "authors", ("I. Maranth", "O. Vask")),
        (_meta("DC.date.issued", "4 March 2031"), "published", "2031-03-04"),
        (_meta("date", "03/04/2031"), "published", "2031"),
        (_meta("date", "soon"), "published", None),
        (_meta("og:title", "Envoy - Harbour Post") + _meta("og:site_name", "Harbour Post"), "title", "Envoy"),
        ("<title>Envoy - a portrait</title>", "title", "Envoy - a portrait"),
        ("", "title", None),
        ('<link rel="canonical" href="/2031/envoy">', "url", "https://post.example/2031/envoy"),
        ('<link rel="canonical" href="javascript:alert(1)">', "url", "https://post.example/x"),
        ('<link rel="canonical" href="file:///etc/passwd">', "url", "https://post.example/x"),
        ('<link rel="canonical" href="https://[">', "url", "https://post.example/x"),
        (_meta("og:url", "https://post.example/y"), "url", "https://post.example/y"),
    ],
)
def test_facts(head, field, expected):
    body = f"<p>{FIRST}</p><p>{SECOND}</p>"
    _, facts = read_page(page(body, head).decode(), "https://post.example/x")
    assert getattr(facts, field) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            '<article><h1>Envoy</h1><time datetime="2031-05-14T10:00">today</time><p>Text.</p></article>',
            "2031-05-14",
        ),
        ('<p>Text.</p><span itemprop="datePublished" content="2031-05-14">x</span>', "2031-05-14"),
        ('<article><time datetime="2031-05-14">x</time>a</article><article>b</article>', None),  # teasers
        ("<p>On 14 May 2031 the port was closed.</p>", None),
    ],
)
def test_dates_only_where_the_page_marks_them(body, expected):
    assert read_page(page(body, "").decode())[1].published == expected


def test_nothing_is_guessed_from_the_address():
    assert (
        read_page(page("<p>Text of it.</p>", "").decode(), "https://a.example/2031/05/14/x")[1].published
        is None
    )


def test_a_title_that_the_article_lost_is_its_first_line():
    text = only(extract, page(f"<article><p>{FIRST}</p><p>{SECOND}</p></article>")).text
    assert text == "\n\n".join([HEADING, FIRST, SECOND])


def test_a_marked_date_that_the_metadata_lacks_stays_in_the_text():
    dated = f"<h1>{HEADING}</h1><div class='date'>14 May 2031</div>"
    extracted = only(extract, page(f"{dated}<article><p>{FIRST}</p><p>{SECOND}</p></article>", ""))
    assert extracted.metadata.published is None
    assert extracted.text.count("14 May 2031") == 1


def test_a_marked_byline_that_the_metadata_lacks_stays_in_the_text():
    title, byline, first, *_ = only(extract, page(ARTICLE, "")).text.split("\n\n")
    assert (title, byline, first) == (HEADING, "By Ilse Maranth", FIRST)


def test_a_heading_that_differs_from_the_title_of_the_window_is_the_title():
    head = "<title>Harbour lease: council of Port Almond says no</title>"
    assert read_page(page(head=head).decode())[1].title == HEADING


CYRILLIC = "Совет Кестрина отклонил договор об аренде порта, сообщил заместитель мэра."


@pytest.mark.parametrize(
    ("encoding", "meta", "declared"),
    [
        ("windows-1251", '<meta charset="windows-1251">', None),
        ("windows-1251", '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', None),
        ("koi8-r", "", "text/html; charset=koi8-r"),
        ("koi8-r", '<meta charset="windows-1251">', "text/html; charset=koi8-r"),  # the server's word counts
        ("windows-1251", '<meta charset="windows-1251">', "text/html; charset=utf-8"),  # unless it cannot be
        ("utf-8", '<meta charset="utf-16">', None),
        ("utf-8", "", None),
        ("utf-8-sig", '<meta charset="windows-1251">', None),
        ("utf-16", "", None),
        ("utf-8", '<meta charset="no-such-thing">', None),
    ],
)
def test_encodings(encoding, meta, declared):
    data = f"<html><head>{meta}</head><body><p>{CYRILLIC}</p></body></html>".encode(encoding)
    (extracted,) = extract(raw(data, declared=declared), Limits())
    assert extracted.text == CYRILLIC


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("", ""),
        ("plain", "plain"),
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("<p>One<p>Two", "One\n\nTwo"),
        ("one<br>two<br/><br>three", "one\ntwo\n\nthree"),
        ("<p>Hello <b>big</b>\n  <i>world</i> </p>", "Hello big world"),
        ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc"),
        ("<ol><li>a<li>b<ul><li>c</ul></ol>d", "a\nb\n\nc\n\nd"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a\nb\nc"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("a<script>b</script>c<style>d</style><!-- e -->f", "acf"),
        ("a<script>b</scr", "a"),
        ("a<!-- b", "a"),
        ("<p hidden>a<p style='visibility:hidden'>b<p style='text-decoration:none'>c", "c"),
        ("<noscript>a</noscript><template>b</template><dialog>c</dialog><svg><title>d</title></svg>e", "e"),
        ("<title>a</title>b", "a\n\nb"),
        ("\0a\0b", "ab"),
        ("<a href='x", ""),
        ("he said.<sup><a href='#n'>12</a></sup> So", "he said.[12] So"),
        ("4 km<sup>2</sup> of it", "4 km2 of it"),
        ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"),
        ("<" * 20, "<" * 20),
        ("\ud800a", "?a"),
    ],
)
def test_fragments(markup, expected):
    assert fragment_text(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One<p>Two", "One\n\nTwo"),
        ("one<br>two", "one\ntwo"),
        ("<b>a</b>b &amp; c", "ab & c"),
        ("<li>a<li>b", "a\nb"),
    ],
)
def test_text_by_tags_alone(markup, expected):
    assert flat_text(tidy(markup).text) == expected


def test_tags_lose_attributes_that_no_reader_needs():
    many = " ".join(f"a{number}='>'" for number in range(5_000))
    long = f"src='{'x' * 10_000}' class='article'"
    assert tidy(f"<p {many}>text").text.count("=") == MAX_ATTRIBUTES
    assert tidy(f"<img {long}>").text == "<img class='article'>"
    assert short_tags(f"<a {many}><b c='d'/><!-- <e> --></a>").endswith("><b c='d'/><!-- <e> --></a>")


NAMES = " ".join(f"a{number}" for number in range(100_000))
HOSTILE = {
    "open divs": "<div>" * 100_000 + "end of it",
    "nested divs": "<div>" * 100_000 + "middle" + "</div>" * 100_000 + "end of it",
    "nested lists": ("<ul><li>a" * 100 + "</ul>" * 100) * 150 + "end of it",
    "nested tables": ("<table><tr><td>a" * 80 + "</td></tr></table>" * 80) * 120 + "end of it",
    "brackets": "<" * 200_000 + "p>end of it",
    "round brackets": "(" * 200_000 + "end of it",
    "tags without end": "<a " * 200_000 + "><p>end of it",
    "quotes without end": "<a b=\"' c='" * 100_000,
    "scripts without end": "end of it" + "<script " * 200_000,
    "comments without end": "end of it" + "<!--" * 200_000,
    "attribute": f"<p class='{'x ' * 2_000_000}'>end of it",
    "attributes": f"<p {NAMES}>end of it",
    "attributes with brackets": f"<p {NAMES.replace(' ', ' <b ')}>end of it",
    "attributes with quotes": f"<p x=y' {NAMES}>end of it",
    "paragraphs": "<p>word of it</p>" * 50_000 + "end of it",
    "blanks": "x" + " " * 2_000_000 + "end of it",
    "one line": "word and word " * 200_000 + "end of it",
    "heading": "<title>" + "a - " * 100_000 + "</title>end of it",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_end_soon(name):
    before = time.process_time()
    found = survived(extract, f"<html><body>{HOSTILE[name]}".encode())
    assert time.process_time() - before < 8  # seconds of CPU time; each takes under 2
    assert name == "quotes without end" or found[0].text.rstrip().endswith("end of it")


@pytest.mark.parametrize(
    "odd",
    [
        "\f<b hidden>x</b>\f",
        "&#12;<b hidden>x</b>&#12;",
        "\x01",
        "&#1;",
        "\x0c",
        "&#x1f;",
        "\ufffe",
        "&#xfffe;",
        "&#xd800;",
        "&#0;",
    ],
)
def test_characters_that_xml_cannot_have(odd):
    text = only(extract, page(f"<article><p>{odd}{FIRST}{odd}</p><p>{SECOND}</p></article>")).text
    assert FIRST in text
    assert SECOND in text


def test_entities_are_not_expanded():
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    data = f'<!DOCTYPE html [<!ENTITY l0 "lol">{lol}]><html><body><p>a &l11; b</p></body></html>'
    assert len(only(extract, data.encode()).text) < 2_000


@pytest.mark.parametrize("data", cuts(page()), ids=range(10))
def test_cut_off(data):
    assert survived(extract, data)


@pytest.mark.parametrize(
    "data", [b"", b"\0" * 100, b"\xff\xfe", b"<", b"<html>", b"<?xml", b"<!--", bytes(range(256))]
)
def test_nothing_of_a_page(data):
    survived(extract, data)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=20))
def test_changed_bytes(edits):
    survived(extract, changed(page(), edits))


PIECES = (
    *("<p>", "</p", "<a b='", '"', "'", "<!--", "-->", "<script>", "</script>", ">", " x=y ", "text"),
    *("<br/>", "&amp;", "&#0;", "<ul><li>"),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_markup_gives_text(pieces):
    markup = "".join(pieces)
    text = fragment_text(markup)
    assert "\n\n\n" not in text
    assert text == fragment_text(markup)


def test_trafilatura_is_imported_for_pages_alone():
    check = "assert not {'trafilatura', 'lxml', 'pypdf', 'feedparser'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", f"import sys, sightline.sources.formats.html; {check}"], check=True)
