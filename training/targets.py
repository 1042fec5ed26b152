"""Turns an Example into arrays: the pieces and shapes of its words, and each task's targets."""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec
import numpy as np
import numpy.typing as npt

from sightline.reading.lemmas import script
from sightline.reading.model.coreference import PairFeatures
from sightline.reading.model.labels import NAME_TYPES, Labels, tag
from sightline.reading.model.shapes import shape
from sightline.reading.model.wordpiece import WordPieces
from training.example import AttributionSpans, Example, Syntax, WordRange

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
IGNORED: Final = -100
"""The target of a word that a corpus says nothing of."""
COUNTED_ONLY: Final = 20
"""Words that a relation or lemma script must have in training to be a class of its own."""


class Targets(msgspec.Struct, frozen=True, kw_only=True):
    """One text, ready for batches. `tags` are [N] by task; pairs are [P,2] of words, -1 for none.

    `unmarked` are the name types that the corpus does not mark: a word outside of names may be of one.
    """

    id: str
    corpus: str
    pieces: list[tuple[int, ...]]
    shapes: list[int]
    sentences: list[WordRange]
    tags: dict[str, Ints]
    unmarked: tuple[int, ...] = ()
    heads: Ints | None = None
    content_cue: Ints | None = None
    cue_source: Ints | None = None
    chains: Ints | None = None
    features: PairFeatures | None = None
    nominal: Ints | None = None
    predicates: Ints | None = None
    factuality: Floats | None = None


def labels_of(examples: Iterable[Example]) -> Labels:
    """The classes that the treebanks have, most frequent first."""
    parsed = [(example.words, example.syntax) for example in examples if example.syntax is not None]
    parses = [syntax for _, syntax in parsed]
    words = [word for own, _ in parsed for word in own]
    lemmas = [lemma for parse in parses for lemma in parse.lemmas]
    return Labels(
        upos=_frequent(tag for parse in parses for tag in parse.upos),
        xpos=_frequent(tag for parse in parses for tag in parse.xpos),
        lemma=_frequent((script(*pair) for pair in zip(words, lemmas, strict=True)), 3),
        relation=_frequent((name for parse in parses for name in parse.relations), COUNTED_ONLY),
    )


def targets_of(example: Example, pieces: WordPieces, labels: Labels) -> Targets:
    """All that can be learned from an Example."""
    opening = {start for start, _ in example.sentences}
    found = Targets(
        id=example.id,
        corpus=example.corpus,
        pieces=pieces.of_all(example.words),
        shapes=[shape(word, opens=index in opening) for index, word in enumerate(example.words)],
        sentences=example.sentences,
        tags={},
    )
    count = len(example.words)
    more: dict[str, object] = {}
    if example.names is not None:
        found.tags["names"] = _names(example, count)
        types = example.name_types or NAME_TYPES
        more["unmarked"] = tuple(index for index, kind in enumerate(NAME_TYPES) if kind not in types)
    if example.attributions is not None:
        tags, content_cue, cue_source = attribution_targets(example.attributions, count)
        found.tags.update(tags)
        more |= {"content_cue": content_cue, "cue_source": cue_source}
    if example.syntax is not None:
        found.tags.update(_forms(example.words, example.syntax, labels))
        more["heads"] = np.array(example.syntax.heads, dtype=np.int64)
    if example.chains is not None and example.syntax is not None:
        more |= _coreference(example, example.syntax)
    if example.predicates is not None:
        marked = np.zeros(count, dtype=np.int64)
        marked[example.predicates] = 1
        more["predicates"] = marked
    if example.factuality is not None:
        values = np.full(count, np.nan, dtype=np.float32)
        values[list(example.factuality)] = list(example.factuality.values())
        more["factuality"] = values
    return msgspec.structs.replace(found, **more)


def _frequent(labels: Iterable[str], least: int = 1) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for label in labels:
        counts[label] = counts.get(label, 0) + 1
    return tuple(
        sorted((label for label, count in counts.items() if count >= least), key=lambda x: (-counts[x], x))
    )


def write_range(tags: Ints, span: WordRange, kind: int = 0) -> None:
    """Tag the words of a range."""
    start, end = span
    if end - start == 1:
        tags[start] = tag("S", kind)
        return
    tags[start + 1 : end - 1] = tag("I", kind)
    tags[start], tags[end - 1] = tag("B", kind), tag("E", kind)


def _names(example: Example, count: int) -> Ints:
    tags = np.zeros(count, dtype=np.int64)
    for name in example.names or ():
        write_range(tags, (name.start, name.end), NAME_TYPES.index(name.type))
    for start, end in example.unknown:
        tags[start:end] = IGNORED
    return tags


def attribution_targets(
    attributions: Sequence[AttributionSpans], count: int
) -> tuple[dict[str, Ints], Ints, Ints]:
    """The four tag sequences; pairs of first words: of a content and its cue, of a cue and its source."""
    tags = {name: np.zeros(count, dtype=np.int64) for name in ("source", "cue", "content", "inner")}
    content_cue: list[WordRange] = []
    cue_source: list[WordRange] = []
    outermost_first = sorted(attributions, key=lambda one: -sum(end - start for start, end in one.content))
    for one in outermost_first:
        contents = [span for span in one.content if _write_content(tags, span)]
        cues = [span for span in one.cue if _write_free(tags["cue"], span)]
        sources = [span for span in one.source if _write_free(tags["source"], span)]
        sources = sources or [span for span in one.source if tags["source"][span[0]]]
        if not cues:
            continue
        cue = cues[0][0]
        content_cue.extend((start, cue) for start, _ in contents)
        if sources or not one.source:
            cue_source.append((cue, sources[0][0] if sources else -1))
    return tags, _pairs(content_cue), _pairs(cue_source)


def _write_content(tags: dict[str, Ints], span: WordRange) -> bool:
    """Into the outer sequence where it is free, else into the inner one; the widest come first."""
    return _write_free(tags["content"], span) or _write_free(tags["inner"], span)


def _write_free(tags: Ints, span: WordRange) -> bool:
    if tags[span[0] : span[1]].any():
        return False
    write_range(tags, span)
    return True


def _pairs(pairs: Sequence[WordRange]) -> Ints:
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def _forms(words: Sequence[str], syntax: Syntax, labels: Labels) -> dict[str, Ints]:
    lemmas = [script(word, lemma) for word, lemma in zip(words, syntax.lemmas, strict=True)]
    return {
        "upos": _numbers(syntax.upos, labels.upos),
        "xpos": _numbers(syntax.xpos, labels.xpos),
        "lemma": _numbers(lemmas, labels.lemma),
        "relation": _numbers([_known(name, labels.relation) for name in syntax.relations], labels.relation),
    }


def _known(relation: str, known: Sequence[str]) -> str:
    return relation if relation in known else relation.partition(":")[0]


def _numbers(values: Sequence[str], labels: Sequence[str]) -> Ints:
    index = {label: number for number, label in enumerate(labels)}
    return np.array([index.get(value, IGNORED) for value in values], dtype=np.int64)


NOMINAL: Final = frozenset(("NOUN", "PROPN", "PRON"))


def _coreference(example: Example, syntax: Syntax) -> dict[str, object]:
    """Each word's chain (-1 for none), the words that could head a mention, and the features of pairs."""
    chains = np.full(len(example.words), -1, dtype=np.int64)
    for number, chain in enumerate(example.chains or ()):
        for mention in chain:
            chains[mention.head] = number
    possible = [tag in NOMINAL for tag in syntax.upos]
    nominal = np.flatnonzero(np.array(possible) | (chains >= 0))
    features = PairFeatures(
        example.words,
        example.sentences,
        syntax.upos,
        syntax.xpos,
        syntax.lemmas,
        syntax.heads,
        syntax.relations,
    )
    return {"chains": chains, "nominal": nominal, "features": features}
