"""Markdown: the text without its marks, and what its front matter says.

Headings, emphasis, links, quotes and code lose their marks; list items keep theirs, and tables and HTML
inside stay as written. The text that is left is what offsets refer to.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import msgspec

from sightline.settings import Limits
from sightline.sources.decode import charset, decode
from sightline.sources.found import Extract, Extracts, Facts, Raw

_FRONT = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*\r?$\n?", re.MULTILINE | re.DOTALL
)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+([^\n]*)$", re.MULTILINE)
_UNDERLINED = re.compile(r"^([^\n]+)\n(=+|-{3,})[ \t]*$", re.MULTILINE)
_MARKS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"^ {0,3}(?:```|~~~)[^\n]*$", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+[^\n]*$", re.MULTILINE), ""),
    (_HEADING, lambda match: match[1].rstrip(" \t#")),
    (_UNDERLINED, r"\1"),
    (re.compile(r"^(?:[ \t]{0,3}>[ \t]?)+", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}(?:[*_-][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"!\[([^\[\]\n]{0,300})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,1000})\]\([^)\n]{0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,1000})\]\[[^\]\n]{0,200}\]"), r"\1"),
    (re.compile(r"<(https?://[^>\s]{1,2000})>"), r"\1"),
    (re.compile(r"(?<![\w*\\])(\*{1,3})(?=\S)([^*\n]{1,1000}?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w_\\])(_{1,3})(?=\S)([^_\n]{1,1000}?)(?<=\S)\1(?![\w_])"), r"\2"),
    (re.compile(r"`{1,2}([^`\n]{1,1000})`{1,2}"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~-])"), r"\1"),
    (re.compile(r"\\$", re.MULTILINE), ""),
)


def extract(raw: Raw, limits: Limits) -> Extracts:
    """Yield the text and its facts."""
    del limits
    decoded = decode(raw.data, charset(raw.declared))
    text, front = _split(decoded.text.replace("\r\n", "\n"))
    facts = _facts(front)
    if facts.title is None:
        facts = msgspec.structs.replace(facts, title=_first_heading(text))
    yield Extract(text=plain(text), media_type="text/markdown", metadata=facts, cautions=decoded.cautions)


def plain(text: str) -> str:
    """Take the marks out."""
    for pattern, instead in _MARKS:
        text = pattern.sub(instead, text)
    return "\n".join(map(str.rstrip, text.split("\n")))


def _first_heading(text: str) -> str | None:
    """A heading of the first level before anything else."""
    opening = text.lstrip()
    if opening.startswith("# ") and (match := _HEADING.match(opening)):
        return plain(match[0])
    match = _UNDERLINED.match(opening)
    return plain(match[1]) if match and match[2].startswith("=") else None


def _split(text: str) -> tuple[str, dict[str, Any]]:
    """The text, and the front matter before it: YAML between lines of three hyphens."""
    match = _FRONT.match(text)
    if match is None:
        return text, {}
    try:
        front = msgspec.yaml.decode(match[1])
    except (msgspec.DecodeError, ValueError):
        return text, {}
    return (text[match.end() :], front) if isinstance(front, dict) else (text, {})


def _facts(front: dict[str, Any]) -> Facts:
    authors = front.get("authors") or front.get("author") or ()
    return Facts(
        title=_word(front.get("title")),
        url=_word(front.get("url") or front.get("canonical_url")),
        outlet=_word(front.get("outlet") or front.get("publication") or front.get("publisher")),
        authors=tuple(map(str, authors)) if isinstance(authors, list) else (str(authors),) if authors else (),
        published=_word(front.get("published") or front.get("date")),
        language=_word(front.get("language") or front.get("lang")),
    )


def _word(value: object) -> str | None:
    return str(value) if isinstance(value, str | int) or hasattr(value, "isoformat") else None
