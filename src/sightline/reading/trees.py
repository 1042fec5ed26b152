"""The best tree over one sentence: each word has one head, one word has none, no word is above itself.

The root is the word that gains most by it, and each other word takes the head that it scores highest: no
tree scores more, and nearly always this is one. Otherwise the best is searched for as Chu and Liu (1965) and
Edmonds (1967) do. That one word alone is the root comes of a price on every root, higher than all else.
"""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating]
Doubles = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]


def best_tree(arcs: Floats, root: Floats) -> Integers:
    """The head of each of n words, -1 for the root: the tree of the highest sum of scores.

    `arcs` [n,n] score, for the word of a row, the word of a column as its head; `root` [n] scores it as the
    root. All are finite; the diagonal of `arcs` means nothing. Without words there is no head.
    """
    count = len(root)
    scores = np.empty((count + 1, count + 1))
    scores[1:, 0] = root
    scores[1:, 1:] = arcs
    scores[0] = -np.inf
    np.fill_diagonal(scores, -np.inf)
    heads: Integers = np.zeros(count + 1, dtype=np.int64)
    if count:
        heads[1:] = scores[1:, 1:].argmax(axis=1) + 1
        heads[1 + int((scores[1:, 0] - scores[1:, 1:].max(axis=1)).argmax())] = 0
    if _circles(heads).size:
        known = scores[1:, 1:][np.isfinite(scores[1:, 1:])]
        spread = max(known.max(), root.max()) - min(known.min(), root.min())
        scores[1:, 0] -= 1 + (count + 1) * float(spread)
        heads = _Search(scores).run()
    heads -= 1
    return heads[1:]


def _circles(heads: Integers) -> Integers:
    """The nodes at which one arrives after enough steps upwards, but for node 0: those above themselves."""
    above = heads
    for _ in range(len(heads).bit_length()):
        above = above[above]
    found: Integers = above[above != 0]
    return found


class _Search:
    """The heads of the best tree over m nodes of which the first is the root, rows and columns as above.

    A path is grown upwards from node to best head. Where it meets itself, the circle becomes one node, which
    takes the place of its first; where it meets the root or an earlier path, it is done. Each node that was
    made by a circle opens at the end where its own head comes in (Tarjan 1977, over a dense matrix).
    """

    def __init__(self, scores: Doubles) -> None:
        count = len(scores)
        self.scores = scores
        self.dependents, self.heads = np.indices((count, count))
        """The words between which the best arc of two nodes goes."""
        self.nodes = list(range(count))
        """The node in each place; those from m on are circles."""
        self.upper: list[int | None] = [None] * count
        self.members: dict[int, list[int]] = {}
        self.arcs: list[tuple[int, int]] = [(0, 0)] * count
        self.values = np.zeros(count)

    def run(self) -> Integers:
        """The heads of the nodes; the root is its own."""
        done = [True] + [False] * (len(self.scores) - 1)
        for start in range(1, len(done)):
            if not done[start]:
                self._grow(start, done)
        return self._opened()

    def _grow(self, start: int, done: list[bool]) -> None:
        path = [start]
        while True:
            head = self._enter(path[-1])
            if done[head]:
                break
            if head in path:
                circle = path[path.index(head) :]
                self._unite(circle)
                for place in circle[1:]:
                    done[place] = True
                del path[-len(circle) + 1 :]
            else:
                path.append(head)
        for place in path:
            done[place] = True

    def _enter(self, place: int) -> int:
        """Choose the best head of a node."""
        head = int(self.scores[place].argmax())
        self.values[place] = self.scores[place, head]
        self.arcs[self.nodes[place]] = (int(self.dependents[place, head]), int(self.heads[place, head]))
        return head

    def _unite(self, circle: list[int]) -> None:
        """Make one node of a circle, in the place of its first; an arc into it costs the one it replaces."""
        first, every = circle[0], np.arange(len(self.scores))
        rows = self.scores[circle] - self.values[circle][:, None]
        best = rows.argmax(axis=0)
        self.scores[first] = rows[best, every]
        self.dependents[first] = self.dependents[circle][best, every]
        self.heads[first] = self.heads[circle][best, every]
        best = self.scores[:, circle].argmax(axis=1)
        self.scores[:, first] = self.scores[:, circle][every, best]
        self.dependents[:, first] = self.dependents[:, circle][every, best]
        self.heads[:, first] = self.heads[:, circle][every, best]
        self.scores[:, circle[1:]] = -np.inf
        self.scores[first, first] = -np.inf
        node = len(self.upper)
        self.members[node] = [self.nodes[place] for place in circle]
        for member in self.members[node]:
            self.upper[member] = node
        self.upper.append(None)
        self.arcs.append((0, 0))
        self.nodes[first] = node

    def _opened(self) -> Integers:
        heads = np.zeros(len(self.scores), dtype=np.int64)
        waiting = [node for node in range(1, len(self.upper)) if self.upper[node] is None]
        while waiting:
            node = waiting.pop()
            dependent, heads[dependent] = self.arcs[node]
            inner = dependent
            while inner != node:
                circle = self.upper[inner]
                assert circle is not None
                waiting += [member for member in self.members[circle] if member != inner]
                inner = circle
        return heads
