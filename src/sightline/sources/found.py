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


def shown(name: str) -> str:
    """A name as people are shown it: on one line, without what no terminal or file can write."""
    whole = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(char if char.isprintable() else "\ufffd" for char in whole)


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
    `sources.normalise`. `page_starts` are offsets and `running_heads` ranges in `text` as it stands here;
    both are carried through the normalisation. `part` names the place in the input ("line 12").
    `sha256` is that of the part's own bytes, where the input is a stream of records and not one original.
    """

    text: str
    media_type: str
    metadata: Facts = Facts()
    given: Facts = Facts()
    exact: bool = False
    page_starts: tuple[int, ...] = ()
    running_heads: tuple[tuple[int, int], ...] = ()
    part: str | None = None
    sha256: str | None = None
    cautions: tuple[Caution, ...] = ()


Extracts = Iterator[Extract | Failure | Raw]
"""An extractor yields texts, failures for the parts it could not use, and inputs found inside it.

For a whole input that cannot be used it raises `errors.InputError`.
"""
