"""The loss of each task on a batch: whatever the texts of the batch have targets for."""

import itertools
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Batch
from training.crf import negative_log_likelihood
from training.model import SPEECH, PairHead, ReadingModel
from training.targets import IGNORED, Targets

WEIGHTS: Final = {
    "names": 1.0,
    "speech": 1.0,
    "content_cue": 0.2,
    "cue_source": 0.2,
    "upos": 0.3,
    "xpos": 0.3,
    "lemma": 0.3,
    "arc": 1.0,
    "relation": 0.7,
    "mention": 0.5,
    "coreference": 0.5,
    "predicate": 0.2,
    "factuality": 0.3,
    "vector": 1.0,
}
LOW: Final = -1e4


def losses(
    model: ReadingModel, batch: Batch, vectors: dict[str, Tensor], random: np.random.Generator
) -> dict[str, Tensor]:
    """Every task's mean loss, by name; `vectors` has the teacher's sentence vectors [S,384] by text."""
    with torch.autocast(batch.pieces.device.type, torch.bfloat16):
        states = model.words(batch.pieces, batch.shapes, batch.mask, batch.first, batch.last)
        wide = states[0].shape[1]
        top, mixed = (state.reshape(-1, state.shape[-1])[batch.flat] for state in states)
        said = {name: one.float() for name, one in model.heads(top, mixed).items()}
    top = top.float()
    found: dict[str, Tensor] = {}
    text = batch.chunks[0].text
    if "names" in text.tags:
        found["names"] = _names(batch, said["names"])
    for name in ("upos", "xpos", "lemma"):
        if name in text.tags:
            target = _flat(batch, name)
            found[name] = functional.cross_entropy(said[name], target, ignore_index=IGNORED)
    if "cue" in text.tags:
        found["speech"] = _speech(model, batch, said, wide)
        found["content_cue"] = _links(model, batch, said, "content_cue")
        found["cue_source"] = _links(model, batch, said, "cue_source")
    if text.heads is not None:
        found |= _syntax(model, batch, said)
    if text.chains is not None:
        found |= _coreference(model, batch, said, random)
    if any(one.text.predicates is not None for one in batch.chunks):
        found["predicate"] = _predicates(batch, said["predicate"])
    if any(one.text.factuality is not None for one in batch.chunks):
        found["factuality"] = _factuality(batch, said["certainty"])
    if text.id in vectors:
        found["vector"] = _vectors(model, batch, top, vectors)
    return {name: loss for name, loss in found.items() if torch.isfinite(loss)}


def total(found: dict[str, Tensor]) -> Tensor:
    """The weighted sum."""
    return torch.stack([WEIGHTS[name] * loss for name, loss in found.items()]).sum()


def _flat(batch: Batch, name: str) -> Tensor:
    return torch.from_numpy(
        np.concatenate([one.text.tags[name][one.start : one.end] for one in batch.chunks])
    )


def _names(batch: Batch, scores: Tensor) -> Tensor:
    """A word outside of names may, where a corpus marks some types only, be of any type that it does not."""
    target = _flat(batch, "names")
    allowed = functional.one_hot(target.clamp(min=0), scores.shape[1]).bool()
    lengths = [one.end - one.start for one in batch.chunks]
    unmarked = torch.zeros(len(lengths), scores.shape[1], dtype=torch.bool)
    for row, chunk in enumerate(batch.chunks):
        for kind in chunk.text.unmarked:
            unmarked[row, 1 + 4 * kind : 5 + 4 * kind] = True
    allowed |= unmarked.repeat_interleave(torch.tensor(lengths), 0) & (target == 0)[:, None]
    likely = scores.log_softmax(-1).masked_fill(~allowed, LOW).logsumexp(-1)
    return -likely[target != IGNORED].mean()


def _speech(model: ReadingModel, batch: Batch, said: dict[str, Tensor], wide: int) -> Tensor:
    """The four sequences, as one batch of chains."""
    rows, count = len(batch.chunks), len(SPEECH)
    scores = torch.zeros(count, rows * wide, 5)
    target = torch.zeros(count, rows * wide, dtype=torch.long)
    for index, name in enumerate(SPEECH):
        scores[index, batch.flat] = said[name]
        target[index, batch.flat] = _flat(batch, name)
    transitions = torch.stack([model.transitions[name] for name in SPEECH]).repeat_interleave(rows, 0)
    mask = batch.words.repeat(count, 1)
    loss = negative_log_likelihood(
        scores.view(count * rows, wide, 5), target.view(count * rows, wide), mask, transitions
    )
    return loss.sum() / len(batch.flat)


def _links(model: ReadingModel, batch: Batch, said: dict[str, Tensor], name: str) -> Tensor:
    """Which of the right words in its window each left word belongs to."""
    head = model.pairs[name]
    assert isinstance(head, PairHead)
    found = []
    for chunk, offset in zip(batch.chunks, batch.offsets(), strict=True):
        pairs = getattr(chunk.text, name)
        inside = (pairs[:, 0] >= chunk.start) & (pairs[:, 0] < chunk.end)
        inside &= (pairs[:, 1] == -1) | ((pairs[:, 1] >= chunk.start) & (pairs[:, 1] < chunk.end))
        pairs = pairs[inside]
        if not len(pairs):
            continue
        moved = np.where(pairs >= 0, pairs - chunk.start + offset, -1)
        choices = np.unique(moved[:, 1][moved[:, 1] >= 0])
        left, right = torch.from_numpy(moved[:, 0]), torch.from_numpy(choices)
        scores = head(said[f"{name}_left"][left][:, None], said[f"{name}_right"][right][None])[..., 0]
        if name == "cue_source":
            scores = torch.cat([scores, said["cue_nosource"][left][:, None]], 1)
        goal = np.where(moved[:, 1] >= 0, np.searchsorted(choices, moved[:, 1]), len(choices))
        found.append(functional.cross_entropy(scores, torch.from_numpy(goal), reduction="none"))
    return torch.cat(found).mean() if found else said["cue_nosource"].sum() * 0


def _syntax(model: ReadingModel, batch: Batch, said: dict[str, Tensor]) -> dict[str, Tensor]:
    """Heads and relations; sentences that a window cut are left out."""
    spans: list[tuple[int, int]] = []
    heads: list[np.ndarray] = []
    relations: list[np.ndarray] = []
    for chunk, offset in zip(batch.chunks, batch.offsets(), strict=True):
        assert chunk.text.heads is not None
        for start, end in chunk.text.sentences:
            if chunk.start <= start and end <= chunk.end:
                own = chunk.text.heads[start:end]
                spans.append((start - chunk.start + offset, end - start))
                heads.append(np.where(own >= 0, own - start, end - start))
                relations.append(chunk.text.tags["relation"][start:end])
    if not spans:
        return {}
    size = max(length for _, length in spans)
    index = torch.from_numpy(
        np.array([[start + min(i, length - 1) for i in range(size)] for start, length in spans])
    )
    lengths = torch.tensor([length for _, length in spans])
    arcs = torch.bmm(said["arc_dependent"][index], said["arc_head"][index].transpose(1, 2))
    places = torch.arange(size)
    outside = places[None, :] >= lengths[:, None]
    arcs = arcs.masked_fill(outside[:, None, :], LOW).masked_fill(
        torch.eye(size, dtype=torch.bool)[None], LOW
    )
    root = torch.full((len(spans), size, size + 1), LOW)
    root[:, :, :size] = arcs
    root = root.scatter(2, lengths[:, None, None].expand(-1, size, 1), said["arc_root"][index][..., None])
    goal = torch.full((len(spans), size), IGNORED)
    for row, own in enumerate(heads):
        goal[row, : len(own)] = torch.from_numpy(own)
    arc = functional.cross_entropy(root.view(-1, size + 1), goal.view(-1), ignore_index=IGNORED)
    left, right, kinds = [], [], []
    for (start, length), own, kind in zip(spans, heads, relations, strict=True):
        has = own < length
        left.append(np.arange(start, start + length)[has])
        right.append(start + own[has])
        kinds.append(kind[has])
    head = model.pairs["relation"]
    one, other = (torch.from_numpy(np.concatenate(side)) for side in (left, right))
    scores = head(said["relation_left"][one], said["relation_right"][other])
    relation = functional.cross_entropy(scores, torch.from_numpy(np.concatenate(kinds)), ignore_index=IGNORED)
    return {"arc": arc, "relation": relation}


def _coreference(
    model: ReadingModel, batch: Batch, said: dict[str, Tensor], random: np.random.Generator
) -> dict[str, Tensor]:
    """Which words head a mention of a chain, and for each of them and some others, its antecedents."""
    text = batch.chunks[0].text
    assert text.chains is not None
    assert text.nominal is not None
    assert text.features is not None
    mention = functional.binary_cross_entropy_with_logits(
        said["mention"], torch.from_numpy((text.chains >= 0).astype(np.float32))
    )
    kept = text.nominal[(text.chains[text.nominal] >= 0) | (random.random(len(text.nominal)) < 0.3)]
    if len(kept) < 2:
        return {"mention": mention}
    candidates = text.features.candidates(kept)
    left = np.repeat(kept, [len(one) for one in candidates])
    right = np.concatenate(candidates).astype(np.int64)
    features = torch.from_numpy(text.features.of(left, right))
    head = model.pairs["coreference"]
    one, other = torch.from_numpy(left), torch.from_numpy(right)
    scores = head(said["coreference_left"][one], said["coreference_right"][other], features)[:, 0]
    same = (text.chains[left] == text.chains[right]) & (text.chains[left] >= 0)
    width = max(len(found) for found in candidates) + 1
    rows = np.repeat(np.arange(len(kept)), [len(found) for found in candidates])
    columns = np.concatenate([np.arange(len(found)) for found in candidates])
    table = torch.full((len(kept), width), LOW)
    table[torch.from_numpy(rows), torch.from_numpy(columns)] = scores
    right_ones = torch.zeros(len(kept), width, dtype=torch.bool)
    right_ones[torch.from_numpy(rows), torch.from_numpy(columns)] = torch.from_numpy(same)
    table = torch.cat([table, said["new"][torch.from_numpy(kept)][:, None]], 1)
    right_ones = torch.cat([right_ones, ~right_ones.any(1, keepdim=True)], 1)
    gold = table.masked_fill(~right_ones, LOW).logsumexp(1)
    return {"mention": mention, "coreference": (table.logsumexp(1) - gold).mean()}


def _values(batch: Batch, of: Callable[[Targets], np.ndarray | None]) -> Tensor:
    """A target for each word of the batch, NaN where the corpus says nothing."""
    found = []
    for chunk in batch.chunks:
        own = of(chunk.text)
        silent = np.full(chunk.end - chunk.start, np.nan, dtype=np.float32)
        found.append(silent if own is None else own[chunk.start : chunk.end].astype(np.float32))
    return torch.from_numpy(np.concatenate(found))


def _predicates(batch: Batch, scores: Tensor) -> Tensor:
    goal = _values(batch, lambda text: text.predicates)
    known = ~goal.isnan()
    return functional.binary_cross_entropy_with_logits(scores[known], goal[known])


def _factuality(batch: Batch, scores: Tensor) -> Tensor:
    goal = _values(batch, lambda text: text.factuality)
    known = ~goal.isnan()
    return functional.smooth_l1_loss(scores[known], goal[known])


def _vectors(model: ReadingModel, batch: Batch, top: Tensor, vectors: dict[str, Tensor]) -> Tensor:
    """One minus the cosine between our vector of each whole sentence and the teacher's."""
    ours, theirs = [], []
    for chunk, offset in zip(batch.chunks, batch.offsets(), strict=True):
        for index, (start, end) in enumerate(chunk.text.sentences):
            if chunk.start <= start and end <= chunk.end:
                own = slice(start - chunk.start + offset, end - chunk.start + offset)
                ours.append(top[own].mean(0))
                theirs.append(vectors[chunk.text.id][index])
    if not ours:
        return top.sum() * 0
    return (1 - functional.cosine_similarity(model.sentence(torch.stack(ours)), torch.stack(theirs))).mean()


def mean(found: Sequence[dict[str, float]]) -> dict[str, float]:
    """The mean of each task over several batches."""
    names = sorted(set(itertools.chain.from_iterable(found)))
    return {name: float(np.mean([one[name] for one in found if name in one])) for name in names}
