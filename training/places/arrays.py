"""Entries of the gazetteer as the arrays of its file."""

import math
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

import numpy as np

from sightline.reading.gazetteer.folding import folded
from sightline.reading.gazetteer.rows import KINDS
from sightline.reading.gazetteer.table import COLUMNS, THOUSANDTHS, TWENTIETHS, packed
from training.places.sources import Entry

LONGEST_CODE: Final = 4
MOST_WORDS: Final = 5


def english(names: Iterable[str]) -> list[str]:
    """Of other names, those that an English text may have."""
    return [name for name in names if _english(name)]


def _english(name: str) -> bool:
    code = name.isupper() and len(name) <= LONGEST_CODE
    latin = all(letter < "ɐ" or "Ḁ" <= letter <= "ỿ" or letter in "’ʻʼ" for letter in name)
    words = name.replace("-", " ").split()
    plain = not any(letter.isdigit() or letter in "()/,;" for letter in name)
    return latin and plain and not code and name[:1].isupper() and len(words) <= MOST_WORDS and len(name) > 2


def arrays(entries_: list[Entry]) -> dict[str, Any]:
    """The arrays of the file."""
    countries = sorted({entry.country for entry in entries_} | {""})
    regions = sorted({entry.region for entry in entries_} | {""})
    ranks = {name: rank for rank, name in enumerate(countries)}
    region_ranks = {name: rank for rank, name in enumerate(regions)}
    columns = [
        (
            entry.id,
            round(entry.point[0] * THOUSANDTHS),
            round(entry.point[1] * THOUSANDTHS),
            ranks[entry.country],
            region_ranks[entry.region],
            KINDS.index(entry.kind),
            round(math.log10(max(entry.population, 1)) * TWENTIETHS),
        )
        for entry in entries_
    ]
    places = {
        name: np.array(column) for name, column in zip(COLUMNS, zip(*columns, strict=True), strict=True)
    }
    keys = _postings(entries_)
    names = sorted(keys)
    return packed(
        places,
        b"\n".join(names),
        np.array([len(keys[name]) for name in names]),
        np.array([posting for name in names for posting in sorted(keys[name])]),
    ) | {"countries": np.array(countries), "regions": np.array(regions)}


def _postings(entries_: list[Entry]) -> dict[bytes, list[int]]:
    found: defaultdict[bytes, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries_):
        main = folded(entry.names[0])
        wide = entry.kind not in {"city", "seat", "capital"}
        for key in {folded(name) for name in entry.names} - {""}:
            found[key.encode()].append(number * 2 + (wide or key == main))
    return found
