"""Statements: who is said to do what to whom, against those that two readers wrote down and settled.

What is written down, and how two statements compare, evals/gold/STATEMENTS.md says. A statement is right
where its predicate is found with all its agents and one other right participant, and whole where all
participants, polarity and status are. The other figures but "levers F1" are shares of the statements whose
predicate was found. "examples" are the invented documents of the example case. "texts dev" are these, an
analysis that is known by its hash, articles of bulk_news and texts of the Worldwide newswire; words and rules
were chosen on all of them. Ten more texts are kept apart: `python -m evals.statements test` measures them, at
milestones only. The two readers of our texts reach 73 to 82 (statement F1) against each other.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from evals.score import Score, inputs_hash
from evals.scorers.statements import Tally
from evals.statements.measuring import SETTLED, settled, tallied
from evals.statements.texts import examples, texts

MAIN: Final = "statement F1"
FLOOR: Final = 55.0
GOAL: Final = 75.0
PUBLISHED: Final = "two readers against each other: 73 to 82"


def measure(corpora: Path) -> Iterator[Score]:
    """Our own texts first, which are always there. The gold's hash holds that of each text."""
    annotated, inputs = settled(), inputs_hash([SETTLED])
    yield from _scores("examples", tallied(examples(), annotated), inputs)
    dev = [text for text in texts(corpora) if text.part == "dev"]
    yield from _scores("texts dev", tallied(dev, annotated), inputs, aimed=True)


def _scores(test: str, tally: Tally, inputs: str, *, aimed: bool = False) -> Iterator[Score]:
    for metric, ours in tally.figures().items():
        main = aimed and metric == MAIN
        yield Score(
            layer="statements",
            test=test,
            metric=metric,
            ours=ours,
            inputs=inputs,
            floor=FLOOR if main else None,
            goal=GOAL if main else None,
            published=PUBLISHED if main else "",
        )
