"""The formats that are read: which one an input is in, and the extractor that reads it.

An extractor is a function `extract(raw, limits)` in a module of this package; it yields texts, failures
for parts it could not use, and inputs found inside it. Modules are imported when first needed.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

import msgspec

from sightline.settings import Limits
from sightline.sources.found import Extracts, Raw

Extractor = Callable[[Raw, Limits], Extracts]


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """A format by its name, the module that reads it, and what files and servers call it.

    `binary` formats are known by their first bytes; `streams` are read record by record, however long.
    """

    name: str
    module: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    binary: bool = False
    streams: bool = False


FORMATS = (
    Format(name="text", module="text", media_types=("text/plain",), suffixes=(".txt", ".text")),
    Format(
        name="markdown",
        module="markdown",
        media_types=("text/markdown", "text/x-markdown"),
        suffixes=(".md", ".markdown", ".mdown"),
    ),
    Format(
        name="html",
        module="html",
        media_types=("text/html", "application/xhtml+xml"),
        suffixes=(".html", ".htm", ".xhtml", ".shtml"),
    ),
    Format(
        name="feed",
        module="feed",
        media_types=("application/rss+xml", "application/atom+xml", "application/rdf+xml"),
        suffixes=(".rss", ".atom", ".rdf"),
    ),
    Format(
        name="jsonl",
        module="jsonl",
        media_types=("application/jsonl", "application/x-ndjson", "application/jsonlines"),
        suffixes=(".jsonl", ".ndjson", ".jsonlines", ".jsonl.gz", ".ndjson.gz"),
        streams=True,
    ),
    Format(
        name="table",
        module="table",
        media_types=("text/csv", "text/tab-separated-values"),
        suffixes=(".csv", ".tsv", ".tab"),
    ),
    Format(
        name="parquet",
        module="table",
        media_types=("application/vnd.apache.parquet",),
        suffixes=(".parquet", ".pq"),
        binary=True,
    ),
    Format(name="eml", module="eml", media_types=("message/rfc822",), suffixes=(".eml",)),
    Format(
        name="pdf",
        module="pdf",
        media_types=("application/pdf", "application/x-pdf"),
        suffixes=(".pdf",),
        binary=True,
    ),
    Format(
        name="docx",
        module="docx",
        media_types=("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
        suffixes=(".docx",),
        binary=True,
    ),
    Format(
        name="warc",
        module="warc",
        media_types=("application/warc",),
        suffixes=(".warc", ".warc.gz"),
        binary=True,
    ),
    Format(
        name="archive",
        module="archive",
        media_types=("application/zip", "application/gzip", "application/x-gzip"),
        suffixes=(".zip", ".gz"),
        binary=True,
    ),
)
"""Every format; a new one is a module and a line here."""

BY_NAME = {form.name: form for form in FORMATS}
BY_MEDIA_TYPE = {media_type: form for form in FORMATS for media_type in form.media_types}
BY_SUFFIX = {suffix: form for form in FORMATS for suffix in form.suffixes}


def named(name: str) -> Format | None:
    """The format that a file name ends in, the longer ending first: "a.jsonl.gz" before "a.gz"."""
    parts = name.lower().rsplit("/", 1)[-1].split(".")
    longer, shorter = "." + ".".join(parts[-2:]), "." + parts[-1]
    if len(parts) > 2 and longer in BY_SUFFIX:
        return BY_SUFFIX[longer]
    return BY_SUFFIX.get(shorter) if len(parts) > 1 else None


def declared(media_type: str | None) -> Format | None:
    """The format of a media type, whatever parameters follow it."""
    return BY_MEDIA_TYPE.get((media_type or "").split(";")[0].strip().lower())


def extractor(form: Format) -> Extractor:
    """The function that reads a format; importing it may take a moment, so it is done late."""
    module = import_module(f"{__name__}.{form.module}")
    return cast("Extractor", module.extract)
