"""Whether an event happened and how sure the text is of it, on a scale from −3 to +3.

"UW" is news and marks every event; "UDS" are the treebank's emails, reviews, answers and weblogs, where
several judges said of verbs whether the event happened. Both give words; the text that we read is joined
from them, so the event words are given and only the value is measured: not whether an event is found.
Published r on UW: rules 0.71, large models 0.83 to 0.90.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import msgspec

from evals.documents import english
from evals.score import Score, corpus, inputs_hash
from evals.scorers.correlation import Pairs
from evals.scorers.segments import read_conllu
from sightline.contract import Range
from sightline.reading import Layers, read_layers
from training.data import factuality, treebank

FLOOR: Final = 65.0
GOAL: Final = 85.0
PUBLISHED: Final = "large models 83 to 90; rules 71"

_CLOSES: Final = re.compile(r"[.,;:!?%)\]}'’]|['’](?:s|ll|ve|re|d|m)|n['’]t", re.IGNORECASE)
"""Words without a space before them."""
_OPENS: Final = frozenset("([{$#£€")
"""Words without a space after them."""
_FINAL: Final = frozenset(".!?\"')”’:")


class Judged(msgspec.Struct, frozen=True):
    """A text, where its event words stand in it, and their values."""

    text: str
    values: dict[Range, float]


def measure(corpora: Path) -> Iterator[Score]:
    """News first."""
    path = corpus(corpora, factuality.UW_FOLDER, "dev.conll")
    yield _score("UW dev", "factuality", news(corpora), [path], PUBLISHED)
    judgements = corpus(corpora, str(factuality.UDS_FILE))
    files = sorted(corpus(corpora, "ud_ewt", "dev").rglob("*.conllu"))
    yield _score("UDS dev", "happened", web(corpora, files), [judgements, *files], "")


def news(corpora: Path) -> Iterator[Judged]:
    """UW, a few sentences at a time, joined from their words."""
    for example in factuality.uw(corpora, "dev"):
        text, ranges = joined(example.words, example.sentences)
        yield _judged(text, ranges, example.factuality or {})


def web(corpora: Path, files: Sequence[Path]) -> Iterator[Judged]:
    """The judged documents of the treebank, their text as it says where blanks stand."""
    examples = [treebank.read(path, factuality.EWT) for path in files]
    values = factuality.uds(examples, corpora, "dev")
    for path, example in zip(files, examples, strict=True):
        if example.id in values:
            read = read_conllu(path)
            text, ranges = read.text, read.words
            if len(ranges) != len(example.words):
                text, ranges = joined(example.words, example.sentences)
            yield _judged(text, ranges, values[example.id])


def pairs(texts: Iterable[Judged], head: str) -> Pairs:
    """Annotated values and those of a head, for all event words of the texts."""
    found = Pairs()
    for judged in texts:
        layers = read_layers(english(judged.text))
        for range_, value in judged.values.items():
            found.add(value, value_at(layers, head, range_))
    return found


def value_at(layers: Layers, head: str, event: Range) -> float:
    """A head's value of the word that shares most characters with a range; 0 where nothing was read."""
    start, end = event
    overlaps = [
        (min(word.end, end) - max(word.start, start), index)
        for index, word in enumerate(layers.words)
        if word.start < end and start < word.end
    ]
    if not overlaps or layers.encoded is None:
        return 0.0
    return float(layers.encoded.arrays[head][max(overlaps)[1]])


def joined(words: Sequence[str], sentences: Sequence[tuple[int, int]]) -> tuple[str, tuple[Range, ...]]:
    """Words as running text, and where each stands in it.

    A sentence without a final mark ends a paragraph, for it is a heading or a greeting.
    """
    text, ranges = "", list[Range]()
    for start, end in sentences:
        glued, inside = True, False
        for word in words[start:end]:
            quote = word == '"'
            if not (glued or _CLOSES.fullmatch(word) or (quote and inside)):
                text += " "
            ranges.append((len(text), len(text) + len(word)))
            text += word
            inside ^= quote
            glued = word in _OPENS or (quote and inside)
        text += " " if text[-1:] in _FINAL else "\n\n"
    return text, tuple(ranges)


def _judged(text: str, ranges: Sequence[Range], values: Mapping[int, float]) -> Judged:
    return Judged(text, {ranges[word]: value for word, value in sorted(values.items())})


def _score(test: str, head: str, texts: Iterable[Judged], files: Sequence[Path], published: str) -> Score:
    return Score(
        layer="certainty",
        test=test,
        metric="r",
        ours=pairs(texts, head).r,
        inputs=inputs_hash(files),
        floor=FLOOR,
        goal=GOAL,
        published=published,
    )
