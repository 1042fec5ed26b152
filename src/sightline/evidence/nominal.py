"""Who takes part in what a noun or an adjective says: "the expulsion of officials", "is loyal to Tarvia"."""

from typing import Final

from sightline.evidence.predicates import Found
from sightline.evidence.roles import RoleOf, undergoing
from sightline.evidence.scene import Scene
from sightline.evidence.verbal import takes_part_after
from sightline.reading.arguments import subject
from sightline.vocabulary.predicates import predicates

BEFORE: Final = ("compound", "amod", "nmod:desc", "nmod:unmarked")
"""Relations of nations and bodies before a noun: "the Tarvian raid", "the Norland offer"."""
DESCRIBING: Final = ("acl", "amod", "xcomp")
"""Relations of an adjective that tells of a noun without a verb: "people close to the palace"."""


def of_noun(scene: Scene, one: Found) -> RoleOf:
    """Owners, nations and makers of an act, and whom or what stands after its noun."""
    tree, noun = scene.tree, one.word
    after = [word for word in tree.dependants(noun, "nmod", "obl:agent") if not scene.is_timed(word)]
    makers = [word for word in after if tree.preposition(word) == "by"]
    owners = [word for word in tree.dependants(noun, "nmod:poss") if scene.is_actor(word)]
    nations = [word for word in tree.dependants(noun, *BEFORE) if word < noun and _is_side(scene, one, word)]
    yield from (("agent", word) for word in makers)
    yield from (("recipient" if makers else one.owner, word) for word in owners)
    acting = one.owner == "agent" and not owners
    yield from (("agent" if acting else "recipient", word) for word in nations)
    if one.owner == "agent" and not (makers or owners or nations):
        yield from _doer_of_object(scene, noun)
    yield from _after(
        scene, one, [word for word in after if word not in makers], bool(owners or nations or makers)
    )


def _doer_of_object(scene: Scene, noun: int) -> RoleOf:
    """Who does what the object of a verb names: "halted deliveries", "called for talks with the union"."""
    tree, verb = scene.tree, scene.tree.heads[noun]
    if verb < 0 or tree.upos[verb] != "VERB" or tree.is_passive(verb):
        return
    does = tree.relations[noun] == "obj" and tree.verb(verb) in predicates().doing
    calls = tree.relations[noun] == "obl" and tree.lemmas[verb] == "call" and tree.preposition(noun) == "for"
    who = subject(tree, verb) if does or calls else None
    if who is not None and scene.means_somebody(who):
        yield "agent", who


def _is_side(scene: Scene, one: Found, word: int) -> bool:
    """Whether a name before a noun is that of a side, not of where it happens: "the Kestrin protests"."""
    somewhere = one.somewhere and scene.is_place(word) and scene.tree.upos[word] != "ADJ"
    return scene.is_named(word) and scene.is_actor(word) and not somewhere


def _after(scene: Scene, one: Found, words: list[int], known: bool) -> RoleOf:
    """Those after prepositions; `known` says that somebody is named before the noun."""
    for word in words:
        preposition, actor = scene.tree.preposition(word) or "", scene.is_actor(word)
        if preposition == "of":
            acts = actor and not known and one.owner == "agent" and one.verb not in predicates().done_to
            yield ("agent" if acts else undergoing(scene, word)), word
        elif preposition == "between" or (preposition == "from" and actor and not known):
            yield "agent", word
        elif actor:
            if takes_part_after(scene, word, preposition):
                yield "recipient", word
        elif known and preposition in predicates().theme_after:
            yield "theme", word


def of_relation(scene: Scene, word: int) -> RoleOf:
    """Of what is said to be something to another: "the envoy is a member of the party"."""
    tree, above = scene.tree, scene.tree.heads[word]
    own = tree.first(word, "nsubj", "nsubj:pass")
    if own is None and above >= 0 and tree.relations[word] in DESCRIBING:
        own = subject(tree, above) if tree.upos[above] in ("VERB", "AUX") else above
    if own is None or not scene.means_somebody(own):
        return
    noun = tree.upos[word] in ("NOUN", "PROPN")
    related = tree.dependants(word, "nmod", "nmod:poss", "obl", "obj")
    others = [other for other in related if not scene.is_timed(other) and (scene.is_actor(other) or not noun)]
    if others:
        yield "agent", own
        yield from ((undergoing(scene, other), other) for other in others)
