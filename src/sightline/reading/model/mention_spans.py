"""The range of words of a mention, from the word that heads it and the tree.

A mention has what OntoNotes gives it: determiners, modifiers, complements, relative clauses and appositions,
but no preposition before it, no part of the clause that it is the predicate of, and nothing joined by "and".
Of the mentions of OntoGUM's development part the ranges of 97 % are found from their heads and its trees.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from sightline.vocabulary.files import listed

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

BEFORE: Final = frozenset(
    listed(
        "det, det:predet, amod, compound, nmod, nmod:poss, nmod:desc, nmod:unmarked, obl:unmarked, "
        "nummod, flat"
    )
)
"""Relations of dependents before the head that are in its mention."""
AFTER: Final = frozenset(
    listed(
        "nmod, nmod:desc, nmod:poss, nmod:unmarked, flat, flat:foreign, fixed, case, appos, acl, acl:relcl, "
        "acl:cleft, advcl:relcl, nummod, amod, det, compound"
    )
)
"""Relations of dependents after the head that are in its mention."""
NOMINAL: Final = frozenset(("NOUN", "PROPN", "PRON", "NUM", "X", "SYM", "ADJ", "DET"))
"""Classes of words that head mentions of more than one word."""
OPENING: Final = {")": "(", "]": "[", "”": "“", '"': '"'}
"""The mark that opens what another one closes."""
FARTHEST: Final = 30
"""Words between two marks that belong together."""


class MentionSpans:
    """The ranges of all words of a text as heads of mentions; `start` and `end` [N], end exclusive."""

    def __init__(
        self, words: Sequence[str], upos: Sequence[str], heads: Sequence[int], relations: Sequence[str]
    ) -> None:
        kept = [
            word
            for word, (parent, relation) in enumerate(zip(heads, relations, strict=True))
            if parent >= 0 and relation in (BEFORE if word < parent else AFTER) and upos[parent] in NOMINAL
        ]
        inner = np.array(kept, dtype=np.int64)
        head = np.array(heads, dtype=np.int64)
        low, high = edges(head)
        self.start = np.arange(len(head))
        last = self.start.copy()
        np.minimum.at(self.start, head[inner], np.minimum(low[inner], head[inner]))
        np.maximum.at(last, head[inner], np.maximum(high[inner], head[inner]))
        marks = np.array([tag == "PUNCT" for tag in upos], dtype=bool)
        self.end = self._without_marks(last, marks, _opened(words)) + 1

    def _without_marks(self, last: Ints, marks: Bools, opened: Ints) -> Ints:
        """The last word of each range; a mark is one only if it closes another in the range."""
        index = np.arange(len(last))
        while (trailing := marks[last] & (last > index) & (opened[last] < self.start)).any():
            last = last - trailing
        return last


def edges(head: Ints) -> tuple[Ints, Ints]:
    """The first and the last word of the subtree of each word."""
    low = np.arange(len(head))
    high = low.copy()
    has = np.flatnonzero(head >= 0)
    parents = head[has]
    for _ in range(len(head)):
        before = low.sum(), high.sum()
        np.minimum.at(low, parents, low[has])
        np.maximum.at(high, parents, high[has])
        if (low.sum(), high.sum()) == before:
            break
    return low, high


def _opened(words: Sequence[str]) -> Ints:
    """For each closing mark the place of the one that it closes, -1 for other words."""
    found = np.full(len(words), -1, dtype=np.int64)
    waiting: dict[str, int] = {}
    for index, word in enumerate(words):
        opener = waiting.pop(OPENING.get(word, ""), None)
        if opener is not None and index - opener <= FARTHEST:
            found[index] = opener
        elif word in OPENING.values():
            waiting[word] = index
    return found
