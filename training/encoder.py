"""The encoder: MiniLM-L6-H384 (Wang et al. 2020), with an embedding of word shapes added to its input."""

from pathlib import Path
from typing import Final

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from sightline.reading.model.shapes import COUNT as SHAPE_COUNT

WIDTH: Final = 384
LAYERS: Final = 6
HEADS: Final = 12
INNER: Final = 1536
PIECES: Final = 30522
POSITIONS: Final = 256
"""Pieces of a window with its two marks."""


class LockedDropout(nn.Module):
    """Dropout with one mask for all places of a window (Gal and Ghahramani 2016).

    On a CPU, drawing a mask for each place costs a tenth of a step.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, hidden: Tensor) -> Tensor:
        """`hidden` [B,L,D], with some of each window's D columns zeroed while training."""
        if not self.training:
            return hidden
        kept = torch.rand(hidden.shape[0], 1, hidden.shape[2], device=hidden.device) >= self.share
        return hidden * (kept.to(hidden.dtype) / (1 - self.share))


class Layer(nn.Module):
    """Self-attention and a feed-forward part, each followed by a norm (post-norm, as in BERT)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = LockedDropout(dropout)

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """`hidden` [B,L,384], `bias` [B,1,1,L] added to the attention scores (0, or very low for padding)."""
        batch, length, _ = hidden.shape
        split = self.query_key_value(hidden).view(batch, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        scores = torch.matmul(query * (WIDTH // HEADS) ** -0.5, key.transpose(-1, -2))
        mixed = torch.matmul((scores + bias.to(scores.dtype)).softmax(-1).to(value.dtype), value)
        attended = self.attended(mixed.transpose(1, 2).reshape(batch, length, WIDTH))
        hidden = self.attention_norm(hidden + self.dropout(attended))
        return self.output_norm(hidden + self.dropout(self.outer(functional.gelu(self.inner(hidden)))))


class Encoder(nn.Module):
    """Word pieces and shapes to one vector a piece, layer by layer; the pieces' embeddings stay."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(PIECES, WIDTH)
        self.pieces.weight.requires_grad_(False)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(SHAPE_COUNT, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = LockedDropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> list[Tensor]:
        """The hidden states after each layer, each [B,L,384]; `mask` [B,L] is 1 for what is no padding."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        hidden = self.norm(self.pieces(pieces) + self.positions(places) + self.shapes(shapes))
        hidden = self.dropout(hidden)
        bias = (1.0 - mask[:, None, None, :].to(hidden.dtype)) * -10000.0
        states = []
        for layer in self.layers:
            hidden = layer(hidden, bias)
            states.append(hidden)
        return states


def pretrained(weights: Path, dropout: float = 0.1) -> Encoder:
    """The published encoder, from its safetensors file; the shapes start as nothing."""
    stored = load_file(weights)
    encoder = Encoder(dropout)
    with torch.no_grad():
        encoder.pieces.weight.copy_(stored["embeddings.word_embeddings.weight"])
        kind = stored["embeddings.token_type_embeddings.weight"][0]
        encoder.positions.weight.copy_(stored["embeddings.position_embeddings.weight"][:POSITIONS] + kind)
        _copy(encoder.norm, stored, "embeddings.LayerNorm")
        for index, layer in enumerate(encoder.layers):
            assert isinstance(layer, Layer)
            _copy_layer(layer, stored, f"encoder.layer.{index}")
    return encoder


def _copy_layer(layer: Layer, stored: dict[str, Tensor], name: str) -> None:
    for part in ("weight", "bias"):
        own = [stored[f"{name}.attention.self.{which}.{part}"] for which in ("query", "key", "value")]
        getattr(layer.query_key_value, part).copy_(torch.cat(own))
    _copy(layer.attended, stored, f"{name}.attention.output.dense")
    _copy(layer.attention_norm, stored, f"{name}.attention.output.LayerNorm")
    _copy(layer.inner, stored, f"{name}.intermediate.dense")
    _copy(layer.outer, stored, f"{name}.output.dense")
    _copy(layer.output_norm, stored, f"{name}.output.LayerNorm")


def _copy(module: nn.Module, stored: dict[str, Tensor], name: str) -> None:
    for part in ("weight", "bias"):
        getattr(module, part).copy_(stored[f"{name}.{part}"])
