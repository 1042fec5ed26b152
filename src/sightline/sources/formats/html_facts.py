"""What a web page's own metadata says of its publication: meta tags, linked data, time elements.

Nothing is guessed from the text or from the address; visible bylines are found later, like in any text.
Read are schema.org in JSON-LD, Open Graph, Dublin Core, the tags that scholarly indexes ask for, and the
microdata and `rel` attributes of bylines.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from sightline.sources.dates import iso_date
from sightline.sources.formats.people import people
from sightline.sources.found import Facts

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_FIELD = 500
"""A longer title, name or address is a mistake of the page."""

_SITE = "og:site_name citation_journal_title dc.publisher dcterms.publisher publisher application-name"
_TITLE = "og:title citation_title dc.title dcterms.title twitter:title headline"
_AUTHOR = (
    "author article:author parsely-author citation_author dc.creator dcterms.creator byl sailthru.author"
)
_DATE = (
    "article:published_time og:article:published_time og:published_time datepublished parsely-pub-date "
    "citation_publication_date citation_date dc.date.issued dcterms.issued dcterms.created dc.date "
    "dcterms.date pubdate publishdate publish-date publication_date sailthru.date date"
)
_DATED = (
    ".//*[@itemprop='datePublished'] | .//time[@pubdate]",
    ".//*[self::article or self::main or self::header][.//h1]//time[@datetime]",
    ".//article[count(//article) = 1]//time[@datetime]",  # several are a page of teasers
)
_ARTICLE = re.compile(r"Article$|Posting$|^Report$|^(?:Analysis|Opinion|Review)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?:|www\.", re.IGNORECASE)
_OUTLET_BEHIND = re.compile(r"(.+)\s[|–—·•»:-]\s+(.+)")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]|$)", re.IGNORECASE)


def page_facts(tree: HtmlElement, linked_data: Iterable[str], address: str | None) -> Facts:
    """The publication facts of a page that came from `address`, as its metadata states them."""
    article = _article(linked_data)
    meta = _meta(tree)
    outlet = _name(article.get("publisher")) or _first(meta, _SITE)
    outlet = outlet if outlet and not _ADDRESS.search(outlet) else None
    return Facts(
        title=_title(tree, article, meta, outlet),
        url=_address(tree, meta, address),
        outlet=outlet,
        authors=_authors(tree, article, meta, outlet),
        published=_published(tree, article, meta),
        language=_language(tree, article),
    )


def _meta(tree: HtmlElement) -> dict[str, list[str]]:
    """The contents of meta tags by their lower-case names."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        for attribute in ("property", "name", "itemprop"):
            if content and len(content) <= MAX_FIELD and (name := element.get(attribute)):
                found.setdefault(name.lower(), []).append(content)
    return found


def _first(meta: dict[str, list[str]], names: str) -> str | None:
    return next((meta[name][0] for name in names.split() if name in meta), None)


def _article(linked_data: Iterable[str]) -> dict[str, Any]:
    """The first article that the linked data describes, else an empty object."""
    for script in linked_data:
        try:
            data = json.loads(script.strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kinds = node.get("@type")
            if any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in _each(kinds)):
                return node
    return {}


def _nodes(data: object) -> Iterator[dict[str, Any]]:
    """The objects at the top, in a list, in a graph, or that a page is about."""
    for node in _each(data):
        if isinstance(node, dict):
            yield node
            for inner in ("@graph", "mainEntity"):
                yield from (found for found in _each(node.get(inner)) if isinstance(found, dict))


def _each(value: object) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str | None:
    """A string of linked data, in one line; None for anything else and for what is too long."""
    line = " ".join(value.split()) if isinstance(value, str) else ""
    return line if 0 < len(line) <= MAX_FIELD else None


def _name(value: object) -> str | None:
    for found in _each(value):
        if name := _text(found.get("name") if isinstance(found, dict) else found):
            return name
    return None


def _title(
    tree: HtmlElement, article: dict[str, Any], meta: dict[str, list[str]], outlet: str | None
) -> str | None:
    """The heading as readers see it where the metadata agrees with it, else the metadata's title."""
    element = tree.find(".//title")
    whole = _text(element.text_content()) if element is not None else None
    stated = _text(article.get("headline")) or _first(meta, _TITLE) or whole
    headings = [_text(heading.text_content()) for heading in tree.iter("h1")]
    heading = headings[0] if len(headings) == 1 else None
    if heading and (not stated or _alike(heading, stated)):
        return heading
    return _without_outlet(stated, outlet) if stated else None


def _alike(first: str, second: str) -> bool:
    """Whether half of the words of the shorter one are in both."""
    one, other = ({word for word in re.split(r"\W+", text.casefold()) if word} for text in (first, second))
    return 2 * len(one & other) >= min(len(one), len(other)) > 0


def _without_outlet(title: str, outlet: str | None) -> str:
    """“Heading | Outlet” is the heading, where the outlet's name is known."""
    match = _OUTLET_BEHIND.fullmatch(title)
    return match[1].strip() if match and outlet and match[2].casefold() == outlet.casefold() else title


def _authors(
    tree: HtmlElement, article: dict[str, Any], meta: dict[str, list[str]], outlet: str | None
) -> tuple[str, ...]:
    names = [name for author in _each(article.get("author")) if (name := _name(author))]
    if not names:
        names = next((meta[name] for name in _AUTHOR.split() if name in meta), [])
    found = [person for name in names for person in people(name)]
    if not found:
        marked = tree.xpath(".//*[@rel='author'] | .//*[@itemprop='author']")
        lines = (_text(element.text_content()) for element in marked)
        found = [person for line in lines if line for person in people(line)]
    return tuple(dict.fromkeys(person for person in found if person != outlet))


def _published(tree: HtmlElement, article: dict[str, Any], meta: dict[str, list[str]]) -> str | None:
    """The first date that one of the places for it states."""
    stated = [_text(article.get(name)) for name in ("datePublished", "dateCreated")]
    stated += [content for name in _DATE.split() for content in meta.get(name, ())[:1]]
    for element in (element for path in _DATED for element in tree.xpath(path)[:1]):
        stated += [element.get("datetime"), element.get("content"), _text(element.text_content())]
    return next((date for written in stated if (date := iso_date(written))), None)


def _address(tree: HtmlElement, meta: dict[str, list[str]], address: str | None) -> str | None:
    """The address that the page gives itself, if it is one of the web; else the one it came from."""
    links = [link.get("href") for link in tree.xpath(".//link[@rel='canonical'][@href]")[:1]]
    for link in [*links, *meta.get("og:url", ())[:1]]:
        if (found := _of_the_web(link, address)) and len(found) <= 4 * MAX_FIELD:
            return found
    return address


def _of_the_web(link: str | None, address: str | None) -> str | None:
    try:
        found = urljoin(address or "", (link or "").strip())
        parts = urlsplit(found)
    except ValueError:
        return None
    return found if parts.scheme in ("http", "https") and parts.hostname and " " not in found else None


def _language(tree: HtmlElement, article: dict[str, Any]) -> str | None:
    for stated in (_text(article.get("inLanguage")), tree.get("lang"), tree.get("xml:lang")):
        if stated and (match := _LANGUAGE.match(stated.strip())):
            return match[1].lower()
    return None
