"""What the model says of a text: scores and vectors for each word, and scores of pairs of words on demand."""

from collections.abc import Mapping
from typing import Final

import msgspec
import numpy as np
import numpy.typing as npt

from sightline.reading.model.labels import Labels

Floats = npt.NDArray[np.float32]
Integers = npt.NDArray[np.int64]

PAIR_HEADS: Final = ("relation", "content_cue", "cue_source", "coreference")


class PairWeights(msgspec.Struct, frozen=True):
    """The last part of a pair head: `out` [H,C] and `bias` [C], `features` [F,H] or null."""

    out: Floats
    bias: Floats
    features: Floats | None = None


class Encoded(msgspec.Struct, frozen=True, kw_only=True):
    """Arrays over the N words of a text, by the name of their head.

    Tags: "names" [N,25], "source", "cue", "content", "inner" [N,5], "upos", "xpos", "lemma" [N,classes].
    Arcs: "arc_dependent" and "arc_head" [N,128], whose product scores the second as the first one's head, and
    "arc_root" [N]. Alone: "cue_nosource", "mention", "new", "predicate" [N]; what they mean stands with their
    decoders. "factuality" [N] is from −3 (certainly not) to +3: how far the author holds an event for real,
    and "happened" [N] whether readers take it to have happened. `sentence_vectors` [S,384] are unit vectors.
    """

    arrays: Mapping[str, Floats]
    labels: Labels
    pairs: Mapping[str, PairWeights]
    transitions: Mapping[str, Floats]
    sentence_vectors: Floats

    def pair_scores(
        self, name: str, left: Integers, right: Integers, features: Floats | None = None
    ) -> Floats:
        """Scores [P,C] of pairs of words, `left` and `right` [P], by one of `PAIR_HEADS`.

        "relation": dependent and head; "content_cue": first words of a content and of a cue; "cue_source":
        first words of a cue and of a source; "coreference": a mention's head and an earlier one's, with
        `features` [P,F].
        """
        weights = self.pairs[name]
        joined = self.arrays[f"{name}_left"][left] + self.arrays[f"{name}_right"][right]
        if weights.features is not None and features is not None:
            joined += features @ weights.features
        np.maximum(joined, 0, out=joined)
        scores: Floats = np.asarray(joined @ weights.out + weights.bias, dtype=np.float32)
        return scores
