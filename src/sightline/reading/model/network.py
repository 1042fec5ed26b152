"""The model's files, loaded once in a process and checked by their hashes, and run over a text's words.

A text's windows are batched by length among themselves and never with another text's: eight-bit scales are
taken from the whole batch, so that company would change the answers.
"""

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
import onnxruntime

from sightline.errors import ModelError
from sightline.reading.model.manifest import Manifest
from sightline.reading.model.outputs import PAIR_HEADS, Encoded, Floats, PairWeights
from sightline.reading.model.shapes import shape
from sightline.reading.model.windows import Window, windows
from sightline.reading.model.wordpiece import WordPieces
from sightline.settings import threads

FOLDER: Final = Path(__file__).parent / "files"
REMEDY: Final = "install sightline again"
BUDGET: Final = 2048
"""Pieces of a batch; more gains nothing and takes memory."""

Words = tuple[int, int]


class Network:
    """The encoder and its heads. Raises `ModelError` when a file is missing or not what was shipped."""

    def __init__(self, folder: Path = FOLDER, threads: int = 0) -> None:
        manifest = _manifest(folder)
        for name, digest in manifest.hashes.items():
            _check(folder / name, digest)
        lines = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        self._pieces = WordPieces(lines)
        self._columns = manifest.columns
        self._labels = manifest.labels
        with np.load(folder / "pairs.npz", allow_pickle=False) as stored:
            weights = {name: stored[name] for name in stored.files}
        self._pairs = {
            name: PairWeights(
                weights[f"{name}.out"], weights[f"{name}.bias"], weights.get(f"{name}.features")
            )
            for name in PAIR_HEADS
        }
        self._transitions = {
            name.partition(".")[2]: array
            for name, array in weights.items()
            if name.startswith("transitions.")
        }
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            folder / "model.onnx", options, providers=["CPUExecutionProvider"]
        )
        self.version = "sha256:" + hashlib.sha256((folder / "model.json").read_bytes()).hexdigest()[:12]

    def encode(self, words: Sequence[str], sentences: Sequence[Words]) -> Encoded:
        """Read a text once; `sentences` are ranges of words that follow on each other and cover all."""
        pieces = self._pieces.of_all(words)
        width = max(columns.end for columns in self._columns.values())
        rows = np.zeros((len(words), width), np.float32)
        vectors = np.zeros((len(sentences), self._vector_width()), np.float32)
        opening = {start for start, _ in sentences}
        shapes = [shape(word, opens=index in opening) for index, word in enumerate(words)]
        found = windows([len(one) for one in pieces], sentences)
        for batch in _batches(found, pieces):
            self._run(batch, pieces, shapes, sentences, rows, vectors)
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
        arrays = {
            name: rows[:, one.start] if one.single else rows[:, one.start : one.end]
            for name, one in self._columns.items()
        }
        return Encoded(
            arrays=arrays,
            labels=self._labels,
            pairs=self._pairs,
            transitions=self._transitions,
            sentence_vectors=vectors,
        )

    def _vector_width(self) -> int:
        return int(self._session.get_outputs()[1].shape[-1])

    def _run(
        self,
        batch: Sequence[Window],
        pieces: Sequence[tuple[int, ...]],
        shapes: Sequence[int],
        sentences: Sequence[Words],
        rows: Floats,
        vectors: Floats,
    ) -> None:
        """Read a few windows and write down what is kept of them."""
        inside = [_inside(sentences, one) for one in batch]
        feed = _feed(batch, pieces, shapes, self._pieces)
        feed["spread"] = _spread(batch, sentences, inside, feed["first"].shape[1])
        said, means = self._session.run(None, feed)
        for row, (one, own) in enumerate(zip(batch, inside, strict=True)):
            rows[one.kept : one.end] = said[row, one.kept - one.start : one.end - one.start]
            for column, index in enumerate(own):
                vectors[index] += means[row, column]


@cache
def network() -> Network:
    """The shipped model, loaded on first use."""
    return Network(threads=threads())


def _manifest(folder: Path) -> Manifest:
    path = folder / "model.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except OSError as error:
        raise ModelError(f"The reading model is not there: {path} cannot be read; {REMEDY}") from error
    except msgspec.DecodeError as error:
        raise ModelError(
            f"The reading model is damaged: {path} is not as it was shipped; {REMEDY}"
        ) from error


def _check(path: Path, digest: str) -> None:
    try:
        with path.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(f"The reading model is not whole: {path} cannot be read; {REMEDY}") from error
    if found != digest:
        raise ModelError(f"The reading model is damaged: {path} is not the file that was shipped; {REMEDY}")


def _batches(found: Sequence[Window], pieces: Sequence[tuple[int, ...]]) -> Iterator[list[Window]]:
    """Windows of like length side by side."""
    lengths = {one: sum(map(len, pieces[one.start : one.end])) for one in found}
    batch: list[Window] = []
    for one in sorted(found, key=lambda window: (lengths[window], window.start)):
        if batch and lengths[one] * (len(batch) + 1) > BUDGET:
            yield batch
            batch = []
        batch.append(one)
    if batch:
        yield batch


def _feed(
    batch: Sequence[Window], pieces: Sequence[tuple[int, ...]], shapes: Sequence[int], marks: WordPieces
) -> dict[str, np.ndarray]:
    """The graph's inputs, padded: pieces, shapes and mask [B,L], each word's first and last piece [B,W]."""
    length = 2 + max(sum(map(len, pieces[one.start : one.end])) for one in batch)
    width = max(one.end - one.start for one in batch)
    found: dict[str, np.ndarray] = {
        "pieces": np.full((len(batch), length), marks.padding, np.int64),
        "shapes": np.zeros((len(batch), length), np.int64),
        "mask": np.zeros((len(batch), length), np.float32),
        "first": np.zeros((len(batch), width), np.int64),
        "last": np.zeros((len(batch), width), np.int64),
    }
    for row, one in enumerate(batch):
        own = pieces[one.start : one.end]
        counts = np.array([len(word) for word in own])
        ends = np.cumsum(counts) + 1
        total = int(ends[-1])
        found["pieces"][row, : total + 1] = [
            marks.first,
            *(piece for word in own for piece in word),
            marks.last,
        ]
        found["shapes"][row, 1:total] = np.repeat(shapes[one.start : one.end], counts)
        found["mask"][row, : total + 1] = 1
        found["first"][row, : len(own)] = ends - counts
        found["last"][row, : len(own)] = ends - 1
    return found


def _inside(sentences: Sequence[Words], window: Window) -> list[int]:
    """The sentences of which words are kept in a window."""
    return [
        index
        for index, (start, end) in enumerate(sentences)
        if start < window.end and end > window.kept and end > start
    ]


def _spread(
    batch: Sequence[Window], sentences: Sequence[Words], inside: Sequence[Sequence[int]], width: int
) -> Floats:
    """Each kept word's share in its sentence's vector [B,S,W]; a cut sentence is summed over its windows."""
    shares = np.zeros((len(batch), max(1, *map(len, inside)), width), np.float32)
    for row, (one, own) in enumerate(zip(batch, inside, strict=True)):
        for column, index in enumerate(own):
            start, end = sentences[index]
            shares[row, column, max(start, one.kept) - one.start : min(end, one.end) - one.start] = 1 / (
                end - start
            )
    return shares
