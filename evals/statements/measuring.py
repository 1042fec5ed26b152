"""Reads annotated texts and counts how far our statements are those that people wrote down."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from evals.documents import english
from evals.scorers.statements import Tally, of_gold, of_reading
from evals.statements.gold import Annotated, load
from evals.statements.texts import Text
from sightline.contract import Published, Reading
from sightline.evidence import read

SETTLED: Final = Path(__file__).parents[1] / "gold" / "statements" / "settled.jsonl"
"""What two readers settled on."""


class OtherText(Exception):
    """A text is not the one that was annotated, or was never annotated; the message names it."""


def settled(path: Path = SETTLED) -> dict[str, Annotated]:
    """The annotations by the name of their text."""
    return {one.text: one for one in load(path)}


def tallied(texts: Iterable[Text], annotated: Mapping[str, Annotated]) -> Tally:
    """Our statements of the texts against the annotated ones. Raises `OtherText` before any is read."""
    known = [(text, _of(text, annotated)) for text in texts]
    tally = Tally()
    for text, gold in known:
        tally.add(of_reading(reading(text)), [of_gold(one) for one in gold.statements])
    return tally


def reading(text: Text) -> Reading:
    """What we read of a text, knowing when it was published where that is known."""
    day = text.published
    return read(
        english(text.text, Published(earliest=day, latest=day, basis="given") if day else Published())
    )


def _of(text: Text, annotated: Mapping[str, Annotated]) -> Annotated:
    found = annotated.get(text.name)
    if found is None:
        raise OtherText(f"{text.name} has no annotation: annotate it as evals/gold/STATEMENTS.md says")
    if found.sha256 != text.sha256:
        raise OtherText(
            f"{text.name} is not the text that was annotated: put that one back, or annotate anew"
        )
    return found
