import gc
import gzip
import io
import warnings
import zlib
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits
from sightline.sources.formats.warc import extract
from sightline.sources.found import Failure, Raw
from tests.damage import changed, cuts, raw, read, survived

PAGE = b"<html><body><p>The council voted against the lease.</p></body></html>"
HTML = ("Content-Type", "text/html; charset=utf-8")


def record(
    block: bytes, kind: str = "response", address: str = "https://courier.example/a/lease.html", **fields
) -> bytes:
    head = {
        "WARC-Type": kind,
        "WARC-Target-URI": address,
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(block)),
    } | {name.replace("_", "-"): value for name, value in fields.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return b"WARC/1.0\r\n" + lines.encode() + b"\r\n" + block + b"\r\n\r\n"


def response(body: bytes = PAGE, *fields: tuple[str, str], status: str = "200 OK") -> bytes:
    lines = "".join(f"{name}: {value}\r\n" for name, value in (fields or (HTML,)))
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


def packed(*records: bytes) -> bytes:
    """Each record a member of its own, as archives are."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)


@cache
def by_warcio(gzipped: bool) -> bytes:
    """An archive as warcio writes it, which leaves its temporary files to the garbage collector."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        data = written_by_warcio(gzipped)
        gc.collect()
    return data


def written_by_warcio(gzipped: bool) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    buffer = io.BytesIO()
    writer = WARCWriter(buffer, gzip=gzipped)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "test"}))
    for number in range(3):
        http = StatusAndHeaders("200 OK", [HTML], protocol="HTTP/1.1")
        address = f"https://courier.example/{number}"
        one = writer.create_warc_record(address, "response", payload=io.BytesIO(PAGE), http_headers=http)
        writer.write_record(one)
    return buffer.getvalue()


@pytest.mark.parametrize("gzipped", [False, True])
def test_archives_of_another_writer(gzipped):
    found = read(extract, by_warcio(gzipped), name="a.warc")
    assert [item.url for item in found] == [f"https://courier.example/{number}" for number in range(3)]
    assert {item.data for item in found} == {PAGE}


def test_a_page_is_an_input_of_its_own():
    (found,) = read(extract, record(response()), name="a.warc")
    assert found == Raw(
        name="lease.html",
        where="a.warc › https://courier.example/a/lease.html",
        data=PAGE,
        url="https://courier.example/a/lease.html",
        declared="text/html; charset=utf-8",
        depth=1,
    )


@pytest.mark.parametrize(
    ("block", "fields", "expected"),
    [
        (response(status="404 Not Found"), {}, 0),
        (response(status="301 Moved"), {}, 0),
        (response(status="206 Partial"), {}, 1),
        (response(PAGE, ("Content-Type", "image/png")), {}, 0),
        (response(PAGE, ("Content-Type", "text/css")), {}, 0),
        (response(PAGE, ("Content-Type", "application/pdf")), {}, 1),
        (response(PAGE, ("X", "no type")), {}, 0),
        (response(b""), {}, 0),
        (b"GET / HTTP/1.1\r\n\r\n", {"kind": "request"}, 0),
        (response(), {"kind": "revisit"}, 0),
        (PAGE, {"kind": "resource", "Content_Type": "text/html"}, 1),
        (b"Plain text.", {"kind": "conversion", "Content_Type": "text/plain"}, 1),
        (b"{}", {"kind": "metadata", "Content_Type": "text/plain"}, 0),
        (b"no HTTP", {}, 0),
        (b"HTTP/1.1 200 OK\nContent-Type: text/html\n\nbody", {}, 1),
        (b"HTTP/1.1 200 OK\r\nno end of it", {}, 0),
    ],
)
def test_which_records_are_read(block, fields, expected):
    assert len(read(extract, record(block, **fields))) == expected


@pytest.mark.parametrize(
    ("address", "name", "url"),
    [
        ("https://courier.example/", "index", "https://courier.example/"),
        ("<https://courier.example/a.pdf?b=c.d>", "a.pdf", "https://courier.example/a.pdf?b=c.d"),
        ("urn:uuid:1", "uuid:1", None),
        ("file:///etc/passwd", "passwd", None),
        ("http://[", "index", "http://["),
        ("", "index", None),
    ],
)
def test_names(address, name, url):
    (found,) = read(extract, record(response(), address=address))
    assert (found.name, found.url) == (name, url)


def chunked(body: bytes) -> bytes:
    pieces = [body[start : start + 20] for start in range(0, len(body), 20)]
    return b"".join(b"%x;a=b\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


GZIP, CHUNKED = ("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (gzip.compress(PAGE), [GZIP]),
        (PAGE, [GZIP]),  # unpacked by the archiver, its header kept
        (zlib.compress(PAGE), [("Content-Encoding", "deflate")]),
        (zlib.compress(PAGE)[2:-4], [("Content-Encoding", "deflate")]),
        (chunked(PAGE), [CHUNKED]),
        (PAGE, [CHUNKED]),
        (chunked(gzip.compress(PAGE)), [CHUNKED, GZIP]),
        (gzip.compress(gzip.compress(PAGE)), [("Content-Encoding", "gzip, gzip")]),
        (PAGE, [("Content-Encoding", "identity")]),
    ],
)
def test_bodies_are_unpacked(body, fields):
    (found,) = read(extract, record(response(body, HTML, *fields)))
    assert found.data == PAGE


@pytest.mark.parametrize(
    ("body", "encoding", "said"),
    [
        (PAGE, "br", "compressed as 'br'"),
        (b"\x1f\x8bnot gzip", "gzip", "damaged"),
        (PAGE, "deflate", "damaged"),
        (gzip.compress(bytes(2_000_000)), "gzip", "--max-ratio"),
        (gzip.compress(bytes(9_000_000)), "gzip", "--max-bytes"),
    ],
)
def test_a_body_that_cannot_be_unpacked_stops_nothing_else(body, encoding, said):
    data = record(response(body, HTML, ("Content-Encoding", encoding))) + record(response())
    failure, page = list(extract(raw(data), Limits(max_bytes=8_000_000)))
    assert isinstance(failure, Failure)
    assert said in str(failure)
    assert page.data == PAGE


def test_a_record_that_is_too_large_is_passed_over():
    data = record(response(PAGE * 100)) + record(response())
    failure, page = list(extract(raw(data), Limits(max_bytes=1_000)))
    assert "--max-bytes" in failure.remedy
    assert page.data == PAGE


def test_pages_beyond_the_limit():
    found = []
    with pytest.raises(LimitExceeded, match="--max-members"):
        found.extend(extract(raw(by_warcio(gzipped=True)), Limits(max_members=2)))
    assert len(found) == 2


def test_an_archive_deep_inside_others():
    with pytest.raises(LimitExceeded, match="--max-depth 3"):
        list(extract(Raw(name="a", where="a", data=by_warcio(gzipped=False), depth=2), Limits()))


@pytest.mark.parametrize(
    ("data", "option"),
    [
        (packed(record(response()), record(bytes(3_000_000))), "--max-ratio"),
        (packed(record(response()), b"\r\n" * 1_500_000), "--max-ratio"),
        (packed(record(response(Random(1).randbytes(2_000_000)))), "--max-unpacked"),
    ],
    ids=["record of zeros", "empty lines", "large record"],
)
def test_bombs(data, option):
    with pytest.raises(LimitExceeded, match=option):
        list(extract(raw(data), Limits(max_unpacked=2_000_000)))


@pytest.mark.parametrize(
    ("data", "kept"),
    [
        (record(response())[:-90], 0),
        (record(response()) + b"junk\r\n", 1),
        (record(response()) + b"WARC/1.0\r\n", 1),
        (record(response()) + b"WARC/1.0\r\n" + b"a: b\r\n" * 2_000, 1),
        (record(response()) + b"WARC/1.0\r\n" + b"a" * 200_000, 1),
        (record(response()) + record(response(), Content_Length="-1"), 1),
        (record(response()) + record(response(), Content_Length="9" * 40), 1),
        (record(response()) + record(response(), Content_Length="²"), 1),
        (packed(record(response()), record(response()))[:-20], 1),
        (packed(record(response())) + b"junk", 1),
        (packed(record(response()), bytes(900_000)), 1),
    ],
)
def test_what_comes_before_damage_is_kept(data, kept):
    found = []
    with pytest.raises(InputError, match="damaged or cut off"):
        found.extend(extract(raw(data), Limits()))
    assert len(found) == kept


@pytest.mark.parametrize(
    "data", cuts(by_warcio(gzipped=False)) + cuts(by_warcio(gzipped=True)), ids=range(20)
)
def test_cut_off(data):
    found = survived(extract, data)
    assert found
    assert len(found) <= 3


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=20), st.booleans()
)
def test_changed_bytes(edits, gzipped):
    survived(extract, changed(by_warcio(gzipped), edits))
