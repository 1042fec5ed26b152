"""The row of a score sheet, and the few measures that all layers share."""

import hashlib
from collections.abc import Collection, Hashable, Iterable
from pathlib import Path

import msgspec


class CorpusMissing(Exception):
    """A corpus is not on this machine; the message says which path was looked for."""


class Score(msgspec.Struct, frozen=True, kw_only=True):
    """One figure of one layer on one test, in percent points (0 to 100, higher is better).

    `inputs` is the SHA-256 over the annotated files it was measured on: a score counts only for those.
    """

    layer: str
    test: str
    metric: str
    ours: float
    inputs: str
    floor: float | None = None
    goal: float | None = None
    published: str = ""

    @property
    def key(self) -> str:
        """The name under which the score is pinned."""
        return f"{self.layer}/{self.test}/{self.metric}"


class Counts(msgspec.Struct):
    """True positives, and what was proposed and what is annotated in all."""

    right: int = 0
    proposed: int = 0
    gold: int = 0

    def add(self, proposed: Collection[Hashable], gold: Collection[Hashable]) -> None:
        """Count one document's proposals against its annotation, by equality."""
        self.right += len(set(proposed) & set(gold))
        self.proposed += len(set(proposed))
        self.gold += len(set(gold))

    @property
    def precision(self) -> float:
        """Share of the proposals that are right, in percent; 100 when nothing was proposed."""
        return 100.0 * self.right / self.proposed if self.proposed else 100.0

    @property
    def recall(self) -> float:
        """Share of the annotated that was found, in percent; 100 when nothing was annotated."""
        return 100.0 * self.right / self.gold if self.gold else 100.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in percent."""
        total = self.proposed + self.gold
        return 200.0 * self.right / total if total else 100.0


def corpus(root: Path, *parts: str) -> Path:
    """The folder or file of a corpus, or `CorpusMissing` with the path that was looked for."""
    path = root.joinpath(*parts)
    if not path.exists():
        raise CorpusMissing(f"{path} is not there: name the corpora by --corpora or SIGHTLINE_CORPORA")
    return path


def inputs_hash(paths: Iterable[Path]) -> str:
    """SHA-256 over names and bytes of the files, in the order of their names, wherever they lie."""
    digest = hashlib.sha256()
    contents = [(path.name, hashlib.sha256(path.read_bytes()).digest()) for path in paths]
    for name, content in sorted(contents):
        digest.update(name.encode())
        digest.update(content)
    return digest.hexdigest()
