"""Word's DOCX: the text as it reads with all changes accepted, then its footnotes.

Read straight from the XML (ECMA-376, part 1, chapter 17): python-docx loads every picture and leaves out
footnotes, content controls and documents with macros. Headers, comments and hidden text are not read. The
dates in the properties tell when the file was made, and are not taken for its publication.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from typing import TYPE_CHECKING

from sightline.errors import InputError
from sightline.settings import Limits
from sightline.sources.formats.blocks import Blocks
from sightline.sources.formats.file_facts import stated_authors, stated_line, stated_title
from sightline.sources.formats.guard import damaged
from sightline.sources.formats.zips import check_zip, read_member
from sightline.sources.found import Extract, Extracts, Facts, Raw

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_DAMAGED = ("is a damaged or cut-off Word document", "open it in a word processor and save it again")
_OLD = b"\xd0\xcf\x11\xe0"  # both Word's old format and an encrypted DOCX are in this container
_UNREAD = frozenset({"del", "moveFrom", "delText", "instrText", "Fallback", "sectPr", "pPr", "rPr", "tblPr"})
_LINES = frozenset({"br", "cr"})
_CHARACTERS = {"tab": " ", "noBreakHyphen": "-", "ptab": " "}


def extract(raw: Raw, limits: Limits) -> Extracts:
    """Yield the one text of a document.

    Raises `InputError` for what is no DOCX or a damaged one, `LimitExceeded` where it unpacks to more than
    `limits` allow.
    """
    if raw.data.startswith(_OLD):
        raise InputError(
            "is an old .doc file, or encrypted with a password", "save it as .docx without a password"
        )
    with damaged(*_DAMAGED), zipfile.ZipFile(io.BytesIO(raw.data)) as archive:
        check_zip(archive, len(raw.data), limits)
        package = _Package(archive, limits)
        main = package.related("", "officeDocument")[0]
        blocks = Blocks()
        _add(package.xml(main), blocks)
        for notes in (*package.related(main, "footnotes"), *package.related(main, "endnotes")):
            _add(package.xml(notes), blocks)
        facts = _facts(package)
    yield Extract(text=blocks.text, media_type=MEDIA_TYPE, metadata=facts)


class _Package:
    """The parts of a document by their names in the archive, and what they refer to."""

    def __init__(self, archive: zipfile.ZipFile, limits: Limits) -> None:
        self._archive = archive
        self._limits = limits
        self._names = {name.lower(): name for name in archive.namelist()}

    def xml(self, name: str) -> _Element:
        """Parse a part; one with a DTD, which no part may have, is refused."""
        from lxml import etree

        content = read_member(self._archive, self._names[name.lower()], self._limits)
        if any("<!DOCTYPE".encode(encoding) in content for encoding in ("utf-8", "utf-16-le", "utf-16-be")):
            raise InputError("has XML that defines entities", "do not open it if you do not know who made it")
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
        )
        return etree.fromstring(content, parser)

    def related(self, name: str, kind: str) -> list[str]:
        """The parts that a part (the package itself for "") refers to as of a kind, and that are there."""
        folder, base = posixpath.split(name)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        if relations.lower() not in self._names:
            return []
        targets = [
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
            for relation in self.xml(relations).iter("{*}Relationship")
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External"
        ]
        return [target for target in targets if target.lower() in self._names]


def _add(root: _Element, blocks: Blocks) -> None:
    """Add the text of a part, its paragraphs apart, list items and cells on their own lines."""
    from lxml.etree import iterwalk

    walk = iterwalk(root, events=("start", "end"))
    cells = 0
    for event, element in walk:
        name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
        if event == "start" and (name in _UNREAD or (name == "r" and _is_hidden(element))):
            walk.skip_subtree()
        elif name == "p":
            blocks.gap(1 if cells or _is_item(element) else 2)
        elif name == "tbl":
            cells += 1 if event == "start" else -1
            blocks.gap(1 if cells > 1 else 2)
        elif event == "start" and name in _LINES:
            blocks.line()
        elif event == "start":
            blocks.add(element.text if name == "t" else _CHARACTERS.get(name))


def _is_item(paragraph: _Element) -> bool:
    if paragraph.find("{*}pPr/{*}numPr") is not None:
        return True
    style = paragraph.find("{*}pPr/{*}pStyle")
    return style is not None and any(str(value).startswith("List") for value in style.attrib.values())


def _is_hidden(run: _Element) -> bool:
    hidden = run.find("{*}rPr/{*}vanish")
    return hidden is not None and not {"0", "false", "off"} & {str(value) for value in hidden.attrib.values()}


def _facts(package: _Package) -> Facts:
    """What the core properties state (Dublin Core)."""
    for name in package.related("", "core-properties"):
        with damaged(*_DAMAGED):
            root = package.xml(name)
            found = {field: root.findtext(f"{{*}}{field}") for field in ("title", "creator", "language")}
            return Facts(
                title=stated_title([found["title"]]),
                authors=stated_authors([found["creator"]]),
                language=stated_line(found["language"]),
            )
    return Facts()
