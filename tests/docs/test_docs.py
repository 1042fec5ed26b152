"""Runs what the documentation shows, and follows its links.

CONTRIBUTING.md, "Documentation", says which blocks are run and how shown output is compared.
"""

import contextlib
import io
import os
import re
import shlex
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from sightline.cli import main

PROJECT = Path(__file__).parents[2]
DOCS = sorted((PROJECT / "docs").rglob("*.md"))
PAGES = [PROJECT / "README.md", PROJECT / "examples" / "README.md", *DOCS]
LINKED = [*PAGES, PROJECT / "CONTRIBUTING.md", PROJECT / "CHANGELOG.md"]

FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"!?\[[^]]*\]\((?P<target>[^)\s]+)\)")
HEADING = re.compile(r"^#+ +(?P<title>.+)$", re.MULTILINE)
ANY = "…"
SHELL = re.compile(r"[|<>;&$`\n]")
"""What only a shell understands."""
SHOW_STATUS = "$?"


class Command(NamedTuple):
    """A command of a console block and the output shown for it, if any."""

    line: str
    shown: list[str]


class Ended(NamedTuple):
    """How a command ended, and all it printed on standard output and standard error."""

    status: int
    printed: str


def name(page: Path) -> str:
    return page.relative_to(PROJECT).as_posix()


def blocks(page: Path) -> Iterator[tuple[str, str]]:
    for match in FENCE.finditer(page.read_text(encoding="utf-8")):
        yield match["language"], match["body"]


def commands(body: str) -> list[Command]:
    found: list[Command] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            found.append(Command(line[2:], []))
        elif found and line.startswith("> ") and not found[-1].shown:
            found[-1] = Command(f"{found[-1].line}\n{line[2:]}", [])
        else:
            assert found, f"A console block starts with a command, was: {line!r}"
            found[-1].shown.append(line)
    return found


def matches(shown: list[str], printed: list[str]) -> bool:
    """Whether lines are those shown, where `…` alone is any lines and `…` in a line any characters."""
    pattern = ""
    for line in shown:
        if line.strip() == ANY:
            pattern += r"(?:.*\n)*?"
        else:
            pattern += ".*?".join(re.escape(part) for part in line.rstrip().split(ANY)) + r"[ ]*\n"
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)) is not None


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a copy of the examples, and a `sightline` on the path that is the one under test."""
    shutil.copytree(PROJECT / "examples", tmp_path / "examples")
    programs = tmp_path / ".programs"
    programs.mkdir()
    program = programs / "sightline"
    start = "import sys; sys.argv[0] = 'sightline'; from sightline.cli import main; main()"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{start}" "$@"\n', encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(PROJECT / "src"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def is_plain(line: str) -> bool:
    """Whether it is our command and nothing else; help names the program by how its process was started."""
    return line.startswith("sightline ") and not SHELL.search(line) and "--help" not in line


def run_in_process(line: str) -> Ended:
    """Call the command line here: several times as fast as a process of its own."""
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    status = 0
    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(printed),
        contextlib.redirect_stderr(printed),
    ):
        patch.setattr(sys, "argv", shlex.split(line))
        try:
            main()
        except SystemExit as end:
            status = int(end.code or 0)
    printed.seek(0)
    return Ended(status, printed.read())


def run_in_shell(line: str, before: int) -> Ended:
    ended = subprocess.run(
        ["bash", "-c", f"(exit {before})\n{line}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Ended(ended.returncode, ended.stdout)


def run_console(body: str) -> None:
    """Run the commands of a block. One may fail only where the next asks for its status."""
    before = 0
    for step in commands(body):
        if SHOW_STATUS not in step.line:
            assert before == 0, f"A command before $ {step.line} failed with status {before}"
        before, printed = (
            run_in_process(step.line) if is_plain(step.line) else run_in_shell(step.line, before)
        )
        assert "Traceback" not in printed, f"$ {step.line}\n{printed}"
        if step.shown:
            assert matches(step.shown, printed.splitlines()), (
                f"$ {step.line}\nprinted:\n{printed}\nshown:\n" + "\n".join(step.shown)
            )
    assert before == 0, f"The last command of a block failed with status {before}"


def run_python(body: str, namespace: dict[str, object], where: str) -> None:
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(body, where, "exec"), namespace)


RUN = [page for page in PAGES if {"console", "python"} & {language for language, _ in blocks(page)}]


@pytest.mark.usefixtures("workplace")
@pytest.mark.parametrize("page", RUN, ids=name)
def test_what_a_page_shows_runs(page: Path) -> None:
    namespace: dict[str, object] = {"__name__": "shown"}
    for language, body in blocks(page):
        if language == "console":
            run_console(body)
        elif language == "python":
            run_python(body, namespace, name(page))


def anchors(page: Path) -> set[str]:
    titles = HEADING.findall(FENCE.sub("", page.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", LINKED, ids=name)
def test_relative_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8"))):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        goal = (page.parent / path).resolve() if path else page
        assert goal.exists(), f"{name(page)} links to {target}, which is not there"
        if anchor:
            assert anchor in anchors(goal), f"{name(page)} links to {target}, which has no such heading"


@pytest.mark.parametrize("page", DOCS, ids=name)
def test_every_page_is_in_the_index(page: Path) -> None:
    index = PROJECT / "docs" / "index.md"
    assert page == index or f"({page.relative_to(index.parent).as_posix()})" in index.read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("shown", "printed", "expected"),
    [
        pytest.param(["a"], ["a"], True, id="the same"),
        pytest.param(["a"], ["b"], False, id="another line"),
        pytest.param(["a"], ["a", "b"], False, id="a line too many"),
        pytest.param(["a", "b"], ["a"], False, id="a line missing"),
        pytest.param(["…"], [], True, id="any lines may be none"),
        pytest.param(["a", "…", "d"], ["a", "b", "c", "d"], True, id="any lines between"),
        pytest.param(["a", "…", "d"], ["a", "b", "c"], False, id="any lines, then the wrong one"),
        pytest.param(["a … c"], ["a b c"], True, id="any characters in a line"),
        pytest.param(["a … c"], ["a b", "c"], False, id="any characters end with the line"),
        pytest.param(["a.c"], ["abc"], False, id="no pattern but the ellipsis"),
        pytest.param(["a  "], ["a"], True, id="blanks at the end do not count"),
    ],
)
def test_shown_output_is_compared(shown: list[str], printed: list[str], expected: bool) -> None:
    assert matches(shown, printed) is expected


def test_a_command_may_go_on_over_lines() -> None:
    assert commands("$ one\n> two\nout\n$ three\n") == [Command("one\ntwo", ["out"]), Command("three", [])]


def test_a_block_without_a_command_is_refused() -> None:
    with pytest.raises(AssertionError, match="starts with a command"):
        commands("out\n")
