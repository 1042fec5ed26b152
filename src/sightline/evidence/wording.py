"""Passages as terms of the vocabulary look at them: who takes part, and the words around a predicate."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final

import msgspec

from sightline.contract import Range
from sightline.evidence.scene import Scene
from sightline.reading.layers import Layers
from sightline.reading.noun_phrases import words_at
from sightline.vocabulary.terms import Term

WITHIN: Final = frozenset(
    (
        "amod",
        "compound",
        "nmod",
        "nmod:poss",
        "nmod:desc",
        "nmod:unmarked",
        "flat",
        "appos",
        "nummod",
        "advmod",
    )
)
"""Relations of the words that belong to who or what takes part."""
TITLES: Final = frozenset(("appos", "flat", "compound", "nmod:desc"))
"""Relations of a noun to the name beside it: "the envoy Ana Dorn"."""
OTHER_CLAUSES: Final = frozenset(("ccomp", "acl:relcl", "parataxis", "csubj", "advcl:relcl"))
"""Relations of clauses that tell something of their own."""
PREPOSITIONS: Final = frozenset(("by", "from", "of", "with", "without", "into"))
"""Words before a gerund that is part of the clause: "barred her from entering"."""
DEPTH: Final = 6
"""Words that are gone down through; deeper ones belong to something else."""
NOUNS: Final = ("NOUN", "PROPN", "ADJ")


class Phrase(msgspec.Struct, frozen=True):
    """Who or what takes part: its nouns, all its words, and the types of its names; all in lower case."""

    nouns: frozenset[str]
    words: frozenset[str]
    types: frozenset[str]

    def fits(self, term: Term) -> bool:
        """Whether the phrase is what a term names: its noun is among the words, which are all there."""
        if term.kind == "type":
            return term.words[0] in self.types
        if not self.words.issuperset(term.words):
            return False
        return term.kind == "modifier" or not self.nouns.isdisjoint(term.words)


class Wording:
    """One document's passages by their words.

    `measures` are nouns that only measure what stands after "of"; `bases` are base forms of words by their
    other forms.
    """

    def __init__(
        self,
        scene: Scene,
        layers: Layers,
        *,
        measures: frozenset[str] = frozenset(),
        bases: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self._scene, self._layers, self._measures, self._bases = scene, layers, measures, bases or {}
        self._forms: dict[int, tuple[str, ...]] = {}
        self._phrases: dict[int, Phrase] = {}
        self._sentences: dict[int, frozenset[str]] = {}

    def names(self, word: int, *more: int) -> Iterator[str]:
        """What a predicate is called: "hand out" and "hand", "front company" and "company"."""
        tree, seen = self._scene.tree, set[str]()
        for at in (word, *more):
            lemmas = {tree.lemmas[at].lower(), *self._bases.get(self._scene.lower[at], ())}
            for child in tree.dependants(at, "amod", "compound", "compound:prt", "advmod"):
                beside = tree.lemmas[child].lower()
                seen.update(f"{one} {beside}" if child > at else f"{beside} {one}" for one in lemmas)
            seen |= lemmas
        yield from sorted(seen, key=lambda name: (-len(name), name))

    def phrase(self, word: int) -> Phrase:
        """Who or what a word heads, with what else the text calls it."""
        if word not in self._phrases:
            self._phrases[word] = self._phrase(word)
        return self._phrases[word]

    def _phrase(self, word: int) -> Phrase:
        scene, tree = self._scene, self._scene.tree
        nouns, words, types = set[str](), set[str](), set[str]()
        heads = [word, *(other for other in tree.dependants(word, "appos", "flat"))]
        name = scene.name(word)
        if name is not None:
            types.add(name.type.upper())
            heads += tree.dependants(word, "compound", "nmod:desc") if name.form == "name" else []
            if tree.relations[word] in TITLES and tree.heads[word] >= 0:
                heads.append(tree.heads[word])
            for known in self._called.get(self._entities.get((name.start, name.end)) or "", ()):
                nouns.add(known[-1])
                words.update(known)
        for head in heads:
            nouns.update(self.forms(head))
            if tree.lemmas[head].lower() in self._measures:
                measured = (one for one in tree.dependants(head, "nmod") if tree.preposition(one) == "of")
                for one in measured:
                    nouns.update(self.forms(one))
        for at in self.below(word, WITHIN):
            words.update(self.forms(at))
        return Phrase(frozenset(nouns), frozenset(words | nouns), frozenset(types))

    def below(self, word: int, relations: Iterable[str], depth: int = DEPTH) -> Iterator[int]:
        """A word and those that hang on it by some relations."""
        yield word
        if depth:
            for child in self._scene.tree.dependants(word, *relations):
                yield from self.below(child, relations, depth - 1)

    def clause(self, word: int, without: Iterable[int]) -> frozenset[str]:
        """The words of a predicate's clause, but not those who act."""
        found = set[str]()
        waiting, left = [word], set(without)
        while waiting:
            at = waiting.pop()
            found.update(self.forms(at))
            waiting += (
                child for child in self._scene.tree.children[at] if child not in left and self._same(child)
            )
        return frozenset(found)

    def _same(self, child: int) -> bool:
        """Whether a word belongs to the clause of the one above it."""
        tree = self._scene.tree
        if tree.relations[child] in OTHER_CLAUSES:
            return False
        if tree.upos[child] not in ("VERB", "AUX") or tree.relations[child] not in ("conj", "advcl"):
            return True
        marks = (self._scene.lower[mark] for mark in tree.dependants(child, "mark"))
        gerund = tree.relations[child] == "advcl" and tree.xpos[child] == "VBG"
        return gerund and all(mark in PREPOSITIONS for mark in marks)

    def sentence(self, word: int) -> frozenset[str]:
        """The words of a sentence."""
        words = self._scene.words
        number = words[word].sentence
        if number not in self._sentences:
            first = last = word
            while first and words[first - 1].sentence == number:
                first -= 1
            while last + 1 < len(words) and words[last + 1].sentence == number:
                last += 1
            every = (form for at in range(first, last + 1) for form in self.forms(at))
            self._sentences[number] = frozenset(every)
        return self._sentences[number]

    def forms(self, word: int) -> tuple[str, ...]:
        """A word as it stands, its base form, the parts of one with hyphens, the type of a name."""
        if word not in self._forms:
            self._forms[word] = tuple(self._forms_of(word))
        return self._forms[word]

    def _forms_of(self, word: int) -> Iterator[str]:
        lower = self._scene.lower[word]
        name = self._scene.name(word)
        if name is not None:
            yield name.type.upper()
        yield lower
        yield self._scene.tree.lemmas[word].lower()
        yield from self._bases.get(lower, ())
        if "-" in lower:
            yield from lower.split("-")

    @cached_property
    def _entities(self) -> dict[Range, str | None]:
        return {(one.start, one.end): one.entity for one in self._layers.mentions}

    @cached_property
    def _called(self) -> dict[str, list[tuple[str, ...]]]:
        """The roles and descriptions of each entity, as words whose last is the noun."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for entity in self._layers.entities:
            for role in entity.roles:
                words = role.text.lower().split(" of ")[0].split(" for ")[0].split()
                if words:
                    found.setdefault(entity.id, []).append(tuple(words))
        tree = self._scene.tree
        for mention in self._layers.mentions:
            if mention.form != "description" or mention.entity is None:
                continue
            span = words_at(self._scene.words, (mention.start, mention.end))
            if span[0] < span[1]:
                head = self._scene.phrases.head(span)
                before = (tree.lemmas[at].lower() for at in tree.dependants(head, "amod", "compound"))
                found.setdefault(mention.entity, []).append((*before, tree.lemmas[head].lower()))
        return found
