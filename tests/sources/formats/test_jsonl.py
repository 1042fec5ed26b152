import gzip
import hashlib
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.errors import InputError
from sightline.settings import Limits
from sightline.sources.formats.jsonl import extract, stream
from sightline.sources.found import Extract, Facts, Failure, Raw

LIMITS = Limits()


def read(data: bytes, limits: Limits = LIMITS) -> list[Extract | Failure]:
    return list(extract(Raw(name="a.jsonl", where="a.jsonl", data=data), limits))


def test_all_fields():
    record = {
        "text": "The mayor of Kestrin resigned.",
        "id": "k-1",
        "title": "Mayor resigns",
        "url": "https://example.org/1",
        "outlet": "Kestrin Courier",
        "authors": ["Ann Orvel", "Petr Lund"],
        "published": "2021-03-04T10:30:00Z",
        "language": "en-GB",
        "topic": ["passed", {"over": None}],
    }
    line = json.dumps(record).encode()
    assert read(line + b"\n") == [
        Extract(
            text=record["text"],
            media_type="application/jsonl",
            exact=True,
            part="line 1",
            sha256=hashlib.sha256(line).hexdigest(),
            given=Facts(
                key="k-1",
                title="Mayor resigns",
                url="https://example.org/1",
                outlet="Kestrin Courier",
                authors=("Ann Orvel", "Petr Lund"),
                published="2021-03-04",
                language="en",
            ),
        )
    ]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (b'{"text": "a', "is no JSON"),
        (b"{'text': 'a'}", "is no JSON"),
        (b"not json at all", "is no JSON"),
        (b'{"text": "a"} {"text": "b"}', "is no JSON"),
        (b'{"text": NaN}', "is no JSON"),
        (b'{"text": "\x01"}', "is no JSON"),
        (b'{"x": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", "is no JSON"),
        (b"[]", "is no document record"),
        (b"5", "is no document record"),
        (b"{}", "is no document record"),
        (b'{"text": null}', "is no document record"),
        (b'{"text": 5}', "is no document record"),
        (b'{"text": "a", "id": 1.5}', "is no document record"),
        (b'{"text": "a", "authors": [1]}', "is no document record"),
        (b'{"text": "a", "title": ["b"]}', "is no document record"),
        (b'{"text": "a", "published": 2019}', "is no document record"),
        (b'{"text": "a", "published": "May 2019"}', '"published" is'),
        (b'{"text": "a", "language": "Tarvian"}', '"language" is'),
        (b'{"text": "\\ud800"}', "holds half a surrogate pair"),
        (b'{"text": "x \\udc00 y"}', "holds half a surrogate pair"),
        (b'{"text": "\xff"}', "is not in UTF-8"),
        (b'{"text": "\xed\xa0\x80"}', "is not in UTF-8"),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_a_bad_line_is_a_failure_with_its_number_and_the_rest_goes_on(line, what):
    before, failure, last = read(b"\n".join([b'{"text": "before"}', b"", line, b'{"text": "after"}']))
    assert failure.where == "a.jsonl line 3"
    assert failure.what.startswith(what)
    assert failure.remedy
    assert "\n" not in str(failure)
    assert (before.text, last.text) == ("before", "after")


def test_a_file_in_utf_16_is_one_failure():
    with pytest.raises(InputError, match="is in UTF-16; save the file as UTF-8"):
        read('{"text": "a"}\n{"text": "b"}'.encode("utf-16"))


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (b"", []),
        (b"\n \n\r\n", []),
        (b'{"text": "a"}', ["a"]),
        (b'\xef\xbb\xbf{"text": "a"}\r\n{"text": "b"}\r\n', ["a", "b"]),
        (b'  {"text": "a"}  \n\n{"text": ""}', ["a", ""]),
        (b'{"text": "a", "text": "b"}', ["b"]),
        (b'{"text": "a", "title": null, "authors": null}', ["a"]),
    ],
)
def test_lines(data, texts):
    assert [extract.text for extract in read(data)] == texts


def test_a_line_longer_than_allowed_is_left_out():
    lines = [b'{"text": "a"}', json.dumps({"text": "b" * 300_000}).encode(), b'{"text": "c"}']
    first, failure, last = read(b"\n".join(lines), Limits(max_bytes=1000))
    assert (first.text, last.text) == ("a", "c")
    assert (failure.where, failure.what) == (
        "a.jsonl line 2",
        "has 300,013 bytes, more than the 1,000 allowed",
    )
    assert "--max-bytes" in failure.remedy


def test_a_file_is_read_as_it_comes():
    class Endless(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            data = b'{"text": "again"}\n' * (len(buffer) // 18)
            buffer[: len(data)] = data
            return len(data)

    records = stream(io.BufferedReader(Endless()), "endless", LIMITS)
    assert [next(records).part for _ in range(3)] == ["line 1", "line 2", "line 3"]


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)


@settings(deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=5), st.booleans())
def test_texts_are_kept_to_the_character(texts, ascii_only):
    lines = [json.dumps({"text": text}, ensure_ascii=ascii_only) for text in texts]
    assert [extract.text for extract in read("\n".join(lines).encode())] == texts


def test_packed(tmp_path):
    from sightline.sources import gather

    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "a\\r\\n\\u0000b"}\n{"text": "c"}'))
    found = list(gather([str(path)]))
    assert [one.document.text for one in found] == ["a\r\n\0b", "c"]
    assert [one.where for one in found] == [f"{path} line 1", f"{path} line 2"]
