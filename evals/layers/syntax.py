"""Words, tags, lemmas and trees from raw text, on the development parts of UD English EWT and GUM.

Measures are those of the CoNLL 2018 shared task: F1 over words, LAS without the subtypes of relations. The
published figures are from raw text too, but of the test parts of UD 2.12, in GUM of more genres than are
measured here: UDPipe 2 with its models 2.12-230717, Stanza 1.5.1 with character language models.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from evals.documents import english
from evals.score import Counts, Score, corpus, inputs_hash
from evals.scorers.syntax import METRICS, count, read, read_treebank
from sightline.reading import read_layers


class Target(msgspec.Struct, frozen=True):
    """What LAS on a treebank may not fall below, should reach, and what others reach."""

    folder: str
    test: str
    floor: float
    goal: float
    published: str


TARGETS: Final = (
    Target("ud_ewt", "UD EWT dev", 85, 90, "UDPipe 2 89.9, Stanza 86.8"),
    Target("gum", "UD GUM dev", 86, 91, "UDPipe 2 91.5, Stanza 88.2"),
)


def measure(corpora: Path) -> Iterator[Score]:
    """Six figures for each treebank."""
    for target in TARGETS:
        yield from _treebank(corpora, target)


def _treebank(corpora: Path, target: Target) -> Iterator[Score]:
    paths = sorted(corpus(corpora, target.folder, "dev").rglob("*.conllu"))
    inputs = inputs_hash(paths)
    for name, total in _count(paths).items():
        wanted = name == "LAS"
        yield Score(
            layer="syntax",
            test=target.test,
            metric=name,
            ours=total.f1,
            inputs=inputs,
            floor=target.floor if wanted else None,
            goal=target.goal if wanted else None,
            published=target.published if wanted else "",
        )


def _count(paths: list[Path]) -> dict[str, Counts]:
    totals = {name: Counts() for name in METRICS}
    for path in paths:
        gold = read_treebank(path)
        for name, found in count(read(read_layers(english(gold.text))), gold.nodes).items():
            total = totals[name]
            total.right += found.right
            total.proposed += found.proposed
            total.gold += found.gold
    return totals
