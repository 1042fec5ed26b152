"""The gazetteer's file, and looking up a name in it.

The file is a NumPy archive (.npz). Names are kept folded, sorted and joined by line feeds in one array of
bytes, so that they are found by binary search and cost no Python objects; each has a run of `postings`, the
numbers of the places it names times two, plus one where it is the place's main name. Columns of places are
stored byte by byte (all lowest bytes first), which halves them when compressed.
"""

from functools import cache
from importlib.resources import files
from typing import Any, Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from sightline.reading.gazetteer.folding import folded
from sightline.reading.gazetteer.rows import KINDS, Row

FILE: Final = "places.npz"
COLUMNS: Final = {"geonames": "<i4", "lat": "<i4", "lon": "<i4", "country": "u1", "region": "<u2"} | {
    "kind": "u1",
    "size": "u1",
}
THOUSANDTHS: Final = 1000
TWENTIETHS: Final = 20

Column = NDArray[Any]


class Gazetteer(msgspec.Struct, frozen=True, kw_only=True):
    """All places and the names they have.

    Shapes: `names` [bytes], `ends` [N] (the end of each name in `names`), `first` [N + 1] (where its run of
    `postings` begins), `postings` [P]; each of `columns` [places].
    """

    names: bytes
    ends: Column
    first: Column
    postings: Column
    columns: dict[str, Column]
    countries: tuple[str, ...]
    regions: tuple[str, ...]

    def find(self, name: str) -> tuple[Row, ...]:
        """Every place of that name, in the order of the file; empty where there is none."""
        at = self._position(folded(name).encode())
        if at is None:
            return ()
        run = self.postings[int(self.first[at]) : int(self.first[at + 1])].tolist()
        return tuple(self.row(posting >> 1, main=bool(posting & 1)) for posting in run)

    def row(self, number: int, *, main: bool = True) -> Row:
        """The place of that number, counted from 0."""
        value = {name: int(column[number]) for name, column in self.columns.items()}
        return Row(
            number=number,
            geonames=value["geonames"] or None,
            lat=value["lat"] / THOUSANDTHS,
            lon=value["lon"] / THOUSANDTHS,
            country=self.countries[value["country"]],
            region=self.regions[value["region"]],
            kind=KINDS[value["kind"]],
            size=value["size"] / TWENTIETHS,
            main=main,
        )

    def _position(self, key: bytes) -> int | None:
        low, high = 0, len(self.ends)
        while low < high:
            middle = (low + high) // 2
            if self._name(middle) < key:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self.ends) and self._name(low) == key else None

    def _name(self, index: int) -> bytes:
        begin = int(self.ends[index - 1]) + 1 if index else 0
        return self.names[begin : int(self.ends[index])]


@cache
def gazetteer() -> Gazetteer:
    """The packaged gazetteer, loaded on first use (a fifth of a second, 30 MB)."""
    with (files(__package__) / FILE).open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
        return unpacked({name: stored[name] for name in stored.files})


def packed(places: dict[str, Column], names: bytes, counts: Column, postings: Column) -> dict[str, Column]:
    """The arrays of the file; `counts` is the number of postings of each name."""
    arrays = {name: _planes(column.astype(COLUMNS[name])) for name, column in places.items()}
    return arrays | {
        "names": np.frombuffer(names, dtype="u1"),
        "counts": counts.astype("<u2"),
        "postings": _planes(postings.astype("<i4")),
    }


def unpacked(stored: dict[str, Column]) -> Gazetteer:
    """The gazetteer of the file's arrays."""
    names = stored["names"].tobytes()
    feeds = np.flatnonzero(stored["names"] == ord("\n"))
    return Gazetteer(
        names=names,
        ends=np.append(feeds, len(names)).astype("<i4"),
        first=np.concatenate([[0], np.cumsum(stored["counts"], dtype="<i4")]).astype("<i4"),
        postings=_whole(stored["postings"], "<i4"),
        columns={name: _whole(stored[name], kind) for name, kind in COLUMNS.items()},
        countries=tuple(stored["countries"].tolist()),
        regions=tuple(stored["regions"].tolist()),
    )


def _planes(column: Column) -> Column:
    """Bytes of equal weight side by side: [n] of w bytes becomes [w, n]."""
    return np.ascontiguousarray(column.view("u1").reshape(len(column), -1).T)


def _whole(planes: Column, kind: str) -> Column:
    return np.ascontiguousarray(planes.T).view(kind).reshape(-1)
