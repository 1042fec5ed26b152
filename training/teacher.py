"""The sentence vectors of the published encoder, which ours learns to give as well."""

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional

from sightline.reading.model.wordpiece import WordPieces
from training.encoder import POSITIONS, Encoder
from training.targets import Targets


def sentence_vectors(encoder: Encoder, texts: Sequence[Targets], marks: WordPieces) -> dict[str, Tensor]:
    """Unit vectors [S,384] of each text's sentences, each read alone: the mean over its pieces and marks."""
    encoder.eval()
    work = [
        (text.id, index, [piece for pieces in text.pieces[start:end] for piece in pieces][: POSITIONS - 2])
        for text in texts
        for index, (start, end) in enumerate(text.sentences)
    ]
    found = {text.id: torch.zeros(len(text.sentences), 384) for text in texts}
    work.sort(key=lambda item: len(item[2]))
    for begin in range(0, len(work), 64):
        part = work[begin : begin + 64]
        for (name, index, _), vector in zip(
            part, _read(encoder, [own for _, _, own in part], marks), strict=True
        ):
            found[name][index] = vector
    return found


@torch.no_grad()
def _read(encoder: Encoder, sentences: Sequence[list[int]], marks: WordPieces) -> Tensor:
    size = max(len(own) for own in sentences) + 2
    pieces = torch.full((len(sentences), size), marks.padding)
    mask = torch.zeros(len(sentences), size)
    for row, own in enumerate(sentences):
        pieces[row, : len(own) + 2] = torch.tensor([marks.first, *own, marks.last])
        mask[row, : len(own) + 2] = 1
    with torch.autocast("cpu", torch.bfloat16):
        top = encoder(pieces, torch.zeros_like(pieces), mask)[-1].float()
    return functional.normalize((top * mask[..., None]).sum(1) / mask.sum(1, keepdim=True), dim=-1)
