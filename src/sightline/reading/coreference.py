"""Which words of a text stand for the same person, group, place, thing or event, without saying for which.

The model says of each word whether it heads a mention, and of pairs how well they fit; ranges come from the
grammar. Chains are those of OntoNotes: nothing that is mentioned once, no apposition apart from its noun, and
nothing that is only said to be something ("is the minister").
"""

from itertools import chain as joined
from typing import Final

import msgspec
import numpy as np

from sightline.contract import Document, Form
from sightline.reading.chains import link
from sightline.reading.encoding import sentence_words
from sightline.reading.layers import Chain, ChainMention, Layers
from sightline.reading.model.coreference import PairFeatures
from sightline.reading.model.outputs import Encoded
from sightline.reading.pipeline import reader

LEAST: Final = -2.0
"""Logit from which on a word comes into question as the head of a mention."""
LEANING: Final = 0.5
"""How much better a mention must be at beginning a chain than at going on with one.

Both come from a trial with the pair features alone, on OntoGUM, and were not chosen again since.
"""


@reader(needs=["sentences", "words", "syntax", "encoded"], gives=["chains"])
def find_chains(_: Document, layers: Layers) -> Layers:
    """Chains in the order of their first mentions; none where the model has not been asked."""
    if layers.encoded is None or not layers.words:
        return layers
    features = pair_features(layers)
    chains = tuple(
        Chain(tuple(_mention(layers, features, head) for head in heads))
        for heads in linked(layers.encoded, features)
    )
    return msgspec.structs.replace(layers, chains=chains)


def pair_features(layers: Layers) -> PairFeatures:
    """The words and their grammar, ready for comparison."""
    return PairFeatures(
        [word.text for word in layers.words],
        sentence_words(layers.words, len(layers.sentences)),
        [parse.upos for parse in layers.syntax],
        [parse.xpos for parse in layers.syntax],
        [parse.lemma for parse in layers.syntax],
        [parse.head for parse in layers.syntax],
        [parse.relation for parse in layers.syntax],
    )


def linked(
    encoded: Encoded, features: PairFeatures, *, least: float = LEAST, leaning: float = LEANING
) -> list[list[int]]:
    """Chains of words that head mentions."""
    heads = np.flatnonzero(encoded.arrays["mention"] > least)
    if not len(heads):
        return []
    candidates = features.candidates(heads)
    left = np.repeat(heads, [len(found) for found in candidates])
    right = np.fromiter(joined.from_iterable(candidates), dtype=np.int64)
    scores = encoded.pair_scores("coreference", left, right, features.of(left, right))[:, 0]
    new = encoded.arrays["new"][heads] - leaning
    return link(heads, candidates, scores, new, features.forms.genders[heads])


def _mention(layers: Layers, features: PairFeatures, head: int) -> ChainMention:
    """The mention that a word heads."""
    spans = features.forms.spans
    first, last = layers.words[spans.start[head]], layers.words[spans.end[head] - 1]
    return ChainMention(start=first.start, end=last.end, head=head, form=_form(features, head))


def _form(features: PairFeatures, head: int) -> Form:
    if features.forms.family[head] >= 0:
        return "pronoun"
    return "name" if features.forms.proper[head] else "description"
