"""What opening an input yields: documents, and failures that stop nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import msgspec

from sightline.contract import Caution, Document


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A document with what had to be said while making it, and where it came from for a person to read."""

    document: Document
    where: str
    cautions: tuple[Caution, ...] = ()


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """An input, or a part of one, that could not be used: where, what is wrong, what to do."""

    where: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}; {self.remedy}"


class Raw(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes of one file, page or archive member, before anything is known about them.

    `name` decides the format together with the bytes; `where` is shown to people ("a.zip › b.html");
    `declared` is a media type that a server or archive gave; `depth` counts the archives around it.
    """

    name: str
    where: str
    data: bytes
    url: str | None = None
    declared: str | None = None
    depth: int = 0

    @property
    def sha256(self) -> str:
        """The SHA-256 of the original bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """Publication facts that a format's own metadata or an input record states; null where it is silent."""

    key: str | None = None
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None


class Extract(msgspec.Struct, frozen=True, kw_only=True):
    """The text of one document as a format's extractor found it, with the facts its metadata states.

    `exact` texts (JSON Lines) are kept to the character; all others are normalised once, afterwards, by
    `sources.normalise`; `pages` are start offsets of pages in `text`, `furniture` are ranges in `text`.
    """

    text: str
    media_type: str
    metadata: Facts = Facts()
    given: Facts = Facts()
    exact: bool = False
    page_starts: tuple[int, ...] = ()
    running_heads: tuple[tuple[int, int], ...] = ()
    part: str | None = None


Extracts = Iterator[Extract | Failure]
"""An extractor yields any number of texts, and failures for the parts it could not use.

For a whole input that cannot be used it raises `errors.InputError`.
"""
