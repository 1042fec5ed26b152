"""What the parts of a bracket are: an outlet, a date, an address, a page, a title, a person.

A bracket's content is cut at semicolons into parts and each part at commas into fields; this module names
what each field is. Whether the whole is a citation is decided in `bracketed`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

import msgspec

from sightline.contract import Range
from sightline.reading.outlet_names import CAPITAL, Named, names_between
from sightline.vocabulary.citing import words
from sightline.vocabulary.outlets import shape_words

FieldKind = Literal["outlet", "body", "name", "own", "interview", "date", "tail", "address", "ibid", "other"]
Dated = tuple[int, int, int]
"""Start and end of a date and its index among the expressions."""

_SPACE = " \t\r\n\u00a0\u2009\u202f,."
_QUOTED = re.compile(r"[“\"«‘][^”\"»\n]{0,300}[”\"»’]")
_NESTED = re.compile(r"[(\[][^()\[\]]{0,300}[)\]]")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?:[a-z0-9-]+\.){1,4}[a-z]{2,12}(?:/\S*)?|@\w{2,40}", re.IGNORECASE
)
_PAGES = re.compile(
    r"(?:pp?|vol|no|nr|ch|para|§|issue|volume|chapter|page|pages|art)\.?\s?[\dIVXivx]+(?:\s?[–—-]\s?\d+)?"
    r"|\d{1,4}(?:\s?[–—-]\s?\d{1,4})?|\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?"
)
_DAY_LEFT = re.compile(r"(?:and|&|to|on|dated|of|–|—|-|\d{1,2}(?:st|nd|rd|th)?|\s)*")
_NAME = re.compile(
    rf"(?:{CAPITAL})(?:[\s/]+(?:{CAPITAL}|of|the|and|de|la|el|al|für|van|von|&|\d{{1,3}})){{0,7}}"
)
_CHANNEL = re.compile(rf"(?:channel|page|account|group|feed|blog)(?: {CAPITAL}){{0,3}}")
_INTERVIEW = re.compile(
    r"(?:telephone |phone |personal |written )?(?:interview|conversation|correspondence)s?\b", re.IGNORECASE
)


class Field(msgspec.Struct, frozen=True):
    """A field's range without blanks and lead words, what it is, and the name or address it holds."""

    start: int
    end: int
    kind: FieldKind
    text: str
    named: Named | None = None
    led: bool = False


class Part(msgspec.Struct, frozen=True):
    """What stands between two semicolons; `lost` says that it opens where an outlet's name should be."""

    start: int
    end: int
    fields: tuple[Field, ...]
    dates: tuple[int, ...]
    lost: bool

    def of(self, *kinds: FieldKind) -> tuple[Field, ...]:
        """The fields of some kinds."""
        return tuple(field for field in self.fields if field.kind in kinds)


class Scene(msgspec.Struct, frozen=True):
    """What fields are read against: the text, the names in it, and its dates by start with their indices."""

    text: str
    names: Sequence[Named]
    dates: Sequence[Dated]

    def dates_between(self, start: int, end: int) -> list[Dated]:
        """The dates that overlap a range."""
        first = bisect_right(self.dates, start, key=lambda one: one[1])
        last = bisect_left(self.dates, end, key=lambda one: one[0])
        return list(self.dates[first:last])


def parts_of(scene: Scene, bracket: Range) -> Iterator[Part]:
    """The parts of a bracket, in order; blank ones are left out."""
    start, end = bracket[0] + 1, bracket[1] - 1
    at = start
    for piece in _cut(scene.text, start, end, ";"):
        if scene.text[piece[0] : piece[1]].strip(_SPACE):
            yield _part(scene, piece, first=at == start)
        at = piece[1] + 1


def _part(scene: Scene, piece: Range, *, first: bool) -> Part:
    raw = scene.text[piece[0] : piece[1]]
    start, end = _trim(scene.text, *piece)
    dates = scene.dates_between(start, end)
    comma = piece[0] + len(raw) - len(raw.lstrip())
    lost = scene.text[comma] == "," or (first and raw[:1].isspace())
    pieces = _cut(scene.text, start, end, ",", keep=[(one[0], one[1]) for one in dates])
    fields = [_field(scene, one, dates) for one in pieces]
    begin = comma if scene.text[comma] == "," else start
    return Part(begin, end, tuple(one for one in fields if one), tuple(one[2] for one in dates), lost)


def _cut(text: str, start: int, end: int, mark: str, keep: Sequence[Range] = ()) -> Iterator[Range]:
    """Cut a range at a mark, but not inside quotation marks, inner brackets or the ranges to keep whole."""
    inner = text[start:end]
    whole = [(start + found.start(), start + found.end()) for found in _QUOTED.finditer(inner)]
    whole += [(start + found.start(), start + found.end()) for found in _NESTED.finditer(inner)]
    whole += keep
    at = start
    for index in range(start, end):
        if text[index] == mark and not any(first <= index < last for first, last in whole):
            yield at, index
            at = index + 1
    yield at, end


def _field(scene: Scene, piece: Range, dates: Sequence[Dated]) -> Field | None:
    start, end = _trim(scene.text, *piece)
    if start == end:
        return None
    here = [date for date in dates if date[0] < end and start < date[1]]
    if here:
        return _dated_field(scene, start, end, here)
    unled = _without_lead(scene.text, start, end)
    return _plain_field(scene, unled, end, led=unled != start)


def _dated_field(scene: Scene, start: int, end: int, dates: Sequence[Dated]) -> Field:
    """A field that holds a date: the date alone, or a name with the date after it: "Kestrin Post May 24"."""
    before = scene.text[start : dates[0][0]]
    after = scene.text[dates[-1][1] : end]
    if _DAY_LEFT.fullmatch(before.strip(_SPACE)) and _DAY_LEFT.fullmatch(after.strip(_SPACE)):
        return Field(start, end, "date", scene.text[start:end])
    name_end = _trim(scene.text, start, dates[0][0])[1]
    unled = _without_lead(scene.text, start, name_end)
    if unled >= name_end or not _DAY_LEFT.fullmatch(after.strip(_SPACE)):
        kind: FieldKind = "date" if unled >= name_end else "other"
        return Field(start, end, kind, scene.text[start:end])
    return _plain_field(scene, unled, name_end, led=unled != start)


def _plain_field(scene: Scene, start: int, end: int, *, led: bool) -> Field:
    text = scene.text[start:end]
    kind, named = _kind(scene, start, end, text)
    if named:
        return Field(start, end, kind, scene.text[named.start : named.end], named, led)
    return Field(start, end, kind, text, None, led)


def _kind(scene: Scene, start: int, end: int, text: str) -> tuple[FieldKind, Named | None]:
    plain = _NESTED.sub("", _QUOTED.sub("", text)).strip(_SPACE)
    lower = plain.lower()
    if any(lower.startswith(phrase) for phrase in words("own_interview")):
        return "own", None
    if lower.rstrip(".") in {one.rstrip(".") for one in words("ibid")}:
        return "ibid", None
    named = next((one for one in names_between(scene.names, start, end) if one.kind != "short"), None)
    if named and _is_name_alone(plain, scene.text[named.start : named.end]):
        return ("body" if named.kind == "body" else "outlet"), named
    if _ADDRESS.fullmatch(plain):
        return "address", None
    if _INTERVIEW.match(plain):
        return "interview", named
    return _plain_kind(plain, lower), None


def _plain_kind(plain: str, lower: str) -> FieldKind:
    if not plain or _PAGES.fullmatch(plain) or any(_opens(lower, tail) for tail in words("tails")):
        return "tail"
    first = lower.split(maxsplit=1)[0]
    if first in words("not_cited") or any(_opens(lower, one) for one in words("never_cited")):
        return "other"
    return "name" if _NAME.fullmatch(plain) else "other"


def _is_name_alone(plain: str, name: str) -> bool:
    """Whether a field is nothing but a name with words such as "newspaper" or "channel" about it."""
    before, _, after = plain.partition(name)
    rest = f"{before.removesuffix(' ').removesuffix('the').removesuffix('The')}{after}".strip(
        _SPACE + "’'/“”\""
    )
    rest = rest.removeprefix("s ").strip()
    return not rest or rest in shape_words("after") or _CHANNEL.fullmatch(rest) is not None


def _opens(text: str, phrase: str) -> bool:
    return text.startswith(phrase) and not text[len(phrase) : len(phrase) + 1].isalnum()


def _without_lead(text: str, start: int, end: int) -> int:
    """Where a field starts after "see", "quoted in" and the like."""
    while found := _lead_pattern().match(text, start, end):
        start = found.end()
    return start


@cache
def _lead_pattern() -> re.Pattern[str]:
    leads = sorted(words("leads"), key=lambda one: (-len(one), one))
    return re.compile(rf"(?:{'|'.join(re.escape(one) for one in leads)})(?:\s*:\s*|\s+)", re.IGNORECASE)


def _trim(text: str, start: int, end: int) -> Range:
    """A range without blanks, commas and stops at its ends."""
    while start < end and text[start] in _SPACE:
        start += 1
    while end > start and text[end - 1] in _SPACE:
        end -= 1
    return start, end
