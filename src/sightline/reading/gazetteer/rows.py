"""An entry of the gazetteer."""

from typing import Final, Literal, get_args

import msgspec

Kind = Literal["city", "seat", "capital", "district", "region", "country", "continent", "area"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A place: where it lies and how large it is.

    `lat` and `lon` are degrees, to a thousandth; they are the middle of a region or country. `country` is an
    ISO 3166-1 code, `region` one of GeoNames ("US.TX"); both are empty where a place lies in none or several.
    `size` is the common logarithm of the inhabitants, 0 where unknown, to a twentieth. `geonames` is null for
    what is not in GeoNames as packaged. A `seat` is the seat of a region, a `district` a
    county or another part of a region, with the point of its seat; an `area` a sea, river or mountain
    or any other that has no government. `main` tells the name that was looked up from other names of it.
    """

    number: int
    geonames: int | None
    lat: float
    lon: float
    country: str
    region: str
    kind: Kind
    size: float
    main: bool = True
