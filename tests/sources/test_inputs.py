import os

import pytest

from sightline.sources.found import Failure
from sightline.sources.inputs import DEEPEST, Input, expand


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ["b.txt", "a.txt", "deep/c.txt", "deep/er/d.txt", ".hidden.txt", ".git/e.txt", "deep/.f.txt"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "empty").mkdir()
    return tmp_path


def names(*inputs: str) -> list[str]:
    return [one.name if isinstance(one, Input) else f"! {one.where}" for one in expand(inputs)]


@pytest.mark.parametrize(
    ("inputs", "found"),
    [
        ([], []),
        (["a.txt"], ["a.txt"]),
        (["b.txt", "a.txt"], ["b.txt", "a.txt"]),
        (["."], ["a.txt", "b.txt", "deep/c.txt", "deep/er/d.txt"]),
        (["deep"], ["deep/c.txt", "deep/er/d.txt"]),
        (["deep/"], ["deep/c.txt", "deep/er/d.txt"]),
        ([".hidden.txt"], [".hidden.txt"]),
        ([".git"], [".git/e.txt"]),
        (["*.txt"], ["a.txt", "b.txt"]),
        (["[b]*"], ["b.txt"]),
        (["**/*.txt"], ["a.txt", "b.txt", "deep/c.txt", "deep/er/d.txt"]),
        (["d*"], ["deep/c.txt", "deep/er/d.txt"]),
        (["nope.txt"], ["! nope.txt"]),
        (["*.nope"], ["! *.nope"]),
        (["empty"], ["! empty"]),
        (["a.txt", "a.txt"], ["a.txt"]),
        (["a.txt", "./a.txt", "deep/../a.txt", "*.txt"], ["a.txt", "b.txt"]),
        (["deep/er", "."], ["deep/er/d.txt", "a.txt", "b.txt", "deep/c.txt"]),
        (["-", "-"], ["-"]),
        (
            ["https://example.org/a", "HTTP://example.org/b"],
            ["https://example.org/a", "HTTP://example.org/b"],
        ),
        (["ftp://example.org/a", "file:///etc/hosts"], ["! ftp://example.org/a", "! file:///etc/hosts"]),
        (["a\0b"], ["! a\ufffdb"]),
        (["x" * 5000], ["! " + "x" * 5000]),
        ([""], ["! "]),
    ],
)
def test_expand(folder, inputs, found):
    assert names(*inputs) == found


def test_sizes_are_known(folder):
    assert expand(["deep/c.txt", "-"]) == [
        Input(kind="file", name="deep/c.txt", bytes=10),
        Input(kind="stdin", name="-"),
    ]


def test_failures_say_what_to_do(folder):
    assert [str(one) for one in expand(["nope.txt", "*.nope", "ftp://example.org/a", "empty"])] == [
        "nope.txt: does not exist; check its spelling and the folder you are in",
        "*.nope: matches no file; check its spelling and the folder you are in",
        "ftp://example.org/a: is an address that is not fetched; name a file, or an http or https address",
        "empty: is a folder with no files in it; check that it is the folder you meant",
    ]


def test_a_name_with_magic_in_it_is_a_name_where_it_exists(folder):
    (folder / "what[1].txt").write_text("x")
    assert names("what[1].txt") == ["what[1].txt"]


def test_links_are_followed_once_and_loops_end(folder):
    (folder / "deep" / "loop").symlink_to(folder / "deep")
    (folder / "deep" / "again.txt").symlink_to(folder / "a.txt")
    (folder / "deep" / "other").symlink_to(folder / "deep" / "er")
    assert names("deep") == ["deep/again.txt", "deep/c.txt", "deep/er/d.txt"]
    assert names("deep", "a.txt") == ["deep/again.txt", "deep/c.txt", "deep/er/d.txt"]


def test_a_link_to_nothing_is_a_failure(folder):
    (folder / "deep" / "gone.txt").symlink_to(folder / "nope")
    assert names("deep") == ["deep/c.txt", "deep/er/d.txt", "! deep/gone.txt"]


def test_folders_without_end(folder):
    deep = folder / "deep"
    for _ in range(DEEPEST + 5):
        deep = deep / "n"
        deep.mkdir()
    failures = [one for one in expand(["deep"]) if isinstance(one, Failure)]
    assert [failure.what for failure in failures] == ["lies more than 100 folders deep"]


def test_pipes_count_when_named_only(folder):
    os.mkfifo(folder / "deep" / "pipe")
    assert names("deep/pipe") == ["deep/pipe"]
    assert names("deep") == ["deep/c.txt", "deep/er/d.txt", "! deep/pipe"]


def test_a_name_in_no_encoding_is_shown_all_the_same(folder):
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text("x")
    shown = [one.where for one in expand(["."]) if not isinstance(one, Failure)]
    assert "caf\ufffd.txt" in shown
