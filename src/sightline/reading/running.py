"""Finds running pointers: the words of a sentence that point to a publication or an interview.

A pointer's range is the shortest stretch that holds the outlet's name (with a "the" before it), the words
that make it a pointer ("told", "in an interview with", "reported", "a report by") and the date of the
publication where it stands beside them: "told Velmark Radio in an interview published Tuesday", "the
Kestrin Post reported on Monday". An outlet that only acts ("Velmark Radio was shut down") is none.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from sightline.contract import CitationKind, Range
from sightline.reading.bracketed import kind_of
from sightline.reading.masking import BODY, MARKS, OUTLET, RESEARCH, SHORT
from sightline.reading.outlet_names import Named, names_between
from sightline.reading.running_checks import Place, host_of, is_pointer
from sightline.reading.running_grammar import cues, rules
from sightline.vocabulary.citing import citing, noun_kinds, words
from sightline.vocabulary.outlets import outlet_of_host

TWEETS = frozenset({"tweeted", "in a tweet", "signed post"})
ADDRESS = "address of a post"

_NAME = re.compile(f"[{OUTLET}-{SHORT}]+")
_BODY = re.compile(f"[{BODY}{RESEARCH}]+")
_ANY_NAME = frozenset(MARKS.values())


class Running(msgspec.Struct, frozen=True):
    """A running pointer and what it names."""

    start: int
    end: int
    kind: CitationKind
    outlet: str | None
    author: str | None


def running(text: str, masked: str, sentences: Sequence[Range], names: Sequence[Named]) -> list[Running]:
    """The running pointers of a text, in order and not overlapping."""
    found: list[Running] = []
    for sentence in sentences:
        if cues().search(masked, *sentence):
            found += _longest(list(_in_sentence(text, masked, sentence, names)))
    return found


def _in_sentence(text: str, masked: str, sentence: Range, names: Sequence[Named]) -> Iterator[Running]:
    present = _ANY_NAME.intersection(masked[slice(*sentence)])
    for rule in rules():
        if rule.needs and rule.needs.isdisjoint(present):
            continue
        for match in rule.pattern.finditer(masked, *sentence):
            place = Place(rule, match, text, sentence, _named(match, names))
            if is_pointer(place):
                yield _pointer(place)


def _longest(found: list[Running]) -> Iterator[Running]:
    """Of pointers that overlap the longest, of equals the one whose rule comes first."""
    best: Running | None = None
    for one in sorted(found, key=lambda item: (item.start, -item.end)):
        if best is None or one.start >= best.end:
            if best:
                yield best
            best = one
        elif one.end - one.start > best.end - best.start:
            best = one
    if best:
        yield best


def _named(match: re.Match[str], names: Sequence[Named]) -> Named | None:
    """The name a match points to: of its group if it has one, else its first."""
    groups = match.groupdict()
    group = next((one for one in ("outlet", "outlet2", "body") if groups.get(one)), None)
    if group:
        span = _body_before(match, group) or match.span(group)
    elif first := _NAME.search(match.group()):
        span = match.start() + first.start(), match.start() + first.end()
    else:
        return None
    found = names_between(names, *span)
    return found[0] if found else None


def _body_before(match: re.Match[str], group: str) -> Range | None:
    """The body whose report somebody else carries: "a Tarvian Council report seen by Velmark Radio"."""
    noun = match.groupdict().get("noun")
    if not noun or noun.lower() not in words("body_nouns"):
        return None
    found = _BODY.search(match.string, match.start(), match.start("noun"))
    return found.span() if found and found.start() < match.start(group) else None


def _pointer(place: Place) -> Running:
    end = place.match.end()
    while place.text[end - 1] in " ,.":
        end -= 1
    return Running(place.start, end, _kind(place), _outlet(place), _author(place))


def _author(place: Place) -> str | None:
    if place.group("own"):
        return "author"
    author = place.group("author")
    return author.rstrip(".") if author else None


def _kind(place: Place) -> CitationKind:
    stated = next((noun_kinds()[noun] for noun in place.nouns() if noun in noun_kinds()), place.rule.kind)
    named = place.named
    if named and named.kind == "platform" and stated not in {"interview", "video"}:
        return kind_of(named.outlet)
    if named and named.kind in {"body", "research"} and stated == "article":
        return "document"
    return stated


def _outlet(place: Place) -> str | None:
    if place.rule.name in TWEETS:
        return citing().tweets
    if place.rule.name == ADDRESS:
        outlet = outlet_of_host(host_of(place.match.group()))
        return outlet.name if outlet else None
    return _name(place.named, place.text) if place.named else None


def _name(named: Named, text: str) -> str:
    """The name as the text has it, with a "The" that belongs to it."""
    start = named.start
    if named.outlet and named.outlet.name.startswith("The ") and text[start - 4 : start] == "The ":
        start -= 4
    return text[start : named.end]
