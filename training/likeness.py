"""Makes evals/gold/sentence_pairs.json: `python -m training.likeness --corpora DIR --encoder DIR`.

Draws pairs of sentences from texts that the model does not learn from, half of them from one text, for those
are alike more often, and writes the cosine of their vectors by the published encoder. Only places and figures
are kept.
"""

import argparse
from pathlib import Path
from typing import Final

import msgspec
import numpy as np

from evals.documents import english
from evals.scorers.likeness import GOLD, Place, SentencePair
from evals.scorers.segments import read_conllu
from sightline.reading.encoding import sentence_words
from sightline.reading.layout import find_blocks
from sightline.reading.pipeline import Pipeline
from sightline.reading.sentences import split_sentences
from sightline.reading.tokens import tokenise
from sightline.reading.words import part_words
from training.encoder import pretrained
from training.targets import Targets
from training.teacher import sentence_vectors
from training.train import marks_of, weights_of

PAIRS: Final = 2000
SHORTEST: Final = 5
"""Words of a sentence that says enough to be like another."""


def main() -> None:
    """Draw the pairs and write the file."""
    parser = argparse.ArgumentParser(description="Make the gold pairs of sentences.")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    chosen = parser.parse_args()
    marks = marks_of(chosen.encoder)
    paths = sorted(
        path for name in ("gum", "ud_ewt") for path in (chosen.corpora / name / "dev").rglob("*.conllu")
    )
    random = np.random.default_rng(7)
    places: list[Place] = []
    texts: list[Targets] = []
    for path in (paths[index] for index in sorted(random.choice(len(paths), 60, replace=False))):
        layers = Pipeline([find_blocks, split_sentences, tokenise, part_words]).run(
            english(read_conllu(path).text)
        )
        spans = sentence_words(layers.words, len(layers.sentences))
        kept = [index for index, (start, end) in enumerate(spans) if end - start >= SHORTEST]
        file = path.relative_to(chosen.corpora).as_posix()
        places += [Place(file, *layers.sentences[index]) for index in kept]
        texts.append(
            Targets(
                id=file,
                corpus="",
                pieces=marks.of_all([word.text for word in layers.words]),
                shapes=[],
                sentences=[spans[index] for index in kept],
                tags={},
            )
        )
    found = sentence_vectors(pretrained(weights_of(chosen.encoder)), texts, marks)
    vectors = np.concatenate([found[text.id].numpy() for text in texts])
    GOLD.write_bytes(_encoded(_drawn(places, vectors, random)))


def _drawn(places: list[Place], vectors: np.ndarray, random: np.random.Generator) -> list[SentencePair]:
    pairs: list[SentencePair] = []
    while len(pairs) < PAIRS:
        left, right = (int(index) for index in random.integers(len(places), size=2))
        near = len(pairs) % 2 == 0
        if left != right and (places[left].file == places[right].file) == near:
            cosine = round(float(vectors[left] @ vectors[right]), 3)
            pairs.append(SentencePair(places[left], places[right], cosine))
    return pairs


def _encoded(pairs: list[SentencePair]) -> bytes:
    """One pair a line."""
    return b"[\n" + b",\n".join(msgspec.json.encode(pair) for pair in pairs) + b"\n]\n"


if __name__ == "__main__":
    main()
