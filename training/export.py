"""Writes the shipped files: `python -m training.export --run DIR --encoder DIR --out DIR`.

The graph takes the windows of a text and gives one row of numbers for each word, all heads side by
side; the small weights that score pairs of words go into `pairs.npz`; `model.json` says which column is what
and holds the hashes. Matrix products are in eight-bit integers, with scales taken from the data as it passes.
"""

import argparse
import hashlib
import logging
import shutil
import tempfile
import warnings
from pathlib import Path

import msgspec
import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from sightline.reading.model.labels import GRADED, Labels
from sightline.reading.model.manifest import Columns, Manifest
from training.encoder import WIDTH, Encoder
from training.model import MIXED, PAIRS, SCALARS, SPEECH, PairHead, ReadingModel
from training.train import marks_of

OPSET = 17


class Graph(nn.Module):
    """The model as one function of a batch of windows, its linear heads joined into two."""

    def __init__(self, model: ReadingModel, fitted: dict[str, Tensor]) -> None:
        super().__init__()
        self.model = model
        self.graded, self.sentence = nn.Linear(2 * WIDTH, len(GRADED)), nn.Linear(2 * WIDTH, WIDTH)
        self.load_state_dict({**self.state_dict(), **fitted})
        single = [(name, layer) for name, layer in model.tags.items() if name not in MIXED]
        sides = [
            (f"{name}_{side}", getattr(model.pairs[name], side))
            for name in PAIRS
            for side in ("left", "right")
        ]
        top = [*single, *sides]
        mixed = [(name, model.tags[name]) for name in sorted(MIXED)]
        self.top, self.mixed = _joined([layer for _, layer in top]), _joined([layer for _, layer in mixed])
        names = [(name, layer.out_features) for name, layer in top]
        arcs = [("arc_dependent", model.arc.out_features), ("arc_head", model.arc.out_features)]
        alone = [(name, 1) for name in SCALARS]
        rest = [(name, layer.out_features) for name, layer in mixed]
        graded = [(name, 1) for name in GRADED]
        self.columns = _columns([*names, *alone, *arcs, *rest, *graded])

    def forward(
        self, pieces: Tensor, shapes: Tensor, mask: Tensor, first: Tensor, last: Tensor, spread: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Rows of words [B,W,K] and vectors of sentences [B,S,384]; `spread` [B,S,W] has shares of words."""
        model = self.model
        top, mixed = model.words(pieces, shapes, mask, first, last)
        both = torch.cat([top, mixed], -1)
        rows = [
            self.top(top),
            model.scalars(top),
            model.arc(model.arc_dependent(top)),
            model.arc_head(top),
            self.mixed(mixed),
            self.graded(both),
        ]
        return torch.cat(rows, -1), self.sentence(torch.matmul(spread, both))


def main() -> None:
    """Export a finished run."""
    parser = argparse.ArgumentParser(description="Export the reading model.")
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--full", action="store_true", help="keep 32-bit floats, to measure what eight bits lose"
    )
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    model, labels = loaded(chosen.run)
    graph = Graph(model, fitted_in(chosen.run)).eval()
    write_graph(graph, chosen.out / "model.onnx", full=chosen.full)
    write_pairs(model, chosen.out / "pairs.npz")
    shutil.copyfile(chosen.encoder / "vocab.txt", chosen.out / "vocab.txt")
    hashes = {name: _hash(chosen.out / name) for name in ("model.onnx", "pairs.npz", "vocab.txt")}
    manifest = Manifest(
        labels=labels, columns=graph.columns, hashes=hashes, pieces=len(marks_of(chosen.encoder))
    )
    encoded = msgspec.json.format(msgspec.json.encode(manifest, order="sorted"), indent=1)
    (chosen.out / "model.json").write_bytes(encoded + b"\n")


def loaded(run: Path, *, checkpoint: bool = False) -> tuple[ReadingModel, Labels]:
    """A run's model, with averaged weights."""
    stored = torch.load(run / ("checkpoint.pt" if checkpoint else "model.pt"), weights_only=False)
    state, labels = stored["averaged" if checkpoint else "model"], stored["labels"]
    features = state["pairs.coreference.features.weight"].shape[1]
    model = ReadingModel(Encoder(), labels, features)
    model.load_state_dict(state)
    return model.eval(), labels


def fitted_in(run: Path) -> dict[str, Tensor]:
    """The heads that `training.refit` added to a run."""
    found: dict[str, Tensor] = torch.load(run / "model.pt", weights_only=False)["fitted"]
    return found


def write_graph(graph: Graph, path: Path, *, full: bool) -> None:
    """The ONNX file, quantised unless `full`."""
    pieces, words = torch.ones(2, 9, dtype=torch.long), torch.ones(2, 5, dtype=torch.long)
    inputs = (pieces, pieces * 0, torch.ones(2, 9), words, words, torch.ones(2, 3, 5) / 5)
    names = ["pieces", "shapes", "mask", "first", "last", "spread"]
    axes = {
        **{name: {0: "batch", 1: "length"} for name in names[:3]},
        **{name: {0: "batch", 1: "words"} for name in names[3:5]},
        "spread": {0: "batch", 1: "sentences", 2: "words"},
        "rows": {0: "batch", 1: "words"},
        "vectors": {0: "batch", 1: "sentences"},
    }
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain = path if full else Path(folder) / "plain.onnx"
        torch.onnx.export(
            graph,
            inputs,
            str(plain),
            input_names=names,
            output_names=["rows", "vectors"],
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        if not full:
            logging.getLogger().setLevel(logging.ERROR)
            quantize_dynamic(plain, path, weight_type=QuantType.QInt8, per_channel=True)


def write_pairs(model: ReadingModel, path: Path) -> None:
    """The last layers of the pair heads and the transitions between tags."""
    arrays: dict[str, np.ndarray] = {}
    for name in PAIRS:
        head = model.pairs[name]
        assert isinstance(head, PairHead)
        arrays[f"{name}.out"] = head.out.weight.detach().numpy().T.copy()
        arrays[f"{name}.bias"] = head.out.bias.detach().numpy()
        if head.features is not None:
            arrays[f"{name}.features"] = head.features.weight.detach().numpy().T.copy()
    for name in SPEECH:
        arrays[f"transitions.{name}"] = model.transitions[name].detach().numpy()
    np.savez(path, allow_pickle=False, **arrays)


def _joined(layers: list[nn.Linear]) -> nn.Linear:
    """One linear layer that gives what all of them give, side by side."""
    joined = nn.Linear(WIDTH, sum(layer.out_features for layer in layers))
    with torch.no_grad():
        joined.weight.copy_(torch.cat([layer.weight for layer in layers]))
        zeros = [
            layer.bias if layer.bias is not None else torch.zeros(layer.out_features) for layer in layers
        ]
        joined.bias.copy_(torch.cat(zeros))
    return joined


def _columns(sizes: list[tuple[str, int]]) -> dict[str, Columns]:
    found: dict[str, Columns] = {}
    start = 0
    for name, size in sizes:
        found[name] = Columns(start, start + size, size == 1)
        start += size
    return found


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
