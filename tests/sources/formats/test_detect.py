import gzip
import io
import zipfile

import pytest

from sightline.errors import InputError
from sightline.settings import Limits
from sightline.sources.formats import FORMATS, declared, extractor, named
from sightline.sources.formats.detect import detect
from sightline.sources.found import Raw

BODY = "The mayor of Kestrin said on Sunday that the talks would go on."
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"
HTML = f"<!DOCTYPE html><html><body><p>{BODY}</p></body></html>".encode()
RSS = b'<?xml version="1.0"?>\n<rss version="2.0"><channel><title>News</title></channel></rss>'
ATOM = b'<feed xmlns="http://www.w3.org/2005/Atom"></feed>'
MAIL = f"From: ann@example.org\r\nMIME-Version: 1.0\r\nSubject: Kestrin\r\n\r\n{BODY}".encode()
JSONL = b'{"text": "a"}\n{"text": "b"}\n'
CSV = b"id,title,text\n1,a,b\n"
NOISE = bytes(range(256)) * 40


def zipped(*names: str, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name in names:
            archive.writestr(name, BODY)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "media_type", "form"),
    [
        ("a.txt", BODY.encode(), None, "text"),
        ("a", BODY.encode(), None, "text"),
        ("a.unknown", BODY.encode(), None, "text"),
        ("", b"", None, "text"),
        ("a.txt", BODY.encode("utf-16"), None, "text"),
        ("a.md", b"# A title", None, "markdown"),
        ("a.html", HTML, None, "html"),
        ("a.html", BODY.encode(), None, "html"),
        ("a.txt", HTML, None, "html"),
        ("", HTML, None, "html"),
        ("", HTML.decode().encode("utf-16"), None, "html"),
        ("", b"\xef\xbb\xbf\n  <html lang='en'>", None, "html"),
        ("", b"<div><p>One</p></div>", None, "html"),
        ("a.php", HTML, "text/html; charset=utf-8", "html"),
        ("a.pdf", HTML, None, "html"),
        ("a.xml", RSS, None, "feed"),
        ("a.xml", ATOM, None, "feed"),
        ("a.html", RSS, None, "feed"),
        ("", RSS, "text/html", "feed"),
        ("a.xhtml", b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', None, "html"),
        ("a.jsonl", JSONL, None, "jsonl"),
        ("a.ndjson", JSONL, None, "jsonl"),
        ("a.json", JSONL, None, "jsonl"),
        ("", JSONL, None, "jsonl"),
        ("a.txt", JSONL, None, "jsonl"),
        ("a.jsonl.gz", gzip.compress(JSONL), None, "jsonl"),
        ("a.csv", CSV, None, "table"),
        ("a.tsv", b"text\tid\n", None, "table"),
        ("", CSV, None, "table"),
        ("a.txt", CSV, None, "text"),
        ("a.eml", MAIL, None, "eml"),
        ("", MAIL, None, "eml"),
        ("a.txt", MAIL, None, "eml"),
        ("", f"From: Ann\nTo: Petr\n\n{BODY}".encode(), None, "text"),
        ("a.pdf", PDF, None, "pdf"),
        ("", PDF, None, "pdf"),
        ("a.html", PDF, "text/html", "pdf"),
        ("", b"\n\n" + PDF, None, "pdf"),
        ("a.pdf", NOISE, None, "pdf"),
        ("a.parquet", b"PAR1\x15\x04", None, "parquet"),
        ("a.docx", zipped("[Content_Types].xml", "word/document.xml"), None, "docx"),
        ("a.zip", zipped("[Content_Types].xml", "word/document.xml"), None, "docx"),
        ("a.docx", b"PK\x03\x04cut off", None, "docx"),
        ("a.zip", zipped("a.txt", "xl/b.txt"), None, "archive"),
        ("a", zipped("a.txt"), None, "archive"),
        ("a.zip", b"PK\x03\x04cut off", None, "archive"),
        ("a.txt.gz", gzip.compress(b"a"), None, "archive"),
        ("a.warc", b"WARC/1.0\r\n", None, "warc"),
        ("a.warc.gz", gzip.compress(b"WARC/1.0\r\n"), None, "warc"),
        ("photo.jpg", NOISE, None, None),
        ("a.txt", NOISE, None, None),
        ("", NOISE, "text/html", None),
    ],
)
def test_detect(name, data, media_type, form):
    found = detect(Raw(name=name, where=name, data=data, declared=media_type), Limits())
    assert (found and found.name) == form


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office file of the older kind"),
        ("a.rtf", rb"{\rtf1\ansi Kestrin}", "Rich Text"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c\0\x04", "7z"),
        ("a.rar", b"Rar!\x1a\x07\0", "RAR"),
        ("a.xlsx", zipped("[Content_Types].xml", "xl/workbook.xml"), "spreadsheet"),
        ("a.docx", zipped("word/document.xml", method=zipfile.ZIP_BZIP2), "no office program uses"),
        ("a.odt", zipped("mimetype", "content.xml"), "OpenDocument"),
        ("a.xml", b"<?xml version='1.0'?><map><node/></map>", "XML of a kind"),
        ("a.json", b'{"text": "a",\n "id": 5}', "not one record a line"),
        ("a.json", b'{\n "text": "a"}', "not one record a line"),
    ],
)
def test_formats_that_are_not_read_are_named(name, data, what):
    with pytest.raises(InputError, match=what) as error:
        detect(Raw(name=name, where=name, data=data), Limits())
    assert error.value.remedy


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("A.TXT", "text"),
        ("a.b.jsonl.gz", "jsonl"),
        ("a.jsonl", "jsonl"),
        ("a.gz", "archive"),
        ("folder.zip/a", None),
        (".txt", "text"),
        ("txt", None),
        ("", None),
    ],
)
def test_named(name, form):
    found = named(name)
    assert (found and found.name) == form


def test_declared():
    found = declared(" Text/HTML ; charset=utf-8")
    assert found is not None
    assert found.name == "html"
    assert declared("application/octet-stream") is None
    assert declared(None) is None


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_has_an_extractor(form):
    assert callable(extractor(form))
    assert form.media_types
    assert all(suffix.startswith(".") for suffix in form.suffixes)


def test_no_two_formats_share_a_name():
    assert len({form.name for form in FORMATS}) == len(FORMATS)
    suffixes = [suffix for form in FORMATS for suffix in form.suffixes]
    assert len(set(suffixes)) == len(suffixes)
