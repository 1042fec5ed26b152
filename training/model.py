"""The encoder with its heads: what the shipped graph computes, and what the trainer fits.

Tags are one linear layer a task. Whatever joins two words (a dependent and its head, what is said and its
cue, a cue and its source, a mention and its antecedent) is a pair head: a vector for each side, their sum
through a ReLU and a linear layer, so that at run time only the pairs that come into question are scored.
Arcs are scored for all pairs of a sentence by a biaffine product (Dozat and Manning 2017).
"""

from typing import Final

import torch
from torch import Tensor, nn

from sightline.reading.model.labels import Labels
from training.encoder import LAYERS, WIDTH, Encoder

ARC: Final = 128
PAIRS: Final = {"relation": 128, "content_cue": 64, "cue_source": 64, "coreference": 128}
"""The pair heads and the width of their vectors."""
SCALARS: Final = ("cue_nosource", "mention", "new", "predicate", "certainty", "arc_root")
SPEECH: Final = ("source", "cue", "content", "inner")
"""The four tag sequences of attribution."""
MIXED: Final = frozenset(("upos", "xpos", "lemma"))
"""Tasks that read a learned mix of all layers: form shows lower in the encoder than meaning."""


class PairHead(nn.Module):
    """Scores pairs of words, `classes` scores each."""

    def __init__(self, width: int, classes: int, features: int = 0) -> None:
        super().__init__()
        self.left = nn.Linear(WIDTH, width)
        self.right = nn.Linear(WIDTH, width, bias=False)
        self.features = nn.Linear(features, width, bias=False) if features else None
        self.out = nn.Linear(width, classes)

    def forward(self, left: Tensor, right: Tensor, features: Tensor | None = None) -> Tensor:
        """Scores [P,classes] from both projections, `left` and `right` [P,width], and `features` [P,F]."""
        joined = left + right
        if self.features is not None and features is not None:
            joined = joined + self.features(features)
        return self.out(torch.relu(joined))


class LayerMix(nn.Module):
    """A weighted mean of the encoder's layers (Peters et al. 2018)."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.linspace(-1.0, 1.0, LAYERS))

    def forward(self, states: list[Tensor]) -> Tensor:
        """The mean, of the same shape as each state."""
        shares = self.weights.softmax(0)
        mixed = states[0] * shares[0]
        for state, share in zip(states[1:], shares[1:], strict=True):
            mixed = mixed + state * share
        return mixed


class ReadingModel(nn.Module):
    """All heads on one encoder."""

    def __init__(self, encoder: Encoder, labels: Labels, pair_features: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.encoder = encoder
        self.mix = LayerMix()
        self.dropout = nn.Dropout(dropout)
        self.tags = nn.ModuleDict(
            {name: nn.Linear(WIDTH, count) for name, count in labels.tag_sizes().items()}
        )
        self.arc_dependent = nn.Sequential(nn.Linear(WIDTH, ARC), nn.ReLU(), nn.Dropout(dropout))
        self.arc_head = nn.Sequential(nn.Linear(WIDTH, ARC), nn.ReLU(), nn.Dropout(dropout))
        self.arc = nn.Linear(ARC, ARC)
        self.scalars = nn.Linear(WIDTH, len(SCALARS))
        self.pairs = nn.ModuleDict(
            {
                name: PairHead(
                    width,
                    len(labels.relation) if name == "relation" else 1,
                    pair_features if name == "coreference" else 0,
                )
                for name, width in PAIRS.items()
            }
        )
        self.sentence = nn.Linear(WIDTH, WIDTH)
        nn.init.eye_(self.sentence.weight)
        nn.init.zeros_(self.sentence.bias)
        self.transitions = nn.ParameterDict({name: nn.Parameter(torch.zeros(5, 5)) for name in SPEECH})

    def words(
        self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Vectors of words [B,W,384], of the last layer and mixed, from the first and last piece of each."""
        states = self.encoder(pieces, shapes, mask)
        rows = torch.arange(pieces.shape[0], device=pieces.device)[:, None]
        pick = [(state[rows, first] + state[rows, last]) * 0.5 for state in states]
        return pick[-1], self.mix(pick)

    def heads(self, top: Tensor, mixed: Tensor) -> dict[str, Tensor]:
        """What each head says of each word; `top` and `mixed` [...,384]."""
        top, mixed = self.dropout(top), self.dropout(mixed)
        found = {name: layer(mixed if name in MIXED else top) for name, layer in self.tags.items()}
        found["arc_dependent"] = self.arc(self.arc_dependent(top))
        found["arc_head"] = self.arc_head(top)
        for index, name in enumerate(SCALARS):
            found[name] = self.scalars(top)[..., index]
        for name, head in self.pairs.items():
            assert isinstance(head, PairHead)
            found[f"{name}_left"] = head.left(top)
            found[f"{name}_right"] = head.right(top)
        return found
