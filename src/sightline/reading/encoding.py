"""Runs the reading model over a text's words: the one place where it is asked."""

from collections.abc import Sequence

import msgspec

from sightline.contract import Document
from sightline.reading.layers import Layers, Token
from sightline.reading.pipeline import reader


@reader(needs=["sentences", "words"], gives=["encoded"])
def encode(document: Document, layers: Layers) -> Layers:
    """What the model says of each word; nothing where there are no words."""
    from sightline.reading.model.network import network

    if not layers.words:
        return layers
    spans = sentence_words(layers.words, len(layers.sentences))
    encoded = network().encode([word.text for word in layers.words], spans)
    return msgspec.structs.replace(layers, encoded=encoded)


def sentence_words(words: Sequence[Token], sentences: int) -> list[tuple[int, int]]:
    """The range of words of each sentence, in order; empty where a sentence has none."""
    counts = [0] * sentences
    for word in words:
        counts[word.sentence] += 1
    spans, start = [], 0
    for count in counts:
        spans.append((start, start + count))
        start += count
    return spans
