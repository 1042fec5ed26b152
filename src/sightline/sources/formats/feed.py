"""RSS, RDF and Atom saved to a file: one text for each entry, by feedparser, which is given no address.

An Atom entry that tells only when it was updated gives that as its date of publication.
"""

from __future__ import annotations

import io
import re
from email.utils import parseaddr
from typing import Any

from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits
from sightline.sources.dates import iso_date
from sightline.sources.formats.charset import decode_markup
from sightline.sources.formats.guard import damaged
from sightline.sources.formats.html import fragment_text
from sightline.sources.formats.html_tree import short_tags
from sightline.sources.formats.people import people
from sightline.sources.found import Extract, Extracts, Facts, Failure, Raw

RSS = "application/rss+xml"
ATOM = "application/atom+xml"

_DAMAGED = ("is a feed that cannot be read", "save it again from its address")
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,500}\?>")
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_CUT = re.compile(r"no element found|unclosed")
_MARKUP = re.compile(r"</?[a-zA-Z]|&[#\w]{2,12};")


def extract(raw: Raw, limits: Limits) -> Extracts:
    """Yield the entries; a failure tells of a feed that was cut off.

    Raises `InputError` for what is no feed, has no entries, or defines entities, which can make a small
    file an endless text; `LimitExceeded` after the first `limits.max_members`.
    """
    decoded = decode_markup(raw)
    if _ENTITY.search(decoded.text):
        raise InputError("has XML that defines entities", "take the <!ENTITY …> lines out of it")
    with damaged(*_DAMAGED):
        parsed = _parsed(decoded.text)
        entries = parsed["entries"][: limits.max_members]
        extracts = [_extract(entry, parsed, f"entry {number}") for number, entry in enumerate(entries, 1)]
    if not extracts:
        raise InputError("is a feed without entries", "save it again from its address")
    yield from extracts
    if len(parsed["entries"]) > len(extracts):
        raise LimitExceeded(
            f"has {len(parsed['entries']):,} entries, more than the {limits.max_members:,} that were read",
            f"raise it with --max-members {len(parsed['entries'])}",
        )
    if _CUT.search(str(parsed.get("bozo_exception", ""))):
        yield Failure(
            where=raw.where,
            what=f"is cut off after entry {len(extracts)}",
            remedy="save it again from its address",
        )


def _parsed(text: str) -> Any:
    import feedparser

    text = short_tags(_DECLARATION.sub("", text, count=1))
    return feedparser.parse(io.BytesIO(text.encode("utf-8", "replace")))


def _extract(entry: Any, parsed: Any, part: str) -> Extract:
    feed, atom = parsed["feed"], str(parsed.get("version")).startswith("atom")
    title = _plain(entry.get("title"))
    body = _body(entry)
    begins = bool(title) and body[: len(title)].casefold() == title.casefold()
    return Extract(
        text=body if begins or not title else f"{title}\n\n{body}".rstrip(),
        media_type=ATOM if atom else RSS,
        metadata=Facts(
            title=title or None,
            url=_web_address(entry.get("link")),
            outlet=_plain(feed.get("title")) or None,
            authors=_authors(entry, atom=atom),
            published=_published(entry),
            language=_language(entry, feed),
        ),
        part=part,
    )


def _body(entry: Any) -> str:
    """The content where there is one, else the summary: the longer of them, as text."""
    contents = [content.get("value") or "" for content in entry.get("content", ())]
    return fragment_text(max([*contents, entry.get("summary") or ""], key=len))


def _plain(value: Any) -> str:
    """A title in one line; feeds also put markup there."""
    text = str(value or "")
    return " ".join((fragment_text(text) if _MARKUP.search(text) else text).split())


def _authors(entry: Any, *, atom: bool) -> tuple[str, ...]:
    """The names that Atom lists, or those in RSS's one field: "ilse@courier.example (Ilse Maranth)"."""
    field = _plain(entry.get("author"))
    names = [author.get("name") for author in entry.get("authors", ())]
    if "@" in field and not atom:
        names = [parseaddr(field)[0]]  # feedparser takes addresses with long domains apart wrongly
    return tuple(dict.fromkeys(person for name in names for person in people(_plain(name))))


def _published(entry: Any) -> str | None:
    # dict.get: feedparser's own warns of fields that stand in for others
    for field in ("published", "updated", "created"):
        if date := iso_date(dict.get(entry, field)):
            return date
    return None


def _web_address(link: Any) -> str | None:
    address = str(link or "").strip()
    return address if address.startswith(("http://", "https://")) else None


def _language(entry: Any, feed: Any) -> str | None:
    stated = [content.get("language") for content in entry.get("content", ())] + [feed.get("language")]
    return next((str(language) for language in stated if language), None)
