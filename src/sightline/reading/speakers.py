"""Whom the source of an attribution names, and what kind of speaker that is."""

from collections.abc import Sequence
from typing import Final

from sightline.contract import Entity, Mention, Range, SpeakerKind
from sightline.reading.layers import Layers, Parse, Token
from sightline.reading.model.links import WordRange
from sightline.reading.spans import Spans
from sightline.vocabulary.nouns import Noun, anonymous_nouns, by_text, head_types
from sightline.vocabulary.outlets import is_outlet
from sightline.vocabulary.pronouns import family_of, indefinite

FIRST_PERSON: Final = frozenset(("i", "we"))
"""The families of pronouns by which a writer speaks."""
_SAME: Final = frozenset(("appos", "flat"))
"""Relations of a name to the noun beside it that stands for the same: "the mayor, Ana Dorn"."""
_RELATIVE: Final = frozenset(("WP", "WDT"))
"""Penn tags of "who", "which" and "that" where they open a clause."""
_NO_TITLE: Final = frozenset(("ADP", "CCONJ", "VERB"))
"""Classes of words that stand in no title before a name."""
_AFTER_NAME: Final = frozenset((",", "(", "—", "–", ")", "of", "who"))
"""What may follow the name of whoever speaks within a source."""
NEAR: Final = 4
"""Words before a noun among which its article is looked for."""


class Speakers:
    """Looks up sources among the mentions of a text, by the word that heads them."""

    def __init__(self, layers: Layers) -> None:
        self._words: Sequence[Token] = layers.words
        self._syntax: Sequence[Parse] = layers.syntax
        self._mentions = Spans(((one.start, one.end), one) for one in layers.mentions)
        self._entities = {one.id: one for one in layers.entities}
        self._named = {one.entity for one in layers.mentions if one.form == "name"}

    def of(self, source: Sequence[WordRange]) -> tuple[str | None, SpeakerKind]:
        """The entity that speaks, or null, and its kind; no source is an unknown speaker."""
        if not source:
            return None, "unknown"
        head = self._meant(self.head(source[0]))
        mention = self._mention(source[0], head)
        if mention is None or mention.form == "description":
            mention = self._only_person(source[0]) or mention
        entity = self._entities.get(mention.entity or "") if mention else None
        return (entity.id if entity else None), self._kind(head, entity)

    def family(self, source: Sequence[WordRange]) -> str | None:
        """The family of pronouns that a source belongs to, null for other words."""
        return family_of().get(self._text(self.head(source[0]))) if source else None

    def head(self, span: WordRange) -> int:
        """The first word of a range whose head is outside it."""
        start, end = span
        heads = (word for word in range(start, end) if not start <= self._syntax[word].head < end)
        return next(heads, start)

    def _meant(self, head: int) -> int:
        """Of a relative pronoun the noun that it stands for: "the mayor, who said"."""
        verb = self._syntax[head].head
        relative = self._syntax[head].xpos in _RELATIVE and verb >= 0
        if relative and self._syntax[verb].relation == "acl:relcl" and self._syntax[verb].head >= 0:
            return self._syntax[verb].head
        return head

    def _mention(self, span: WordRange, head: int) -> Mention | None:
        """The shortest mention of the head; where that is described, a name beside it for the same."""
        here = self._mentions.overlapping(self._place(head))
        own = min(here, key=lambda one: one.end - one.start, default=None)
        if own and own.form == "name":
            return own
        same = (
            word
            for word in range(*span)
            if self._syntax[word].head == head and self._syntax[word].relation.partition(":")[0] in _SAME
        )
        names = (one for word in same for one in self._mentions.overlapping(self._place(word)))
        return next((one for one in names if one.form == "name"), own)

    def _only_person(self, span: WordRange) -> Mention | None:
        """The only person's name in a source that the source may be: "Mr. Dorn", "the envoy, Ana Dorn".

        Not one after a preposition ("an aide of Dorn"), nor one that says whose or which ("Dorn's aide").
        """
        start, end = self._words[span[0]].start, self._words[span[1] - 1].end
        names = [one for one in self._mentions.overlapping((start, end)) if one.form == "name"]
        people = [one for one in names if one.type == "person" and one.entity]
        if len(people) != 1 or not start <= people[0].start < people[0].end <= end:
            return None
        words = range(*span)
        before = [at for at in words if self._words[at].end <= people[0].start]
        after = next((at for at in words if self._words[at].start >= people[0].end), None)
        governed = any(
            self._syntax[at].upos in _NO_TITLE and self._syntax[at].relation != "amod" for at in before
        )
        stands = after is None or self._text(after) in _AFTER_NAME
        return people[0] if stands and not governed else None

    def _kind(self, head: int, entity: Entity | None) -> SpeakerKind:
        if entity and entity.id in self._named:
            return _kind_of_name(entity.name, entity)
        family = family_of().get(self._text(head))
        if family:
            described = _kind_of_description(entity) if entity else "unknown"
            return "author" if family in FIRST_PERSON else described
        noun = self._noun(head)
        if self._syntax[head].upos == "PROPN" and noun is None:
            return self._kind_of_capital(head)
        return _kind_of_noun(noun)

    def _kind_of_capital(self, head: int) -> SpeakerKind:
        """Of a word that is written as a name and is none that was found: "Republicans", "a Republican"."""
        if self._syntax[head].xpos == "NNPS" or head_types().get(self._text(head)) == "group":
            return "group"
        before = (at for at in range(max(0, head - NEAR), head) if self._syntax[at].head == head)
        new = any(self._text(at) in indefinite() for at in before)
        return "anonymous" if new else _kind_of_name(self._words[head].text, None)

    def _noun(self, head: int) -> Noun | None:
        """The listed noun that ends with the head, of two words or one."""
        two = f"{self._text(head - 1)} {self._text(head)}" if head else ""
        return by_text().get(two) or by_text().get(self._text(head))

    def _text(self, word: int) -> str:
        return self._words[word].text.lower()

    def _place(self, word: int) -> Range:
        return self._words[word].start, self._words[word].end


def _kind_of_name(name: str, entity: Entity | None) -> SpeakerKind:
    if is_outlet(name):
        return "outlet"
    if entity and entity.type == "work":
        return "document"
    several = head_types().get(name.split()[-1].lower()) == "group"
    return "group" if several or (entity and entity.type == "group") else "named"


def _kind_of_description(entity: Entity) -> SpeakerKind:
    """Of a pronoun for somebody whom the text only describes."""
    if entity.type in ("organisation", "group", "place"):
        return "group"
    return "document" if entity.type == "work" else "anonymous"


def _kind_of_noun(noun: Noun | None) -> SpeakerKind:
    if noun and noun.type == "group" and noun.text not in anonymous_nouns():
        return "group"
    return noun.speaker if noun and noun.speaker else "anonymous"
