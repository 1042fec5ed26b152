"""How far the likeness of our sentence vectors follows that of the encoder that ours was made from.

Sentences of the development parts of UD English EWT and GUM, which ours never saw, in pairs drawn at random,
half of them from one text. Theirs are vectors of each sentence alone, ours of the sentence within its text.
The gold file holds offsets and cosines only; `python -m training.likeness` makes it.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from evals.documents import english
from evals.score import Score, corpus, inputs_hash
from evals.scorers.correlation import Pairs
from evals.scorers.likeness import GOLD, sentence_pairs
from evals.scorers.segments import read_conllu
from sightline.contract import Range
from sightline.reading.encoding import encode
from sightline.reading.layout import find_blocks
from sightline.reading.pipeline import Pipeline
from sightline.reading.sentences import split_sentences
from sightline.reading.tokens import tokenise
from sightline.reading.words import part_words


def measure(corpora: Path) -> Iterator[Score]:
    """Pearson's r over all pairs, in percent."""
    pairs = sentence_pairs()
    files = sorted({place.file for pair in pairs for place in (pair.left, pair.right)})
    paths = {file: corpus(corpora, *file.split("/")) for file in files}
    vectors = {file: _vectors(path) for file, path in paths.items()}
    found = Pairs()
    for pair in pairs:
        left, right = (vectors[place.file].get(place.range) for place in (pair.left, pair.right))
        if left is not None and right is not None:
            found.add(pair.cosine, float(left @ right))
    yield Score(
        layer="likeness",
        test="EWT and GUM dev, against the published encoder",
        metric="r",
        ours=found.r,
        inputs=inputs_hash([GOLD, *paths.values()]),
    )


def _vectors(path: Path) -> dict[Range, npt.NDArray[np.float32]]:
    """The vector of each sentence of a text, by its range."""
    readers = [find_blocks, split_sentences, tokenise, part_words, encode]
    layers = Pipeline(readers).run(english(read_conllu(path).text))
    if layers.encoded is None:
        return {}
    return dict(zip(layers.sentences, layers.encoded.sentence_vectors, strict=True))
