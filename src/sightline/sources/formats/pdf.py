"""PDF: running text with its pages, from files that have a text layer.

The date of publication is what XMP states (Dublin Core's `date`, PRISM's `publicationDate`). The dates of
creation and change in a PDF's own metadata tell when a file was made, often years after its text, and are
not used. Forms, comments and attached files are not read; text in pictures needs OCR before.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from sightline.contract import Caution
from sightline.errors import InputError, LimitExceeded, SightlineError
from sightline.settings import Limits
from sightline.sources.clock import Deadline
from sightline.sources.formats.guard import damaged, quiet
from sightline.sources.formats.pdf_facts import pdf_facts
from sightline.sources.formats.pdf_flow import flow
from sightline.sources.formats.pdf_lines import Line, page_lines
from sightline.sources.found import Extract, Extracts, Raw

if TYPE_CHECKING:
    from pypdf import PdfReader

MEDIA_TYPE = "application/pdf"

_DAMAGED = (
    "is a PDF that is damaged or cut off",
    "open it in a PDF viewer and save or print it to a new file",
)
_UNREADABLE = ("is a PDF of which no page can be read", "open it in a PDF viewer and print it to a new file")
_ENCRYPTED = ("is encrypted with a password", "save a copy without the password")


def extract(raw: Raw, limits: Limits) -> Extracts:
    """Yield the one text of a PDF; pages that cannot be read are left out with a caution.

    Raises `InputError` for a damaged or encrypted file and for one without any text, `LimitExceeded`
    above `limits.max_pages` or `limits.max_seconds`.
    """
    with quiet("pypdf"), damaged(*_DAMAGED):
        reader = _opened(raw.data)
        count = len(reader.pages)
        if count > limits.max_pages:
            raise LimitExceeded(
                f"has {count:,} pages, more than the {limits.max_pages:,} allowed",
                f"raise it with --max-pages {count}",
            )
        pages, broken = _pages(reader, limits)
        facts = pdf_facts(reader)
    if not any(pages):
        raise _without_text(count, broken)
    flowed = flow(pages)
    yield Extract(
        text=flowed.text,
        media_type=MEDIA_TYPE,
        metadata=facts,
        page_starts=flowed.page_starts,
        running_heads=flowed.running_heads,
        cautions=_cautions(reader, pages, broken),
    )


def _opened(data: bytes) -> PdfReader:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    reader = PdfReader(io.BytesIO(data), strict=False)
    if not reader.is_encrypted:
        return reader
    try:
        opened = reader.decrypt("")  # many are encrypted against changes only, and open without a password
    except DependencyError as error:
        raise InputError(
            "is encrypted with AES, which takes another package",
            "`pip install cryptography`, or print the PDF to a new file",
        ) from error
    if not opened:
        raise InputError(*_ENCRYPTED)
    return reader


def _pages(reader: PdfReader, limits: Limits) -> tuple[list[list[Line]], list[int]]:
    """The lines of each page, and the numbers (from 1) of the pages on which pypdf fails."""
    deadline = Deadline(limits.max_seconds)
    pages: list[list[Line]] = []
    broken: list[int] = []
    characters = 0
    for number, page in enumerate(reader.pages):
        deadline.check()
        lines = _page(page, number)
        pages.append(lines or [])
        if lines is None:
            broken.append(number + 1)
        characters += sum(len(line.text) for line in pages[-1])
        if characters > limits.max_chars:
            raise LimitExceeded(
                f"has a text of more than the {limits.max_chars:,} characters allowed",
                f"raise it with --max-chars {10 * limits.max_chars}",
            )
    return pages, broken


def _page(page: Any, number: int) -> list[Line] | None:
    try:
        with damaged(*_DAMAGED):
            return page_lines(page, number)
    except LimitExceeded:
        raise
    except SightlineError:
        return None


def _without_text(count: int, broken: list[int]) -> InputError:
    if broken:
        return InputError(*_UNREADABLE)
    if not count:
        return InputError("is a PDF without pages", "check that it was saved completely")
    return InputError(
        "is a PDF without a text layer: its pages are pictures",
        "run OCR on it first, for instance with ocrmypdf",
    )


def _cautions(reader: PdfReader, pages: list[list[Line]], broken: list[int]) -> tuple[Caution, ...]:
    """What is missing from the text: pages that failed, and pages that are pictures."""
    pictures = [
        number for number, lines in enumerate(pages, 1) if not lines and _has_picture(reader, number - 1)
    ]
    missing = (
        ("pages_unreadable", broken, "could not be read; print the PDF to a new file and try that"),
        ("pages_without_text", pictures, "have pictures and no text layer; run OCR on the PDF to read them"),
    )
    return tuple(
        Caution(code=code, message=f"Pages {_listed(numbers)} {what}.")
        for code, numbers, what in missing
        if numbers
    )


def _listed(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:10]))
    return f"{shown} and {len(numbers) - 10} more" if len(numbers) > 10 else shown


def _has_picture(reader: PdfReader, index: int) -> bool:
    try:
        with quiet("pypdf"), damaged(*_DAMAGED):
            resources = reader.pages[index].get("/Resources", {}).get_object()
            objects = resources.get("/XObject", {})
            return any(
                item.get_object().get("/Subtype") == "/Image" for item in objects.get_object().values()
            )
    except LimitExceeded:
        raise
    except InputError:
        return False
