"""The roles in which somebody or something takes part in a statement."""

from collections.abc import Iterator
from typing import Literal

from sightline.evidence.scene import Scene
from sightline.vocabulary.predicates import predicates

Role = Literal["agent", "recipient", "theme"]
RoleOf = Iterator[tuple[Role, int]]
"""Roles with the words that head what has them."""


def undergoing(scene: Scene, word: int) -> Role:
    """The role of what an act is done to: an actor's, or that of a thing."""
    counted = scene.name(word) is None and scene.lower[word] in predicates().quantities
    return "recipient" if scene.is_actor(word) and not counted else "theme"
