"""Names and their types: in politics on Wikipedia, in news from outside of the West, and on the web.

The corpora give words; what we read is a text joined from them, as somebody would have written it. A name
counts when its characters and its type are right, without titles, "the" and possessives on either side.
What a corpus marks without a type that we can tell ("misc") counts neither for nor against.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec

from evals.documents import english
from evals.running_text import RunningText, located, running
from evals.score import Score, corpus, inputs_hash
from evals.scorers.spans import ALL, Span, SpanTally
from sightline.contract import Range
from sightline.reading import read_layers
from training.data import crossner, uner, worldwide
from training.data.name_sentences import NamedText

LAYER: Final = "names"
POLITICS: Final = ("person", "organisation", "place", "event")
NEWS: Final = ("person", "organisation", "place", "group")
WEB: Final = ("person", "organisation", "place")
HYPHENS: Final = frozenset("-/")
"""Worldwide has them as words, whether blanks stood around them or not."""
REGIONS: Final = {
    "Africa": "af afs alg ghana mauritius nm panaf",
    "Asia": "asia bangladesh cn in jp kr my pk tw",
    "Latin America": (
        "bol chile col cosric cosrica ecuador elsalv guyana hond mex nic pan paraguay peru uruguay"
    ),
    "Middle East": "jr oman qt uae",
    "Oceania": "aus nz",
    "Canada": "canada",
}
"""By the beginnings of Worldwide's file names; in Oceania and Canada, news of indigenous peoples."""


class Case(msgspec.Struct, frozen=True):
    """A text, the names in it and the ranges that may hold some, in characters."""

    id: str
    text: str
    names: frozenset[Span]
    unknown: tuple[Range, ...]


def measure(corpora: Path) -> Iterator[Score]:
    """Politics first."""
    path = corpus(corpora, crossner.FOLDER, "dev.txt")
    politics = tally(cases(crossner.texts(corpora, "dev"), _plain), POLITICS)
    yield from _scores("CrossNER politics dev", politics, inputs_hash([path]), floor=80.0, goal=90.0)
    paths = sorted(corpus(corpora, worldwide.FOLDER).glob("*.tsv"))
    news = list(cases(worldwide.texts(corpora, "dev"), _hyphened))
    yield from _worldwide(news, inputs_hash(paths))
    path = corpus(corpora, str(uner.FILE))
    web = tally(cases(uner.texts(corpora), _known), WEB)
    yield from _scores("UNER EWT dev", web, inputs_hash([path]))


def cases(texts: Iterable[NamedText], join: Callable[[NamedText], RunningText]) -> Iterator[Case]:
    """Texts of a corpus as somebody would read them."""
    for text in texts:
        joined = join(text)
        names: set[Span] = set()
        unknown: list[Range] = []
        offset = 0
        for sentence in text.sentences:
            for one in sentence.marked:
                start, end = joined.range_of(offset + one.start, offset + one.end)
                if one.type is None:
                    unknown.append((start, end))
                else:
                    names.add((start, end, one.type))
            offset += len(sentence.words)
        yield Case(text.id, joined.text, frozenset(names), tuple(unknown))


def tally(texts: Iterable[Case], types: Sequence[str]) -> SpanTally:
    """Annotated and read names of the texts."""
    found = SpanTally()
    for case in texts:
        found.add(names(case.text), case.names, types=types, unknown=case.unknown)
    return found


def names(text: str) -> list[Span]:
    """The names that we read, without descriptions and pronouns."""
    read = read_layers(english(text)).names
    return [(one.start, one.end, one.type) for one in read if one.form == "name"]


def region(name: str) -> str:
    """The part of the world that a text of Worldwide is from, by its name."""
    prefix = name.partition("_")[0]
    return next((found for found, prefixes in REGIONS.items() if prefix in prefixes.split()), "elsewhere")


def _worldwide(texts: Sequence[Case], inputs: str) -> Iterator[Score]:
    read = {case.id: names(case.text) for case in texts}
    by_region: dict[str, SpanTally] = {}
    everywhere = SpanTally()
    for case in texts:
        for one in (everywhere, by_region.setdefault(region(case.id), SpanTally())):
            one.add(read[case.id], case.names, types=NEWS, unknown=case.unknown)
    yield from _scores("Worldwide dev", everywhere, inputs, floor=82.0, goal=90.0)
    for place, one in sorted(by_region.items()):
        test = f"Worldwide dev, {place}"
        yield Score(layer=LAYER, test=test, metric="exact F1", ours=one.exact[ALL].f1, inputs=inputs)


def _scores(
    test: str, read: SpanTally, inputs: str, *, floor: float | None = None, goal: float | None = None
) -> Iterator[Score]:
    ours = read.exact[ALL].f1
    yield Score(layer=LAYER, test=test, metric="exact F1", ours=ours, inputs=inputs, floor=floor, goal=goal)
    for kind, counts in read.exact.items():
        if kind != ALL:
            yield Score(layer=LAYER, test=test, metric=f"exact F1, {kind}", ours=counts.f1, inputs=inputs)
    yield Score(layer=LAYER, test=test, metric="overlap F1", ours=read.overlap.f1, inputs=inputs)


def _plain(text: NamedText) -> RunningText:
    return running([sentence.words for sentence in text.sentences])


def _hyphened(text: NamedText) -> RunningText:
    return running([sentence.words for sentence in text.sentences], glue=HYPHENS)


def _known(text: NamedText) -> RunningText:
    sentences = text.sentences
    return located([one.text for one in sentences], [one.words for one in sentences])
