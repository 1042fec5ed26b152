"""Web pages: the article's text, and the facts of its publication that the page's metadata states.

The article is found by trafilatura (Barbaresi, 2021, ACL demonstrations); a page in which it finds none
gives what a browser would show, without navigation. Nothing is fetched: no images, frames or DTDs.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits
from sightline.sources.dates import iso_date
from sightline.sources.formats import html_tree
from sightline.sources.formats.blocks import block_text
from sightline.sources.formats.charset import decode_markup
from sightline.sources.formats.guard import damaged, quiet
from sightline.sources.formats.html_facts import page_facts
from sightline.sources.found import Extract, Extracts, Facts, Raw

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MEDIA_TYPE = "text/html"

MAX_COST = 40_000
"""Elements of a page that is searched for an article, about 4 seconds' worth: 0.1 ms for each element,
and as much for each 5 lists or tables that it stands in (measured on pages that are made to be slow)."""

MAX_BYLINE = 150
"""Characters of a line that names an author or a date; longer ones are text."""

_UNREADABLE = ("is a page that cannot be read", "open it in a browser and save it again")
_FURNITURE = ("nav", "header", "footer", "aside", "form", "menu", "dialog")
_NESTING = ("ul", "ol", "dl", "table", "list")
_BYLINE = (
    ".//*[contains(@class, 'byline') or contains(@class, 'dateline') or contains(@class, 'date')"
    " or contains(@class, 'posted') or contains(@class, 'timestamp') or contains(@class, 'article-meta')"
    " or contains(@class, 'entry-meta')]"
)
_BY = re.compile(r"by:?\s", re.IGNORECASE)
_LETTERS = re.compile(r"\W+")


def extract(raw: Raw, limits: Limits) -> Extracts:
    """Yield the page's article, an empty one for a page whose text only a script would load."""
    del limits
    decoded = decode_markup(raw)
    with damaged(*_UNREADABLE):
        text, facts = read_page(decoded.text, raw.url)
    yield Extract(text=text, media_type=MEDIA_TYPE, metadata=facts, cautions=decoded.cautions)


def read_page(page: str, address: str | None = None) -> tuple[str, Facts]:
    """The text of a page, its title first, and what its metadata states."""
    markup = html_tree.tidy(page)
    tree = html_tree.parse(markup.text)
    if tree is None:
        return html_tree.flat_text(markup.text), Facts(url=address)
    html_tree.prune(tree)
    facts = page_facts(tree, markup.linked_data, address)
    bylines = _bylines(tree, facts)
    text = _article(tree) or _visible(tree)
    return _with_heads(text, facts.title, bylines), facts


def fragment_text(markup: str) -> str:
    """What a browser shows of a piece of HTML, e.g. of a feed's entry or of a mail, all of it."""
    tidied = html_tree.tidy(markup).text
    tree = html_tree.parse(f"<div>{tidied}</div>")
    if tree is None:
        return html_tree.flat_text(tidied)
    html_tree.prune(tree)
    return block_text(tree)


def _article(tree: HtmlElement) -> str:
    """The article's text as trafilatura finds it; empty where it finds none, fails, or takes too long."""
    if _cost(tree) > MAX_COST:
        return ""
    from trafilatura import bare_extraction

    try:
        with quiet("trafilatura"), damaged(*_UNREADABLE):
            found = bare_extraction(tree, include_comments=False, with_metadata=False)
    except LimitExceeded:
        raise
    except InputError:
        return ""
    body = getattr(found, "body", None)
    return block_text(body) if body is not None else ""


def _cost(tree: HtmlElement) -> float:
    """What trafilatura takes for a tree, counted in elements; lists in lists cost it most."""
    from lxml.etree import iterwalk

    cost = inside = 0
    for event, element in iterwalk(tree, events=("start", "end")):
        inside += (event == "start") - (event == "end") if element.tag in _NESTING else 0
        cost += 5 + inside if event == "start" else 0
    return cost / 5


def _visible(tree: HtmlElement) -> str:
    """What a page shows, without what stands around its content; all of it where that leaves nothing."""
    whole = block_text(tree)
    for element in [*tree.iter(*_FURNITURE, "head")]:
        element.drop_tree()
    return block_text(tree) or whole


def _with_heads(text: str, title: str | None, bylines: list[str]) -> str:
    """Put the title and the bylines back on top where the article has lost them."""
    if not text:
        return ""
    blocks = text.split("\n\n")
    if title and not _begins_with(text, title):
        blocks.insert(0, title)
    at = 1 if title and _begins_with(blocks[0], title) else 0
    blocks[at:at] = [line for line in bylines if line not in text]
    return "\n\n".join(blocks)


def _begins_with(text: str, title: str) -> bool:
    """Whether the title is one of the first lines, whatever its case and punctuation."""
    wanted = _LETTERS.sub("", title).casefold()
    lines = (_LETTERS.sub("", line).casefold() for line in text[:2000].split("\n")[:8])
    return any(line == wanted for line in lines)


def _bylines(tree: HtmlElement, facts: Facts) -> list[str]:
    """Lines that a page marks as its byline, for what its metadata does not state: a date, an author."""
    marked = [line for element in tree.xpath(_BYLINE)[:50] if (line := _short_line(element))]
    dated = [] if facts.published else [line for line in marked if iso_date(line)]
    signed = [] if facts.authors else [line for line in marked if _BY.match(line)]
    return list(dict.fromkeys([*signed[:1], *dated[:1]]))


def _short_line(element: HtmlElement) -> str | None:
    start = "".join(islice(element.itertext(), 20))
    line = " ".join(start.split()) if len(start) <= 2 * MAX_BYLINE else ""
    return line if len(line) <= MAX_BYLINE else None
