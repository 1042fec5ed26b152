"""HTML to a tree without what nobody sees, in time that grows with its length and no faster.

The tags are cut by the grammar of the HTML standard (section 13.2.5) before libxml2 parses them: it takes
quadratic time for the attributes of one tag, and gives up on a page that nests more than 256 deep.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from sightline.sources.formats.blocks import GAPS, Blocks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_ATTRIBUTES = 100
"""Attributes that a tag keeps; more than 30 are rare in pages that people made."""

MAX_VALUE = 2_000
"""Characters of an attribute that is kept; longer ones are images and data for scripts."""

_VALUE = r"""(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)"""
_ATTRIBUTE = rf"[^\s/>][^\s/>=]*+(?:\s*+=\s*+{_VALUE}?+)?+"
_TAG = re.compile(rf"<(?:!--|(?P<name>/?[a-zA-Z][^\s/>]*+)(?P<attributes>(?:[\s/]++|{_ATTRIBUTE})*+)>?)")
# A tree can hold no control characters, nor when they are written as references; a form feed is a blank.
_CONTROLS = re.compile("[\0-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
_BLANK = re.compile(
    r"\f|&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01])(?![0-9])|x0*(?:[0-8bcef]|1[0-9a-f])(?![0-9a-f]));?",
    re.IGNORECASE,
)
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_END = {name: re.compile(rf"</{name}", re.IGNORECASE) for name in ("script", "style")}
_LINKED_DATA = "application/ld+json"

_UNSEEN = (
    "script style template noscript iframe object embed svg math canvas audio video input select button "
    "textarea datalist"
)
_HIDDEN = ".//*[@hidden] | .//dialog[not(@open)]"
_STYLED = ".//*[contains(@style, 'none') or contains(@style, 'hidden')]"
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


class Markup(msgspec.Struct, frozen=True):
    """A page's tags and text without scripts, styles and comments; its linked data (JSON-LD) apart."""

    text: str
    linked_data: tuple[str, ...]


def tidy(page: str) -> Markup:
    """Take out what is no text, and cut tags to attributes that a parser can stand."""
    pieces: list[str] = []
    linked_data: list[str] = []
    position = 0
    page = _BLANK.sub(" ", _CONTROLS.sub("", page))
    while match := _TAG.search(page, position):
        pieces.append(page[position : match.start()])
        name = (match["name"] or "").lower()
        position = _after(page, match, name)
        if name == "script" and _LINKED_DATA in match["attributes"].lower():
            linked_data.append(page[match.end() : position])
        if name and name not in _END:
            pieces.append(f"<{match['name']}{_kept(match['attributes'])}>")
    pieces.append(page[position:])
    return Markup(text="".join(pieces), linked_data=tuple(linked_data))


def short_tags(markup: str) -> str:
    """Cut the tags of XML to attributes that a parser can stand; all else stays as it is."""
    return _TAG.sub(
        lambda tag: tag[0] if len(tag[0]) <= MAX_VALUE else f"<{tag['name']}{_kept(tag['attributes'])}>",
        markup,
    )


def parse(markup: str) -> HtmlElement | None:
    """The tree of tidied markup; None where there is none, or where it nests too deep for a parser."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        tree = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None
    return None if parser.error_log.filter_from_fatals() else tree


def prune(tree: HtmlElement) -> None:
    """Take out of the tree what a browser does not show as text; raised numbers of notes become “[1]”."""
    for raised in [*tree.iter("sup")]:
        number = raised.text_content().strip()
        if len(number) <= 3 and number.isdecimal() and raised.find(".//a") is not None:
            raised.clear(keep_tail=True)
            raised.text = f"[{number}]"
    styled = [found for found in tree.xpath(_STYLED) if _NOT_SHOWN.search(found.get("style"))]
    for element in [*tree.iter(*_UNSEEN.split()), *tree.xpath(_HIDDEN), *styled]:
        if element.tag not in ("html", "body"):
            element.drop_tree()


def flat_text(markup: str) -> str:
    """The text of tidied markup by its tags alone, for pages that no tree can be made of."""
    blocks = Blocks()
    for piece, name in _runs(markup):
        blocks.add(html.unescape(piece))
        if name == "br":
            blocks.line()
        blocks.gap(GAPS.get(name, 0))
    return blocks.text


def _runs(markup: str) -> Iterator[tuple[str, str]]:
    """Each stretch of text with the name of the tag that ends it."""
    position = 0
    for match in _TAG.finditer(markup):
        yield markup[position : match.start()], (match["name"] or "").lower().lstrip("/")
        position = match.end()
    yield markup[position:], ""


def _after(page: str, match: re.Match[str], name: str) -> int:
    """Where reading goes on: behind a comment, at the end tag of a script or style, or right here."""
    if not name:
        end = page.find("-->", match.start() + 2)
        return len(page) if end < 0 else end + 3
    if name not in _END or match["attributes"].endswith("/"):
        return match.end()
    closing = _END[name].search(page, match.end())
    return closing.start() if closing else len(page)


def _kept(attributes: str) -> str:
    if len(attributes) <= MAX_VALUE:
        return attributes
    short = (found for found in _ATTRIBUTES.findall(attributes) if len(found) <= MAX_VALUE)
    return " " + " ".join(list(short)[:MAX_ATTRIBUTES])
