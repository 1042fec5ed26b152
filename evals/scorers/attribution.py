"""How well sources, cues and contents of attributions are found, and whether they are bound together rightly.

Spans are scored as the papers on PolNeAR do (CofeNet, Wang et al. 2023): each part's pieces are flat chunks
of words, a discontinuous content is several of them, and a source that two attributions share is one. Nobody
published a score for whole attributions; "linked" is ours.
"""

from collections.abc import Sequence
from typing import Final, Literal

import msgspec

from evals.score import Counts

WordRange = tuple[int, int]
Role = Literal["source", "cue", "content"]
ROLES: Final[tuple[Role, ...]] = ("source", "cue", "content")
LEAST_JACCARD: Final = 0.5
"""Share of the words of two contents that both have, for them to be the same content."""


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """An attribution in ranges of words, end exclusive; a part that is unsaid is empty."""

    source: tuple[WordRange, ...] = ()
    cue: tuple[WordRange, ...] = ()
    content: tuple[WordRange, ...] = ()

    def words(self, role: Role) -> frozenset[int]:
        """The indices of a part's words."""
        pieces: tuple[WordRange, ...] = getattr(self, role)
        return frozenset(index for start, end in pieces for index in range(start, end))


class RoleTally(msgspec.Struct):
    """Counts of one part: each piece, its first word, all pieces of an attribution together, its words."""

    exact: Counts = msgspec.field(default_factory=Counts)
    begin: Counts = msgspec.field(default_factory=Counts)
    whole: Counts = msgspec.field(default_factory=Counts)
    token: Counts = msgspec.field(default_factory=Counts)

    def add(self, role: Role, proposed: Sequence[Parts], gold: Sequence[Parts]) -> None:
        """Count the attributions of one document."""
        ours, theirs = _pieces(role, proposed), _pieces(role, gold)
        self.exact.add(ours, theirs)
        self.begin.add({start for start, _ in ours}, {start for start, _ in theirs})
        self.whole.add(_wholes(role, proposed), _wholes(role, gold))
        self.token.add(_words(role, proposed), _words(role, gold))


class Tally(msgspec.Struct):
    """Counts over documents: one for each part, and `linked` for attributions."""

    source: RoleTally = msgspec.field(default_factory=RoleTally)
    cue: RoleTally = msgspec.field(default_factory=RoleTally)
    content: RoleTally = msgspec.field(default_factory=RoleTally)
    linked: Counts = msgspec.field(default_factory=Counts)

    def role(self, role: Role) -> RoleTally:
        """The counts of one part."""
        found: RoleTally = getattr(self, role)
        return found

    def add(self, proposed: Sequence[Parts], gold: Sequence[Parts]) -> None:
        """Count the attributions of one document, both in the same words."""
        for role in ROLES:
            self.role(role).add(role, proposed, gold)
        self.linked.right += linked(proposed, gold)
        self.linked.proposed += len(proposed)
        self.linked.gold += len(gold)


def linked(proposed: Sequence[Parts], gold: Sequence[Parts]) -> int:
    """How many proposals are right, each for an annotated attribution of its own.

    One is right when its cue overlaps the other's, its source does or both have none, and the words of their
    contents have a Jaccard index of `LEAST_JACCARD` at least. The nearest contents are paired first.
    """
    pairs = sorted(
        (
            (-likeness, left, right)
            for left, ours in enumerate(proposed)
            for right, theirs in enumerate(gold)
            if _same_speaker(ours, theirs) and (likeness := _jaccard(ours, theirs)) >= LEAST_JACCARD
        ),
    )
    lefts: set[int] = set()
    rights: set[int] = set()
    for _, left, right in pairs:
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
    return len(lefts)


def _same_speaker(ours: Parts, theirs: Parts) -> bool:
    unsaid = not ours.source and not theirs.source
    same_cue = bool(ours.words("cue") & theirs.words("cue"))
    return same_cue and (unsaid or bool(ours.words("source") & theirs.words("source")))


def _jaccard(ours: Parts, theirs: Parts) -> float:
    one, other = ours.words("content"), theirs.words("content")
    return len(one & other) / len(one | other) if one or other else 0.0


def _pieces(role: Role, found: Sequence[Parts]) -> set[WordRange]:
    return {piece for one in found for piece in getattr(one, role)}


def _wholes(role: Role, found: Sequence[Parts]) -> set[tuple[WordRange, ...]]:
    return {whole for one in found if (whole := getattr(one, role))}


def _words(role: Role, found: Sequence[Parts]) -> set[int]:
    return {word for one in found for word in one.words(role)}
