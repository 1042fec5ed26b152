"""Chooses a place for every name of a text, all together."""

from collections.abc import Sequence
from functools import cache
from typing import Final

import msgspec
import numpy as np

from sightline.contract import Document
from sightline.reading.gazetteer import Row
from sightline.reading.placing.candidates import Candidates, PlaceName, candidates
from sightline.reading.placing.evidence import EVIDENCE, JOINT, Guess, Matrix, alone, company, joint
from sightline.reading.placing.surroundings import beside, surroundings
from sightline.vocabulary.places import places

ROUNDS: Final = 2
KEPT: Final = 3  # of the places a name may mean, how many count as context of other names


class Case(msgspec.Struct, frozen=True):
    """A name with the places it may mean and the evidence for each, `table` [candidates + 1, EVIDENCE]."""

    found: Candidates
    table: Matrix


class Weights(msgspec.Struct, frozen=True):
    """A weight for each of EVIDENCE, before and after the places of other names are known."""

    first: Matrix
    second: Matrix


@cache
def packaged_weights() -> Weights:
    """Those of vocabulary/places.yaml."""
    file = places().weights
    first = np.array([file[name].first for name in EVIDENCE])
    return Weights(first, np.array([file[name].second for name in EVIDENCE]))


def choose(document: Document, names: Sequence[PlaceName]) -> list[Row | None]:
    """The place of each name, or None where none is known or none is likely enough."""
    weights = packaged_weights()
    cases = gathered(document, names)
    chances = [softmax(case.table @ weights.first) for case in cases]
    for _ in range(ROUNDS):
        cases = together(cases, chances)
        chances = [softmax(case.table @ weights.second) for case in cases]
    return [best(case, chance) for case, chance in zip(cases, chances, strict=True)]


def gathered(document: Document, names: Sequence[PlaceName]) -> list[Case]:
    """The cases of a text, without what the places of other names say."""
    text = surroundings(document, names)
    found = [candidates(name) for name in names]
    return [
        Case(one, alone(one, beside(document.text, name), text.without(name), near))
        for name, one, near in zip(names, found, company(found), strict=True)
    ]


def together(cases: Sequence[Case], chances: Sequence[Matrix]) -> list[Case]:
    """The same cases with what the likely places of other names say."""
    guess = _guess(cases, chances)
    filled = []
    for owner, case in enumerate(cases):
        table = case.table.copy()
        table[1:, JOINT:] = joint(case.found.rows, owner, guess)
        filled.append(Case(case.found, table))
    return filled


def softmax(scores: Matrix) -> Matrix:
    """Probabilities of scores."""
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum())


def best(case: Case, chance: Matrix) -> Row | None:
    """The likeliest place, if it is likely enough, or less likely but far before all else."""
    if not case.found.rows:
        return None
    file = places()
    at = int(chance[1:].argmax()) + 1
    share, second = float(chance[at]), float(np.delete(chance, at).max())
    clear = share >= file.clear and share >= file.times * second
    return case.found.rows[at - 1] if clear or share >= file.threshold else None


def _guess(cases: Sequence[Case], chances: Sequence[Matrix]) -> Guess:
    likely = [
        (owner, case.found.rows[at], float(chance[at + 1]))
        for owner, (case, chance) in enumerate(zip(cases, chances, strict=True))
        for at in np.argsort(-chance[1:], kind="stable")[:KEPT].tolist()
        if case.found.rows[at].kind not in {"country", "continent"}
    ]
    return Guess(
        owner=np.array([owner for owner, _, _ in likely], dtype=np.int64),
        points=np.radians(np.array([(row.lat, row.lon) for _, row, _ in likely]).reshape(-1, 2)),
        countries=np.array([row.country for _, row, _ in likely], dtype=np.str_),
        regions=np.array([row.region for _, row, _ in likely], dtype=np.str_),
        weights=np.array([chance for _, _, chance in likely], dtype=np.float64),
    )
