"""Whether a text speaks of its people as "he" or as "she", by the pronouns and titles that most often do."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from sightline.reading.layers import Name
from sightline.reading.name_groups import Group
from sightline.vocabulary.pronouns import family_of, gender_of

HONORIFICS: Final = frozenset(("mr", "mrs", "ms", "miss", "mr.", "mrs.", "ms.", "miss."))
TITLE_COUNTS: Final = 3
"""Pronouns that one "Mr." or "Mrs." outweighs: a chain may be wrong where a title seldom is."""
LONGEST: Final = 6
"""Characters of an honorific and the blank after it."""


class Genders:
    """The family of pronouns, "he" or "she", of each person of whom more is known than not."""

    def __init__(self, text: str, found: Mapping[Name, Group], groups: Iterable[Group]) -> None:
        """`found` are pronouns with the people they are taken to stand for."""
        counts: dict[int, Counter[str]] = {}
        for name, group in found.items():
            if name.form == "pronoun" and (family := _family(name)):
                counts.setdefault(id(group), Counter())[family] += 1
        for group in groups:
            for name in group.names:
                if family := _titled(text, name):
                    counts.setdefault(id(group), Counter())[family] += TITLE_COUNTS
        self._of = {key: one["he"] - one["she"] for key, one in counts.items()}

    def agree(self, pronoun: Name, group: Group) -> bool:
        """Whether a pronoun can be that of a person."""
        lead = self._of.get(id(group), 0)
        return not ((lead > 0 and _family(pronoun) == "she") or (lead < 0 and _family(pronoun) == "he"))


def _family(pronoun: Name) -> str | None:
    family = family_of().get(pronoun.text.lower())
    return family if family in ("he", "she") else None


def _titled(text: str, name: Name) -> str | None:
    """What the honorific before a name shows."""
    words = text[max(0, name.start - LONGEST) : name.start].lower().split()
    known = gender_of().get(words[-1]) if words and words[-1] in HONORIFICS else None
    return {"m": "he", "f": "she"}.get(known or "")
