"""Places: where they lie, for given names and from the text alone, on the halves not fitted to.

"resolve" gives the resolver the names that the corpus marks (demonyms among them) and asks where they lie;
a name without a place is wrong. Beside it stands the baseline that takes the largest place of each name.
"end to end" reads the text: a name is found if it overlaps a marked one, and placed rightly within 161 km of
its point. All marks count there, demonyms and parts of names of organisations too; ours are the mentions of
places. "with organisations" counts besides the places that organisations have because their names tell them,
at the words that do ("Velmark" of "Velmark Police"). The published figures are of Mordecai 3 (Halterman 2023)
on GeoWebNews and TR-News, which are not to be had here: neither corpus nor measure is quite the same. LGL is
local news of towns that share their names with larger ones; its marks include demonyms and parts of names of
organisations, GeoVirus's do not.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import msgspec

from evals.documents import english
from evals.score import Score, corpus, inputs_hash
from evals.scorers.places import Article, Marked, PlaceTally, Point, geovirus, lgl
from sightline.contract import Document
from sightline.reading import Layers, read_layers
from sightline.reading.gazetteer import Row
from sightline.reading.placing.asked import telling
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
    places, both = end_to_end(articles)
    yield f"{name}, end to end", "found F1", places.found.f1
    yield f"{name}, end to end", "found and within 161 km F1", places.right.f1
    yield f"{name}, end to end, with organisations", "F1 of names found", both.found.f1
    yield f"{name}, end to end, with organisations", "F1 of names found and within 161 km", both.right.f1


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


def end_to_end(articles: list[Article]) -> tuple[PlaceTally, PlaceTally]:
    """Places read from the texts alone; then the same with the places of organisations."""
    places, both = PlaceTally(), PlaceTally()
    for article in articles:
        layers = read_layers(_document(article))
        named = list(_places(article.text, layers))
        places.add(article.places, named)
        both.add(article.places, [*named, *_told(article.text, layers)])
    return places, both


def _places(text: str, layers: Layers) -> Iterator[Marked]:
    """Names of places."""
    points = _points(layers)
    for mention in layers.mentions:
        if mention.type == "place" and mention.form == "name":
            words = text[mention.start : mention.end]
            yield Marked(mention.start, mention.end, words, points.get(mention.entity or ""))


def _told(text: str, layers: Layers) -> Iterator[Marked]:
    """The words in other names that tell the place of what has the name."""
    points = _points(layers)
    for mention in layers.mentions:
        point = points.get(mention.entity or "")
        other = mention.type != "place" and mention.form == "name"
        if point and other and (part := telling(text[mention.start : mention.end])):
            start, end = mention.start + part[0], mention.start + part[1]
            yield Marked(start, end, text[start:end], point)


def _points(layers: Layers) -> dict[str, Point]:
    """Where entities lie."""
    return {entity.id: (entity.place.lat, entity.place.lon) for entity in layers.entities if entity.place}


def _document(article: Article) -> Document:
    return msgspec.structs.replace(english(article.text), url=article.url)


def _point(row: Row | None) -> Point | None:
    return (row.lat, row.lon) if row else None
