"""The year of publication, inferred from a text whose date is hidden: on every fifth article of bulk_news.

Silence is no mistake. What counts is how often the year is right where one is given; how often one is given
stands beside it. Articles without a date of their own in the corpus are left out.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from evals.layers.citations import layers_before_publication, lines
from evals.score import Counts, Score, corpus, inputs_hash
from sightline.reading.publication import infer

EVERY: Final = 5
ARTICLES: Final = 5000


def measure(corpora: Path) -> Iterator[Score]:
    """How often the year is right where it is given, and how often it is given."""
    path = corpus(corpora, "bulk_news", "articles.jsonl.gz")
    right, given = years(path)
    inputs = inputs_hash([path])
    test = "bulk_news, date hidden"
    yield Score(
        layer="publication", test=test, metric="year right", ours=right.precision, inputs=inputs, floor=95.0
    )
    yield Score(layer="publication", test=test, metric="year given", ours=given.recall, inputs=inputs)


def years(path: Path) -> tuple[Counts, Counts]:
    """Right years among those given, and given years among all articles."""
    right, given = Counts(), Counts()
    for record in lines(path, range(0, ARTICLES, EVERY)).values():
        if len(record.published or "") != len("2019-06-03"):
            continue
        layers = layers_before_publication(record.text)
        found = infer(record.text, layers.expressions, layers.pointers)
        given.gold += 1
        given.right += found is not None
        if found is not None:
            right.proposed += 1
            right.right += str(found.year) == (record.published or "")[:4]
    return right, given
