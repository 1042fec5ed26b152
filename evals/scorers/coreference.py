"""MUC, B³, CEAF-φ4 and their mean, as the reference scorer counts them (Pradhan et al. 2014).

A chain is a set of mentions, and a mention is whatever stands for it (its range, say): two are the same when
they are equal. MUC (Vilain et al. 1995) counts links, B³ (Bagga and Baldwin 1998) mentions, CEAF (Luo 2005)
chains that are likened one to one. A mention is in at most one chain of each side.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Sequence

import msgspec

from evals.scorers.assignment import best_total

Chain = Collection[Hashable]


class Measure(msgspec.Struct):
    """What was right and of how much, for recall and for precision, over all documents so far."""

    found: float = 0.0
    gold: float = 0.0
    fitting: float = 0.0
    proposed: float = 0.0

    @property
    def recall(self) -> float:
        """In percent, 0 where nothing is annotated."""
        return 100 * self.found / self.gold if self.gold else 0.0

    @property
    def precision(self) -> float:
        """In percent, 0 where nothing was proposed."""
        return 100 * self.fitting / self.proposed if self.proposed else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both, in percent."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


class Tally:
    """The three measures, and the mentions alone, summed over documents."""

    def __init__(self) -> None:
        self.muc, self.b_cubed, self.ceaf, self.mentions = Measure(), Measure(), Measure(), Measure()

    def add(self, proposed: Iterable[Chain], gold: Iterable[Chain]) -> None:
        """Count one document."""
        ours, theirs = [frozenset(chain) for chain in proposed], [frozenset(chain) for chain in gold]
        _add(self.muc, _links(theirs, ours), _links(ours, theirs))
        _add(self.b_cubed, _shares(theirs, ours), _shares(ours, theirs))
        likeness = _likeness(theirs, ours)
        _add(self.ceaf, (likeness, len(theirs)), (likeness, len(ours)))
        one, other = frozenset().union(*theirs), frozenset().union(*ours)
        both = len(one & other)
        _add(self.mentions, (both, len(one)), (both, len(other)))

    @property
    def average(self) -> float:
        """The mean of the three F1: the figure of the CoNLL-2012 shared task."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf.f1) / 3


def _add(measure: Measure, recall: tuple[float, float], precision: tuple[float, float]) -> None:
    measure.found += recall[0]
    measure.gold += recall[1]
    measure.fitting += precision[0]
    measure.proposed += precision[1]


def _places(chains: Sequence[frozenset[Hashable]]) -> dict[Hashable, int]:
    return {mention: index for index, chain in enumerate(chains) for mention in chain}


def _links(
    chains: Sequence[frozenset[Hashable]], others: Sequence[frozenset[Hashable]]
) -> tuple[float, float]:
    """Links of the chains that the other side has too, and all of them; a chain of n mentions has n − 1."""
    where = _places(others)
    kept = total = 0
    for chain in chains:
        parts = {where[mention] for mention in chain if mention in where}
        missing = sum(mention not in where for mention in chain)
        kept += len(chain) - len(parts) - missing
        total += len(chain) - 1
    return kept, total


def _shares(
    chains: Sequence[frozenset[Hashable]], others: Sequence[frozenset[Hashable]]
) -> tuple[float, float]:
    """For each mention the share of its chain that stays with it on the other side, and all mentions."""
    where = _places(others)
    kept = 0.0
    for chain in chains:
        parts = Counter(where[mention] for mention in chain if mention in where)
        kept += sum(size * size for size in parts.values()) / len(chain)
    return kept, sum(map(len, chains))


def _likeness(chains: Sequence[frozenset[Hashable]], others: Sequence[frozenset[Hashable]]) -> float:
    """The greatest sum of φ4 = 2|K∩R| / (|K|+|R|) over pairs of chains, each chain in at most one."""
    where = _places(others)
    overlaps = [Counter(where[mention] for mention in chain if mention in where) for chain in chains]
    total = 0.0
    for rows in _components(overlaps):
        columns = sorted({column for row in rows for column in overlaps[row]})
        total += best_total(
            [
                [2 * overlaps[row][column] / (len(chains[row]) + len(others[column])) for column in columns]
                for row in rows
            ]
        )
    return total


def _components(overlaps: Sequence[Counter[int]]) -> list[list[int]]:
    """Rows that are joined by columns which they have in common; rows without any are in none."""
    groups: list[tuple[list[int], set[int]]] = []
    for row, columns in enumerate(overlaps):
        if not columns:
            continue
        joined = [group for group in groups if group[1] & columns.keys()]
        groups = [group for group in groups if not group[1] & columns.keys()]
        rows = [row, *(other for group in joined for other in group[0])]
        groups.append((sorted(rows), set(columns).union(*(group[1] for group in joined))))
    return [rows for rows, _ in groups]
