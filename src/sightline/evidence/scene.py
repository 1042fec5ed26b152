"""A parsed text as evidence looks at it: its grammar, and who is mentioned by which word."""

from collections.abc import Iterator
from typing import Final

from sightline.contract import Document, Range
from sightline.reading.dependants import DEPTH, Tree
from sightline.reading.layers import Layers, Name
from sightline.reading.noun_phrases import Phrases, words_at
from sightline.vocabulary.nouns import by_text
from sightline.vocabulary.predicates import nominals, predicates

ACTORS: Final = frozenset(("person", "organisation", "group"))
ACTING: Final = frozenset(("person", "organisation", "group", "place"))
"""Types of those who can act or be acted on; the name of a country stands for those who govern it."""
REFERRING: Final = ("nsubj", "nsubj:pass", "obj", "iobj", "obl:agent", "conj")
"""Relations in which a proper noun stands for somebody, named or not."""
SAME: Final = ("flat", "appos")
"""Relations of a name to a noun that stands for the same: "the envoy Ana Dorn"."""
NOT: Final = "not"
"""Belongs to what it turns into its opposite: "pleaded not guilty"."""
RELATIVE: Final = frozenset(("who", "whom"))
NEAR: Final = 5
"""Words before "who" among which stands whom it means, where the tree does not say."""
MOST: Final = 40
"""Members of a list of participants; more are a table and no sentence."""


class Scene:
    """One document's look-ups; words are known by their index in `Layers.words`."""

    def __init__(self, document: Document, layers: Layers) -> None:
        self.text, self.words = document.text, layers.words
        self.phrases = Phrases(document.text, layers.words, layers.syntax)
        self.tree: Tree = self.phrases.tree
        self.lower = [word.text.lower() for word in layers.words]
        self._names: dict[int, Name] = {}
        for name in layers.names:
            span = words_at(self.words, (name.start, name.end))
            if span[0] < span[1]:
                self._names.setdefault(self.phrases.head(span), name)
        self.ends = {word.sentence: word.text for word in layers.words}
        self._holders = self._by_role(layers)
        self._known = {(one.start, one.end) for one in layers.mentions if one.entity is not None}
        self._timed = {
            word
            for one in layers.times
            if one.kind in ("date", "time", "duration", "set")
            for word in range(*words_at(self.words, (one.start, one.end)))
        }

    def _by_role(self, layers: Layers) -> dict[int, list[int]]:
        """The words that head the names of those who hold a role, by the words of the role."""
        found: dict[int, list[int]] = {}
        for word, name in self._names.items():
            for role in name.roles:
                for at in range(*words_at(self.words, (role.start, role.end))):
                    found.setdefault(at, []).append(word)
        return found

    def holders(self, word: int) -> list[int]:
        """Those named who hold the role that a word stands in: "the presidents, Dorn and Tessin"."""
        return [] if self.is_named(word) else sorted(set(self._holders.get(word, ())) - {word})

    def name(self, word: int) -> Name | None:
        """The mention that a word heads."""
        return self._names.get(word)

    def is_actor(self, word: int) -> bool:
        """Whether a word heads a mention of somebody who can act, or a pronoun for people."""
        name = self._names.get(word)
        if name is None:
            return self.lower[word] in predicates().somebody or self._looks_named(word)
        if name.form == "pronoun" and self.lower[word] in ("it", "its"):
            return (name.start, name.end) in self._known
        if name.form == "description" and self.tree.lemmas[word].lower() in nominals():
            return False
        return name.type in ACTING

    def _looks_named(self, word: int) -> bool:
        """Whether a word is written as a name that was not found, and is no time, title or end of a list."""
        proper = self.tree.upos[word] == "PROPN" and self.words[word].text[:1].isupper()
        return proper and not self.is_timed(word) and self.tree.relations[word] in REFERRING

    def named(self, word: int) -> int:
        """The word that heads the name that a noun stands beside, "the envoy Ana Dorn"; else the word."""
        beside = (
            other
            for other in self.tree.dependants(word, *(SAME if self._is_somebody(word) else ("flat",)))
            if (name := self._names.get(other)) is not None and name.form == "name" and name.type in ACTORS
        )
        own = self._names.get(word)
        if own is not None and own.form == "name":
            return word
        if self.lower[word] in RELATIVE and own is None:
            return next((at for at in range(word - 1, max(-1, word - NEAR), -1) if at in self._names), word)
        return next(beside, self._beside(word))

    def _beside(self, word: int) -> int:
        """The name that a title wrongly stands apart from in the tree, or that an apposition tells of."""
        tree = self.tree
        if (
            word + 1 < len(self.words)
            and tree.relations[word + 1] == tree.relations[word]
            and tree.heads[word + 1] == tree.heads[word]
        ):
            after = self._names.get(word + 1)
            if after is not None and after.form == "name" and after.type in ACTORS:
                return word + 1
        if tree.relations[word] == "appos":
            told = self._names.get(tree.heads[word])
            if told is not None and told.form == "name" and told.type in ACTORS:
                return tree.heads[word]
        return word

    def is_timed(self, word: int) -> bool:
        """Whether a word stands in a time expression."""
        return word in self._timed

    def range_of(self, word: int) -> Range:
        """The passage of who or what a word heads: a mention whole, else the noun with what is before it."""
        name = self._names.get(word)
        if name is not None:
            return name.start, name.end
        if self.tree.upos[word] in ("VERB", "AUX"):
            return self.clause_range(word)
        start, end = self.phrases.phrase(word)
        if word and self.lower[word - 1] == NOT and self.tree.heads[word - 1] == word:
            start = min(start, word - 1)
        return self.words[start].start, self.words[min(end - 1, self._last(word))].end

    def _last(self, word: int) -> int:
        """The last word of a noun with its number, and with what it measures: "the number of men"."""
        found = [child for child in self.tree.dependants(word, "nummod") if child > word]
        if self.tree.lemmas[word].lower() in predicates().measures:
            parts = self.tree.dependants(word, "nmod")
            found += [child for child in parts if self.tree.preposition(child) == "of"][:1]
        return max([word, *found])

    def clause_range(self, verb: int) -> Range:
        """A verb that is the theme of another, with its object: "arming the militia"."""
        goal = self.tree.first(verb, "obj")
        end = self.words[verb].end
        if goal is not None and verb < goal and goal - verb < DEPTH:
            end = max(end, self.range_of(goal)[1])
        return self.words[verb].start, end

    def joined(self, word: int) -> Iterator[int]:
        """A word and those that "and" joins to it: "Norland, Velmark and Tarvia"."""
        holders = self.holders(word)
        yield from holders or [self.named(word)]
        if holders:
            return
        waiting, taken = [word], 0
        while waiting and taken < MOST:
            for other in self.tree.dependants(waiting.pop(0), "conj"):
                if other > word and self.tree.upos[other] in ("NOUN", "PROPN", "PRON", "NUM"):
                    taken += 1
                    waiting.append(other)
                    yield self.named(other)

    def belongs_to_actor(self, word: int) -> bool:
        """Whether a noun's own phrase names an actor: "Tarvian aircraft", "the general's decree"."""
        return any(
            self.is_actor(child)
            for child in self.tree.dependants(
                word, "nmod:poss", "compound", "amod", "nmod:desc", "nmod:unmarked"
            )
            if child < word and (self.tree.relations[child] == "nmod:poss" or self.is_named(child))
        )

    def is_named(self, word: int) -> bool:
        """Whether a word heads a name, not a description or a pronoun."""
        name = self._names.get(word)
        return name is not None and name.form == "name"

    def is_place(self, word: int) -> bool:
        """Whether a word heads the name of a place."""
        name = self._names.get(word)
        return name is not None and name.type == "place"

    def _is_somebody(self, word: int) -> bool:
        noun = by_text().get(self.lower[word]) or by_text().get(self.tree.lemmas[word].lower())
        return word in self._names or (noun is not None and noun.type in ACTORS)

    def means_somebody(self, word: int) -> bool:
        """Whether a word heads an actor, or a noun for people or bodies that is no mention."""
        if self.is_actor(word):
            return True
        noun = by_text().get(self.lower[word])
        return noun is not None and noun.type in ACTORS
