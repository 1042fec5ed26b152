"""The words of a participant or speaker as a view shows them, and whom a document means by them."""

from sightline.analysis.groups import Groups
from sightline.analysis.numbered import Numbered, View
from sightline.contract import Range

LONGEST = 90
"""Characters of one participant that a view shows; about a line and a half of a table cell."""


class Phrase(View, frozen=True, kw_only=True):
    """A text's own words, on one line.

    `name` is the full name that the same text gives the entity, where the words do not hold any of its names
    ("he" → "Oren Valk"); `entity` is the key of the entity's row.
    """

    text: str
    name: str | None = None
    entity: str | None = None


def phrase(
    read: Numbered, groups: Groups, span: Range, entity: str | None, *, longest: int = LONGEST
) -> Phrase:
    """The words of `span`; if longer than `longest`, the entity's name among them, or their start."""
    words = read.words(*span)
    if len(words) > longest:
        words = _name_inside(read, span, entity) or clip(words, longest)
    return Phrase(text=words, name=_meant(read, words, entity), entity=groups.key(read, entity))


def clip(words: str, longest: int) -> str:
    """The first words that fit into `longest` characters, with an ellipsis where any were left out."""
    if len(words) <= longest:
        return words
    head = words[: longest - 1]
    if words[longest - 1] != " ":
        head = head.rsplit(" ", 1)[0]
    return head.rstrip(" ,;:") + "…"


def _name_inside(read: Numbered, span: Range, entity: str | None) -> str | None:
    if entity is None:
        return None
    for _, mention in read.mentions_of.get(entity, ()):
        if mention.form == "name" and span[0] <= mention.start and mention.end <= span[1]:
            return read.words(mention.start, mention.end)
    return None


def _meant(read: Numbered, words: str, entity: str | None) -> str | None:
    meant = read.entities.get(entity) if entity else None
    if meant is None:
        return None
    folded = words.casefold()
    known = (name.casefold() for name in (meant.name, *meant.names))
    return None if any(name in folded for name in known) else meant.name
