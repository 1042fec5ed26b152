"""Words around names of places, areas in dispute, and the weights that tell places of one name apart."""

from functools import cache

import msgspec

from sightline.vocabulary.files import VocabularyFile, listed, load


class Weight(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The weight of one piece of evidence, before and after the places of other names are known."""

    meaning: str
    first: float
    second: float


class PlacesFile(VocabularyFile, frozen=True, kw_only=True):
    """The file; lists of words are parted by commas, `threshold` and `clear` are probabilities."""

    kinds: str
    endings: str
    parts: str
    links: str
    counties: str
    together: str
    before: str
    of_towns: str
    bodies: str
    houses: str
    general: str
    no_towns: str
    areas: dict[str, str]
    settled: str
    usual: str
    threshold: float
    clear: float
    times: float
    weights: dict[str, Weight]


class PlaceWords(msgspec.Struct, frozen=True):
    """The lists of the file in small letters, `endings` as they are written; `areas` by the region."""

    kinds: frozenset[str]
    endings: tuple[str, ...]
    parts: frozenset[str]
    links: frozenset[str]
    counties: frozenset[str]
    together: frozenset[str]
    before: frozenset[str]
    of_towns: frozenset[str]
    bodies: frozenset[str]
    houses: frozenset[str]
    general: frozenset[str]
    no_towns: frozenset[str]
    areas: dict[str, str]
    settled: frozenset[str]
    usual: frozenset[int]


@cache
def places() -> PlacesFile:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("places", PlacesFile)


@cache
def place_words() -> PlaceWords:
    """The lists of the file."""
    file = places()
    return PlaceWords(
        kinds=_words(file.kinds),
        endings=listed(file.endings),
        parts=_words(file.parts),
        links=_words(file.links),
        counties=_words(file.counties),
        together=_words(file.together),
        before=_words(file.before),
        of_towns=_words(file.of_towns),
        bodies=_words(file.bodies),
        houses=_words(file.houses),
        general=_words(file.general),
        no_towns=_words(file.no_towns),
        areas={region: code for code, regions in file.areas.items() for region in listed(regions)},
        settled=frozenset(listed(file.settled)),
        usual=frozenset(int(number) for number in listed(file.usual)),
    )


def _words(list_: str) -> frozenset[str]:
    return frozenset(word.lower() for word in listed(list_))
