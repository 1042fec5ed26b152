"""Who takes part in what a verb says: its subject, objects, and those after prepositions.

`reading.arguments` gives what grammar alone tells, as PropBank counts it. Here are added whose plan an
infinitive is, whom an order or request is put to, and the actors after prepositions.
"""

from typing import Final

from sightline.evidence.predicates import Found
from sightline.evidence.roles import RoleOf, undergoing
from sightline.evidence.scene import Scene
from sightline.reading.arguments import CLAUSES, arguments, subject
from sightline.reading.dependants import DEPTH
from sightline.vocabulary.arguments import verb_parts
from sightline.vocabulary.predicates import predicates
from sightline.vocabulary.verb_patterns import Slot
from sightline.vocabulary.verbs import senses

OWNERS: Final = ("nmod:poss", "compound", "amod", "nmod:desc", "nmod:unmarked")
"""Relations of those whose plan a noun is: "Norland's plan", "the Tarvian effort"."""
WHOM: Final = Slot("recipient", None)
TO_WHAT: Final = Slot("theme", "to")
WHERE: Final = ("in", "at")


def of_verb(scene: Scene, one: Found) -> RoleOf:
    """Roles and words, in no order; a word may come twice."""
    tree, verb = scene.tree, one.word
    passive, who = tree.is_passive(verb), _doer(scene, verb)
    found = [argument for argument in arguments(tree, verb) if argument.word != one.noun]
    shared = subject(tree, verb)
    alone = not passive and all(argument.word in (who, shared) for argument in found)
    after = list(_after_prepositions(scene, verb, alone=alone))
    others = [argument.word for argument in found if argument.word not in (who, shared)]
    others += [word for _, word in after]
    if who is not None and _acts(scene, one, who, alone=not others):
        yield "agent", who
    for argument in found:
        if argument.word == shared != who:
            continue
        if argument.role == "agent" and argument.word != who:
            yield "agent", argument.word
        else:
            yield undergoing(scene, argument.word), _told(scene, argument.word)
    if who is not None and not passive:
        yield undergoing(scene, who), who
    yield from _addressed(scene, verb)
    yield from after
    if one.noun is not None:
        beside = [word for word in tree.dependants(one.noun, "nmod") if not scene.is_timed(word)]
        yield from ((undergoing(scene, word), word) for word in beside)
        if not beside and not others:
            yield "theme", one.noun


def _acts(scene: Scene, one: Found, who: int, *, alone: bool) -> bool:
    """Whether a subject does what the verb says; `alone` says that the verb has nothing else.

    What a thing does by itself is done to nobody: "the money belonged to a charity", "gas flowed".
    """
    if scene.tree.is_passive(one.word):
        return one.lemma in predicates().stances and scene.tree.first(one.word, "obl:agent") is None
    thing = not (scene.means_somebody(who) or scene.belongs_to_actor(who))
    return one.lemma not in predicates().suffering and not (thing and alone)


def _doer(scene: Scene, verb: int, depth: int = DEPTH) -> int | None:
    """The subject, also that of an infinitive after a noun: "Norland's plan to attack"."""
    tree = scene.tree
    own, relation, above = subject(tree, verb), tree.relations[verb], tree.heads[verb]
    if above >= 0 and relation in (*CLAUSES, "advcl"):
        own = _before_to(scene, verb) or _told_to(scene, verb) or own
    relative = tree.first(verb, "nsubj")
    if relative is not None and scene.lower[relative] == "who" and own is not None:
        own = own if scene.means_somebody(own) else scene.named(relative)
    if own is not None or above < 0 or not depth:
        return own
    if relation in ("conj", "xcomp") and tree.upos[above] == "VERB" and tree.first(above, "obj") is None:
        return _doer(scene, above, depth - 1)
    return _planner(scene, above) if relation == "acl" else None


def _before_to(scene: Scene, verb: int) -> int | None:
    """The subject of an infinitive that the tree takes for its object: "persuaded [the rebels to leave]"."""
    tree = scene.tree
    whom, mark = tree.first(verb, "obj"), tree.first(verb, "mark")
    if whom is None or mark is None or scene.lower[mark] != "to":
        return None
    return whom if tree.heads[verb] < whom < mark else None


def _told_to(scene: Scene, verb: int) -> int | None:
    """Whom another verb brings to an act that the tree makes a clause of its own: "helped THEM to leave"."""
    tree, above = scene.tree, scene.tree.heads[verb]
    mark, whom = tree.first(verb, "mark"), tree.first(above, "obj", "iobj")
    if mark is None or scene.lower[mark] != "to" or whom is None or not above < whom < mark:
        return None
    known = senses().get(tree.verb(above), ())
    brings = any(WHOM in one.slots and TO_WHAT in one.slots for one in known)
    return whom if brings and not tree.is_passive(above) else None


def _planner(scene: Scene, noun: int) -> int | None:
    """Whose plan, right or attempt a noun is: of its owner, or of who makes or takes it."""
    tree = scene.tree
    owners = tree.dependants(noun, *OWNERS)
    owners += [word for word in tree.dependants(noun, "nmod") if tree.preposition(word) in ("of", "by")]
    owner = next((word for word in owners if scene.is_actor(word)), None)
    above = tree.heads[noun]
    if owner is not None or tree.relations[noun] != "obj" or above < 0 or tree.upos[above] != "VERB":
        return owner
    if tree.lemmas[above] in predicates().giving:
        return tree.first(above, "iobj")
    return subject(tree, above)


def _told(scene: Scene, word: int) -> int:
    """The verb that a clause is about: "leave" of "that they plan to leave"."""
    tree = scene.tree
    for _ in range(DEPTH):
        below = tree.first(word, "xcomp")
        if tree.upos[word] != "VERB" or below is None or tree.verb(word) not in predicates().helpers:
            break
        word = below
    return word


def _addressed(scene: Scene, verb: int) -> RoleOf:
    """Whom a verb is done to where the tree has made a clause of it: "urged [citizens to vote]"."""
    tree = scene.tree
    clause = tree.first(verb, "ccomp", "xcomp")
    whole = clause is None or tree.first(verb, "obj", "iobj") is not None
    if clause is None or whole or tree.verb(verb) in verb_parts().situation:
        return
    whom, mark = tree.first(clause, "nsubj") or _before_to(scene, clause), tree.first(clause, "mark")
    infinite = tree.xpos[clause] in ("VB", "VBG") and tree.first(clause, "aux") is None
    if whom is not None and mark is not None and verb < whom < mark and infinite:
        yield undergoing(scene, whom), whom


def _after_prepositions(scene: Scene, verb: int, *, alone: bool) -> RoleOf:
    """Actors after prepositions; a thing or act where the verb has nothing else: "insisted on autonomy"."""
    tree, known = scene.tree, predicates()
    for word in tree.dependants(verb, "obl"):
        before = tree.preposition(word) or ""
        if scene.is_timed(word):
            continue
        if scene.means_somebody(word):
            if takes_part_after(scene, word, before) or (
                before in WHERE and tree.lemmas[verb] in known.arriving
            ):
                yield undergoing(scene, word), word
        elif alone and before in known.theme_after and tree.upos[word] in ("NOUN", "PROPN"):
            yield "theme", word
            alone = False
    for below in tree.dependants(verb, "advcl") if alone else ():
        mark = tree.first(below, "mark")
        if mark is not None and tree.lemmas[mark] in known.theme_after:
            yield "theme", below
            return


def takes_part_after(scene: Scene, word: int, preposition: str) -> bool:
    """Whether an actor after a preposition takes part; a place may only be where something happens."""
    known = predicates()
    return preposition in (known.place_after if scene.is_place(word) else known.actor_after)
