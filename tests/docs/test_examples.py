"""Holds the example case together: its list, its formats, its PDF."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import msgspec
import pypdf
import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
CASE = EXAMPLES / "sarvenholt"
MOST_WORDS = 450
"""Of one text: short enough to read all eight before looking at what Sightline makes of them."""


@pytest.fixture
def make_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, set to write into a folder of the test."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # so that what the script sets is undone after the test
    spec = importlib.util.spec_from_file_location("make_pdf", EXAMPLES / "make_pdf.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.TARGET = tmp_path / "made.pdf"
    return module


def texts_of(path: Path) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


def test_readme_lists_the_files_of_the_case() -> None:
    listed = re.findall(r"^\| `([\w.-]+)`", (EXAMPLES / "README.md").read_text("utf-8"), re.MULTILINE)
    assert set(listed) == {path.name for path in CASE.iterdir()}
    assert len(listed) == 8


def test_pdf_is_made_of_the_text_in_its_script(make_pdf: ModuleType) -> None:
    make_pdf.main()
    assert texts_of(make_pdf.TARGET) == texts_of(CASE / "local-report.pdf")


def test_pdf_is_the_same_each_time(make_pdf: ModuleType) -> None:
    make_pdf.main()
    first = make_pdf.TARGET.read_bytes()
    make_pdf.main()
    assert make_pdf.TARGET.read_bytes() == first


def test_texts_are_short() -> None:
    texts = [path.read_text("utf-8") for path in CASE.glob("*.txt")]
    texts += [
        msgspec.json.decode(line)["text"]
        for line in (CASE / "wire-and-denial.jsonl").read_bytes().splitlines()
    ]
    texts += [" ".join(texts_of(CASE / "local-report.pdf"))]
    assert max(len(text.split()) for text in texts) <= MOST_WORDS + 20  # running heads and page numbers
