"""Places in dispute: which they are, so that no country is given for them."""

from sightline.reading.gazetteer import Row
from sightline.vocabulary.countries import by_name, entries
from sightline.vocabulary.disputed import by_variant, disputed
from sightline.vocabulary.files import listed
from sightline.vocabulary.places import place_words


def disputed_key(names: tuple[str, ...]) -> str | None:
    """The entry of disputed.yaml that has one of these names; None where there is none or several."""
    keys = {key for name in names for key in by_variant().get(name, ())}
    return keys.pop() if len(keys) == 1 else None


def undisputed_country(row: Row, names: tuple[str, ...]) -> str | None:
    """The ISO 3166-1 code of the country a place lies in; None where several sides claim it.

    A side is taken neither by the place's region or country nor by a name it has in the text: "Donetsk"
    is the capital of an area in dispute, a village of that name elsewhere is not.
    """
    codes = {place_words().areas.get(row.region, ""), row.country}
    key = disputed_key(names)
    entry = disputed().names[key] if key else None
    if entry and row.country in {"", _of(entry.code), *listed(entry.claimed_by)}:
        codes.add(entry.code)
        if entry.claimed_by:
            return None
    if row.kind != "city":
        meanings = [one for name in names for one in by_name().get(name, ()) if one.of == "contested"]
        codes |= {one.code for one in meanings if _of(one.code) == row.country}
    return None if any(_claimed(code) for code in codes) else row.country or None


def _of(code: str) -> str:
    """The country on whose maps an entry lies by the first part of its key: GE of ge-abkhazia."""
    return code[:2].upper()


def _claimed(code: str) -> bool:
    if code in place_words().settled or code not in entries():
        return False
    return bool(entries()[code][1].claimed_by)
