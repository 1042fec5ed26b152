"""How far a thing has come, and whether it is negated: by tense, auxiliaries, and the words it hangs on.

"Norland has attacked" occurred; "wants to attack" is planned, "should attack" demanded, "would attack"
hypothetical. A verb in the infinitive has the status that the verb above it gives.
"""

from collections.abc import Iterator
from typing import Final

import msgspec

from sightline.contract import Polarity, Status
from sightline.evidence.predicates import Found
from sightline.evidence.scene import Scene
from sightline.reading.arguments import subject
from sightline.reading.dependants import DEPTH
from sightline.vocabulary.certainty import cues_by_first_word
from sightline.vocabulary.verbs import Kind, Sense, senses

NEGATIONS: Final = frozenset(
    ("not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "scarcely", "barely", "without")
)
POSSIBLE: Final = frozenset(("may", "might", "could", "can", "would", "'d", "’d"))
GUESSED: Final = frozenset(("may", "might"))
"""With "have", they guess at what happened: "may have left"; "would have left" did not happen."""
COMING: Final = frozenset(("will", "'ll", "’ll", "wo", "shall"))
DUE: Final = frozenset(("must", "should", "ought"))
WHEN: Final = frozenset(("once", "when", "until", "till", "before", "after"))
UNREAL: Final = frozenset(("planned", "predicted", "demanded", "hypothetical"))
CONDITIONS: Final = frozenset(("if", "unless", "whether", "should", "lest"))
NEGATIVE: Final = "denied"
"""The status in verbs.yaml of what a verb says is not done: "refused to leave"."""
PURPOSE: Final[Status] = "planned"


class Standing(msgspec.Struct, frozen=True):
    """Status and polarity; `coming` where "will" leaves open whether it is planned or predicted."""

    status: Status
    polarity: Polarity
    coming: bool = False


def standing_of(scene: Scene, one: Found) -> Standing:
    """What the words around a predicate say of it."""
    return _Reader(scene).read(one)


class _Reader:
    def __init__(self, scene: Scene) -> None:
        self._scene, self._tree = scene, scene.tree

    def read(self, one: Found) -> Standing:
        found = self._noun(one) if one.kind == "noun" else self._verb(one.word)
        if _is_asked(self._scene, one.word):
            return Standing("hypothetical", found.polarity)
        return Standing("denied", found.polarity) if self._is_refuted(one.word) else found

    def _is_refuted(self, word: int) -> bool:
        """Whether a word is in what is called untrue: "reports that Norland plans to attack are false"."""
        tree = self._tree
        for _ in range(DEPTH):
            above = tree.heads[word]
            if above < 0:
                return False
            if tree.relations[word] == "csubj" or (
                tree.upos[word] == "NOUN" and tree.relations[word] == "nsubj"
            ):
                cues = cues_by_first_word().get(self._scene.lower[above], ())
                return any(cue.status == "denied" and len(cue.words) == 1 for cue in cues)
            if tree.relations[word] not in ("xcomp", "ccomp", "acl", "acl:relcl", "conj"):
                return False
            word = above
        return False

    def _verb(self, verb: int, depth: int = DEPTH) -> Standing:
        negative = self._is_negated(verb)
        plain = self._plain(verb, depth)
        if negative:
            flipped: Polarity = "negative" if plain.polarity == "positive" else "positive"
            return Standing(plain.status, flipped, plain.coming)
        return plain

    def _plain(self, verb: int, depth: int) -> Standing:
        tree = self._tree
        helpers = [self._scene.lower[word] for word in tree.dependants(verb, "aux", "aux:pass", "cop")]
        if self._is_conditional(verb):
            return Standing("hypothetical", "positive")
        if any(word in POSSIBLE for word in helpers):
            past = "have" in helpers and not GUESSED.isdisjoint(helpers)
            return Standing("occurred" if past else "hypothetical", "positive")
        if any(word in DUE for word in helpers):
            return Standing("demanded", "positive")
        if any(word in COMING for word in helpers):
            return Standing("predicted", "positive", coming=True)
        if "have" in helpers and "to" in self._marks(verb):
            return Standing("occurred", "positive")
        above = tree.heads[verb]
        if above >= 0 and depth and self._is_due(verb, above):
            outer = self._plain(above, depth - 1)
            if outer.status in UNREAL:
                return Standing(outer.status, "positive")
        if above >= 0 and depth and (not helpers or helpers == ["be"] or "to" in self._marks(verb)):
            inherited = self._inherited(verb, above, depth)
            if inherited is not None:
                return inherited
        return Standing(self._by_tense(verb, helpers), "positive")

    def _is_due(self, verb: int, above: int) -> bool:
        """Whether a verb in the present waits for what the verb above says: "once he takes office"."""
        present = self._tree.xpos[verb] in ("VBZ", "VBP") and self._tree.relations[verb] == "advcl"
        return present and self._tree.upos[above] == "VERB" and not WHEN.isdisjoint(self._marks(verb))

    def _marks(self, verb: int) -> list[str]:
        return [self._scene.lower[word] for word in self._tree.dependants(verb, "mark")]

    def _is_conditional(self, verb: int) -> bool:
        marks = self._marks(verb)
        return self._tree.relations[verb] in ("advcl", "ccomp") and any(word in CONDITIONS for word in marks)

    def _inherited(self, verb: int, above: int, depth: int) -> Standing | None:
        """What a verb without a tense of its own has from the word above it."""
        tree, relation = self._tree, self._tree.relations[verb]
        infinitive = "to" in self._marks(verb) or (tree.xpos[verb] == "VB" and relation in ("xcomp", "ccomp"))
        bare = tree.xpos[verb] == "VBP" and relation == "ccomp" and self._given(above) == "demanded"
        infinitive = infinitive or bare
        gerund = tree.xpos[verb] == "VBG"
        if relation == "conj" and tree.xpos[verb] in ("VB", "VBG", "VBN") and tree.upos[above] == "VERB":
            return self._plain(above, depth - 1)
        if not infinitive and not gerund:
            return None
        if relation in ("xcomp", "ccomp", "advcl", "acl", "obl", "parataxis") and tree.upos[above] in (
            "VERB",
            "ADJ",
            "AUX",
            "NOUN",
        ):
            return self._below(verb, above, depth, infinitive=infinitive)
        return None

    def _below(self, verb: int, above: int, depth: int, *, infinitive: bool) -> Standing:
        tree, relation = self._tree, self._tree.relations[verb]
        if tree.upos[above] == "NOUN":
            none = any(self._scene.lower[word] in NEGATIONS for word in tree.dependants(above, "det"))
            return Standing(PURPOSE if infinitive else "ongoing", "negative" if none else "positive")
        outer = self._verb(above, depth - 1)
        given = self._given(above)
        if infinitive and tree.lemmas[above].lower() == "go" and tree.xpos[above] == "VBG":
            return Standing("predicted", outer.polarity, coming=True)
        other = tree.is_passive(above) or subject(tree, verb) not in (None, subject(tree, above))
        asked = given == "demanded" and other
        if relation == "advcl" and infinitive and not asked:
            return Standing(PURPOSE, "positive")
        if given == NEGATIVE:
            if self._denies(above):
                return Standing("denied", outer.polarity)
            return Standing(outer.status, "negative" if outer.polarity == "positive" else "positive")
        if outer.status in ("hypothetical", "predicted", "demanded"):
            return outer
        if given in ("planned", "demanded", "predicted", "hypothetical"):
            return Standing(given, outer.polarity)
        return Standing(self._undecided(above, outer, given, relation, infinitive=infinitive), outer.polarity)

    def _undecided(
        self, above: int, outer: Standing, given: Status | None, relation: str, *, infinitive: bool
    ) -> Status:
        """The status below a word that gives none, by what sort of word it is."""
        tree = self._tree
        if infinitive and relation == "xcomp" and given is None and tree.upos[above] == "ADJ":
            return "predicted" if self._foretells(above) else PURPOSE
        charged = not infinitive and tree.is_passive(above) and given is None
        return "occurred" if charged and outer.status == "ongoing" else outer.status

    def _given(self, above: int) -> Status | None:
        """The status that a verb gives to the one after it, by verbs.yaml."""
        lemma = self._tree.verb(above)
        known = senses().get(lemma, ()) or senses().get(self._tree.lemmas[above].lower(), ())
        fitting = [one for one in known if one.status and not one.words]
        return _best(fitting, "report" if self._tree.is_passive(above) else "state")

    def _foretells(self, word: int) -> bool:
        """Whether an adjective says how sure it is that something comes: "likely to", "bound to"."""
        known = cues_by_first_word().get(self._scene.lower[word], ())
        return any(cue.level and cue.words[1:] in ((), ("to",)) for cue in known)

    def _by_tense(self, verb: int, helpers: list[str]) -> Status:
        tree = self._tree
        tag = tree.xpos[verb]
        if any(word in ("has", "have", "had", "'ve", "’ve") for word in helpers):
            lasts = tag == "VBG" or self._lasts(verb)
            return "ongoing" if lasts and "had" not in helpers else "occurred"
        if any(
            word in ("is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m", "does", "do")
            for word in helpers
        ):
            return "ongoing"
        if any(word in ("was", "were", "did", "been") for word in helpers):
            return "occurred"
        if tag in ("VBZ", "VBP"):
            return "occurred" if self._is_said(verb) else "ongoing"
        if tag == "VB" and tree.relations[verb] == "root":
            return "demanded"
        return "occurred"

    def _is_said(self, verb: int) -> bool:
        """Whether a verb in the present is an act of saying: "we demand", "the ministry denies"."""
        if self._tree.relations[verb] == "acl:relcl":
            return False
        known = senses().get(self._tree.lemmas[verb].lower(), ())
        return bool(known) and known[0].kind == "report"

    def _denies(self, verb: int) -> bool:
        """Whether a verb denies a claim: "denied arming them"; "refused to arm them" denies none."""
        known = senses().get(self._tree.lemmas[verb].lower(), ())
        kinds = {one.kind for one in known if one.status == NEGATIVE}
        return kinds == {"report"}

    def _lasts(self, verb: int) -> bool:
        """Whether what began still goes on: "has supplied it since May", "has long disputed"."""
        tree, lower = self._tree, self._scene.lower
        since = any(
            lower[word] in ("since", "long", "still", "always") for word in tree.dependants(verb, "advmod")
        )
        return since or any(tree.preposition(word) == "since" for word in tree.dependants(verb, "obl"))

    def _is_negated(self, verb: int) -> bool:
        tree, lower = self._tree, self._scene.lower
        for word in tree.children[verb]:
            if lower[word] in NEGATIONS and tree.relations[word] in (
                "advmod",
                "det",
                "cc",
                "mark",
                "case",
                "cc:preconj",
            ):
                return True
            if tree.relations[word] in ("obj", "nsubj", "nsubj:pass") and any(
                lower[child] == "no" for child in tree.dependants(word, "det")
            ):
                return True
            if tree.relations[word] == "nsubj" and lower[word] in ("nobody", "none", "nothing"):
                return True
        return False

    def _noun(self, one: Found) -> Standing:
        tree, noun = self._tree, one.word
        while (
            tree.relations[noun] in ("nmod", "conj")
            and tree.heads[noun] >= 0
            and tree.upos[tree.heads[noun]] == "NOUN"
        ):
            noun = tree.heads[noun]
        relation, above = tree.relations[noun], tree.heads[noun]
        negative: Polarity = (
            "negative"
            if any(self._scene.lower[child] == "no" for child in tree.dependants(noun, "det"))
            else "positive"
        )
        if above < 0 or relation not in ("obj", "obl", "nsubj:pass", "nsubj") or tree.upos[above] != "VERB":
            return Standing("ongoing" if one.lasts else "occurred", negative)
        outer = self._verb(above)
        if relation == "obj" and outer.polarity == "negative":
            negative = "negative"
        given = self._given(above) if relation in ("obj", "obl", "nsubj:pass") else None
        if given in ("demanded", "planned", "hypothetical", "predicted") and tree.verb(above) != "expect":
            return Standing(given, negative)
        if outer.status in ("hypothetical", "predicted", "planned", "demanded") and relation != "nsubj":
            return Standing(outer.status, negative)
        return Standing("ongoing" if one.lasts or outer.status == "ongoing" else "occurred", negative)


def _best(fitting: list[Sense], kind: Kind) -> Status | None:
    """The status of a kind of verb before that of others."""
    order = sorted(fitting, key=lambda one: one.kind != kind)
    return order[0].status if order else None


def _is_asked(scene: Scene, word: int) -> bool:
    """Whether the sentence of a word ends in a question mark."""
    sentence = scene.words[word].sentence
    return scene.ends.get(sentence) == "?"


def helpers_of(scene: Scene, one: Found) -> Iterator[int]:
    """The words that say how a predicate is meant: its helpers, and those of the verbs it hangs on."""
    tree, word = scene.tree, one.word
    for _ in range(DEPTH):
        yield word
        yield from tree.dependants(word, "aux", "aux:pass", "cop", "advmod", "mark", "case", "det", "amod")
        above = tree.heads[word]
        if above < 0 or tree.relations[word] not in ("xcomp", "ccomp", "advcl", "conj", "acl", "csubj"):
            return
        if tree.relations[word] in ("conj", "advcl"):
            return
        word = above
