"""Sentences and words, on the development parts of UD English EWT and GUM and on our own hard cases.

Sentence F1 is that of the CoNLL 2018 shared task: a sentence counts when both its ends are right, white
space apart. The published figures are from raw text too, but of the test parts of UD 2.12, in GUM of more
genres than are measured here: UDPipe 2 with its models 2.12-230717 (87.82 and 95.72), Stanza 1.5.1 with
character language models (89.16 and 95.34). Words are compared with UD's, which part hyphens, "$" and "%"
where ours stay whole; their figure is there to show a change.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import msgspec

from evals.documents import english
from evals.score import Counts, Score, corpus, inputs_hash
from evals.scorers.segments import Annotated, read_conllu, solid, wrapped
from sightline.reading.layers import Layers
from sightline.reading.layout import find_blocks
from sightline.reading.pipeline import Pipeline
from sightline.reading.sentences import split_sentences
from sightline.reading.tokens import tokenise

GOLD: Final = Path(__file__).parents[1] / "gold" / "sentences.jsonl"
WIDTH: Final = 72


class Case(msgspec.Struct):
    """An invented text and the words of its sentences, in order."""

    id: str
    text: str
    sentences: list[str]


def measure(corpora: Path) -> Iterator[Score]:
    """Our own cases first, which are always there, then the corpora."""
    yield _gold()
    yield from _treebank(corpora, ("ud_ewt", "dev"), "UD EWT dev", 80, 88, "UDPipe 2 87.8, Stanza 1.5.1 89.2")
    yield from _treebank(corpora, ("gum", "dev"), "UD GUM dev", 90, 95, "UDPipe 2 95.7, Stanza 1.5.1 95.3")


def read(text: str) -> Layers:
    """Blocks, sentences and tokens of a text."""
    return Pipeline([find_blocks, split_sentences, tokenise]).run(english(text))


def cases() -> list[Case]:
    """The invented texts."""
    return [msgspec.json.decode(line, type=Case) for line in GOLD.read_bytes().splitlines()]


def _gold() -> Score:
    found = [[case.text[start:end] for start, end in read(case.text).sentences] for case in cases()]
    right = sum(ours == case.sentences for ours, case in zip(found, cases(), strict=True))
    return Score(
        layer="sentences",
        test="our hard cases",
        metric="texts right",
        ours=100 * right / len(found),
        inputs=inputs_hash([GOLD]),
        floor=95,
        goal=100,
    )


def _treebank(
    corpora: Path, parts: tuple[str, str], test: str, floor: float, goal: float, published: str
) -> Iterator[Score]:
    paths = sorted(corpus(corpora, *parts).rglob("*.conllu"))
    texts = [read_conllu(path) for path in paths]
    inputs = inputs_hash(paths)
    plain, lines, words = _count(texts)
    yield Score(
        layer="sentences",
        test=test,
        metric="F1",
        ours=plain.f1,
        inputs=inputs,
        floor=floor,
        goal=goal,
        published=published,
    )
    wide = f"{test}, lines of {WIDTH}"
    yield Score(layer="sentences", test=wide, metric="F1", ours=lines.f1, inputs=inputs, floor=floor)
    yield Score(layer="tokens", test=test, metric="word F1", ours=words.f1, inputs=inputs)


def _count(texts: Iterable[Annotated]) -> tuple[Counts, Counts, Counts]:
    """Sentences as they are, sentences of the wrapped text, words."""
    plain, lines, words = Counts(), Counts(), Counts()
    for index, annotated in enumerate(texts):
        gold = solid(annotated.text, annotated.sentences)
        found = read(annotated.text)
        narrow = wrapped(annotated.text, WIDTH)
        _add(plain, index, solid(annotated.text, found.sentences), gold)
        _add(lines, index, solid(narrow, read(narrow).sentences), gold)
        _add(words, index, [(token.start, token.end) for token in found.tokens], annotated.words)
    return plain, lines, words


def _add(counts: Counts, text: int, ours: Iterable[tuple[int, int]], gold: Iterable[tuple[int, int]]) -> None:
    counts.add([(text, *found) for found in ours], [(text, *found) for found in gold])
