"""Which format an input is in: by its first bytes, what it was declared as, its name, and how it begins."""

from __future__ import annotations

import re

from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits
from sightline.sources.decode import HEAD, decode, is_binary
from sightline.sources.formats import BY_NAME, Format, declared, named
from sightline.sources.formats.columns import looks_like_table
from sightline.sources.found import Raw
from sightline.sources.zipped import METHODS, open_zip

_UNREAD = (
    (b"\xd0\xcf\x11\xe0", "is an Office file of the older kind (.doc, .xls, .ppt)"),
    (b"{\\rtf", "is in Rich Text Format"),
    (b"7z\xbc\xaf\x27\x1c", "is a 7z archive"),
    (b"Rar!", "is a RAR archive"),
    (b"BZh", "is compressed with bzip2"),
    (b"\xfd7zXZ", "is compressed with xz"),
    (b"\x28\xb5\x2f\xfd", "is compressed with Zstandard"),
)
_UNREAD_ZIPS = {
    "xl/": "is a spreadsheet",
    "ppt/": "is a presentation",
    "content.xml": "is an OpenDocument file",
}
_OPENS_AS_HTML = re.compile(
    r"<(?:!doctype html|(?:html|head|body|article|div|p|h1|title|meta|main|section|table|span)\b)",
    re.IGNORECASE,
)
_FEED = re.compile(r"<(?:rss|feed|rdf:rdf|channel)[\s>]", re.IGNORECASE)
_HTML = re.compile(r"<html[\s>]", re.IGNORECASE)
_MAIL_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]*):[ \t]|([ \t])")
_MAIL = frozenset({"received", "return-path", "message-id", "mime-version", "delivered-to", "x-mailer"})
_RECORD = re.compile(r'\{\s*"(?:[^"\\]|\\.){0,80}"\s*:')


def detect(raw: Raw, limits: Limits) -> Format | None:
    """The format of an input; None when it is binary and none that is known.

    Raises `InputError` for formats that are known and not read, with what to convert them to.
    """
    head = raw.data[:HEAD]
    form = _by_magic(raw, head, limits)
    if form:
        return form
    for magic, what in _UNREAD:
        if head.startswith(magic):
            raise InputError(what, "save its documents in a format that is read, such as .docx, .pdf or .txt")
    told = declared(raw.declared) or named(raw.name)
    if is_binary(head):
        return told if told and told.binary else None
    # A mark or zeros tell of UTF-16; all other encodings agree on the ASCII that is looked for.
    opening = decode(head).text if b"\0" in head else head.decode("utf-8", "replace")
    return by_content(opening, told, raw.name)


def by_content(head: str, told: Format | None, name: str = "") -> Format:
    """The format of a text by how it begins, and by what it is said to be.

    A table, Markdown, HTML or a mail is believed to be what it is called, plain text is not, and a name
    such as .pdf on what is text counts for nothing.
    """
    head = head.lstrip("\ufeff \t\r\n")
    if head.startswith("<") and (markup := _markup(head, name)):
        return markup
    if told and not told.binary and told.name not in {"text", "feed"}:
        return told
    if head.startswith("{") and _RECORD.match(head):
        return _records(head, name)
    if _is_mail(head):
        return BY_NAME["eml"]
    if not (told and told.name == "text") and looks_like_table(head):
        return BY_NAME["table"]
    return BY_NAME["text"]


def _by_magic(raw: Raw, head: bytes, limits: Limits) -> Format | None:
    if b"%PDF-" in head[:1024]:
        return BY_NAME["pdf"]
    if head.startswith(b"PAR1"):
        return BY_NAME["parquet"]
    if head.startswith(b"WARC/"):
        return BY_NAME["warc"]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zipped(raw, limits)
    if head.startswith(b"\x1f\x8b"):
        told = named(raw.name)
        return told if told and told.name in {"jsonl", "warc"} else BY_NAME["archive"]
    return None


def _zipped(raw: Raw, limits: Limits) -> Format:
    """A zip is an archive, or one of the office formats that are zips inside."""
    try:
        with open_zip(raw.data, limits) as archive:
            members = archive.infolist()
    except LimitExceeded:
        raise
    except InputError:
        told = named(raw.name)
        return told if told and told.name == "docx" else BY_NAME["archive"]
    names = {member.filename for member in members}
    if "word/document.xml" in names:
        if any(member.compress_type not in METHODS for member in members):
            raise InputError("is packed by a method that no office program uses", "save it again as .docx")
        return BY_NAME["docx"]
    for start, what in _UNREAD_ZIPS.items():
        if names & {"[Content_Types].xml", "mimetype"} and any(name.startswith(start) for name in names):
            raise InputError(what, "save it as .docx, .pdf, .csv or .txt")
    return BY_NAME["archive"]


def _markup(head: str, name: str) -> Format | None:
    if _FEED.search(head[:4096]) and not _HTML.search(head[:4096]):
        return BY_NAME["feed"]
    if _OPENS_AS_HTML.match(head) or _HTML.search(head[:4096]):
        return BY_NAME["html"]
    if head.startswith("<?xml") or name.lower().endswith(".xml"):
        raise InputError("is XML of a kind that is not read", "save the text it holds as .html or .txt")
    return None


def _records(head: str, name: str) -> Format:
    """JSON Lines, unless the first object goes on over more lines."""
    first = head.split("\n", 1)[0].strip()
    if len(first) <= 1 or (name.lower().endswith(".json") and not first.endswith("}") and "\n" in head):
        raise InputError("is JSON that is not one record a line", "save it as JSON Lines")
    return BY_NAME["jsonl"]


def _is_mail(head: str) -> bool:
    """Whether it opens with fields of a mail, at least one of them such as only mail programs write."""
    fields: set[str] = set()
    for line in head.splitlines():
        match = _MAIL_FIELD.match(line)
        if match is None:
            break
        fields.add((match[1] or "").lower())
    return bool(fields & _MAIL) and len(fields) >= 3
