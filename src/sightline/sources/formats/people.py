"""The names in a field for authors, which pages, feeds and files fill as they like."""

from __future__ import annotations

import re

_BETWEEN = re.compile(r"\s*(?:[;|]|\band\b|&|,(?!\s*(?:Jr|Sr|I{1,3}|Ph\.?D|M\.?D)\b))\s*")
_PERSON = re.compile(r"(?!.*\bof\b)\w[\w.'’-]*(?: \w[\w.'’-]*){1,3}(?:, \w[\w.]*)?")
_BY = re.compile(r"^\s*by:?\s+", re.IGNORECASE)
_ADDRESS = re.compile(r"https?:|www\.|@|\.(?:com|org|net)\b", re.IGNORECASE)
_ACCOUNT = re.compile(
    r"\W*(?:anonymous|unknown|user|admin(?:istrator)?|owner|author|editor|root|default|microsoft office user|"
    r"pc|hp|none|windows user|guest|python-docx)?\W*\d*",
    re.IGNORECASE,
)


def people(line: str) -> list[str]:
    """“By A, B and C” as three where each looks like a person's name, else the line as one name.

    Addresses and the names of accounts ("admin", "user1") are left out.
    """
    line = _BY.sub("", " ".join(line.split())).strip(" .,")
    parts = [part.strip() for part in _BETWEEN.split(line)]
    names = parts if all(_PERSON.fullmatch(part) for part in parts) else [line]
    return [name for name in names if is_name(name)]


def is_name(name: str) -> bool:
    """Whether it may name an author: no address, no account, not too long."""
    return 1 < len(name) <= 100 and not _ADDRESS.search(name) and not _ACCOUNT.fullmatch(name)
