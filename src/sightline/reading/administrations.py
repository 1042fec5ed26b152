"""After whom an administration is called, and so who is president though no title says it.

In "the Dorn administration" Dorn governs. A text that names several, of now and of before, is mostly about
the one whose name it has most often.
"""

import re
from collections.abc import Iterable
from typing import Final

from sightline.reading.name_groups import Group

PRESIDENT: Final = "president"
"""The title of those after whom administrations are called."""
_CALLED: Final = re.compile(r"\b([A-Z][\w-]+)(?:['’]s)? (?i:administration)\b")


class Administrations:
    """How often a text has the names after which it calls an administration."""

    def __init__(self, groups: Iterable[Group], text: str) -> None:
        people = [group for group in groups if group.type == "person"]
        surnames = {word for group in people for word in _last_words(group)}
        self._text = text
        self._allowed: dict[int, bool] = {}
        self._counts = {word: text.count(word) for word in surnames.intersection(_CALLED.findall(text))}
        most = max(sorted(self._counts), key=lambda word: self._counts[word], default="")
        heads = [group for group in people if most in _last_words(group)]
        self._head = heads[0] if len(heads) == 1 else None

    def head(self) -> Group | None:
        """The only person with the name that is most often called so; None where there is no such."""
        return self._head

    def allow(self, group: Group) -> bool:
        """Whether a president by title is named as often as any other who has an administration."""
        if id(group) not in self._allowed:
            own = _last_words(group)
            others = (count for surname, count in self._counts.items() if surname not in own)
            most = max(others, default=0)
            self._allowed[id(group)] = not most or max(map(self._text.count, own), default=0) >= most
        return self._allowed[id(group)]


def _last_words(group: Group) -> set[str]:
    return {name.text.split()[-1] for name in group.names}
