import subprocess
import sys

import numpy as np
import pytest

from sightline.reading.gazetteer import gazetteer
from sightline.reading.gazetteer.table import COLUMNS, packed, unpacked

MEGABYTE = 1_000_000


def small() -> dict[str, np.ndarray]:
    places = {name: np.array([1, 2]) for name in COLUMNS}
    places |= {"lat": np.array([-41_500, 60_001]), "lon": np.array([179_999, -12_345])}
    names = b"\n".join([b"kestrin", b"velmark"])
    stored = packed(places, names, np.array([2, 1]), np.array([0 * 2 + 1, 1 * 2, 1 * 2 + 1]))
    return stored | {"countries": np.array(["", "XA", "XB"]), "regions": np.array(["", "XA.1", "XB.2"])}


def test_packing_loses_nothing() -> None:
    table = unpacked(small())
    first, second = table.find("Kestrin")
    assert (first.lat, first.lon, first.country, first.region, first.main) == (
        -41.5,
        179.999,
        "XA",
        "XA.1",
        True,
    )
    assert (second.lat, second.lon, second.country, second.main) == (60.001, -12.345, "XB", False)
    assert [row.number for row in table.find("VELMARK")] == [1]


@pytest.mark.parametrize("name", ["", "Aaa", "Kestri", "Kestrina", "Zzz"])
def test_an_unknown_name_has_no_place(name: str) -> None:
    assert unpacked(small()).find(name) == ()


def test_first_and_last_name_are_found() -> None:
    table = gazetteer()
    names = table.names.split(b"\n")
    assert names == sorted(names)
    assert len(names) == len(table.ends) == len(table.first) - 1
    assert table.find(names[0].decode())
    assert table.find(names[-1].decode())


@pytest.mark.parametrize(
    ("name", "geonames", "country", "kind"),
    [
        ("Tbilisi", 611717, "GE", "capital"),
        ("Tiflis", 611717, "GE", "capital"),
        ("Kiev", 703448, "UA", "capital"),
        ("Armenia", 174982, "AM", "country"),
        ("Texas", 4736286, "US", "region"),
        ("Bavaria", None, "DE", "region"),
        ("Black Sea", None, "", "area"),
        ("Europe", 6255148, "", "continent"),
    ],
)
def test_places_by_their_names(name: str, geonames: int | None, country: str, kind: str) -> None:
    assert (geonames, country, kind) in {
        (row.geonames, row.country, row.kind) for row in gazetteer().find(name)
    }


def test_a_renamed_town_is_one_place() -> None:
    names = ("Stepanakert", "Khankendi", "Xankəndi")
    assert {row.geonames for name in names for row in gazetteer().find(name)} == {146970}


def test_it_loads_within_its_budget() -> None:
    program = """
import resource, sys, time
import numpy, msgspec
from sightline.reading.gazetteer import gazetteer
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
begin = time.process_time()
gazetteer().find("Tbilisi")
print(time.process_time() - begin, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, run.stdout.split())
    assert seconds < 0.5  # 0.12 s on an idle core
    assert megabytes < 60
