"""The documents of a dossier, and on whose word their statements stand."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from sightline.analysis.citations import CitationRow
from sightline.analysis.dates import When, when
from sightline.analysis.highlights import Segment, segments
from sightline.analysis.numbered import Numbered, Passage, View
from sightline.analysis.phrases import clip
from sightline.analysis.statements import StatementRow
from sightline.analysis.wording import BASES
from sightline.contract import Basis

_FIRST_WORDS = 70
_SHORT = 36


class WarningLine(View, frozen=True, kw_only=True):
    """What could not be done with one document, in words."""

    number: int
    title: str
    code: str
    message: str


class DocumentView(View, frozen=True, kw_only=True):
    """One text with its publication facts; `link` is its address where that is http or https, else None.

    `inferred_from` are the passages that a date was inferred from. `read` is false for a text that was kept
    and not read. `own_voice` counts statements with no speaker named, `uncited` those of them with no
    citation either.
    """

    key: str
    number: int
    id: str
    title: str
    outlet: str | None
    authors: tuple[str, ...]
    published: When | None
    basis: Basis
    basis_words: str
    inferred_from: tuple[tuple[str, Passage], ...]
    language: str | None
    url: str | None
    link: str | None
    media_type: str
    source_sha256: str
    pages: int
    words: int
    read: bool
    statements: int
    own_voice: int
    uncited: int
    citations: int
    lost: int
    segments: tuple[Segment, ...]
    warnings: tuple[WarningLine, ...]

    @property
    def short(self) -> str:
        """The outlet, or the beginning of the title, for narrow places."""
        return clip(self.outlet or self.title, _SHORT)


def document_views(
    readings: Sequence[Numbered], rows: Sequence[StatementRow], citations: Sequence[CitationRow]
) -> tuple[DocumentView, ...]:
    """All documents, in the order given."""
    statements: dict[int, list[StatementRow]] = {read.number: [] for read in readings}
    pointers: dict[int, list[CitationRow]] = {read.number: [] for read in readings}
    for row in rows:
        statements[row.document].append(row)
    for citation in citations:
        pointers[citation.number].append(citation)
    return tuple(_view(read, statements[read.number], pointers[read.number]) for read in readings)


def _view(read: Numbered, rows: Sequence[StatementRow], citations: Sequence[CitationRow]) -> DocumentView:
    document = read.document
    published = document.published
    own = [row for row in rows if row.voice == "own"]
    return DocumentView(
        key=read.key,
        number=read.number,
        id=document.id,
        title=title_of(read),
        outlet=document.outlet,
        authors=document.authors,
        published=when(published.earliest, published.latest),
        basis=published.basis,
        basis_words=BASES[published.basis],
        inferred_from=tuple(_inferred_from(read)),
        language=document.language,
        url=document.url,
        link=_web_address(document.url),
        media_type=document.media_type,
        source_sha256=document.source_sha256,
        pages=len(document.pages),
        words=len(document.text.split()),
        read=bool(read.reading.sentences or rows),
        statements=len(rows),
        own_voice=len(own),
        uncited=sum(not row.citations for row in own),
        citations=len(citations),
        lost=sum(citation.origin == "lost" for citation in citations),
        segments=segments(read),
        warnings=tuple(_warnings(read)),
    )


def title_of(read: Numbered) -> str:
    """The document's title; without one, its first words, its key, or its number."""
    document = read.document
    head = document.text[: _FIRST_WORDS * 4].split("\n", 1)[0]
    first_line = clip(" ".join(head.split()), _FIRST_WORDS)
    return document.title or first_line or document.key or f"Document {read.number}"


def _inferred_from(read: Numbered) -> Iterable[tuple[str, Passage]]:
    for index, span in enumerate(read.document.published.ranges):
        yield read.words(*span), read.passage("basis", index, (span,))


def _web_address(url: str | None) -> str | None:
    """The URL if a browser may be pointed at it: http or https, with a host, and no white space in it."""
    if not url or any(mark.isspace() or not mark.isprintable() for mark in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def _warnings(read: Numbered) -> Iterable[WarningLine]:
    title = title_of(read)
    for caution in read.reading.warnings:
        yield WarningLine(number=read.number, title=title, code=caution.code, message=caution.message)
