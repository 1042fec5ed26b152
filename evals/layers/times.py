"""Times, on our own texts of modern news and on TempEval-3's training texts (TimeBank and AQUAINT).

Of our own texts one counts when all its times are right: words, kind, value and both bounds. The TempEval-3
figures are those of its task paper; the published ones are for its test part "platinum", which is not used
here: HeidelTime 90.3 / 77.6, UWTime 91.4 / 82.4, SUTime 90.3 / 67.4 (relaxed F1 / value F1). "held out" is
the fifth of the files that no rule was made on.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from evals.documents import english
from evals.score import Score, corpus, inputs_hash
from evals.scorers.timex import Tally, as_timexes, held_out, read_tml
from sightline.contract import Published
from sightline.reading.expressions import find_expressions
from sightline.reading.layers import Layers
from sightline.reading.layout import find_blocks
from sightline.reading.pipeline import Pipeline
from sightline.reading.pointers import find_pointers
from sightline.reading.publication import infer_publication
from sightline.reading.sentences import split_sentences
from sightline.reading.times import resolve_times
from sightline.reading.tokens import tokenise

GOLD: Final = Path(__file__).parents[1] / "gold" / "times.jsonl"
_FOLDERS: Final = ("TimeBank", "AQUAINT")


class Expected(msgspec.Struct, frozen=True):
    """One time of an invented text."""

    text: str
    kind: str
    timex: str
    earliest: str | None
    latest: str | None


class Case(msgspec.Struct):
    """An invented text, when it was published, and its times in order."""

    id: str
    text: str
    published: Published
    times: list[Expected]


def measure(corpora: Path) -> Iterator[Score]:
    """Our own texts first, which are always there, then TempEval-3."""
    right = sum(found(case) == case.times for case in cases())
    ours = 100 * right / len(cases())
    inputs = inputs_hash([GOLD])
    yield Score(
        layer="times", test="our texts", metric="texts right", ours=ours, inputs=inputs, floor=90, goal=100
    )
    paths = sorted(path for folder in _FOLDERS for path in corpus(corpora, "tempeval3", folder).glob("*.tml"))
    yield from _tempeval("TempEval-3 train", paths)
    yield from _tempeval("TempEval-3 train, held out", [path for path in paths if held_out(path)])


def read(text: str, published: Published) -> Layers:
    """Everything up to the times of a text."""
    return _pipeline().run(english(text, published))


@cache
def _pipeline() -> Pipeline:
    before = [find_blocks, split_sentences, tokenise, find_expressions, find_pointers, infer_publication]
    return Pipeline([*before, resolve_times])


def cases() -> list[Case]:
    """The invented texts."""
    return [msgspec.json.decode(line, type=Case) for line in GOLD.read_bytes().splitlines()]


def found(case: Case) -> list[Expected]:
    """What is read in one of them."""
    times = read(case.text, case.published).times
    return [
        Expected(case.text[time.start : time.end], time.kind, time.timex, time.earliest, time.latest)
        for time in times
    ]


def _tempeval(test: str, paths: Sequence[Path]) -> Iterator[Score]:
    tally = Tally()
    for path in paths:
        annotated = read_tml(path)
        day = annotated.published
        layers = read(
            annotated.text, Published(earliest=day, latest=day, basis="given" if day else "unknown")
        )
        tally.add(as_timexes(layers.times, layers.expressions), annotated.times)
    inputs = inputs_hash(paths)
    known = "on platinum: HeidelTime 90.3, UWTime 91.4"
    values = "on platinum: HeidelTime 77.6, UWTime 82.4"
    relaxed, value = tally.relaxed, tally.value
    yield Score(
        layer="times",
        test=test,
        metric="relaxed F1",
        ours=relaxed,
        inputs=inputs,
        floor=90,
        goal=95,
        published=known,
    )
    yield Score(
        layer="times",
        test=test,
        metric="value F1",
        ours=value,
        inputs=inputs,
        floor=75,
        goal=85,
        published=values,
    )
    yield Score(layer="times", test=test, metric="strict F1", ours=tally.strict, inputs=inputs)
    yield Score(layer="times", test=test, metric="type F1", ours=tally.type, inputs=inputs)
