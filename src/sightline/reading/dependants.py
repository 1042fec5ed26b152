"""A parsed text by its grammar: what depends on a word, by which relation, and what a verb is like."""

from collections.abc import Sequence
from functools import cached_property
from typing import Final, Self

from sightline.reading.layers import Parse

PASSIVE_MARKS: Final = frozenset({"aux:pass", "nsubj:pass", "csubj:pass"})
BARE: Final = frozenset({"acl", "amod", "advcl", "xcomp"})
"""Relations of a past participle that is passive without a mark."""

DEPTH: Final = 8
"""Verbs that a mark or a subject is looked for through: even a list of thousands costs no more."""


class Tree:
    """Universal Dependencies of a text, one item for each word; `heads` are word indices, -1 the root."""

    def __init__(
        self,
        *,
        upos: Sequence[str],
        xpos: Sequence[str],
        lemmas: Sequence[str],
        heads: Sequence[int],
        relations: Sequence[str],
    ) -> None:
        self.upos, self.xpos, self.lemmas = upos, xpos, lemmas
        self.heads, self.relations = heads, relations

    @classmethod
    def of(cls, parses: Sequence[Parse]) -> Self:
        """The tree of `Layers.syntax`."""
        return cls(
            upos=[one.upos for one in parses],
            xpos=[one.xpos for one in parses],
            lemmas=[one.lemma for one in parses],
            heads=[one.head for one in parses],
            relations=[one.relation for one in parses],
        )

    @cached_property
    def children(self) -> list[list[int]]:
        """The words that depend on each word, in the order of the text."""
        found: list[list[int]] = [[] for _ in self.heads]
        for word, head in enumerate(self.heads):
            if head >= 0:
                found[head].append(word)
        return found

    def dependants(self, word: int, *relations: str) -> list[int]:
        """The words that depend on a word by one of the relations; "nsubj" is not "nsubj:pass"."""
        return [child for child in self.children[word] if self.relations[child] in relations]

    def first(self, word: int, *relations: str) -> int | None:
        """The first of the dependants."""
        return next(iter(self.dependants(word, *relations)), None)

    def verb(self, word: int) -> str:
        """The lemma of a verb with its particle: "show up"."""
        particle = self.first(word, "compound:prt")
        lemma = self.lemmas[word].lower()
        return lemma if particle is None else f"{lemma} {self.lemmas[particle].lower()}"

    def is_passive(self, word: int) -> bool:
        """Whether a verb is passive: by its marks, or as a participle without any.

        "the seized ship", "saw it seized"; "was seized and sold" marks only the first.
        """
        for _ in range(DEPTH):
            if any(self.relations[child] in PASSIVE_MARKS for child in self.children[word]):
                return not self._is_perfect(word)
            if self.xpos[word] != "VBN" or self.first(word, "obj", "aux", "nsubj") is not None:
                return False
            if self.relations[word] != "conj" or self.heads[word] < 0:
                break
            word = self.heads[word]
        return self.relations[word] in BARE

    def _is_perfect(self, word: int) -> bool:
        """Whether a verb is active for all that its subject's relation says: "had called" has no "been"."""
        helpers = [self.lemmas[child].lower() for child in self.dependants(word, "aux", "aux:pass")]
        return "have" in helpers and "be" not in helpers and "get" not in helpers

    def preposition(self, word: int) -> str | None:
        """The preposition before a word."""
        case = self.first(word, "case")
        return None if case is None else self.lemmas[case].lower()
