"""What stands around a predicate in the grammar: its objects, particles, prepositions, and their words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec

from sightline.evidence.scene import Scene
from sightline.reading.arguments import arguments, subject
from sightline.reading.dependants import DEPTH, Tree
from sightline.vocabulary.plurals import plural
from sightline.vocabulary.verb_patterns import is_class
from sightline.vocabulary.verbs import noun_class

RELATIVES: Final = frozenset(("that", "which", "who", "whom"))
INSIDE: Final = (
    "compound",
    "amod",
    "nmod",
    "nmod:poss",
    "nmod:desc",
    "flat",
    "appos",
    "nummod",
    "conj",
    "nmod:unmarked",
)
"""Relations of the words of a noun phrase to its head."""
BEFORE: Final = ("compound", "amod", "nmod:poss", "nmod:desc", "flat", "appos", "conj")
"""Those of words that say whose or what something is."""
NEGATIONS: Final = frozenset(("not", "n't", "n’t", "never"))
REFUSING: Final = frozenset(("refuse", "decline", "fail"))
"""Verbs that negate the one after them."""


class Around(msgspec.Struct, frozen=True, kw_only=True):
    """The surroundings of a verb or noun; words are known by their index.

    `own` are the forms of the word itself. `objects` are those of a verb, with the subject of a passive, and
    `held` the nouns that a verb of doing may hold: objects, and what follows "in" ("took part in the
    attack"). `after` has the heads that follow each preposition, "to" an infinitive's verb too. `words` are
    the forms, in lower case, of what may belong to a pattern, `things` those of nouns alone.
    """

    scene: Scene
    own: tuple[str, ...]
    subjects: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    held: tuple[int, ...] = ()
    after: Mapping[str, Sequence[int]]
    particles: tuple[str, ...] = ()
    words: frozenset[str]
    things: frozenset[str]
    passive: bool = False
    clause: bool = False
    negated: bool = False

    def has_word(self, need: str) -> bool:
        """Whether a word of a pattern, or a noun of its class, is there; a noun in either number."""
        if is_class(need):
            return not self.things.isdisjoint(noun_class(need))
        return need in self.words or plural(need) in self.words

    def has_after(self, preposition: str) -> bool:
        """Whether a preposition is there with what it introduces; "that" with a clause."""
        return preposition in self.after or (preposition == "that" and self.clause)

    def is_subject(self, class_: str) -> bool:
        """Whether the subject, or what it is made of, belongs to a class of nouns."""
        nouns = noun_class(class_)
        return any(
            not nouns.isdisjoint(forms(self.scene, word))
            for head in self.subjects
            for word in _phrase(self.scene, head)
        )

    def is_of(self, class_: str) -> bool:
        """Whether a subject or an object itself belongs to a class of nouns."""
        nouns = noun_class(class_)
        return any(not nouns.isdisjoint(forms(self.scene, word)) for word in (*self.subjects, *self.objects))

    def concerns(self, heads: Iterable[int]) -> bool:
        """Whether some of the nouns are somebody, or something of somebody: "Tarvia's efforts"."""
        scene = self.scene
        return any(
            scene.is_actor(word) or scene.means_somebody(word)
            for head in heads
            for word in _phrase(scene, head)
        )


def around_verb(scene: Scene, verb: int) -> Around:
    """The surroundings of a verb; of a passive, the subject is the object."""
    tree = scene.tree
    passive = tree.is_passive(verb)
    doer = subject(tree, verb)
    agents = tuple(tree.dependants(verb, "obl:agent")) or tuple(
        word for word in tree.dependants(verb, "obl") if passive and tree.preposition(word) == "by"
    )
    objects = tuple(dict.fromkeys(_objects(scene, verb, doer if passive else None)))
    after = _after(tree, verb, objects)
    particles = tuple(_particles(scene, verb))
    heads = [
        word for those in after.values() for word in those if tree.upos[word] in ("NOUN", "PROPN", "PRON")
    ]
    phrases = [word for head in (*objects, *heads) for word in _phrase(scene, head)]
    beside = [
        word
        for word in tree.dependants(verb, "advmod", "xcomp", "obl", "ccomp")
        if tree.upos[word] not in ("VERB", "AUX")
    ]
    things = frozenset(form for word in phrases for form in forms(scene, word))
    others = frozenset(form for word in beside for form in forms(scene, word))
    return Around(
        scene=scene,
        own=forms(scene, verb),
        subjects=agents if passive else () if doer is None else (doer, *tree.dependants(doer, "conj")),
        objects=objects,
        held=(*objects, *after.get("in", ())),
        after=after,
        particles=particles,
        words=things | others | frozenset((*particles, *after)),
        things=things,
        passive=passive,
        clause=tree.first(verb, "ccomp", "xcomp") is not None,
        negated=_is_negated(scene, verb),
    )


def around_noun(scene: Scene, noun: int) -> Around:
    """The surroundings of a noun that names an act; what its verb holds after a preposition counts too."""
    tree = scene.tree
    after: dict[str, list[int]] = {}
    above = tree.heads[noun]
    beside = (
        tree.dependants(above, "obl") if above >= 0 and tree.relations[noun] in ("obj", "nsubj:pass") else []
    )
    for word in (*tree.dependants(noun, "nmod", "obl"), *beside):
        after.setdefault(tree.preposition(word) or "", []).append(word)
    for verb in tree.dependants(noun, "acl"):
        mark = tree.first(verb, "mark")
        if mark is not None:
            after.setdefault(scene.lower[mark], []).append(verb)
    phrases = [
        word
        for head in (noun, *(one for those in after.values() for one in those))
        for word in _phrase(scene, head)
    ]
    things = frozenset(form for word in phrases for form in forms(scene, word))
    before = {form for word in tree.children[noun] if word < noun for form in forms(scene, word)}
    return Around(
        scene=scene,
        own=forms(scene, noun),
        after=after,
        words=things | before | frozenset(after),
        things=things,
    )


def forms(scene: Scene, word: int) -> tuple[str, ...]:
    """A word in lower case, and its lemma."""
    return tuple(dict.fromkeys((scene.lower[word], scene.tree.lemmas[word].lower())))


def _phrase(scene: Scene, head: int) -> Iterator[int]:
    """The words of a noun phrase: the head, what is before it, what follows it, and the same of these."""
    tree = scene.tree
    yield head
    if tree.upos[head] in ("VERB", "AUX"):
        return
    for word in tree.dependants(head, *INSIDE)[:DEPTH]:
        yield word
        yield from tree.dependants(word, *INSIDE)[:DEPTH]


def _of(tree: Tree, noun: int) -> Iterator[int]:
    """Those whose the noun is: "the plan of the cabinet"."""
    return (word for word in tree.dependants(noun, "nmod") if tree.preposition(word) in ("of", "by", "from"))


def _objects(scene: Scene, verb: int, sufferer: int | None) -> Iterator[int]:
    tree = scene.tree
    if sufferer is not None:
        yield sufferer
    for word in tree.dependants(verb, "obj", "iobj", "nsubj:pass"):
        relative = (
            scene.lower[word] in RELATIVES and tree.relations[verb] == "acl:relcl" and tree.heads[verb] >= 0
        )
        yield tree.heads[verb] if relative else word
        yield from tree.dependants(word, "conj")
    for word in tree.dependants(verb, "obl"):
        if word > verb and tree.first(word, "case", "mark") is None and not scene.is_timed(word):
            yield word
    if (
        tree.relations[verb] == "acl:relcl"
        and tree.first(verb, "obj") is None
        and tree.first(verb, "nsubj") is not None
    ):
        gap = [
            one.word for one in arguments(tree, verb) if one.role != "agent" and one.word == tree.heads[verb]
        ]
        yield from gap
    if tree.relations[verb] == "amod" and tree.xpos[verb] == "VBN" and tree.heads[verb] >= 0:
        yield tree.heads[verb]
    if tree.relations[verb] == "conj" and tree.first(verb, "obj") is None and tree.heads[verb] < verb:
        yield from (word for word in tree.dependants(tree.heads[verb], "obj") if word > verb)


def _after(tree: Tree, verb: int, objects: Sequence[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    nouns = [word for head in (verb, *objects) for word in tree.dependants(head, "obl", "nmod", "obl:agent")]
    for word in nouns:
        for before in tree.dependants(word, "case", "mark"):
            found.setdefault(tree.lemmas[before].lower(), []).append(word)
    for below in tree.dependants(verb, "xcomp", "ccomp", "advcl", "acl"):
        mark = tree.first(below, "mark")
        if mark is not None and tree.relations[below] in ("xcomp", "ccomp", "advcl"):
            found.setdefault(tree.lemmas[mark].lower(), []).append(below)
    return found


def _particles(scene: Scene, verb: int) -> Iterator[str]:
    tree = scene.tree
    for word in tree.children[verb]:
        if tree.relations[word] in ("compound:prt", "advmod", "case") and tree.upos[word] in (
            "ADP",
            "ADV",
            "PART",
        ):
            yield scene.lower[word]


def _is_negated(scene: Scene, verb: int) -> bool:
    tree = scene.tree
    if any(scene.lower[word] in NEGATIONS for word in tree.dependants(verb, "advmod", "aux")):
        return True
    above = tree.heads[verb]
    return tree.relations[verb] == "xcomp" and above >= 0 and tree.lemmas[above].lower() in REFUSING
