"""The evidence for each place that a name may mean, as rows of numbers under the names of `EVIDENCE`.

After the joint resolution of toponyms by proximity (Lieberman and Samet, SIGIR 2012) and the features of
Mordecai 3 (Halterman 2023), without their learned representations.
"""

from collections.abc import Sequence
from typing import Any, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from sightline.reading.gazetteer import Row
from sightline.reading.placing.candidates import Candidates
from sightline.reading.placing.surroundings import Beside, Surroundings
from sightline.vocabulary.places import place_words

EVIDENCE: Final = (
    "nowhere",
    "size",
    "wide_size",
    "capital",
    "seat",
    "district",
    "region",
    "country",
    "continent",
    "area",
    "main",
    "only",
    "lead",
    "stripped",
    "namesake",
    "usual",
    "inside",
    "outside",
    "adjective",
    "same_country",
    "same_region",
    "home",
    "outlet",
    "article",
    "company",
    "near",
    "around",
    "together",
    "holding",
)
TOWNS: Final = frozenset({"city", "seat", "capital"})
JOINT: Final = EVIDENCE.index("near")  # from here on, of the places of other names
NATIONS: Final = frozenset({"country", "continent"})
EARTH: Final = 6371.0
CROWD: Final = 3.0
CLOSE: Final = 100.0  # km at which the nearness of the nearest place is 1/e
FAR: Final = 500.0  # the same for all other places

Matrix = NDArray[np.float64]


class Guess(msgspec.Struct, frozen=True):
    """Places that names of a text mean, as far as is known: shapes [G], `owner` is the index of the name.

    `points` [G, 2] are radians, `weights` probabilities.
    """

    owner: NDArray[Any]
    points: Matrix
    countries: NDArray[Any]
    regions: NDArray[Any]
    weights: Matrix


def alone(found: Candidates, around: Beside, text: Surroundings, near: Matrix) -> Matrix:
    """The evidence without the places of other names. Shape [candidates + 1, EVIDENCE], nowhere first."""
    table = np.zeros((len(found.rows) + 1, len(EVIDENCE)))
    table[0, 0] = 1.0
    largest = max((row.size for row in found.rows if row.kind in TOWNS), default=0.0)
    country = any(row.kind == "country" for row in found.rows)
    main = any(row.main for row in found.rows)
    for at, row in enumerate(found.rows, 1):
        values = _of(row, around, text)
        values["main"] = float(row.main or not main)
        values["company"] = float(near[at - 1])
        values["only"] = float(len(found.rows) == 1)
        values["lead"] = largest - row.size if row.kind in TOWNS else 0.0
        values["namesake"] = float(country and row.kind in TOWNS)
        values["home"] *= not country
        values["stripped"] = float(found.stripped)
        for name, value in values.items():
            table[at, EVIDENCE.index(name)] = value
    return table


def _of(row: Row, around: Beside, text: Surroundings) -> dict[str, float]:
    held = around.holds(row)
    values = {
        "size" if row.kind in TOWNS else "wide_size": row.size,
        "usual": float(row.main and row.geonames in place_words().usual),
        "inside": float(held),
        "outside": float(bool(around.holders) and not held),
        "adjective": float(row.country in around.adjectives),
        "same_country": _share(text.countries, row.country),
        "same_region": _share(text.regions, row.region),
        "home": float(row.kind == "capital" and text.countries[row.country] > 0),
        "article": around.article if row.kind in TOWNS else 0.0,
        "outlet": float(row.country == text.outlet),
    }
    return values | ({row.kind: 1.0} if row.kind != "city" else {})


def _share(counts: Any, key: str) -> float:
    total = sum(counts.values())
    return float(counts[key]) / total if key and total else 0.0


def company(found: Sequence[Candidates]) -> list[Matrix]:
    """How near the places of other names lie to each place, whichever of its places a name means.

    Shapes [candidates]: a sum over all places of all other names of 1 at the spot and 0.37 at 100 km, each
    divided by how many places share its name, at most `CROWD`; 0 for countries and continents. Unlike "near"
    it needs no guess: three rare names of one county outweigh a capital that is called like the fourth.
    """
    local = [[row for row in one.rows if row.kind not in NATIONS] for one in found]
    rows = [row for those in local for row in those]
    if not rows:
        return [np.zeros(len(one.rows)) for one in found]
    owner = np.repeat(np.arange(len(found)), [len(those) for those in local])
    shares = np.array([1.0 / len(found[at].rows) for at in owner.tolist()])
    vectors = _vectors(rows)
    result = []
    for at, one in enumerate(found):
        wide = np.array([row.kind in NATIONS for row in one.rows], dtype=bool)
        others = np.where(owner == at, 0.0, shares)
        chords = EARTH * np.sqrt(np.clip(2.0 - 2.0 * (_vectors(one.rows) @ vectors.T), 0.0, None))
        sums = np.exp(-chords / CLOSE) @ others
        result.append(np.where(wide, 0.0, np.minimum(sums, CROWD)))
    return result


def _vectors(rows: Sequence[Row]) -> Matrix:
    """Points of the unit sphere. Shape [rows, 3]."""
    lat, lon = np.radians(np.array([(row.lat, row.lon) for row in rows]).reshape(-1, 2)).T
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)


def joint(rows: tuple[Row, ...], owner: int, guess: Guess) -> Matrix:
    """The evidence of the places of other names. Shape [candidates, 4]: near, around, together, holding."""
    others = guess.owner != owner
    if not rows or not others.any():
        return np.zeros((len(rows), 4))
    weights = guess.weights[others]
    total = max(1.0, float(len(set(guess.owner[others].tolist()))))
    points = np.radians(np.array([(row.lat, row.lon) for row in rows]))
    kilometres = distances(points, guess.points[others])
    nations = np.array([row.kind == "country" for row in rows])
    regions = np.array([row.kind == "region" for row in rows])
    country = (guess.countries[others] == np.array([row.country for row in rows])[:, None]) @ weights / total
    region = (
        (guess.regions[others] == np.array([row.region or "-" for row in rows])[:, None]) @ weights / total
    )
    near = (np.exp(-kilometres / CLOSE) * weights).max(axis=1)
    around = (np.exp(-kilometres / FAR) * weights).sum(axis=1) / total
    table = np.stack(
        [near, around, region, np.where(nations, country, np.where(regions, region, 0.0))], axis=1
    )
    table[nations, :3] = 0.0
    return table


def distances(left: Matrix, right: Matrix) -> Matrix:
    """Great-circle distances in kilometres of points in radians: [L, 2] and [R, 2] give [L, R]."""
    lat, lon = left[:, None, 0], left[:, None, 1]
    half = np.sin((lat - right[None, :, 0]) / 2) ** 2
    half = half + np.cos(lat) * np.cos(right[None, :, 0]) * np.sin((lon - right[None, :, 1]) / 2) ** 2
    return np.asarray(2 * EARTH * np.arcsin(np.sqrt(np.clip(half, 0.0, 1.0))))
