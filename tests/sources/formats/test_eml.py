import time
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.errors import LimitExceeded
from sightline.settings import Limits
from sightline.sources.formats.eml import extract
from sightline.sources.found import Extract, Failure, Raw
from tests.damage import changed, cuts, only, raw, read, survived

TEXT = "The council voted against the lease.\n\nOn Tuesday, Orin Vask wrote:\n> Nobody asked the fishermen.\n"
HTML = "<html><body><p>The council <b>voted</b>.</p><script>x</script></body></html>"


def mail(text: str | None = TEXT, **fields: str) -> EmailMessage:
    message = EmailMessage()
    known = {
        "From": "Ilse Maranth <ilse@courier.example>",
        "Subject": "The lease",
        "Date": "Wed, 14 May 2031 09:12 +0200",
    }
    for name, value in (known | fields).items():
        message[name] = value
    if text is not None:
        message.set_content(text)
    return message


def written(*lines: str) -> bytes:
    return "\r\n".join(lines).encode("latin-1")


def test_text_and_facts():
    extracted = only(extract, mail().as_bytes())
    assert extracted.text.strip() == TEXT.strip()
    assert extracted.metadata.title == "The lease"
    assert extracted.metadata.authors == ("Ilse Maranth",)
    assert extracted.metadata.published == "2031-05-14"


@pytest.mark.parametrize(
    ("lines", "field", "expected"),
    [
        (["From: ilse@courier.example"], "authors", ("ilse@courier.example",)),
        (['From: "Maranth, Ilse" <i@c.eu>, Orin Vask <o@c.eu>'], "authors", ("Maranth, Ilse", "Orin Vask")),
        (["From: =?utf-8?q?Ilse_Mar=C3=A1nth?= <i@c.example>"], "authors", ("Ilse Maránth",)),
        (["From: =?utf-8?q?Maranth=2C_Ilse?= <i@c.example>"], "authors", ("Maranth, Ilse",)),
        (["From: "], "authors", ()),
        (["From: <<<>>,,;("], "authors", ()),
        (["Subject: =?windows-1251?B?z+7w8g==?="], "title", "Порт"),
        (["Subject: =?utf-8?B?!!!?= rest"], "title", "rest"),
        (["Subject: =?no-such?q?a?="], "title", "=?no-such?q?a?="),
        (["Subject: caf\xc3\xa9"], "title", "café"),
        (["Subject: caf\xe9"], "title", "café"),
        (["Subject: a", " b"], "title", "a b"),
        (["Subject:"], "title", None),
        (["Date: 14 May 2031"], "published", "2031-05-14"),
        (["Date: yesterday"], "published", None),
        (["X: y"], "published", None),
    ],
)  # fmt: skip
def test_fields(lines, field, expected):
    extracted = only(extract, written(*lines, "X-Other: 1", "", "text"))
    assert getattr(extracted.metadata, field) == expected


def test_of_two_forms_the_plain_one():
    message = mail()
    message.add_alternative(HTML, subtype="html")
    assert only(extract, message.as_bytes()).text.strip() == TEXT.strip()


@pytest.mark.parametrize("plain", ["", "Open it in a browser.", None])
def test_html_where_the_plain_form_says_nothing(plain):
    message = mail(plain)
    page = HTML.replace("voted", "voted against it " * 5 + "all")
    if plain is None:
        message.set_content(page, subtype="html")
    else:
        message.add_alternative(page, subtype="html")
    assert only(extract, message.as_bytes()).text == f"The council {'voted against it ' * 5}all."


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("text/plain; charset=utf-8", "caf\xc3\xa9", "café"),
        ("text/plain; charset=windows-1251", "\xcf\xee\xf0\xf2", "Порт"),
        ("text/plain; charset=no-such", "caf\xc3\xa9", "café"),
        ("text/plain", "caf\xe9 and more of it", "café and more of it"),
        ("text/plain; format=flowed", "one \r\ntwo\r\nthree", "one two\nthree"),
        ("text/plain; format=flowed; delsp=yes", "one \r\ntwo", "onetwo"),
        (
            "text/plain; format=flowed",
            "> one \r\n> two \r\nthree\r\n-- \r\nfour",
            "> one two\nthree\n--\nfour",
        ),
        ("text/html; charset=utf-8", "<p>caf\xc3\xa9<p>two", "café\n\ntwo"),
        ("application/octet-stream", "binary", ""),
        ("nonsense", "text", "text"),
        ("multipart/mixed; boundary=x", "no parts", ""),
        ("multipart/mixed", "no boundary", ""),
    ],
)
def test_bodies(head, body, expected):
    assert only(extract, written(f"Content-Type: {head}", "", body)).text == expected


def test_encoded_bodies():
    head = ("Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "")
    assert only(extract, written(*head, "Y2Fmw6k=")).text == "café"
    assert only(extract, written(*head, "!!!not base64")).text is not None


def with_attachments() -> EmailMessage:
    message = mail()
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="../lease.pdf")
    message.add_attachment(b"PK", maintype="application", subtype="octet-stream", filename="lease.docx")
    message.add_attachment(b"GIF", maintype="image", subtype="gif", filename="a.gif")
    message.add_attachment("a note", filename="note.txt")
    message.add_attachment(mail("The inner mail says so.", Subject="Inner"))
    return message


def test_attachments_of_known_formats():
    text, *attached = read(extract, with_attachments().as_bytes(), name="a.eml")
    assert isinstance(text, Extract)
    assert "note" not in text.text
    assert "inner" not in text.text
    assert [(item.name, item.declared, item.depth) for item in attached] == [
        ("../lease.pdf", "application/pdf", 1),
        ("lease.docx", None, 1),
        ("note.txt", "text/plain", 1),
        ("mail5.eml", "message/rfc822", 1),
    ]
    assert attached[0].data == b"%PDF-1.4"
    assert attached[1].where == "a.eml › lease.docx"
    inner = only(extract, attached[3].data)
    assert inner.metadata.title == "Inner"
    assert inner.text.strip() == "The inner mail says so."


def test_attachments_deep_inside_others():
    found = list(extract(Raw(name="a", where="a", data=with_attachments().as_bytes(), depth=2), Limits()))
    assert [type(item) for item in found] == [Extract, Failure, Failure, Failure, Failure]
    assert "--max-depth 3" in found[1].remedy


def test_limit_on_attachments():
    found = []
    with pytest.raises(LimitExceeded, match="--max-members"):
        found.extend(extract(raw(with_attachments().as_bytes()), Limits(max_members=2)))
    assert len(found) == 3


HOSTILE = {
    "nested parts": "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3_000)
    ),
    "nested mails": "Content-Type: message/rfc822\n\n" * 3_000 + "\ntext",
    "long field": "From: " + "a@b.example, " * 200_000 + "\n\ntext",
    "brackets": "From: " + "(" * 200_000 + "\n\ntext",
    "quotes": "From: " + '"' * 200_000 + "\n\ntext",
    "encoded words": "Subject: " + "=?utf-8?q?a?= " * 100_000 + "\n\ntext",
    "fields": "X: y\n" * 50_000 + "\ntext",
    "parts": "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nText of it.\n" * 10_000,
    "parameters of parts": "Content-Type: multipart/mixed; " + "a*0*=b;\n " * 50_000 + "\n\ntext",
    "parameters": "Content-Type: text/plain; " + "a*0*=b; " * 50_000 + "\n\ntext",
    "one line": "X: y\n\n" + "word " * 500_000,
    "no line end": "X: " + "word " * 500_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mails_end_soon(name):
    before = time.process_time()
    assert survived(extract, HOSTILE[name].encode())
    assert time.process_time() - before < 5  # seconds of CPU time; each takes under 1


@pytest.mark.parametrize("data", [b"", b"\0", b"\xff" * 100, b"\n\n\n", b":", b"From "])
def test_nothing_of_a_mail(data):
    survived(extract, data)


@pytest.mark.parametrize("data", cuts(with_attachments().as_bytes()), ids=range(10))
def test_cut_off(data):
    assert survived(extract, data)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=20))
def test_changed_bytes(edits):
    survived(extract, changed(with_attachments().as_bytes(), edits))
