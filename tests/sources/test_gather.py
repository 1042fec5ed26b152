import gzip
import io
import json
import os
import subprocess
import sys
import threading
import time
import zipfile

import pytest

from sightline.errors import UsageError
from sightline.settings import Limits
from sightline.sources import Failure, Found, Opening, expand, gather, open_input, opener, watch
from sightline.sources.found import Extract, Raw

BODY = "The mayor of Kestrin said on Sunday that the talks with Norland would go on until the autumn."


@pytest.fixture(autouse=True)
def _inside(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def write(tmp_path, **files: str | bytes) -> None:
    for name, data in files.items():
        (tmp_path / name).write_bytes(data.encode() if isinstance(data, str) else data)


def zipped(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def stdin(data: bytes) -> io.BytesIO:
    return io.BytesIO(data)


def wheres(steps) -> list[str]:
    return [("! " if isinstance(step, Failure) else "") + step.where for step in steps]


def use(monkeypatch, extract) -> None:
    """Let an extractor of our own read plain text."""
    monkeypatch.setattr(opener, "extractor", lambda form: extract)


def test_inputs_in_order_with_failures_in_between(tmp_path):
    write(tmp_path, **{"b.txt": BODY, "a.txt": BODY, "c.jsonl": '{"text": "One."}\n{}\n{"text": "Two."}'})
    assert wheres(gather(["b.txt", "nope", "c.jsonl", "a.txt"])) == [
        "b.txt",
        "! nope",
        "c.jsonl line 1",
        "! c.jsonl line 2",
        "c.jsonl line 3",
        "a.txt",
    ]


def test_what_is_found_is_the_same_each_time(tmp_path):
    write(tmp_path, **{"a.txt": BODY, "b.zip": zipped({"x.txt": BODY.encode(), "y.csv": b"text,id\na,1\n"})})
    assert list(gather(["."])) == list(gather(["."]))


def test_openings_tell_how_far_it_is(tmp_path):
    write(tmp_path, **{"a.txt": BODY, "b.txt": BODY * 2})
    openings = [
        step for step in watch(["a.txt", "nope", "b.txt", "-"], stdin=stdin(b"")) if isinstance(step, Opening)
    ]
    size = len(BODY)
    assert openings == [
        Opening(where="a.txt", number=1, of=4, before=0, total=3 * size),
        Opening(where="b.txt", number=3, of=4, before=size, total=3 * size),
        Opening(where="standard input", number=4, of=4, before=3 * size, total=3 * size),
    ]


@pytest.mark.parametrize(
    ("data", "media_type", "where"),
    [
        (BODY.encode(), "text/plain", "standard input"),
        (
            f"<html><body><article><p>{BODY}</p></article></body></html>".encode(),
            "text/html",
            "standard input",
        ),
        (b'{"text": "One."}', "application/jsonl", "standard input line 1"),
        (gzip.compress(BODY.encode()), "text/plain", "standard input"),
        (zipped({"a.txt": BODY.encode()}), "text/plain", "standard input › a.txt"),
        (b"text,id\nOne.,1\n", "text/csv", "standard input row 1"),
    ],
    ids=["text", "html", "jsonl", "gzip", "zip", "csv"],
)
def test_standard_input_by_its_content(data, media_type, where):
    (found,) = gather(["-"], stdin=stdin(data))
    assert isinstance(found, Found)
    assert (found.document.media_type, found.where) == (media_type, where)


def test_standard_input_from_a_pipe():
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as end:
        end.write(b'{"text": "One."}\n{"text": "Two."}\n')
    with os.fdopen(reading, "rb") as pipe:
        assert [found.document.text for found in gather(["-"], stdin=pipe)] == ["One.", "Two."]


@pytest.mark.parametrize(
    "name", ["empty.txt", "empty.html", "empty.pdf", "empty.jsonl", "empty.docx", "empty"]
)
@pytest.mark.parametrize("data", [b"", b" \n\t\n"], ids=["empty", "blank"])
def test_an_empty_file_is_a_document_and_a_failure(tmp_path, name, data):
    write(tmp_path, **{name: data})
    found, failure = gather([name])
    assert (found.document.text, [caution.code for caution in found.cautions]) == ("", ["empty_text"])
    assert failure.where == name


def test_a_binary_file_is_a_document_and_a_failure(tmp_path):
    write(tmp_path, **{"photo.jpg": bytes(range(256)) * 20})
    found, failure = gather(["."])
    assert (found.document.text, [caution.code for caution in found.cautions]) == ("", ["binary"])
    assert str(failure) == (
        "photo.jpg: is no text in a format that is read; save what it says as text, HTML, PDF or DOCX"
    )


def test_a_record_without_text_is_no_failure(tmp_path):
    write(tmp_path, **{"a.jsonl": '{"text": ""}'})
    (found,) = gather(["a.jsonl"])
    assert [caution.code for caution in found.cautions] == ["empty_text"]


def test_the_persons_date_is_for_those_without_one(tmp_path):
    write(tmp_path, **{"a.jsonl": '{"text": "One.", "published": "2019"}\n{"text": "Two."}', "b.txt": BODY})
    dates = [
        (found.document.published.earliest, found.document.published.basis)
        for found in gather(["."], published="2021-03-04")
    ]
    assert dates == [("2019", "given"), ("2021-03-04", "given"), ("2021-03-04", "given")]


@pytest.mark.parametrize("call", [gather, watch])
def test_a_date_that_is_none_is_wrong_usage_at_once(call):
    with pytest.raises(UsageError, match=r"'yesterday' is no ISO date; write 2019"):
        call(["a.txt"], published="yesterday")


@pytest.mark.parametrize(
    ("limits", "option"),
    [
        (Limits(max_bytes=20), "--max-bytes"),
        (Limits(max_chars=20), "--max-chars"),
    ],
)
def test_limits_of_a_file(tmp_path, limits, option):
    write(tmp_path, **{"a.txt": BODY, "b.txt": "Short."})
    failure, found = gather(["."], limits=limits)
    assert failure.where == "a.txt"
    assert option in failure.remedy
    assert found.where == "b.txt"


def test_a_pipe_without_an_end_is_given_up_at_the_limit():
    (failure,) = gather(["/dev/zero"], limits=Limits(max_bytes=1_000_000))
    assert failure.where == "/dev/zero"
    assert "--max-bytes" in failure.remedy


def test_a_pipe_that_nobody_writes_to_is_given_up_in_time(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (failure,) = gather(["pipe"], limits=Limits(max_seconds=0.2))
    assert failure.what == "takes longer than 0.2 seconds"


def test_json_lines_may_be_larger_than_one_document(tmp_path):
    line = json.dumps({"text": BODY}) + "\n"
    write(tmp_path, **{"a.jsonl": line * 50, "b.jsonl.gz": gzip.compress(line.encode() * 50)})
    assert (
        len([found for found in gather(["."], limits=Limits(max_bytes=200)) if isinstance(found, Found)])
        == 100
    )


def test_packed_json_lines_stop_at_the_limit(tmp_path):
    write(tmp_path, **{"a.jsonl.gz": gzip.compress(json.dumps({"text": "x" * 3_000_000}).encode())})
    (failure,) = gather(["a.jsonl.gz"])
    assert "--max-ratio" in failure.remedy
    *found, failure = gather(["a.jsonl.gz"], limits=Limits(max_unpacked=1_000_000, max_ratio=10**6))
    assert not found
    assert "--max-unpacked" in failure.remedy


def test_packed_json_lines_cut_off_give_what_is_there(tmp_path):
    lines = "".join(json.dumps({"text": f"{number}"}) + "\n" for number in range(4_000))
    write(tmp_path, **{"a.jsonl.gz": gzip.compress(lines.encode())[:-2000]})
    *found, failure = gather(["a.jsonl.gz"])
    assert len(found) > 500
    assert str(failure) == "a.jsonl.gz: is damaged or cut off; get a whole copy of it"


def test_binary_in_the_name_of_json_lines_is_one_failure(tmp_path):
    write(tmp_path, **{"a.jsonl": bytes(range(256)) * 100})
    assert wheres(gather(["a.jsonl"])) == ["a.jsonl", "! a.jsonl"]


def test_archives_in_archives(tmp_path):
    inner = zipped({"c.txt": BODY.encode(), "d.jsonl": b'{"text": "One."}'})
    middle = zipped({"b.zip": inner, "b.txt.gz": gzip.compress(BODY.encode())})
    write(tmp_path, **{"a.zip": middle, "deep.zip": zipped({"a.zip": middle})})
    assert wheres(gather(["a.zip"])) == [
        "a.zip › b.zip › c.txt",
        "a.zip › b.zip › d.jsonl line 1",
        "a.zip › b.txt.gz",
    ]
    assert wheres(gather(["deep.zip"])) == ["! deep.zip › a.zip › b.zip", "! deep.zip › a.zip › b.txt.gz"]
    deeper = gather(["deep.zip"], limits=Limits(max_depth=3))
    assert wheres(deeper)[0] == "deep.zip › a.zip › b.zip › c.txt"


def test_what_archives_unpack_to_together_is_limited(tmp_path):
    noise = os.urandom(100_000)
    inner = zipped({f"{n}.txt": noise for n in range(3)})
    write(tmp_path, **{"a.zip": zipped({"1.zip": inner, "2.zip": inner, "3.zip": inner})})
    failures = [
        step for step in gather(["a.zip"], limits=Limits(max_unpacked=450_000)) if isinstance(step, Failure)
    ]
    assert any("--max-unpacked" in failure.remedy for failure in failures)
    assert len(failures) < 10


def test_too_many_members_of_all_archives_together(tmp_path):
    inner = zipped({f"{n}.txt": b"A" for n in range(6)})
    write(tmp_path, **{"a.zip": zipped({f"{n}.zip": inner for n in range(6)})})
    steps = list(gather(["a.zip"], limits=Limits(max_members=10)))
    assert len([step for step in steps if isinstance(step, Found)]) <= 10
    assert any("--max-members" in step.remedy for step in steps if isinstance(step, Failure))


def test_too_many_rows(tmp_path):
    write(tmp_path, **{"a.csv": "text,id\n" + "A,1\n" * 6})
    *found, failure = gather(["a.csv"], limits=Limits(max_members=4))
    assert len(found) == 4
    assert "--max-members" in failure.remedy


def test_an_error_nobody_foresaw_is_one_failure(tmp_path, monkeypatch):
    def broken(raw, limits):
        yield Extract(text=BODY, media_type="text/plain")
        raise KeyError("a\nb")

    use(monkeypatch, broken)
    write(tmp_path, **{"a.txt": BODY})
    found, failure = gather(["a.txt"])
    assert isinstance(found, Found)
    assert failure.what == r"could not be read (KeyError: 'a\nb')"


@pytest.mark.parametrize("error", [RecursionError, MemoryError, UnicodeError, OSError])
def test_not_even_these_get_through(tmp_path, monkeypatch, error):
    def broken(raw, limits):
        raise error

    use(monkeypatch, broken)
    write(tmp_path, **{"a.txt": BODY, "b.txt": BODY})
    assert wheres(gather(["."])) == ["! a.txt", "! b.txt"]


def test_ctrl_c_gets_through(tmp_path, monkeypatch):
    def interrupted(raw, limits):
        raise KeyboardInterrupt

    use(monkeypatch, interrupted)
    write(tmp_path, **{"a.txt": BODY})
    with pytest.raises(KeyboardInterrupt):
        list(gather(["a.txt"]))


def test_an_input_that_takes_too_long_is_given_up_and_the_rest_goes_on(tmp_path, monkeypatch):
    def slow(raw, limits):
        if raw.name == "a.txt":
            end = time.monotonic() + 5
            while time.monotonic() < end:
                pass
        yield Extract(text=BODY, media_type="text/plain")

    use(monkeypatch, slow)
    write(tmp_path, **{"a.txt": BODY, "b.txt": BODY})
    failure, found = gather(["."], limits=Limits(max_seconds=0.1))
    assert str(failure) == "a.txt: takes longer than 0.1 seconds; allow it more with --max-seconds"
    assert found.where == "b.txt"


def test_failures_that_are_slow_end_an_input(tmp_path, monkeypatch):
    def slow(raw, limits):
        for number in range(100):
            time.sleep(0.03)
            yield Failure(where=f"{raw.where} {number}", what="is damaged", remedy="get a whole one")

    use(monkeypatch, slow)
    write(tmp_path, **{"a.txt": BODY})
    *failures, last = gather(["a.txt"], limits=Limits(max_seconds=0.1))
    assert 2 <= len(failures) <= 4
    assert str(last) == "a.txt: has too many parts that fail slowly; allow it more with --max-seconds"


def test_an_input_inside_another_has_its_own_hash_address_and_name(tmp_path, monkeypatch):
    inner = Raw(
        name="inner.txt", where="outer › inner", data=b"Inner.", url="https://example.org/inner", depth=1
    )

    def nest(raw, limits):
        yield Extract(text=BODY, media_type="text/plain")
        if raw.depth == 0:
            yield inner

    use(monkeypatch, nest)
    write(tmp_path, outer=BODY)
    outer, found = gather(["outer"])
    assert (found.where, found.document.url) == ("outer › inner", "https://example.org/inner")
    assert found.document.source_sha256 == inner.sha256 != outer.document.source_sha256


def test_files_that_may_not_be_read_or_are_gone(tmp_path, monkeypatch):
    write(tmp_path, **{"a.txt": BODY, "b.txt": BODY})
    first, second = expand(["a.txt", "b.txt"])
    (tmp_path / "a.txt").unlink()
    assert wheres(open_input(first, limits=Limits())) == ["! a.txt"]
    assert wheres(open_input(second, limits=Limits())) == ["b.txt"]


def test_works_outside_of_the_main_thread(tmp_path):
    write(tmp_path, **{"a.txt": BODY})
    seen = []
    thread = threading.Thread(target=lambda: seen.extend(gather(["a.txt"])))
    thread.start()
    thread.join()
    assert wheres(seen) == ["a.txt"]


def test_no_file_is_left_behind(tmp_path):
    write(tmp_path, **{"a.zip": zipped({"../b.txt": BODY.encode(), "/c.txt": BODY.encode()})})
    assert len(list(gather(["a.zip"]))) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_light_formats_load_no_heavy_library():
    heavy = {"trafilatura", "pyarrow", "pypdf", "feedparser", "docx", "warcio", "py3langid", "ftfy", "lxml"}
    code = (
        "import io, sys, sightline.sources as sources;"
        f"list(sources.gather(['-'], stdin=io.BytesIO({(BODY * 3).encode()!r})));"
        "print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not heavy & set(done.stdout.split())
