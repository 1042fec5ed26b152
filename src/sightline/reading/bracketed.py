"""Tells which brackets are citations: "(Kestrin Post, May 24)", "(, May 22)", "(Orvel and Lund, 2017)".

A bracket is a citation when it names an outlet, one's own interview, an address or an author of a work, or
when it has a date and the place before it is empty: the outlet was lost on the way, often with its link.
A name that is in no list, with a day or month, "(Chronika, May 3)", counts at the end of a clause. Two kinds
can only be judged by the document they stand in:

- A bare date, "(May 20)", dates what stands before it, unless the document has citations with a lost
  outlet; then a bare day at the end of a clause is one more.
- A name with a year, "(Orvel 2017)", counts where the document cites in this way: twice, or once with a
  page or with two authors.

Of kind "unknown" are exactly those whose outlet was lost.

Each citation of a bracket has its own range, so none overlap: the first reaches back to the opening bracket,
the last to the closing one, and the semicolons between belong to none.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from sightline.contract import CitationKind, Range
from sightline.reading.bracket_fields import Field, Part, Scene, parts_of
from sightline.reading.outlet_names import CAPITAL, names_between
from sightline.vocabulary.citing import noun_kinds
from sightline.vocabulary.outlets import Outlet, OutletKind, outlet_of_host

Doubt = Literal["day", "author"]
KINDS: dict[OutletKind, CitationKind] = {"video": "video", "social": "post", "research": "document"}
AUTHOR_CITATIONS = 2
"""Doubtful brackets with a name and a year that together show that a document cites authors."""

_AUTHORS = rf"(?:van |von |de |al-)?{CAPITAL}(?:(?:, | and | & |, and ){CAPITAL}){{0,4}}(?: et al\.?)?"
_AUTHOR = re.compile(
    rf"(?:see |see also |cf\.? |e\.g\.,? )?(?P<author>{_AUTHORS})(?P<comma>,?) \(?(?:1[5-9]|20)\d\d[a-z]?\)?"
    r"(?:, (?:1[5-9]|20)\d\d[a-z]?){0,3}(?P<page>(?:, |: ?)(?:pp?\. ?)?\d+(?:[–—-]\d+)?)?"
)
_SEVERAL = re.compile(r" and | & |, | et al")
_NUMBERS = re.compile(r"\[\d{1,3}(?:(?:, ?|–|-)\d{1,3})*\]")
_NOTE = re.compile(r"(?m)^[ \t]*\[(\d{1,3})\][ \t]+\S")
_LINE_START = re.compile(r"\n[ \t]*$")
_CLAUSE_END = re.compile(r"[”’\"')\]»]*(?:[.,;:!?—–]|\s*(?:\n|$)|\s+[(\[])")
_DATELINE = re.compile(r"\s*(?:--|[—–-])\s")
_MONTH = re.compile(r"[A-Za-z]{3}|\d[./-]\d")


class Bracketed(msgspec.Struct, frozen=True):
    """A citation in a bracket; `date` is the index of its expression, `doubt` what has to settle it."""

    start: int
    end: int
    kind: CitationKind
    outlet: str | None
    author: str | None
    date: int | None
    lost: bool = False
    doubt: Doubt | None = None


def bracketed(scene: Scene, brackets: Sequence[Range]) -> list[Bracketed]:
    """The citations among the brackets, in order and not overlapping."""
    notes = {int(found[1]) for found in _NOTE.finditer(scene.text)}
    found: list[Bracketed] = []
    taken = 0
    for bracket in brackets:
        if bracket[0] >= taken and (these := _cited(scene, bracket, notes)):
            found += these
            taken = bracket[1] if not any(one.doubt for one in these) else taken
    return list(_settled(found))


def _settled(found: Sequence[Bracketed]) -> Iterator[Bracketed]:
    """What remains of doubtful citations once the whole document is known."""
    loses = any(one.lost and one.doubt is None for one in found)
    doubtful = sum(one.doubt == "author" for one in found)
    sure_authors = any(one.kind == "document" and one.author and one.doubt is None for one in found)
    cites_authors = sure_authors or doubtful >= AUTHOR_CITATIONS
    accepted = {None: True, "day": loses, "author": cites_authors}
    end = 0
    for one in found:
        if accepted[one.doubt] and one.start >= end:
            end = one.end
            yield one


def _cited(scene: Scene, bracket: Range, notes: set[int]) -> list[Bracketed]:
    content = scene.text[bracket[0] : bracket[1]]
    if _NUMBERS.fullmatch(content):
        return _note(scene, bracket, notes)
    if not _promising(scene, bracket, content):
        return []
    ends_clause = _CLAUSE_END.match(scene.text, bracket[1]) is not None
    found: list[Bracketed] = []
    for part in parts_of(scene, bracket):
        found += _author_cited(scene, part) or _part_cited(scene, part, bracket, found, ends_clause)
    return _with_brackets(found, bracket)


def _promising(scene: Scene, bracket: Range, content: str) -> bool:
    """Whether a bracket has anything a citation needs; most have not, and are not looked into."""
    if scene.dates_between(*bracket) or names_between(scene.names, *bracket):
        return True
    lower = content.lower()
    return any(
        sign in lower for sign in ("interview", "personal c", "author", "ibid", "://", "www.", "t.me", "@")
    )


def _note(scene: Scene, bracket: Range, notes: set[int]) -> list[Bracketed]:
    """A number in brackets, where a list of notes has it; the list's own numbers open their lines."""
    start, end = bracket
    opens_line = _LINE_START.search(scene.text, max(0, start - 20), start) is not None or start == 0
    numbers = [int(number) for number in re.findall(r"\d+", scene.text[start:end])]
    if opens_line or not notes.issuperset(numbers):
        return []
    return [Bracketed(start, end, "document", None, None, None)]


def _with_brackets(found: list[Bracketed], bracket: Range) -> list[Bracketed]:
    if found:
        found[0] = msgspec.structs.replace(found[0], start=bracket[0])
        found[-1] = msgspec.structs.replace(found[-1], end=bracket[1])
    return found


def _author_cited(scene: Scene, part: Part) -> list[Bracketed]:
    """A work by author and year, as in learned texts."""
    found = _AUTHOR.fullmatch(scene.text, part.start, part.end)
    if not found or part.of("outlet", "own", "interview"):
        return []
    sure = bool(found["page"]) or _SEVERAL.search(found["author"]) is not None
    author = found["author"]
    date = part.dates[0] if part.dates else None
    return [Bracketed(part.start, part.end, "document", None, author, date, doubt=None if sure else "author")]


def _part_cited(
    scene: Scene, part: Part, bracket: Range, before: Sequence[Bracketed], ends_clause: bool
) -> list[Bracketed]:
    if part.fields and part.fields[0].kind == "other":
        return []
    if part.of("own"):
        return [_one(part, "interview", None, "author")]
    if outlets := part.of("outlet"):
        return _outlets_cited(scene, part, outlets, bracket, ends_clause)
    if addresses := part.of("address"):
        return [_by_address(part, addresses[0])] if part.dates or addresses[0].text[0] != "@" else []
    if part.of("interview") and part.dates:
        return [_one(part, "interview", _outlet_text(part.of("interview")[0]), None)]
    if part.of("ibid"):
        return [_one(part, "document", None, None)]
    if not part.dates:
        return []
    return _dated(scene, part, before, ends_clause)


def _dated(scene: Scene, part: Part, before: Sequence[Bracketed], ends_clause: bool) -> list[Bracketed]:
    """A part with a date and no outlet that is known."""
    if bodies := part.of("body"):
        return (
            [_one(part, "document", bodies[0].text, None)] if ends_clause and _has_month(scene, part) else []
        )
    if names := part.of("name"):
        return _unknown_name(scene, part, names, ends_clause)
    if part.of("other"):
        return []
    if part.lost and (_has_month(scene, part) or scene.text[part.start] == ","):
        return [msgspec.structs.replace(_one(part, "unknown", None, None), lost=True)]
    if before:
        return [_one(part, before[-1].kind, before[-1].outlet, before[-1].author)]
    doubtful = ends_clause and _has_month(scene, part)
    return [msgspec.structs.replace(_one(part, "unknown", None, None), doubt="day")] if doubtful else []


def _unknown_name(scene: Scene, part: Part, names: Sequence[Field], ends_clause: bool) -> list[Bracketed]:
    if not (ends_clause or names[0].led) or not _has_month(scene, part) or part.of("other"):
        return []
    kind = noun_kinds().get(names[0].text.lower(), "article")
    return [_one(part, kind, names[0].text, None)]


def _outlets_cited(
    scene: Scene, part: Part, outlets: Sequence[Field], bracket: Range, ends_clause: bool
) -> list[Bracketed]:
    """One citation for each outlet of a part; they share its date."""
    led = any(field.led for field in outlets) and scene.text[bracket[1] : bracket[1] + 1] not in "\n"
    if not part.dates and not (led or _stands_alone(scene, part, bracket, ends_clause)):
        return []
    if _DATELINE.match(scene.text, bracket[1]) and not part.dates:
        return []
    author = next((field.text for field in part.of("name") if field.start < outlets[0].start), None)
    starts = [part.start, *(field.start for field in outlets[1:])]
    ends = [*(field.end for field in outlets[:-1]), part.end]
    return [
        Bracketed(start, end, _kind(part, field), _outlet_text(field), author, _first(part))
        for start, end, field in zip(starts, ends, outlets, strict=True)
    ]


def _stands_alone(scene: Scene, part: Part, bracket: Range, ends_clause: bool) -> bool:
    """Whether an outlet without a date cites: at the end of a clause, and glossing no name before it."""
    if part.of("other") or not ends_clause:
        return False
    before = scene.text[max(0, bracket[0] - 60) : bracket[0]].split()
    if not before:
        return False
    return not before[-1][:1].isupper() and not before[-1].endswith((":", "—"))


def _kind(part: Part, field: Field) -> CitationKind:
    """The kind an outlet is cited for: that of a word in the bracket, else that of the outlet."""
    if part.of("interview"):
        return "interview"
    nouns = [noun_kinds().get(one.text.lower()) for one in part.of("tail", "other")]
    stated = next((kind for kind in nouns if kind), None)
    return stated or kind_of(field.named.outlet if field.named else None)


def kind_of(outlet: Outlet | None) -> CitationKind:
    """What an outlet publishes when nothing else is said."""
    return KINDS.get(outlet.kind, "article") if outlet else "article"


def _by_address(part: Part, field: Field) -> Bracketed:
    if field.text.startswith("@"):
        return _one(part, "post", None, field.text)
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", field.text, flags=re.IGNORECASE).split("/")[0]
    outlet = outlet_of_host(host)
    return _one(part, kind_of(outlet), outlet.name if outlet else host, None)


def _outlet_text(field: Field) -> str | None:
    return field.text if field.named else None


def _one(part: Part, kind: CitationKind, outlet: str | None, author: str | None) -> Bracketed:
    return Bracketed(part.start, part.end, kind, outlet, author, _first(part))


def _first(part: Part) -> int | None:
    return part.dates[0] if part.dates else None


def _has_month(scene: Scene, part: Part) -> bool:
    """Whether a date of the part is more than a year."""
    return any(
        _MONTH.search(scene.text[start:end]) for start, end, _ in scene.dates_between(part.start, part.end)
    )
