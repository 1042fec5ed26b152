"""Makes attributions of what the model says: ranges of sources, cues and contents, bound together.

Every range that was tagged as content belongs to its best cue, and the ranges of one cue are its one content,
which may be discontinuous. The cue belongs to its best source or to none.
"""

from collections.abc import Sequence
from typing import Final

import msgspec
import numpy as np

from sightline.reading.model.links import (
    CUE_OF_CONTENT,
    MODEL_SHARE,
    NO_SOURCE,
    NO_SOURCE_BUT_NEAR,
    SOURCE_OF_CUE,
    Link,
    PairScores,
    WordRange,
    best_links,
)
from sightline.reading.model.outputs import Floats, Integers

LEAST_LINK: Final = -12.0
"""Score of the best cue below which a content has none: it would be far off, behind other cues."""


class Tagged(msgspec.Struct, frozen=True, kw_only=True):
    """Tagged ranges of words in order; `inner` are contents inside those of `content`."""

    source: Sequence[WordRange]
    cue: Sequence[WordRange]
    content: Sequence[WordRange]
    inner: Sequence[WordRange] = ()


class Bound(msgspec.Struct, frozen=True, kw_only=True):
    """An attribution in ranges of words; `inside` is the index of the one whose content holds its cue."""

    source: tuple[WordRange, ...]
    cue: tuple[WordRange, ...]
    content: tuple[WordRange, ...]
    inside: int | None = None


class Scores(msgspec.Struct, frozen=True, kw_only=True):
    """What the model says of pairs, and of each word [N] as the first of a cue that has no source."""

    content_cue: PairScores
    cue_source: PairScores
    no_source: Floats


def bound(tagged: Tagged, sentences: Integers, scores: Scores) -> list[Bound]:
    """The attributions in the order of their contents; `sentences` [N] has each word's sentence.

    A cue without a content and a source without a cue are left out. A content without a cue is kept, alone.
    """
    contents, cues = sorted({*tagged.content, *tagged.inner}), sorted(set(tagged.cue))
    said = best_links(contents, cues, sentences, scores.content_cue, CUE_OF_CONTENT)
    sources = _sources(cues, sorted(set(tagged.source)), sentences, scores)
    pieces: dict[int, list[WordRange]] = {}
    alone: list[Bound] = []
    for content, link in zip(contents, said, strict=True):
        if link.score >= LEAST_LINK:
            pieces.setdefault(link.to, []).append(content)
        else:
            alone.append(Bound(source=(), cue=(), content=(content,)))
    found = [
        Bound(source=sources[cue], cue=(cues[cue],), content=tuple(_outermost(own)))
        for cue, own in pieces.items()
    ]
    return nested(sorted([*found, *alone], key=lambda one: (one.content, one.cue)))


def nested(found: Sequence[Bound]) -> list[Bound]:
    """The same with `inside` set: to the smallest content that holds the cue and is the larger one.

    As only the larger one can hold the smaller, none is inside itself by way of another.
    """
    sizes = [sum(end - start for start, end in one.content) for one in found]
    pieces = sorted((start, end, index) for index, one in enumerate(found) for start, end in one.content)
    cues = sorted((*one.cue[0], index) for index, one in enumerate(found) if one.cue)
    inside: dict[int, int] = {}
    begun: list[tuple[int, int, int]] = []
    ahead = 0
    for start, end, index in cues:
        while ahead < len(pieces) and pieces[ahead][0] <= start:
            begun.append(pieces[ahead])
            ahead += 1
        begun = [piece for piece in begun if piece[1] > start]
        around = [other for _, last, other in begun if end <= last and sizes[other] > sizes[index]]
        if around:
            inside[index] = min(around, key=lambda other: (sizes[other], other))
    return [msgspec.structs.replace(one, inside=inside.get(index)) for index, one in enumerate(found)]


def _sources(
    cues: Sequence[WordRange], sources: Sequence[WordRange], sentences: Integers, scores: Scores
) -> list[tuple[WordRange, ...]]:
    """The source of each cue, or nothing."""
    links = best_links(cues, sources, sentences, scores.cue_source, SOURCE_OF_CUE)
    with_source = set(sentences[np.array([start for start, _ in sources], dtype=np.int64)].tolist())

    def source(cue: WordRange, link: Link) -> tuple[WordRange, ...]:
        near = int(sentences[cue[0]]) in with_source
        none = (NO_SOURCE_BUT_NEAR if near else NO_SOURCE) + MODEL_SHARE * scores.no_source[cue[0]]
        return (sources[link.to],) if link.to >= 0 and link.score >= none else ()

    return [source(cue, link) for cue, link in zip(cues, links, strict=True)]


def _outermost(pieces: Sequence[WordRange]) -> list[WordRange]:
    """The pieces, in order of their starts, without those inside another."""
    kept: list[WordRange] = []
    for start, end in sorted(pieces, key=lambda piece: (piece[0], -piece[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
