"""The classes of each head, in the order of its scores."""

from typing import Final

import msgspec

NAME_TYPES: Final = ("person", "organisation", "place", "group", "event", "work")
POSITIONS: Final = ("B", "I", "E", "S")
"""Where in a range a word stands: it begins it, is inside, ends it, or is the whole of it."""
GRADED: Final = ("factuality", "happened")
"""Heads that say from −3 to +3 whether an event is real, in the author's words and as readers take it."""


class Labels(msgspec.Struct, frozen=True, kw_only=True):
    """The labels that the training data gives; those of tags of ranges are fixed."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemma: tuple[str, ...]
    relation: tuple[str, ...]

    def tag_sizes(self) -> dict[str, int]:
        """How many scores each tagging head gives a word."""
        ranges = dict.fromkeys(("source", "cue", "content", "inner"), 1 + len(POSITIONS))
        forms = {"upos": len(self.upos), "xpos": len(self.xpos), "lemma": len(self.lemma)}
        return {"names": 1 + len(POSITIONS) * len(NAME_TYPES), **ranges, **forms}


def tag(position: str, kind: int = 0) -> int:
    """The number of a tag: 0 is outside, then four for each type."""
    return 1 + len(POSITIONS) * kind + POSITIONS.index(position)
