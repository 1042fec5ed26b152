"""Chains of mentions, on the development part of OntoGUM: coreference as OntoNotes has it, of many genres.

From raw text to chains, with nothing given. Zhu, Pradhan and Zeldes (2021) give 64.6 for SpanBERT-large
trained on OntoNotes and 39.7 for Stanford's rules, on OntoGUM's test part with more genres than are here. The
two thresholds of the reader are chosen on this same part; nothing is trained on it.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import msgspec

from evals.documents import english
from evals.score import Score, corpus, inputs_hash
from evals.scorers.coreference import Tally
from evals.scorers.segments import read_conllu
from sightline.contract import Range
from sightline.reading import Layers, read_layers
from training.data import ontogum

TEST: Final = "OntoGUM dev"
PUBLISHED: Final = "on OntoGUM test: SpanBERT-large 64.6, rules 39.7"


class Annotated(msgspec.Struct, frozen=True):
    """A text and its chains of ranges of characters."""

    text: str
    chains: list[list[Range]]


def measure(corpora: Path) -> Iterator[Score]:
    """The CoNLL average first, then what it is made of."""
    paths = sorted(corpus(corpora, "gum", "dev_ontogum").glob("*.conllu"))
    tally = tallied(annotated(path) for path in paths)
    inputs = inputs_hash(paths)
    yield Score(
        layer="coreference",
        test=TEST,
        metric="CoNLL average",
        ours=tally.average,
        inputs=inputs,
        floor=50,
        goal=65,
        published=PUBLISHED,
    )
    parts = {
        "MUC F1": tally.muc,
        "B³ F1": tally.b_cubed,
        "CEAF-φ4 F1": tally.ceaf,
        "mention F1": tally.mentions,
    }
    for metric, part in parts.items():
        yield Score(layer="coreference", test=TEST, metric=metric, ours=part.f1, inputs=inputs)


def tallied(texts: Iterable[Annotated]) -> Tally:
    """Our chains of all texts against theirs."""
    tally = Tally()
    for one in texts:
        tally.add(found(read_layers(english(one.text))), one.chains)
    return tally


def found(layers: Layers) -> list[list[Range]]:
    """Our chains as ranges of characters."""
    return [[(mention.start, mention.end) for mention in chain.mentions] for chain in layers.chains]


def annotated(path: Path) -> Annotated:
    """A file's text and chains; the words of both readings of it are the same."""
    text, example = read_conllu(path), ontogum.read(path)
    chains = [
        [(text.words[mention.start][0], text.words[mention.end - 1][1]) for mention in chain]
        for chain in example.chains or ()
    ]
    return Annotated(text.text, chains)
