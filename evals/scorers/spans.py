"""Typed spans of texts, such as names: exact, by their beginning, and by overlap.

Exact is the measure of CoNLL 2003 (Tjong Kim Sang and De Meulder): a span counts when both its ends and its
type are right. All measures are over the spans of all texts together.
"""

from collections.abc import Collection, Iterable
from typing import Final

import msgspec

from evals.score import Counts

Span = tuple[int, int, str]
"""Start, end and type."""
ALL: Final = "all"
"""The key of the counts over all types together."""


class Overlap(msgspec.Struct):
    """Found spans that touch an annotated one of their type, and annotated ones that a found one touches."""

    precision: Counts = msgspec.field(default_factory=Counts)
    recall: Counts = msgspec.field(default_factory=Counts)

    @property
    def f1(self) -> float:
        """Harmonic mean of both shares, in percent."""
        precision, recall = self.precision.precision, self.recall.recall
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


class SpanTally(msgspec.Struct):
    """Counts over texts; `exact` is by type, with `ALL` for all together."""

    exact: dict[str, Counts] = msgspec.field(default_factory=lambda: {ALL: Counts()})
    begin: Counts = msgspec.field(default_factory=Counts)
    untyped: Counts = msgspec.field(default_factory=Counts)
    overlap: Overlap = msgspec.field(default_factory=Overlap)

    def add(
        self,
        found: Iterable[Span],
        gold: Iterable[Span],
        *,
        types: Collection[str],
        unknown: Iterable[tuple[int, int]] = (),
    ) -> None:
        """Count one text: only spans of `types`, and no found one that touches an `unknown` range."""
        aside = tuple(unknown)
        ours = {one for one in found if one[2] in types and not touches(one[:2], aside)}
        theirs = {one for one in gold if one[2] in types}
        self.exact[ALL].add(ours, theirs)
        for kind in types:
            counts = self.exact.setdefault(kind, Counts())
            counts.add({one for one in ours if one[2] == kind}, {one for one in theirs if one[2] == kind})
        self.begin.add({(one[0], one[2]) for one in ours}, {(one[0], one[2]) for one in theirs})
        self.untyped.add({one[:2] for one in ours}, {one[:2] for one in theirs})
        _add_touching(self.overlap.precision, ours, theirs, proposed=True)
        _add_touching(self.overlap.recall, theirs, ours, proposed=False)


def touches(span: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    """Whether a range shares a place with one of the others."""
    return any(start < span[1] and span[0] < end for start, end in others)


def _add_touching(counts: Counts, spans: set[Span], others: set[Span], *, proposed: bool) -> None:
    by_type: dict[str, list[tuple[int, int]]] = {}
    for start, end, kind in others:
        by_type.setdefault(kind, []).append((start, end))
    counts.right += sum(touches(one[:2], by_type.get(one[2], ())) for one in spans)
    counts.proposed += len(spans) if proposed else 0
    counts.gold += 0 if proposed else len(spans)
