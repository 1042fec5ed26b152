"""Gives the places of a text their coordinates, from the packaged gazetteer.

One place for each entity of type place, chosen from all places that have its name by what the text says
around the name, by the other names of the text, by size and by the outlet's country; see
vocabulary/places.yaml for the weights. Buildings and organisations have the place that their name tells
("Velmark Airport", "University of Norland"), and its precision. A name that is in no gazetteer, or whose
places are all unlikely, gets none. Not covered: streets, and where else an organisation works.
"""

from collections.abc import Sequence

import msgspec

from sightline.contract import Document, Entity, Mention, Place
from sightline.reading.gazetteer import Row
from sightline.reading.placing.asked import asked
from sightline.reading.placing.choice import choose
from sightline.reading.placing.disputes import disputed_key, undisputed_country

PRECISION = {"seat": "city", "capital": "city"}


def located(
    document: Document, entities: Sequence[Entity], mentions: Sequence[Mention]
) -> tuple[Entity, ...]:
    """The same entities, each with its `place` if its name tells one and that is known.

    What has names that sides use differently gets its entry of vocabulary/disputed.yaml in `ids` under
    `disputed`, and no country where several claim it. What turns out to be no country ("Georgia" in a text on
    Atlanta) loses the code of one.
    """
    found = asked(document.text, entities, mentions)
    rows = choose(document, found.names)
    placed = {id_: (found.names[at].forms, rows[at]) for id_, at in found.of.items()}
    return tuple(_placed(entity, *placed.get(entity.id, ((), None))) for entity in entities)


def place_of(row: Row, names: tuple[str, ...]) -> Place:
    """A row of the gazetteer as a public value: `precision` is city, region, country, continent or area."""
    return Place(
        lat=row.lat,
        lon=row.lon,
        country=undisputed_country(row, names),
        geonames=row.geonames,
        precision=PRECISION.get(row.kind, row.kind),
    )


def _placed(entity: Entity, forms: tuple[str, ...], row: Row | None) -> Entity:
    if row is None:
        return entity
    if entity.type != "place":
        return msgspec.structs.replace(entity, place=place_of(row, forms))
    key = disputed_key((entity.name, *entity.names))
    ids = {name: id_ for name, id_ in entity.ids.items() if name != "iso3166" or row.kind == "country"}
    ids |= {"disputed": key} if key else {}
    return msgspec.structs.replace(entity, place=place_of(row, forms), ids=ids)
