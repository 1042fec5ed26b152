"""From an extractor's text to a document: one form, publication facts, furniture, pages, language, id."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from sightline.contract import Caution, Document, Furniture, Page, Published
from sightline.errors import LimitExceeded
from sightline.settings import Limits
from sightline.sources.dates import iso_date
from sightline.sources.found import Extract, Failure, Found
from sightline.sources.furniture import furniture
from sightline.sources.language import SAMPLE, identify, language_code
from sightline.sources.lines import Line, lines
from sightline.sources.normalise import normalise
from sightline.sources.publication import Publication, publication

OCR = "application/pdf"
"""The format whose pages may be pictures of text."""


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a text from outside: where it came from, and the date the person gave for it."""

    where: str
    sha256: str
    url: str | None = None
    published: str | None = None

    def at(self, part: str | None) -> str:
        """Where a part of it is: "a.jsonl line 3"."""
        return f"{self.where} {part}" if part else self.where


class _Text(msgspec.Struct, frozen=True):
    """Text in its final form with the ranges that moved along."""

    text: str
    pages: tuple[Page, ...]
    heads: tuple[Furniture, ...]


def documents(extract: Extract, origin: Origin, limits: Limits) -> Iterator[Found | Failure]:
    """Make the document of one extract; a whole input without any text is also a failure.

    Raises `LimitExceeded` when the text is longer than `limits.max_chars`.
    """
    if len(extract.text) > limits.max_chars:
        raise LimitExceeded(
            f"has a text of {len(extract.text):,} characters, more than the {limits.max_chars:,} allowed",
            f"raise it with --max-chars {len(extract.text)}",
        )
    where = origin.at(extract.part)
    text = _settled(extract)
    cautions = extract.cautions
    if not text.text.strip():
        cautions = (*cautions, Caution(code="empty_text", message="There is no text to read."))
    yield Found(document=_document(extract, text, origin), where=where, cautions=cautions)
    if not text.text.strip() and extract.part is None:
        yield Failure(where=where, what="holds no text", remedy=_remedy(extract))


def binary(media_type: str, origin: Origin) -> Found:
    """The empty document that stands for an input which is no text."""
    caution = Caution(code="binary", message="This is no text in any format that is read.")
    extract = Extract(text="", media_type=media_type)
    document = _document(extract, _Text("", (), ()), origin)
    return Found(document=document, where=origin.where, cautions=(caution,))


def _remedy(extract: Extract) -> str:
    if extract.media_type == OCR:
        return "if its pages are pictures, run text recognition (OCR) on it first"
    return "check that it is the file you meant"


def _settled(extract: Extract) -> _Text:
    """Normalise the text, unless it is to be kept exactly, and carry pages and running heads along."""
    marks = sorted({*extract.page_starts, *(mark for head in extract.running_heads for mark in head)})
    text, moved = (extract.text, marks) if extract.exact else normalise(extract.text, marks)
    if not extract.exact and not text.strip():
        text, moved = "", [0] * len(marks)
    at = dict(zip(marks, moved, strict=True))
    starts = [at[start] for start in extract.page_starts]
    pages = [_trimmed(text, start, end) for start, end in pairwise((*starts, len(text)))]
    heads = [_trimmed(text, at[start], at[end]) for start, end in extract.running_heads]
    return _Text(
        text,
        tuple(Page(number=n, start=a, end=b) for n, (a, b) in enumerate(pages, 1) if a < b),
        tuple(Furniture(start=a, end=b, kind="running_head") for a, b in sorted(heads) if a < b),
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without the blanks at its ends."""
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


def _document(extract: Extract, text: _Text, origin: Origin) -> Document:
    found = _outside(lines(text.text), text.heads)
    page = furniture(found)
    stated = publication(found, page)
    given, metadata = extract.given, extract.metadata
    own = [_publication_line(found[number]) for number in stated.lines]
    pieces = _apart([*text.heads, *page, *own])
    return Document(
        id="sha256:" + hashlib.sha256(text.text.encode()).hexdigest(),
        key=given.key,
        title=given.title or _clean(metadata.title) or stated.title,
        text=text.text,
        language=_language(extract, text.text, pieces),
        url=given.url or _clean(metadata.url) or origin.url,
        outlet=given.outlet or _clean(metadata.outlet) or stated.outlet,
        authors=given.authors or _cleaned(metadata.authors) or stated.authors,
        media_type=extract.media_type,
        source_sha256=extract.sha256 or origin.sha256,
        published=_published(extract, stated, origin),
        furniture=tuple(pieces),
        pages=text.pages,
    )


def _outside(found: Sequence[Line], heads: Sequence[Furniture]) -> list[Line]:
    """The lines that no running head overlaps; both are in order."""
    starts = [head.start for head in heads]
    before = [bisect_left(starts, line.end) for line in found]
    return [line for line, n in zip(found, before, strict=True) if n == 0 or heads[n - 1].end <= line.start]


def _publication_line(line: Line) -> Furniture:
    return Furniture(start=line.start, end=line.end, kind="publication")


def _apart(pieces: Sequence[Furniture]) -> list[Furniture]:
    """The ranges in order; of two that overlap the earlier stays."""
    apart: list[Furniture] = []
    for piece in sorted(pieces, key=lambda piece: (piece.start, piece.end)):
        if not apart or piece.start >= apart[-1].end:
            apart.append(piece)
    return apart


def _published(extract: Extract, stated: Publication, origin: Origin) -> Published:
    """The date by the best basis there is: given (by a record, then by the person), metadata, byline."""
    if date := extract.given.published or origin.published:
        return Published(earliest=date, latest=date, basis="given")
    if date := iso_date(extract.metadata.published):
        return Published(earliest=date, latest=date, basis="metadata")
    if date := stated.published:
        return Published(earliest=date, latest=date, basis="byline")
    return Published()


def _language(extract: Extract, text: str, pieces: Sequence[Furniture]) -> str | None:
    """Given, else identified in the body, else the metadata's: a page's tag is often that of its template."""
    if extract.given.language:
        return language_code(extract.given.language)
    return identify(_body(text, pieces)) or language_code(extract.metadata.language or "")


def _body(text: str, pieces: Sequence[Furniture]) -> str:
    """The first `SAMPLE` characters that are not furniture."""
    body, start = "", 0
    for piece in pieces:
        body += text[start : min(piece.start, start + SAMPLE)]
        start = piece.end
        if len(body) >= SAMPLE:
            return body
    return body + text[start : start + SAMPLE]


def _clean(field: str | None) -> str | None:
    """A metadata field on one line and in one form; None when nothing is left."""
    return " ".join(normalise(field or "")[0].split()) or None


def _cleaned(fields: Iterable[str]) -> tuple[str, ...]:
    return tuple(field for one in fields if (field := _clean(one)))
