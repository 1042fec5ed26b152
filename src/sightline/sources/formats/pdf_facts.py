"""What a PDF's metadata says of its publication: XMP first, then the information dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sightline.errors import InputError, LimitExceeded
from sightline.sources.dates import iso_date
from sightline.sources.formats.file_facts import stated_authors, stated_line, stated_title
from sightline.sources.formats.guard import damaged
from sightline.sources.found import Facts

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_XMP = 1_000_000
"""Bytes of XMP that are read; it rarely has 10,000."""


def pdf_facts(reader: PdfReader) -> Facts:
    """The title, authors, outlet and date that the metadata states; names of programs and files are none."""
    xmp = _unless_broken(lambda: _xmp(reader)) or {}
    info = _unless_broken(lambda: {key: str(value) for key, value in (reader.metadata or {}).items()}) or {}
    outlets = map(stated_line, [*xmp.get("publicationName", ()), *xmp.get("publisher", ())])
    dates = [written for name in ("publicationDate", "coverDate", "date") for written in xmp.get(name, ())]
    return Facts(
        title=stated_title([*xmp.get("title", ()), info.get("/Title")]),
        outlet=next(filter(None, outlets), None),
        authors=stated_authors(xmp.get("creator") or [info.get("/Author")]),
        published=next(filter(None, map(iso_date, dates)), None),
    )


def _unless_broken(read: Any) -> Any:
    """What `read` gives; None where the metadata is damaged, which does not matter to the text."""
    try:
        with damaged("the metadata is damaged", "save the PDF again"):
            return read()
    except LimitExceeded:
        raise
    except InputError:
        return None


def _xmp(reader: PdfReader) -> dict[str, list[str]]:
    """The texts of XMP's properties by their names without namespace."""
    from lxml import etree

    stream = reader.root_object.get("/Metadata")
    content = stream.get_object().get_data() if stream is not None else b""
    if not content or len(content) > MAX_XMP or b"<!DOCTYPE" in content:
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(content.strip(), parser)
    found: dict[str, list[str]] = {}
    for element in root.iter("{*}Description"):
        for name, value in element.attrib.items():
            found.setdefault(etree.QName(name).localname, []).append(str(value))
        for child in element.iterchildren("{*}*"):
            items = [item.text for item in child.iter("{*}li")] or [child.text]
            found.setdefault(etree.QName(child).localname, []).extend(text for text in items if text)
    return found
