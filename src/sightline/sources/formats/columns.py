"""Which column of a table holds which field of a document."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from functools import cache

from sightline.vocabulary.files import VocabularyFile, listed, load

FIELDS = ("text", "id", "title", "url", "outlet", "authors", "published", "language")
DELIMITERS = ",;\t|"


class Columns(VocabularyFile, frozen=True, kw_only=True):
    """The file: for each field the names of columns that hold it, best first."""

    columns: dict[str, str]


def assign(header: Sequence[str]) -> dict[str, int]:
    """For each field that a table has, the number of its column: that of the best name there is."""
    plain = [_plain(name) for name in header]
    found = {}
    for field in FIELDS:
        number = next((plain.index(name) for name in _names()[field] if name in plain), None)
        if number is not None:
            found[field] = number
    return found


def text_names() -> str:
    """The names under which a text is looked for, for an error's message."""
    return ", ".join(_names()["text"][:6])


def looks_like_table(head: str) -> bool:
    """Whether the first line names the column of a text and at least one field more, and nothing long."""
    line = head.split("\n", 1)[0].rstrip("\r")
    header = split(line, delimiter(line)) if "\n" in head else []
    return (
        len(header) > 1
        and all(len(name) <= 40 and len(name.split()) <= 3 for name in header)
        and {"text"} < set(assign(header))
    )


def delimiter(line: str) -> str:
    """The mark between cells that the header has most of; a comma where it has none."""
    return max(DELIMITERS, key=line.count)


def split(line: str, mark: str) -> list[str]:
    """The cells of one line; none where it is no line of a table."""
    try:
        return next(csv.reader([line], delimiter=mark), [])
    except csv.Error:
        return []


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower()


@cache
def _names() -> dict[str, tuple[str, ...]]:
    return {field: listed(names) for field, names in load("columns", Columns).columns.items()}
