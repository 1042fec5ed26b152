import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits
from sightline.sources.formats.feed import extract
from sightline.sources.found import Extract, Failure
from tests.damage import changed, cuts, only, raw, read, survived

ITEM = """<item><title>Council &amp; lease</title><link>https://courier.example/lease</link>
<description>&lt;p&gt;The council &lt;b&gt;voted&lt;/b&gt;.&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;
&lt;p&gt;It said no.&lt;/p&gt;</description><author>ilse@courier.example (Ilse Maranth)</author>
<pubDate>Wed, 14 May 2031 09:12:00 +0200</pubDate></item>"""


def rss(*items: str, head: str = "<title>The Kestrin Courier</title><language>en-gb</language>") -> bytes:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>{head}{"".join(items)}</channel></rss>""".encode()


def atom(*entries: str) -> bytes:
    return f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Harbour Post</title>
{"".join(entries)}</feed>""".encode()


def test_rss():
    extracted = only(extract, rss(ITEM))
    assert extracted.text == "Council & lease\n\nThe council voted.\n\nIt said no."
    assert extracted.media_type == "application/rss+xml"
    assert extracted.part == "entry 1"
    facts = extracted.metadata
    assert facts.title == "Council & lease"
    assert facts.url == "https://courier.example/lease"
    assert facts.outlet == "The Kestrin Courier"
    assert facts.authors == ("Ilse Maranth",)
    assert facts.published == "2031-05-14"
    assert facts.language == "en-gb"


ENTRY = """<entry><title type="html">Port &lt;i&gt;Almond&lt;/i&gt;</title>
<link href="https://post.example/a"/>
<author><name>Orin Vask</name><email>o@post.example</email></author><author><name>Ilse Maranth</name></author>
<published>2031-05-13T10:00:00Z</published><updated>2031-05-15T10:00:00Z</updated>
<summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First of it.</p><p>Second.</p></div>
</content></entry>"""


def test_atom():
    extracted = only(extract, atom(ENTRY))
    assert extracted.text == "Port Almond\n\nFirst of it.\n\nSecond."
    assert extracted.media_type == "application/atom+xml"
    facts = extracted.metadata
    assert facts.authors == ("Orin Vask", "Ilse Maranth")
    assert facts.published == "2031-05-13"
    assert facts.outlet == "Harbour Post"


@pytest.mark.parametrize(
    ("item", "field", "expected"),
    [
        ("<title>a</title>", "published", None),
        ("<dc:date>2031-05-14</dc:date>", "published", "2031-05-14"),
        ("<pubDate>14 May 2031</pubDate>", "published", "2031-05-14"),
        ("<pubDate>soon</pubDate>", "published", None),
        ("<dc:creator>Ilse Maranth</dc:creator>", "authors", ("Ilse Maranth",)),
        ("<dc:creator>Ilse Maranth and Orin Vask</dc:creator>", "authors", ("Ilse Maranth", "Orin Vask")),
        ("<author>ilse@courier.example</author>", "authors", ()),
        ("<author>Ilse Maranth &lt;ilse@courier.example></author>", "authors", ("Ilse Maranth",)),
        ("<title>a</title>", "authors", ()),
        ("<link>javascript:alert(1)</link>", "url", None),
        ("<link>file:///etc/passwd</link>", "url", None),
        ("<guid>https://courier.example/g</guid>", "url", "https://courier.example/g"),
        ("<title>  </title>", "title", None),
        ("<title>&lt;b&gt;a&lt;/b&gt; &amp;amp; b</title>", "title", "a & b"),
        ("<title>3 &lt; 4</title>", "title", "3 < 4"),
    ],
)
def test_facts(item, field, expected):
    assert getattr(only(extract, rss(f"<item>{item}</item>")).metadata, field) == expected


def test_an_entry_that_only_was_updated():
    assert (
        only(extract, atom("<entry><updated>2031-05-15</updated></entry>")).metadata.published == "2031-05-15"
    )


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("<title>a</title>", "a"),
        ("<description>b</description>", "b"),
        ("<title>The vote</title><description>The vote was lost.</description>", "The vote was lost."),
        ("<title>a</title><description>short</description><content:encoded>a longer one</content:encoded>",
         "a longer one"),
        ("<title>a</title><description><![CDATA[<p>b</p><p>c</p>]]></description>", "a\n\nb\n\nc"),
        ("<description>caf&#233; &amp;eacute;</description>", "café é"),
    ],
)  # fmt: skip
def test_texts(item, expected):
    assert only(extract, rss(f"<item>{item}</item>")).text == expected


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251", "koi8-r"])
def test_encodings(encoding):
    text = "Совет Кестрина отклонил договор об аренде порта."
    item = f"<rss><channel><item><title>{text}</title></item></channel></rss>"
    xml = f'<?xml version="1.0" encoding="{encoding}"?>{item}'
    assert only(extract, xml.encode(encoding)).text == text


def test_entries_beyond_the_limit():
    found = []
    with pytest.raises(LimitExceeded, match=r"3 entries.*--max-members 3"):
        found.extend(extract(raw(rss(ITEM, ITEM, ITEM)), Limits(max_members=2)))
    assert len(found) == 2


def test_a_feed_that_is_cut_off_keeps_its_entries():
    data = rss(ITEM, ITEM)
    first, second, failure = read(extract, data[: data.rindex(b"<author>")])
    assert isinstance(first, Extract)
    assert first == only(extract, rss(ITEM))
    assert isinstance(second, Extract)
    assert isinstance(failure, Failure)
    assert "cut off after entry 2" in failure.what


LOL = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "without entries"),
        (b"no feed", "without entries"),
        (rss(), "without entries"),
        (b'<!DOCTYPE r [<!ENTITY l0 "lol">%s]>' % LOL.encode() + rss(ITEM), "entities"),
        (f'<!doctype r [<!entity a "{"a" * 9_999}">]><rss>{"&a;" * 9_999}</rss>'.encode(), "entities"),
        ('<!DOCTYPE r [<!ENTITY a "b">]><rss/>'.encode("utf-16"), "entities"),
    ],
    ids=["empty", "text", "no entries", "entities", "long entity", "entities in UTF-16"],
)
def test_refused(data, said):
    with pytest.raises(InputError, match=said):
        read(extract, data)


HEAD = rss().decode().removesuffix("</channel></rss>")
HOSTILE = {
    "brackets": HEAD + "<item><title>" + "<" * 200_000,
    "brackets in text": HEAD + "<item><description>" + "&lt;" * 50_000 + "</description></item>",
    "items": HEAD + "<item>" * 3_000,
    "elements": HEAD + "<item><description>" + "<b>" * 20_000,
    "ampersands": HEAD + "<item><description>" + "&a" * 100_000,
    "data": HEAD + "<item><description>" + "<![CDATA[" * 100_000,
    "attributes": HEAD + "<item " + " ".join(f"a{n}='x'" for n in range(50_000)) + "><title>a</title>",
    "one line": HEAD + "<item><description>" + "word " * 400_000 + "</description></item>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_feeds_end_soon(name):
    before = time.process_time()
    assert survived(extract, HOSTILE[name].encode())
    assert time.process_time() - before < 6  # seconds of CPU time; each takes under 1


@pytest.mark.parametrize("data", cuts(rss(ITEM, ITEM)) + cuts(atom(ENTRY)), ids=range(20))
def test_cut_off(data):
    assert survived(extract, data)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=20))
def test_changed_bytes(edits):
    survived(extract, changed(rss(ITEM, ITEM), edits))
    survived(extract, changed(atom(ENTRY), edits))
