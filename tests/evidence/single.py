"""What single sentences amount to, by the real readers."""

from collections.abc import Iterator

from sightline.contract import Document, Lever, Statement
from sightline.evidence.levers import Levers
from sightline.evidence.participants import participants
from sightline.evidence.predicates import find_predicates
from sightline.evidence.scene import Scene
from sightline.evidence.statements import find_evidence
from sightline.reading import read_layers
from sightline.reading.layers import Layers
from sightline.vocabulary.levers import LeverRules
from tests.build import document

PUBLISHED = "2023-05-10"


def levers_in(text: str, rules: LeverRules | None = None) -> Iterator[tuple[str, Lever]]:
    """The levers of all statements of a text, each with its predicate's base form."""
    one = document(text)
    layers = read_layers(one)
    scene = Scene(one, layers)
    levers = Levers(scene, layers, rules=rules)
    for found in find_predicates(scene):
        parts = participants(scene, found)
        if parts:
            yield from ((found.lemma, lever) for lever in levers.of(found, parts))


def statements_in(text: str) -> tuple[Document, Layers, Scene, tuple[Statement, ...]]:
    """A text, published on a known day, with its layers and statements."""
    one = document(text, published=PUBLISHED)
    layers = read_layers(one)
    return one, layers, Scene(one, layers), find_evidence(one, layers).statements
