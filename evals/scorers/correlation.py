"""How closely numbers follow the annotated ones: Pearson's r and the mean absolute error."""

from collections.abc import Sequence
from statistics import fmean
from typing import Final

import msgspec

PERCENT: Final = 100.0


class Pairs(msgspec.Struct):
    """Annotated numbers, and those that we gave for the same things, in one order."""

    gold: list[float] = []
    ours: list[float] = []

    def add(self, gold: float, ours: float) -> None:
        """Count one pair."""
        self.gold.append(gold)
        self.ours.append(ours)

    @property
    def r(self) -> float:
        """Pearson's r in percent (−100 to 100); 0 where either side is the same for all."""
        return PERCENT * pearson(self.gold, self.ours)

    @property
    def error(self) -> float:
        """Mean absolute error in the numbers' own unit; 0 without pairs."""
        return fmean(abs(a - b) for a, b in zip(self.gold, self.ours, strict=True)) if self.gold else 0.0


def pearson(left: Sequence[float], right: Sequence[float]) -> float:
    """Pearson's r (−1 to 1) of two parallel lists; 0 where it is undefined."""
    if not left:
        return 0.0
    a = _centred(left)
    b = _centred(right)
    scale = sum(x * x for x in a) * sum(y * y for y in b)
    return float(sum(x * y for x, y in zip(a, b, strict=True)) / scale**0.5) if scale > 0 else 0.0


def _centred(values: Sequence[float]) -> list[float]:
    mean = fmean(values)
    return [value - mean for value in values]
