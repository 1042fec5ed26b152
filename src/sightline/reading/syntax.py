"""Tags, lemmas and trees of words, from what the model says of them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import msgspec
import numpy as np

from sightline.contract import Document
from sightline.reading.layers import Layers, Parse, Token
from sightline.reading.lemmas import apply
from sightline.reading.model.outputs import Encoded, Integers
from sightline.reading.pipeline import reader
from sightline.reading.trees import best_tree
from sightline.vocabulary.verbs import verb_lemma

ROOT: Final = "root"
LONGEST: Final = 500
"""Words of one tree: a longer sentence, which is a list or no prose, gets several that are then joined."""
AT_ONCE: Final = 8192
"""Words whose relations are scored together, so that memory stays small."""


@reader(needs=["words", "encoded"], gives=["syntax"])
def parse(_: Document, layers: Layers) -> Layers:
    """The parse of every word, or none where the model was not asked."""
    if layers.encoded is None:
        return layers
    return msgspec.structs.replace(layers, syntax=parses(layers.words, layers.encoded))


def parses(words: Sequence[Token], encoded: Encoded) -> tuple[Parse, ...]:
    """The parse of each word; a sentence is a run of words with the same `sentence`."""
    heads = tree_heads(encoded, [word.sentence for word in words])
    lemmas = map(apply, _best(encoded, "lemma"), (word.text for word in words))
    upos, xpos = _best(encoded, "upos"), _best(encoded, "xpos")
    known = map(_known_lemma, (word.text for word in words), lemmas, upos)
    return tuple(map(Parse, upos, xpos, known, heads.tolist(), _relations(encoded, heads)))


def _known_lemma(text: str, lemma: str, upos: str) -> str:
    """A verb's base form by verbs.yaml where it knows the form: the model's own go wrong with rare ones."""
    return verb_lemma(text, lemma) if upos == "VERB" else lemma


def tree_heads(encoded: Encoded, sentences: Sequence[int]) -> Integers:
    """The head of each word [N] as its index, -1 for a root, from the sentence of each word, in order."""
    dependents, governors = encoded.arrays["arc_dependent"], encoded.arrays["arc_head"]
    roots = encoded.arrays["arc_root"]
    heads = np.full(len(sentences), -1, dtype=np.int64)
    first = -1
    for start, end in pairwise(_borders(sentences)):
        arcs = dependents[start:end] @ governors[start:end].T
        tree = best_tree(arcs, roots[start:end])
        heads[start:end] = np.where(tree >= 0, tree + start, -1)
        root = start + int(tree.argmin())
        if start and sentences[start] == sentences[start - 1]:
            heads[root] = first
        else:
            first = root
    return heads


def _borders(sentences: Sequence[int]) -> list[int]:
    """Where trees start and, last, where the words end."""
    borders: list[int] = []
    for index, sentence in enumerate(sentences):
        if not index or sentence != sentences[index - 1] or index - borders[-1] == LONGEST:
            borders.append(index)
    return [*borders, len(sentences)]


def _relations(encoded: Encoded, heads: Integers) -> list[str]:
    """The relation of each word to its head; "root" belongs to roots alone."""
    labels = encoded.labels.relation
    found = np.full(len(heads), ROOT, dtype=object)
    below = np.flatnonzero(heads >= 0)
    names = np.array(labels, dtype=object)
    for start in range(0, len(below), AT_ONCE):
        some = below[start : start + AT_ONCE]
        scores = encoded.pair_scores("relation", some, heads[some])
        if ROOT in labels:
            scores[:, labels.index(ROOT)] = -np.inf
        found[some] = names[scores.argmax(axis=1)]
    relations: list[str] = found.tolist()
    return relations


def _best(encoded: Encoded, name: str) -> list[str]:
    """The label with the highest score of each word."""
    labels = getattr(encoded.labels, name)
    return [labels[index] for index in encoded.arrays[name].argmax(axis=1).tolist()]
