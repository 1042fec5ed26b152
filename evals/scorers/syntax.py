"""Words with tags, lemmas and trees, compared as in the CoNLL 2018 shared task, from raw text.

Words are the same where they cover the same characters; all others count against precision and recall. As in
the task's conll18_ud_eval, a head is right if it is the same word as the annotated head, or both words are
roots; relations are compared without their subtypes, and a lemma annotated as "_" is always right.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec

from evals.score import Counts
from evals.scorers.segments import read_conllu
from sightline.contract import Range
from sightline.reading.layers import Layers, Parse


class Node(msgspec.Struct, frozen=True):
    """A word: its characters, start inclusive, end exclusive, and those of its head, or null for a root."""

    place: Range
    head: Range | None
    parse: Parse


class Treebanked(msgspec.Struct, frozen=True):
    """A text and the words that people annotated in it."""

    text: str
    nodes: tuple[Node, ...]


Test = Callable[[Node, Node], bool]


def _same_head(ours: Node, gold: Node) -> bool:
    return ours.head == gold.head


def _same_relation(ours: Node, gold: Node) -> bool:
    return plain(ours.parse.relation) == plain(gold.parse.relation)


METRICS: Final[dict[str, Test]] = {
    "word F1": lambda _ours, _gold: True,
    "UPOS": lambda ours, gold: ours.parse.upos == gold.parse.upos,
    "XPOS": lambda ours, gold: ours.parse.xpos == gold.parse.xpos,
    "lemmas": lambda ours, gold: gold.parse.lemma in ("_", ours.parse.lemma),
    "UAS": _same_head,
    "LAS": lambda ours, gold: _same_head(ours, gold) and _same_relation(ours, gold),
}
"""What must be the same in two words at one place, by the name of the F1 over it."""


def plain(relation: str) -> str:
    """A relation without its subtype: "nsubj" for "nsubj:pass"."""
    return relation.partition(":")[0]


def count(ours: Sequence[Node], gold: Sequence[Node]) -> dict[str, Counts]:
    """By metric, the words of one text that are right, proposed and annotated."""
    found = {node.place: node for node in ours}
    pairs = [(found[node.place], node) for node in gold if node.place in found]
    return {
        name: Counts(sum(same(*pair) for pair in pairs), len(ours), len(gold))
        for name, same in METRICS.items()
    }


def read_treebank(path: Path) -> Treebanked:
    """One CoNLL-U file as one text. Raises `ValueError` where a word is not what its text says."""
    annotated = read_conllu(path)
    rows = list(_rows(path.read_text(encoding="utf-8")))
    if len(rows) != len(annotated.words):
        raise ValueError(f"{path}: {len(rows)} words, but the text has {len(annotated.words)}")
    parses = [Parse(row[3], row[4], row[2], head, row[7]) for head, row in rows]
    return Treebanked(annotated.text, nodes(annotated.words, parses))


def read(layers: Layers) -> tuple[Node, ...]:
    """The words as our readers parsed them."""
    return nodes([(word.start, word.end) for word in layers.words], layers.syntax)


def nodes(places: Sequence[Range], parses: Sequence[Parse]) -> tuple[Node, ...]:
    """Words from two parallel sequences; the heads count words."""
    return tuple(
        Node(place, places[parse.head] if parse.head >= 0 else None, parse)
        for place, parse in zip(places, parses, strict=True)
    )


def _rows(content: str) -> Iterator[tuple[int, list[str]]]:
    """The columns of each word, and which word of the text is its head; -1 for a root."""
    start = 0
    for block in content.split("\n\n"):
        lines = (line.split("\t") for line in block.splitlines())
        rows = [line for line in lines if line[0].isdigit()]
        yield from ((start + int(row[6]) - 1 if row[6] != "0" else -1, row) for row in rows)
        start += len(rows)
