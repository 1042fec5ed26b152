"""PolNeAR: sources, cues and contents of attributions in news of US politics, over our own words.

The texts are read as any text is, so that the model meets in training the words that it will meet later. A
word that an annotated range covers in part belongs to it.
"""

from collections.abc import Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Literal

from evals.documents import english
from evals.scorers.polnear import Annotated, annotated_files, read_annotated, word_ranges
from sightline.reading.layers import Token
from sightline.reading.layout import find_blocks
from sightline.reading.pipeline import Pipeline
from sightline.reading.sentences import split_sentences
from sightline.reading.tokens import tokenise
from sightline.reading.words import part_words
from training.example import AttributionSpans, Example, WordRange


def load(corpora: Path, part: Literal["train", "dev"]) -> list[Example]:
    """The 840 texts of train or the 84 of dev, in the order of their names."""
    return [example(read_annotated(path)) for path in annotated_files(corpora, part)]


def example(text: Annotated) -> Example:
    """A text over our words; an attribution whose content has no word is left out."""
    words = words_of(text.text)
    spans = (
        AttributionSpans(
            source=word_ranges(words, one.source),
            cue=word_ranges(words, one.cue),
            content=word_ranges(words, one.content),
        )
        for one in text.said
    )
    return Example(
        id=text.id,
        corpus="polnear",
        words=[word.text for word in words],
        sentences=sentence_ranges(words),
        attributions=[one for one in spans if one.content],
    )


def words_of(text: str) -> Sequence[Token]:
    """The words of a text, as the pipeline finds them."""
    return _pipeline().run(english(text)).words


@cache
def _pipeline() -> Pipeline:
    return Pipeline([find_blocks, split_sentences, tokenise, part_words])


def sentence_ranges(words: Sequence[Token]) -> list[WordRange]:
    """The sentences as ranges of words; those that have none are left out."""
    groups = groupby(range(len(words)), key=lambda index: words[index].sentence)
    indices = [list(group) for _, group in groups]
    return [(group[0], group[-1] + 1) for group in indices]
