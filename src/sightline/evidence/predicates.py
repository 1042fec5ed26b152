"""Which words of a text say that somebody does something: verbs, nouns that name acts, lasting relations.

A word counts only once it has somebody who takes part (`participants`). Verbs that only help another
("plans to leave"), that tell ("said") or that say what something is like are no predicates.
"""

from collections.abc import Iterator
from typing import Final, Literal

import msgspec

from sightline.evidence.scene import Scene
from sightline.reading.arguments import is_modal
from sightline.vocabulary.predicates import Owner, nominals, predicates
from sightline.vocabulary.verbs import senses

Kind = Literal["verb", "noun", "relation"]
WITH_THING: Final = frozenset(("find", "announce", "discover", "declare", "read", "publish", "call"))
"""Verbs of telling that say more than that with a noun as their object: "found weapons"."""
NAMED: Final = frozenset(("compound", "flat", "amod", "fixed"))
"""Relations of a noun that only tells of another: "the attack helicopters"."""


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A predicate: the word that heads it, its verb in the base form, and the noun that a light verb needs.

    `lemma` of a noun is that of the noun; `verb` is the verb that names the same act.
    """

    word: int
    kind: Kind
    lemma: str
    verb: str
    noun: int | None = None
    owner: Owner = "agent"
    lasts: bool = False
    somewhere: bool = False

    @property
    def last(self) -> int:
        """The last of its words."""
        return self.word if self.noun is None else max(self.word, self.noun)

    @property
    def first(self) -> int:
        """The first of its words."""
        return self.word if self.noun is None else min(self.word, self.noun)


def find_predicates(scene: Scene) -> Iterator[Found]:
    """All that could be predicates, in the order of the text."""
    light: set[int] = set()
    for word, upos in enumerate(scene.tree.upos):
        if upos == "VERB":
            one = _verb(scene, word)
            if one is not None:
                light.update(() if one.noun is None else (one.noun,))
                yield one
        elif upos in ("NOUN", "PROPN", "ADJ", "ADV", "ADP") and word not in light:
            one = _noun(scene, word) if upos in ("NOUN", "PROPN") else _quality(scene, word)
            if one is not None:
                yield one


def _verb(scene: Scene, word: int) -> Found | None:
    tree, known = scene.tree, predicates()
    lemma = tree.verb(word)
    if is_modal(tree, word) or _helps(scene, word, lemma) or _only_modifies(scene, word):
        return None
    noun = _light_noun(scene, word, lemma)
    if noun is None and (
        lemma in known.being or (lemma in known.telling and not _does_more(scene, word, lemma))
    ):
        return None
    verb = lemma
    if noun is not None:
        entry = nominals().get(tree.lemmas[noun].lower())
        verb = (
            entry.verb
            if entry is not None and lemma in ("make", "have", "hold", "carry out", "launch")
            else lemma
        )
    return Found(word=word, kind="verb", lemma=lemma, verb=verb, noun=noun)


def _helps(scene: Scene, word: int, lemma: str) -> bool:
    """Whether a verb only helps the one after it: "plans to leave", "began arming"."""
    if lemma not in predicates().helpers:
        return False
    below = scene.tree.first(word, "xcomp", "ccomp")
    return below is not None and (
        scene.tree.upos[below] in ("VERB", "AUX") or scene.tree.relations[below] == "ccomp"
    )


def _only_modifies(scene: Scene, word: int) -> bool:
    """Whether a participle only describes the noun after it: "rising prices"; "seized ships" may count."""
    tree = scene.tree
    relation, head = tree.relations[word], tree.heads[word]
    if relation in ("case", "mark", "cc", "aux", "aux:pass", "det", "fixed", "advmod", "compound", "flat"):
        return True
    if relation != "amod" or head < word:
        return False
    return not any(child < word and scene.name(child) is not None for child in tree.children[word])


def _light_noun(scene: Scene, word: int, lemma: str) -> int | None:
    nouns = predicates().light.get(lemma)
    if nouns is None:
        return None
    candidates = scene.tree.dependants(word, "obj", "nsubj:pass")
    return next(
        (one for one in candidates if scene.tree.lemmas[one].lower() in nouns or scene.lower[one] in nouns),
        None,
    )


def _does_more(scene: Scene, word: int, lemma: str) -> bool:
    """Whether a verb of telling does something to somebody here: "told the guards to leave"."""
    tree = scene.tree
    whom, clause = tree.first(word, "obj", "iobj"), tree.first(word, "ccomp", "xcomp")
    if lemma == "tell":
        return clause is not None and whom is not None and _is_infinitive(scene, clause)
    if lemma in WITH_THING and clause is None and whom is not None:
        return tree.upos[whom] in ("NOUN", "PROPN")
    beside = {scene.lower[child] for other in tree.children[word] for child in (other, *tree.children[other])}
    coded = (one for one in senses().get(lemma, ()) if one.event and one.needs)
    return any(all(need in beside for need in one.needs) for one in coded)


def _is_infinitive(scene: Scene, verb: int) -> bool:
    tree = scene.tree
    marks = (scene.lower[word] for word in tree.dependants(verb, "mark"))
    return tree.relations[verb] == "xcomp" or (tree.xpos[verb] == "VB" and "to" in marks)


def _noun(scene: Scene, word: int) -> Found | None:
    tree = scene.tree
    lemma = tree.lemmas[word].lower()
    if tree.relations[word] in NAMED and tree.heads[word] > word:
        return None
    entry = nominals().get(lemma) or nominals().get(scene.lower[word])
    if entry is not None:
        return Found(
            word=word,
            kind="noun",
            lemma=lemma,
            verb=entry.verb,
            owner=entry.owner,
            lasts=entry.lasts,
            somewhere=entry.somewhere,
        )
    if tree.first(word, "cop") is not None and tree.first(word, "nmod", "nmod:poss") is not None:
        return Found(word=word, kind="relation", lemma=lemma, verb="be")
    return None


def _quality(scene: Scene, word: int) -> Found | None:
    """An adjective of a relation: "is loyal to Tarvia", "people close to the palace"."""
    tree = scene.tree
    lemma = tree.lemmas[word].lower()
    if lemma not in predicates().relations or tree.first(word, "obl", "nmod", "obj") is None:
        return None
    said = tree.first(word, "cop", "aux:pass") is not None or tree.relations[word] in ("acl", "amod", "xcomp")
    return Found(word=word, kind="relation", lemma=lemma, verb="be") if said else None
