"""Gives the places of a text their coordinates, from the packaged gazetteer.

One place for each entity of type place, chosen from all places that have its name by what the text says
around the name, by the other places of the text, by size and by the outlet's country; see
vocabulary/places.yaml for the weights. A name that is in no gazetteer, or whose places are all unlikely, gets
none. Not covered: streets, buildings, and whether a name stands for a government.
"""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from sightline.contract import Document, Entity, Mention, Place, Range
from sightline.reading.gazetteer import Row
from sightline.reading.placing.candidates import PlaceName
from sightline.reading.placing.choice import choose
from sightline.reading.placing.disputes import disputed_key, undisputed_country

PRECISION = {"seat": "city", "capital": "city"}


def located(
    document: Document, entities: Sequence[Entity], mentions: Sequence[Mention]
) -> tuple[Entity, ...]:
    """The same entities, each place with its `place` if it is known.

    What has names that sides use differently gets its entry of vocabulary/disputed.yaml in `ids` under
    `disputed`, and no country where several claim it. What turns out to be no country ("Georgia" in a text on
    Atlanta) loses the code of one.
    """
    ranges = _ranges(mentions)
    wanted = [entity for entity in entities if entity.type == "place" and ranges[entity.id]]
    names = [PlaceName(_forms(entity), tuple(ranges[entity.id])) for entity in wanted]
    rows = {entity.id: row for entity, row in zip(wanted, choose(document, names), strict=True)}
    return tuple(_placed(entity, rows.get(entity.id)) for entity in entities)


def place_of(row: Row, names: tuple[str, ...]) -> Place:
    """A row of the gazetteer as a public value: `precision` is city, region, country, continent or area."""
    return Place(
        lat=row.lat,
        lon=row.lon,
        country=undisputed_country(row, names),
        geonames=row.geonames,
        precision=PRECISION.get(row.kind, row.kind),
    )


def _ranges(mentions: Sequence[Mention]) -> defaultdict[str, list[Range]]:
    """Where each entity is named."""
    found: defaultdict[str, list[Range]] = defaultdict(list)
    for mention in mentions:
        if mention.entity and mention.form == "name":
            found[mention.entity].append((mention.start, mention.end))
    return found


def _forms(entity: Entity) -> tuple[str, ...]:
    return tuple(dict.fromkeys((entity.name, *entity.names)))


def _placed(entity: Entity, row: Row | None) -> Entity:
    if row is None:
        return entity
    forms = _forms(entity)
    key = disputed_key(forms)
    ids = {name: id_ for name, id_ in entity.ids.items() if name != "iso3166" or row.kind == "country"}
    ids |= {"disputed": key} if key else {}
    return msgspec.structs.replace(entity, place=place_of(row, forms), ids=ids)
