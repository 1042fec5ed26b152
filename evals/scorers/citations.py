"""Compares the citations that were read with those that were annotated.

Two spans are the same citation `exact`ly if both ends agree, and by `overlap` if they share a character; each
annotated citation is matched with at most one that was read, the exact ones first. Outlets, kinds and dates
are compared on the pairs that overlap. A date counts as right if it covers the same days.
"""

import calendar
from collections.abc import Sequence

import msgspec

from evals.score import Counts


class CitedSpan(msgspec.Struct, frozen=True, kw_only=True):
    """A citation as annotated or read; `date` is the interval from its earliest to its latest day."""

    start: int
    end: int
    kind: str
    outlet: str | None = None
    author: str | None = None
    earliest: str | None = None
    latest: str | None = None


class CitationTally(msgspec.Struct):
    """Counts over several texts; the shares are over the pairs that overlap."""

    exact: Counts = msgspec.field(default_factory=Counts)
    overlap: Counts = msgspec.field(default_factory=Counts)
    outlets: Counts = msgspec.field(default_factory=Counts)
    kinds: Counts = msgspec.field(default_factory=Counts)
    dates: Counts = msgspec.field(default_factory=Counts)

    def add(self, read: Sequence[CitedSpan], gold: Sequence[CitedSpan]) -> None:
        """Count one text."""
        self.exact.add([(one.start, one.end) for one in read], [(one.start, one.end) for one in gold])
        pairs = pair(read, gold)
        _count(self.overlap, len(pairs), len(read), len(gold))
        _count(self.outlets, sum(same_name(a.outlet, b.outlet) for a, b in pairs), len(pairs), len(pairs))
        _count(self.kinds, sum(a.kind == b.kind for a, b in pairs), len(pairs), len(pairs))
        _count(self.dates, sum(days(a) == days(b) for a, b in pairs), len(pairs), len(pairs))


def pair(read: Sequence[CitedSpan], gold: Sequence[CitedSpan]) -> list[tuple[CitedSpan, CitedSpan]]:
    """Pairs of what was read and what is annotated, each used once, exact ones before overlapping ones."""
    pairs: list[tuple[CitedSpan, CitedSpan]] = []
    left, open_gold = list(read), list(gold)
    for test in (_exact, _overlap):
        for one in list(open_gold):
            match = next((other for other in left if test(other, one)), None)
            if match is not None:
                pairs.append((match, one))
                left.remove(match)
                open_gold.remove(one)
    return pairs


def same_name(read: str | None, gold: str | None) -> bool:
    """Whether two outlets' names are the same, case and a leading "the" apart."""
    return _plain(read) == _plain(gold)


def days(citation: CitedSpan) -> tuple[str, str] | None:
    """First and last day of a citation's date, or null where it has none."""
    if citation.earliest is None or citation.latest is None:
        return None
    return _day(citation.earliest, last=False), _day(citation.latest, last=True)


def _day(date: str, *, last: bool) -> str:
    parts = date.split("-")
    year = int(parts[0])
    month = int(parts[1]) if len(parts) > 1 else (12 if last else 1)
    if len(parts) > 2:
        return date
    return f"{year:04}-{month:02}-{calendar.monthrange(year, month)[1] if last else 1:02}"


def _plain(name: str | None) -> str | None:
    return name.casefold().removeprefix("the ") if name else None


def _exact(one: CitedSpan, other: CitedSpan) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _overlap(one: CitedSpan, other: CitedSpan) -> bool:
    return one.start < other.end and other.start < one.end


def _count(counts: Counts, right: int, proposed: int, gold: int) -> None:
    counts.right += right
    counts.proposed += proposed
    counts.gold += gold
