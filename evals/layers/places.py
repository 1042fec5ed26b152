"""Places: where they lie, for given names and from the text alone, on the halves not fitted to.

"resolve" gives the resolver the names that the corpus marks (demonyms among them) and asks where they lie;
a name without a place is wrong. Beside it stands the baseline that takes the largest place of each name.
"end to end" reads the text: a name is found if it overlaps a marked one, and placed rightly within 161 km of
its point. The published figures are of Mordecai 3 (Halterman 2023) on GeoWebNews and TR-News, which are not
to be had here: neither corpus nor measure is quite the same. LGL is local news of towns that share their
names with larger ones; its marks include demonyms and parts of names of organisations, GeoVirus's do not.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import msgspec

from evals.documents import english
from evals.score import Score, corpus, inputs_hash
from evals.scorers.places import Article, Marked, PlaceTally, Point, geovirus, lgl
from sightline.contract import Document
from sightline.reading import read_layers
from sightline.reading.gazetteer import Row
from sightline.reading.placing.candidates import PlaceName, candidates
from sightline.reading.placing.choice import choose

PUBLISHED: Final = {
    "found F1": "Mordecai 3: 76.8 (GeoWebNews, TR-News)",
    "found and within 161 km F1": "Mordecai 3: 69.2 (GeoWebNews, TR-News)",
}
FLOORS: Final = {"found F1": 75.0, "found and within 161 km F1": 65.0}
GOALS: Final = {"found F1": 85.0, "found and within 161 km F1": 80.0}
SOURCES: Final[dict[str, tuple[str, Callable[[Path], Iterator[Article]]]]] = {
    "LGL": ("lgl.xml", lgl),
    "GeoVirus": ("GeoVirus.xml", geovirus),
}

Resolver = Callable[[Document, list[PlaceName]], list[Row | None]]


def measure(corpora: Path) -> Iterator[Score]:
    """Both corpora, with given names first."""
    for name, (file, read) in SOURCES.items():
        path = corpus(corpora, "geoparsing", file)
        inputs = inputs_hash([path])
        articles = [article for article in read(path) if article.held_out]
        for test, metric, value in _values(name, articles):
            floor, goal = FLOORS.get(metric), GOALS.get(metric)
            yield Score(
                layer="places",
                test=test,
                metric=metric,
                ours=value,
                inputs=inputs,
                floor=floor,
                goal=goal,
                published=PUBLISHED.get(metric, ""),
            )


def _values(name: str, articles: list[Article]) -> Iterator[tuple[str, str, float]]:
    given, largest = resolved(articles, choose), resolved(articles, by_size)
    yield f"{name}, resolve", "within 161 km", given.within
    yield f"{name}, resolve", "within 161 km of those placed", given.precise
    yield f"{name}, resolve", "within 20 km", given.exact
    yield f"{name}, resolve", "within 161 km, by size alone", largest.within
    tally = end_to_end(articles)
    yield f"{name}, end to end", "found F1", tally.found.f1
    yield f"{name}, end to end", "found and within 161 km F1", tally.right.f1


def resolved(articles: list[Article], resolver: Resolver) -> PlaceTally:
    """Distances of all marked names that have a point; equal words of a text are one name."""
    tally = PlaceTally()
    for article in articles:
        names: dict[str, list[Marked]] = {}
        for mark in article.places:
            names.setdefault(mark.text, []).append(mark)
        asked = [PlaceName((text,), tuple((m.start, m.end) for m in marks)) for text, marks in names.items()]
        for marks, row in zip(names.values(), resolver(_document(article), asked), strict=True):
            for mark in marks:
                if mark.point:
                    tally.resolve(mark.point, _point(row))
    return tally


def by_size(document: Document, names: list[PlaceName]) -> list[Row | None]:
    """The baseline: the place with the most inhabitants."""
    rows = [candidates(name).rows for name in names]
    return [max(found, key=lambda row: row.size) if found else None for found in rows]


def end_to_end(articles: list[Article]) -> PlaceTally:
    """Places read from the texts alone."""
    tally = PlaceTally()
    for article in articles:
        document = _document(article)
        layers = read_layers(document)
        placed = {entity.id: entity.place for entity in layers.entities}
        ours = []
        for mention in layers.mentions:
            if mention.type == "place" and mention.form == "name":
                place = placed.get(mention.entity or "")
                point = (place.lat, place.lon) if place else None
                words = article.text[mention.start : mention.end]
                ours.append(Marked(mention.start, mention.end, words, point))
        tally.add(article.places, ours)
    return tally


def _document(article: Article) -> Document:
    return msgspec.structs.replace(english(article.text), url=article.url)


def _point(row: Row | None) -> Point | None:
    return (row.lat, row.lon) if row else None
