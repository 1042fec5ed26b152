"""Titles and authors in the metadata of office files and PDFs, without those that programs put there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sightline.sources.formats.people import people

MAX_FIELD = 500
"""Characters; a longer title or name is a mistake."""

_NO_TITLE = re.compile(
    r"microsoft (?:word|powerpoint|excel)\b.*|untitled.*|document ?\d*|(?:layout|slide|page) ?\d*|"
    r"print|title|powerpoint presentation|word document|\W*(?:anonymous|unspecified|unknown)\W*|"
    r".*\.(?:docx?|pdf|indd|qxd|tex|dvi|odt|rtf|pptx?|pages|html?)|\W*",
    re.IGNORECASE,
)


def stated_line(value: str | None) -> str | None:
    """A field in one line; None where it is empty or too long to be one."""
    line = " ".join((value or "").replace("\0", "").split())
    return line if 0 < len(line) <= MAX_FIELD else None


def stated_title(values: Iterable[str | None]) -> str | None:
    """The first that is a title, and no name of a file or a program."""
    lines = (line for value in values if (line := stated_line(value)))
    return next((line for line in lines if not _NO_TITLE.fullmatch(line)), None)


def stated_authors(values: Iterable[str | None]) -> tuple[str, ...]:
    """The names in fields that hold one or several each, without those of accounts."""
    lines = (line for value in values if (line := stated_line(value)))
    return tuple(dict.fromkeys(name for line in lines for name in people(line)))
