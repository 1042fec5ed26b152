"""Event codes: the PLOVER type and mode of a predicate, with the pattern of verbs.yaml that put it there.

A verb has the code of the most particular of its patterns whose words stand with it in the grammar:
particles, objects, prepositions, clauses. A verb of doing has that of its noun ("carried out strikes"), and a
noun its own or that of its verb. What no pattern fits has no code: none is better than a wrong one.

The likeness of sentences does not help: where no pattern fitted, the nearest of the definitions and examples
of events.yaml, by the model's sentence vectors, had the annotated type in 2 % of statements (development part
of the annotated texts), and in one of 16 at a likeness of 0.55.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from sightline.contract import EventCode
from sightline.evidence.around import Around, around_noun, around_verb
from sightline.evidence.participants import Part
from sightline.evidence.predicates import Found
from sightline.evidence.scene import Scene
from sightline.vocabulary.verb_patterns import Slot
from sightline.vocabulary.verbs import Sense, doing, noun_senses, senses, verb_lemma

TOWARDS: Final = frozenset(("SUPPORT", "AID", "CONSULT", "CONCEDE", "COOPERATE"))
"""Types whose recipient must be somebody: "promoted trade" supports nobody."""
ALONE: Final = frozenset(("ASSAULT", "PROTEST", "RETREAT"))
"""Types whose verbs are that act without an object too: "The brigade attacked"."""
AGAINST: Final = frozenset(("ASSAULT", "COERCE", "MOBILIZE"))
"""Types that are no political act where one side is `TROUBLE`: "the flood killed", "to combat the fire"."""
TROUBLE: Final = "<trouble>"


def sense_of(scene: Scene, one: Found, parts: Sequence[Part]) -> Sense | None:
    """The sense of a predicate whose words stand with it, the most particular one."""
    if one.kind == "verb":
        return _of_verb(scene, one, parts)
    return _of_noun(scene, one.word, one.verb if one.kind == "noun" else None)


def event_of(sense: Sense | None) -> EventCode | None:
    """The code of a sense."""
    if sense is None or sense.event is None:
        return None
    kind = "noun" if any(sense is other for other in noun_senses().get(sense.lemma, ())) else "verb"
    return EventCode(type=sense.event, mode=sense.mode, rule=f"{kind}: {sense.pattern}")


def _of_verb(scene: Scene, one: Found, parts: Sequence[Part]) -> Sense | None:
    around = around_verb(scene, one.word)
    somebody = any(part.role != "agent" for part in parts)
    known = (sense for lemma in _lemmas(scene, one) for sense in senses().get(lemma, ()))
    found = max(
        (sense for sense in known if _fits(scene, sense, around, somebody)), key=_weight, default=None
    )
    if found is not None and found.event and found.needs:
        return found
    if not any(lemma in doing() for lemma in _phrases(scene, one, around)):
        return found
    deeds = (_of_noun(scene, noun, None) for noun in around.held)
    return next((deed for deed in deeds if deed is not None and deed.event), found)


def _of_noun(scene: Scene, noun: int, verb: str | None) -> Sense | None:
    """The sense of a noun: its own, or that of the verb which names the same act where all of that agree."""
    around = around_noun(scene, noun)
    known = {id(sense): sense for form in around.own for sense in noun_senses().get(form, ())}
    fitting = (
        sense for sense in known.values() if all(_is_there(need, sense, around) for need in sense.needs)
    )
    found = max(fitting, key=_weight, default=None)
    if found is not None or known or verb is None:
        return found
    plain = (sense for sense in senses().get(verb, ()) if sense.kind != "state" and not sense.negated)
    coded = [sense for sense in plain if sense.event and not sense.needs and sense.subject is None]
    return coded[0] if len({sense.event for sense in coded}) == 1 else None


def _lemmas(scene: Scene, one: Found) -> Iterator[str]:
    """The verb as its form and as the model have it, without its particle."""
    guess = scene.tree.lemmas[one.word].lower()
    yield from dict.fromkeys((verb_lemma(scene.lower[one.word], guess), guess))


def _phrases(scene: Scene, one: Found, around: Around) -> Iterator[str]:
    """The verb, and the verb with each of its particles."""
    for lemma in _lemmas(scene, one):
        yield lemma
        yield from (f"{lemma} {particle}" for particle in around.particles)


def _weight(sense: Sense) -> tuple[bool, int, bool, bool]:
    particular = len(sense.needs) + (sense.subject is not None) + sense.negated
    return sense.kind != "state", particular, bool(sense.event), bool(sense.slots)


def _fits(scene: Scene, sense: Sense, around: Around, somebody: bool) -> bool:
    if sense.negated and not around.negated:
        return False
    if sense.subject is not None and not around.is_subject(sense.subject):
        return False
    if not all(_is_there(need, sense, around) for need in sense.needs):
        return False
    if sense.event in AGAINST and not sense.needs and around.is_of(TROUBLE):
        return False
    first = next(iter(sense.slots), None)
    return sense.kind == "state" or first is None or _has(scene, sense, first, around, somebody)


def _is_there(need: str, sense: Sense, around: Around) -> bool:
    introduces = any(slot.preposition == need for slot in sense.slots)
    return around.has_after(need) if introduces else around.has_word(need)


def _has(scene: Scene, sense: Sense, slot: Slot, around: Around, somebody: bool) -> bool:
    """Whether the first slot of a pattern is filled, and by somebody where its type needs that."""
    towards = sense.event in TOWARDS and slot.part != "theme" and sense.kind == "action"
    if slot.preposition is not None:
        return not towards or around.concerns(around.after.get(slot.preposition, ()))
    if towards:
        return around.concerns(around.objects)
    if around.objects or around.passive or (slot.part == "theme" and around.clause):
        return True
    return sense.event in ALONE or (sense.kind == "report" and somebody)
