"""The best one-to-one assignment (Kuhn 1955), by shortest augmenting paths with potentials, O(n²m)."""

from collections.abc import Sequence
from math import inf


def best_total(gains: Sequence[Sequence[float]]) -> float:
    """The greatest sum of gains when each row gets at most one column, and no column two rows.

    `gains` is a table with rows of equal length and no negative number.
    """
    return sum(gains[row][column] for row, column in assigned(gains))


def assigned(gains: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Rows with their columns in the assignment with the greatest sum; as many as the shorter side has."""
    if not gains or not gains[0]:
        return []
    if len(gains) > len(gains[0]):
        turned = assigned(list(zip(*gains, strict=True)))
        return sorted((row, column) for column, row in turned)
    return list(enumerate(_assigned([[-gain for gain in row] for row in gains])))


def _assigned(costs: Sequence[Sequence[float]]) -> list[int]:
    """The column of each row for the least sum of costs; there are no more rows than columns."""
    search = _Search(costs)
    for row in range(len(costs)):
        search.place(row)
    found = [-1] * len(costs)
    for column, row in enumerate(search.owner):
        if row != -1:
            found[row] = column
    return found


class _Search:
    """Rows placed so far: `owner` has the row of each column, -1 for none."""

    def __init__(self, costs: Sequence[Sequence[float]]) -> None:
        self.costs = costs
        self.width = len(costs[0])
        self.owner = [-1] * self.width
        self.of_row, self.of_column = [0.0] * len(costs), [0.0] * self.width

    def place(self, start: int) -> None:
        """Give one more row a column, and move others along the shortest augmenting path."""
        least, before, done = [inf] * self.width, [-1] * self.width, [False] * self.width
        row, last = start, -1
        while row != -1:
            for column in range(self.width):
                cost = self.costs[row][column] - self.of_row[row] - self.of_column[column]
                if not done[column] and cost < least[column]:
                    least[column], before[column] = cost, last
            last = min((column for column in range(self.width) if not done[column]), key=least.__getitem__)
            self._lower(start, least[last], done, least)
            done[last] = True
            row = self.owner[last]
        while last != -1:
            self.owner[last] = self.owner[before[last]] if before[last] != -1 else start
            last = before[last]

    def _lower(self, start: int, step: float, done: Sequence[bool], least: list[float]) -> None:
        self.of_row[start] += step
        for column in range(self.width):
            if done[column]:
                self.of_row[self.owner[column]] += step
                self.of_column[column] -= step
            else:
                least[column] -= step
