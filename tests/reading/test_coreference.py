"""Chains of an invented text, with scores made by hand in place of the model's."""

import msgspec
import numpy as np
import pytest

from evals.documents import english
from sightline.reading.coreference import find_chains
from sightline.reading.layers import Layers, Parse, Token
from sightline.reading.model.coreference import PairFeatures
from sightline.reading.model.labels import Labels
from sightline.reading.model.outputs import Encoded, PairWeights

TEXT = "The mayor of Norland met Tarja. She praised the mayor."
ROWS = [
    ("The", "DET", "DT", 1, "det"),
    ("mayor", "NOUN", "NN", 4, "nsubj"),
    ("of", "ADP", "IN", 3, "case"),
    ("Norland", "PROPN", "NNP", 1, "nmod"),
    ("met", "VERB", "VBD", -1, "root"),
    ("Tarja", "PROPN", "NNP", 4, "obj"),
    (".", "PUNCT", ".", 4, "punct"),
    ("She", "PRON", "PRP", 8, "nsubj"),
    ("praised", "VERB", "VBD", -1, "root"),
    ("the", "DET", "DT", 10, "det"),
    ("mayor", "NOUN", "NN", 8, "obj"),
    (".", "PUNCT", ".", 8, "punct"),
]
MAYOR, TARJA, SHE, THE_MAYOR = 1, 5, 7, 10


def parsed() -> Layers:
    """The text with its words and grammar."""
    words, at = [], 0
    for index, row in enumerate(ROWS):
        at = TEXT.index(row[0], at)
        words.append(Token(at, at + len(row[0]), row[0], int(index >= SHE)))
        at += len(row[0])
    syntax = tuple(Parse(upos, xpos, word, head, relation) for word, upos, xpos, head, relation in ROWS)
    return Layers(sentences=((0, 31), (32, len(TEXT))), words=tuple(words), syntax=syntax)


def encoded(links: dict[int, int], heads: set[int]) -> Encoded:
    """What a model says for which the mentions `heads` are, and by which `links` go on with a chain.

    Each word has a direction of its own on the side of antecedents, and an anaphor that of its antecedent.
    """
    count = len(ROWS)
    left = np.full((count, count), -1, dtype=np.float32)
    right = np.eye(count, dtype=np.float32)
    for anaphor, antecedent in links.items():
        left[anaphor, antecedent] = 0
    mention = np.full(count, -9, dtype=np.float32)
    mention[list(heads)] = 3
    arrays = {"mention": mention, "new": np.full(count, 1, dtype=np.float32)}
    weights = PairWeights(
        np.ones((count, 1), dtype=np.float32) * 4,
        np.zeros(1, dtype=np.float32),
        np.zeros((PairFeatures.width, count), dtype=np.float32),
    )
    return Encoded(
        arrays={**arrays, "coreference_left": left, "coreference_right": right},
        labels=Labels(upos=(), xpos=(), lemma=(), relation=()),
        pairs={"coreference": weights},
        transitions={},
        sentence_vectors=np.zeros((2, 384), dtype=np.float32),
    )


def chains(links: dict[int, int], heads: set[int]) -> list[list[tuple[str, str]]]:
    layers = msgspec.structs.replace(parsed(), encoded=encoded(links, heads))
    layers = find_chains(english(TEXT), layers)
    return [
        [(TEXT[mention.start : mention.end], mention.form) for mention in chain.mentions]
        for chain in layers.chains
    ]


def test_chains_have_ranges_and_forms() -> None:
    assert chains({SHE: TARJA, THE_MAYOR: MAYOR}, {MAYOR, TARJA, SHE, THE_MAYOR}) == [
        [("The mayor of Norland", "description"), ("the mayor", "description")],
        [("Tarja", "name"), ("She", "pronoun")],
    ]


@pytest.mark.parametrize("heads", [set(), {SHE}, {TARJA, THE_MAYOR}])
def test_no_chain_without_two_mentions_that_belong_together(heads: set[int]) -> None:
    assert chains({SHE: TARJA, THE_MAYOR: MAYOR}, heads) == []


def test_no_chains_without_the_model() -> None:
    assert find_chains(english(TEXT), parsed()).chains == ()
