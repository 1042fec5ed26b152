"""Turns scores of tags into ranges of words: the best sequence in which every range is begun and ended.

Tags are numbered as in `labels`: 0 is outside, then beginning, inside, end and single of each type. The best
sequence is Viterbi's (1967), over all short sequences at once. A long one is cut into blocks, each read at
once for every tag that may stand before it, which makes two short loops of one long.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from sightline.reading.model.labels import POSITIONS
from sightline.reading.model.outputs import Floats

Integers = npt.NDArray[np.int64]
Booleans = npt.NDArray[np.bool_]
WordRange = tuple[int, int]
TypedRange = tuple[int, int, int]
"""First word, the word after the last, and the index of the type."""

LONG: Final = 200
"""Words of a sequence from which it is read in blocks."""
_BEGIN, _INSIDE, _END, _SINGLE = range(len(POSITIONS))


def spans(
    scores: Floats, transitions: Floats | None = None, sequences: Sequence[WordRange] | None = None
) -> list[TypedRange]:
    """The ranges of the best sequences, in order and not overlapping.

    `scores` [N,1+4T] may be of any scale; `transitions` [1+4T,1+4T] are added from row to column. A range
    stays within one of `sequences`, which do not overlap; without them the whole text is one.
    """
    tags = best_tags(scores, transitions, sequences)
    kinds, positions = np.divmod(tags - 1, len(POSITIONS))
    inside = tags > 0
    starts = np.flatnonzero(inside & ((positions == _BEGIN) | (positions == _SINGLE)))
    ends = np.flatnonzero(inside & ((positions == _END) | (positions == _SINGLE))) + 1
    return list(zip(starts.tolist(), ends.tolist(), kinds[starts].tolist(), strict=True))


def best_tags(
    scores: Floats, transitions: Floats | None = None, sequences: Sequence[WordRange] | None = None
) -> Integers:
    """The best tags [N] that are well formed in each sequence; words outside of all sequences are outside."""
    count, classes = scores.shape
    wanted = np.array([(0, count)] if sequences is None else sequences, dtype=np.int64).reshape(-1, 2)
    wanted = wanted[wanted[:, 0] < wanted[:, 1]]
    tags = np.zeros(count, dtype=np.int64)
    if transitions is None:
        tags = scores.argmax(1).astype(np.int64)
        tags[~_covered(wanted, count)] = 0
        wanted = wanted[~_well_formed(tags, wanted, classes)]
    steps = _steps(classes) if transitions is None else _steps(classes) + transitions
    lengths = wanted[:, 1] - wanted[:, 0]
    for start, end in wanted[lengths >= LONG]:
        tags[start:end] = _in_blocks(scores[start:end], steps)
    if (lengths < LONG).any():
        _write_short(tags, scores, steps, wanted[lengths < LONG])
    return tags


@cache
def _ends(classes: int) -> Booleans:
    """The tags [C] after which no range is open."""
    return np.array([tag == 0 or (tag - 1) % 4 in (_END, _SINGLE) for tag in range(classes)])


@cache
def _starts(classes: int) -> Booleans:
    """The tags [C] that go on with no range."""
    return np.array([tag == 0 or (tag - 1) % 4 in (_BEGIN, _SINGLE) for tag in range(classes)])


@cache
def _allowed(classes: int) -> Booleans:
    """Which tag [C,C] may follow which, from row to column."""
    kinds = (np.arange(classes) - 1) // 4
    within = (kinds[:, None] == kinds) & ~_ends(classes)[:, None] & ~_starts(classes)
    allowed: Booleans = within | (_ends(classes)[:, None] & _starts(classes))
    return allowed


@cache
def _steps(classes: int) -> Floats:
    """0 where a tag may follow, else minus infinity."""
    return np.where(_allowed(classes), 0, -np.inf).astype(np.float32)


def _covered(sequences: Integers, count: int) -> Booleans:
    changes = np.zeros(count + 1, dtype=np.int64)
    np.add.at(changes, sequences[:, 0], 1)
    np.add.at(changes, sequences[:, 1], -1)
    covered: Booleans = changes.cumsum()[:count] > 0
    return covered


def _well_formed(tags: Integers, sequences: Integers, classes: int) -> Booleans:
    """Whether each sequence [S] of these tags begins, goes on and ends as it may."""
    breaks = np.zeros(len(tags) + 1, dtype=np.int64)
    breaks[2:] = (~_allowed(classes)[tags[:-1], tags[1:]]).cumsum()
    first, last = sequences[:, 0], sequences[:, 1] - 1
    flows = breaks[last + 1] == breaks[first + 1]
    sound: Booleans = flows & _starts(classes)[tags[first]] & _ends(classes)[tags[last]]
    return sound


def _closing(state: Floats) -> Integers:
    """The best last tag [R] of rows [R,C]."""
    best: Integers = np.where(_ends(state.shape[1]), state, -np.inf).argmax(1)
    return best


def _write_short(tags: Integers, scores: Floats, steps: Floats, sequences: Integers) -> None:
    """Fill in the tags of sequences, the longest first so that those still going on stand together."""
    sequences = sequences[np.argsort(sequences[:, 0] - sequences[:, 1], kind="stable")]
    lengths = sequences[:, 1] - sequences[:, 0]
    places = np.minimum(sequences[:, :1] + np.arange(lengths[0]), len(scores) - 1)
    first = np.where(_starts(scores.shape[1]), scores[places[:, 0]], -np.inf)
    state, back = _forward(scores, places, lengths, first, steps)
    paths = _backward(back, lengths, _closing(state))
    known = np.arange(lengths[0]) < lengths[:, None]
    tags[places[known]] = paths[known]


def _in_blocks(scores: Floats, steps: Floats) -> Integers:
    """The best tags [N] of one long sequence."""
    count, classes = scores.shape
    size = int(np.sqrt(count))
    begins = np.arange(0, count, size)
    lengths = np.minimum(begins + size, count) - begins
    places = np.minimum(begins[:, None] + np.arange(size), count - 1)
    first = steps + scores[begins][:, None, :]
    first[0] = np.where(_starts(classes), scores[0], -np.inf)
    rows = np.repeat(np.arange(len(begins)), classes)
    state, back = _forward(scores, places[rows], lengths[rows], first.reshape(-1, classes), steps)
    entries, last = _through(state.reshape(len(begins), classes, classes))
    chosen = np.arange(len(begins)) * classes + entries
    paths = _backward(back[:, chosen], lengths, last)
    tags: Integers = paths[np.arange(size) < lengths[:, None]]
    return tags


def _through(blocks: Floats) -> tuple[Integers, Integers]:
    """The tag before each block and its last [K], from scores [K,C,C] of blocks between such tags."""
    count, classes, _ = blocks.shape
    before = np.zeros((count, classes), dtype=np.int64)
    state = blocks[0, 0]
    for block in range(1, count):
        scores = state[:, None] + blocks[block]
        before[block] = scores.argmax(0)
        state = scores.max(0)
    last = np.zeros(count, dtype=np.int64)
    last[-1] = _closing(state[None])[0]
    for block in range(count - 1, 0, -1):
        last[block - 1] = before[block, last[block]]
    entries: Integers = np.concatenate(([0], last[:-1]))
    return entries, last


def _forward(
    scores: Floats, places: Integers, lengths: Integers, state: Floats, steps: Floats
) -> tuple[Floats, npt.NDArray[np.int8]]:
    """The scores [R,C] of the best ways to each last tag, and the tag before each [L,R,C].

    `places` [R,L] are the words of each row, of which `lengths` [R] count and do not grow; `state` [R,C] has
    the scores of the first ones.
    """
    rows, longest = places.shape
    state = state.astype(np.float32)
    back = np.zeros((longest, rows, len(steps)), dtype=np.int8)
    into = np.ascontiguousarray(steps.T)
    going_on = np.searchsorted(-lengths, -np.arange(longest), side="left")
    for place in range(1, longest):
        going = going_on[place]
        ways = state[:going, None, :] + into
        best = ways.argmax(2)
        back[place, :going] = best
        best_scores = np.take_along_axis(ways, best[:, :, None], 2)[:, :, 0]
        state[:going] = best_scores + scores[places[:going, place]]
    return state, back


def _backward(back: npt.NDArray[np.int8], lengths: Integers, last: Integers) -> Integers:
    """The tags [R,L] of the best ways to the last tags [R]; those after a row's end mean nothing."""
    longest, rows, _ = back.shape
    paths = np.zeros((rows, longest), dtype=np.int64)
    every = np.arange(rows)
    tag = last.copy()
    for place in range(longest - 1, -1, -1):
        paths[:, place] = tag
        if place:
            tag = np.where(place < lengths, back[place, every, tag], tag)
    return paths
