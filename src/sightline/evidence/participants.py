"""Who takes part in a predicate, and in which role, read off the grammar.

Those who act; those who are acted on, spoken to, helped or hurt; and what it is about. Each is a passage.
`verbal` and `nominal` give the words, this module the passages.
"""

import msgspec

from sightline.contract import Range
from sightline.evidence.nominal import of_noun, of_relation
from sightline.evidence.predicates import Found
from sightline.evidence.roles import Role, RoleOf
from sightline.evidence.scene import Scene
from sightline.evidence.verbal import of_verb

POINTING = frozenset(("there", "it", "this", "that", "what", "which"))
"""Pronouns that stand for nothing that could take part, but as an object: "denied this"."""


class Part(msgspec.Struct, frozen=True):
    """Somebody or something that takes part, by the word that heads it."""

    role: Role
    word: int
    range: Range


def participants(scene: Scene, one: Found) -> list[Part]:
    """All that take part, agents first; none where nobody who can act does."""
    found: dict[int, Role] = {}
    for role, word in _roles(scene, one):
        if _can_take_part(scene, one, word):
            for other in scene.joined(word):
                found.setdefault(other, role)
    own = scene.words[one.word].start, scene.words[one.word].end
    parts = [Part(role, word, scene.range_of(word)) for word, role in sorted(found.items())]
    parts = [part for part in parts if part.range[1] <= own[0] or own[1] <= part.range[0]]
    if not any(_is_actor(scene, part) for part in parts):
        return []
    return sorted(parts, key=lambda part: (part.role != "agent", part.range))


def _roles(scene: Scene, one: Found) -> RoleOf:
    match one.kind:
        case "noun":
            return of_noun(scene, one)
        case "relation":
            return of_relation(scene, one.word)
        case _:
            return of_verb(scene, one)


def _can_take_part(scene: Scene, one: Found, word: int) -> bool:
    if word == one.word or scene.is_timed(word):
        return False
    pointing = scene.lower[word] in POINTING and scene.name(word) is None
    return not pointing or (one.kind == "verb" and scene.tree.relations[word] in ("obj", "iobj"))


def _is_actor(scene: Scene, part: Part) -> bool:
    return scene.means_somebody(part.word) or (part.role == "agent" and scene.belongs_to_actor(part.word))
