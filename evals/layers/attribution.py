"""Who says what, on the 84 dev articles of PolNeAR: US political news of 2016.

PolNeAR annotates only the outermost attribution of nested ones, so that those which we find inside another
are not scored. Published figures are for its test part, which is not used here.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path
from typing import Final

import msgspec

from evals.documents import english
from evals.score import Counts, Score, inputs_hash
from evals.scorers.attribution import ROLES, Parts, Role, Tally, WordRange
from evals.scorers.polnear import Annotated, annotated_files, read_annotated, word_ranges
from sightline.contract import Attribution, Range
from sightline.reading import Layers, read_layers
from sightline.reading.layers import Token

LAYER, TEST = "attribution", "PolNeAR dev"
_TARGETS: Final[dict[Role, tuple[int, int, str]]] = {
    "source": (75, 84, "on test: CofeNet 83.2, BiLSTM 73.3, CRF 50.6"),
    "cue": (68, 76, "on test: CofeNet 75.3, BiLSTM 67.0, CRF 53.4"),
    "content": (64, 74, "on test: CofeNet 72.9, BiLSTM 63.6, CRF 28.6, CoreNLP 17.5"),
}
"""Floor, goal and what others have, for exact spans."""


class Found(msgspec.Struct):
    """Counts over texts; `bare` are exact contents without the marks at their ends."""

    tally: Tally = msgspec.field(default_factory=Tally)
    bare: Counts = msgspec.field(default_factory=Counts)

    def add(self, layers: Layers, text: Annotated) -> None:
        """Count one text, of which only outermost attributions are annotated."""
        gold = [in_words(layers.tokens, one.source, one.cue, one.content) for one in text.said]
        gold = [one for one in gold if one.content]
        ours = [_parts(layers.tokens, one) for one in layers.attributions if one.inside is None]
        self.tally.add(ours, gold)
        marks = {index for index, token in enumerate(layers.tokens) if not any(map(str.isalnum, token.text))}
        self.bare.add(_bare(ours, marks), _bare(gold, marks))


def measure(corpora: Path) -> Iterator[Score]:
    """Exact spans and linked attributions first, which have targets, then what helps to understand them."""
    paths = annotated_files(corpora, "dev")
    found = counted(read_annotated(path) for path in paths)
    yield from scores(found, inputs_hash([*paths, *(_text_of(path) for path in paths)]))


def counted(texts: Iterable[Annotated]) -> Found:
    """What is found in the texts, against their annotation."""
    found = Found()
    for text in texts:
        found.add(read_layers(english(text.text)), text)
    return found


def in_words(
    words: Sequence[Token], source: Sequence[Range], cue: Sequence[Range], content: Sequence[Range]
) -> Parts:
    """Ranges of characters as those of the words that they cover, wholly or in part."""
    return Parts(
        source=tuple(word_ranges(words, source)),
        cue=tuple(word_ranges(words, cue)),
        content=tuple(word_ranges(words, content)),
    )


def _parts(words: Sequence[Token], one: Attribution) -> Parts:
    return in_words(words, one.source or (), one.cue or (), one.content or ())


def _bare(found: Sequence[Parts], marks: Set[int]) -> set[WordRange]:
    """The pieces of contents without the marks that they begin and end with."""
    pieces = (
        [word for word in range(start, end) if word not in marks]
        for one in found
        for start, end in one.content
    )
    return {(words[0], words[-1] + 1) for words in pieces if words}


def scores(found: Found, inputs: str) -> Iterator[Score]:
    """The rows of the score sheet."""
    tally = found.tally
    for role in ROLES:
        floor, goal, published = _TARGETS[role]
        metric, ours = f"exact span F1, {role}", tally.role(role).exact.f1
        yield msgspec.structs.replace(_row(metric, ours, inputs), floor=floor, goal=goal, published=published)
    linked = _row("linked F1", tally.linked.f1, inputs)
    yield msgspec.structs.replace(
        linked, floor=65, goal=80, published="none; Citron on another corpus: 83.2 overlap"
    )
    for role in ROLES:
        counts = tally.role(role)
        rest = {"begin": counts.begin, "token": counts.token, "whole discontinuous": counts.whole}
        for name, count in rest.items():
            yield _row(f"{name} F1, {role}", count.f1, inputs)
    yield _row("exact but for marks at the ends F1, content", found.bare.f1, inputs)


def _row(metric: str, ours: float, inputs: str) -> Score:
    return Score(layer=LAYER, test=TEST, metric=metric, ours=ours, inputs=inputs)


def _text_of(annotation: Path) -> Path:
    return annotation.parents[1] / "text" / f"{annotation.stem.rpartition('_')[0]}.txt"
