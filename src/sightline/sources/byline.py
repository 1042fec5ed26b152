"""One line as a byline: who wrote it, when and where it was published."""

from __future__ import annotations

import re
from functools import cache

from sightline.sources.dates import iso_date
from sightline.sources.stated import DATE, Rank, Stated, either, entries

LONGEST = 200
"""Characters of the longest byline."""

_SEPARATOR = re.compile(r"\s*[|·•]\s*|\s+[–—/-]\s+|\t+|\s{3,}")
_HANDLE = re.compile(r"\s?\(?\s?@\w+\s?\)?|\s?\(?\b[\w.+-]+@[\w-]+\.[\w.]+\)?")
_JOINED = re.compile(r"\s*[,;&]\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
_AT = re.compile(r"\s+(?:in|for|at|from|of)\s+")
_EDGES = " ,;:.()[]*_"
_NAME_WORDS = 5
_OUTLET_WORDS = 8


def read_line(text: str, *, in_head: bool = True) -> Stated | None:
    """What a line states that is a byline from end to end; None for every other line.

    `in_head` allows for "Source: Tarvia Monitor", which elsewhere belongs to a table or a picture.
    """
    if len(text) > LONGEST or not _hint().search(text):
        return None
    rest, dates = _cut_dates(_HANDLE.sub("", text) if "@" in text else text)
    parts = [part for piece in _SEPARATOR.split(rest) if (part := piece.strip(_EDGES))]
    stated = [_labelled(part, in_head=in_head) or _authored(part) for part in parts]
    authors = tuple(author for one in stated if one for author in one.authors)
    beside = [_beside(part, authors) for part, one in zip(parts, stated, strict=True) if one is None]
    if None in beside or not (dates or any(stated)):
        return None
    outlets = [one.outlet for one in (*stated, *beside) if one and one.outlet]
    dated = _best(dates)
    return Stated(
        outlet=outlets[0] if outlets else None,
        authors=authors,
        published=dated and dated[1],
        rank=dated[0] if dated else "date",
    )


@cache
def _hint() -> re.Pattern[str]:
    """What every byline has: a year or a label. A quick look before the slow one."""
    labels = either("author_labels", "author_fields", "outlet_labels", "source_labels", "numbering")
    return re.compile(rf"\d{{4}}|(?:^|[|·•–—/-]\s*){labels}\b", re.IGNORECASE)


def _best(dates: list[tuple[Rank, str]]) -> tuple[Rank, str] | None:
    order: list[Rank] = ["published", "date", "updated"]
    return min(dates, key=lambda dated: order.index(dated[0])) if dates else None


def _cut_dates(text: str) -> tuple[str, list[tuple[Rank, str]]]:
    """The line without its dates and their labels, and the dates."""
    found: list[tuple[Rank, str]] = []

    def cut(match: re.Match[str]) -> str:
        date = iso_date(match["date"])
        if date is None:
            return match.group()
        updated = match["label"] and re.fullmatch(either("updated_labels"), match["label"], re.IGNORECASE)
        rank: Rank = "updated" if updated else "published" if match["label"] else "date"
        found.append((rank, date))
        return " | "

    return _dated().sub(cut, text), found


@cache
def _dated() -> re.Pattern[str]:
    labels = either("published_labels", "updated_labels")
    return re.compile(rf"(?:\b(?P<label>{labels})\s*:?\s+)?(?P<date>{DATE})", re.IGNORECASE)


def _labelled(part: str, *, in_head: bool) -> Stated | None:
    """Read "Publication: Tarvia Monitor Volume: 4 Issue: 12", or the numbering alone."""
    match = _outlet_line().fullmatch(part)
    if match is None or (match["source"] and not in_head):
        return None
    name = (match["name"] or "").strip(_EDGES)
    if not (name or match["numbering"]) or len(name.split()) > _OUTLET_WORDS or "://" in name:
        return None
    return Stated(outlet=name or None)


@cache
def _outlet_line() -> re.Pattern[str]:
    number = rf"(?:{either('numbering')})\b\.?\s*[:#]?\s*\d[\w-]{{0,7}}"
    return re.compile(
        rf"(?:(?:{either('outlet_labels')}|(?P<source>{either('source_labels')}))\s*:\s*(?P<name>[^:]+?))?"
        rf"(?P<numbering>(?:[\s,;–-]*{number})*)",
        re.IGNORECASE,
    )


def _authored(part: str) -> Stated | None:
    """Read "By Ann Orvel and Petr Lund, Political Editor, for Kestrin Courier": every piece must be known."""
    match = _author_line().match(part)
    if match is None:
        return None
    authors, outlets = [], []
    for piece in filter(None, _JOINED.split(part[match.end() :])):
        name, *places = _AT.split(piece)
        outlets += [place for place in places if _is_outlet(place)]
        if _is_outlet(name):
            outlets.append(name)
        elif _is_name(name):
            authors.append(name)
        elif not (_is_role(piece) and (authors or outlets)):
            return None
    if not (authors or outlets):
        return None
    return Stated(outlet=outlets[0] if outlets else None, authors=tuple(authors))


@cache
def _author_line() -> re.Pattern[str]:
    label, field = either("author_labels"), either("author_fields")
    return re.compile(rf"(?:{label}\b\s*:?|{field}\s*:)\s*", re.IGNORECASE)


def _beside(part: str, authors: tuple[str, ...]) -> Stated | None:
    """What may stand beside a date or a byline: an outlet, a rubric, a reading time, a place, a role."""
    if _is_outlet(part):
        return Stated(outlet=part)
    words = re.sub(r"\d+", "", part.lower()).strip(_EDGES)
    if words in entries("filler") or not words or words in entries("published_labels"):
        return Stated()
    if authors and (_is_role(part) or (_capitalised(part.split()) and len(part.split()) <= 3)):
        return Stated()
    return None


def _is_outlet(piece: str) -> bool:
    words = piece.split()
    known = bool({word.lower().strip(_EDGES) for word in words} & entries("outlet_words"))
    agency = len(words) == 1 and len(piece) > 1 and piece.isalpha() and piece.isupper()
    return agency or (known and 2 <= len(words) <= _OUTLET_WORDS and _capitalised(words))


def _is_name(piece: str) -> bool:
    words = piece.split()
    low = {word.lower() for word in words}
    return (
        2 <= len(words) <= _NAME_WORDS
        and _capitalised(words)
        and not low & (entries("not_names") | entries("roles"))
        and all(re.fullmatch(r"[^\W\d_][\w.’'-]*", word) for word in words)
    )


def _is_role(piece: str) -> bool:
    return bool({word.strip(_EDGES) for word in re.split(r"[\s/-]", piece.lower())} & entries("roles"))


def _capitalised(words: list[str]) -> bool:
    """Every word opens with a capital, but for particles such as "van" inside."""
    inside = all(word[0].isupper() or word.lower() in entries("particles") | {"of", "the"} for word in words)
    return inside and words[0][0].isupper() and words[-1][0].isupper()
