"""What a text says of where its places lie: containers beside a name, countries and peoples, the outlet."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final
from urllib.parse import urlsplit

import msgspec

from sightline.contract import Document, Range
from sightline.reading.gazetteer import Row
from sightline.reading.placing.candidates import PlaceName, looked_up, peoples, wide
from sightline.vocabulary.outlets import outlets
from sightline.vocabulary.places import place_words

AFTER: Final = 60
BEFORE: Final = 30
_NAME: Final = re.compile(r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}")
_WORD: Final = re.compile(r"[\w’'-]+")
_CAPITALISED: Final = re.compile(r"\b[A-Z]\w+")
_ENDED: Final = re.compile(
    r"[.,;:!?)’']|\s+(?:is|was|are|were|has|had|have|will|would|of|in|to|for|on|at|by|with|from|that|which|who|as)\b"
)


class Beside(msgspec.Struct, frozen=True):
    """Regions and countries written beside a name as what holds it, and countries of adjectives before it.

    `article` is the share of mentions that are no town's by their words: "the North, he said".
    """

    holders: tuple[Row, ...]
    adjectives: frozenset[str]
    article: float

    def holds(self, row: Row) -> bool:
        """Whether one of the holders holds a place."""
        return any(_within(row, holder) for holder in self.holders)


class Surroundings(msgspec.Struct, frozen=True):
    """How often countries and regions are named in a text, and the country of its outlet."""

    countries: Counter[str]
    regions: Counter[str]
    outlet: str | None

    def without(self, name: PlaceName) -> "Surroundings":
        """What is left for the evidence of a name, which says nothing of itself."""
        countries, regions = _named(name)
        return Surroundings(self.countries - countries, self.regions - regions, self.outlet)


def beside(text: str, name: PlaceName) -> Beside:
    """What stands beside each mention of a name, and inside a form such as "Velmark, Norland"."""
    after = [text[end : end + AFTER] for _, end in name.ranges]
    inside = [form[form.index(",") :] for form in name.forms if "," in form]
    holders = dict.fromkeys(row for part in after + inside for row in _holders(part))
    codes = {code for start, _ in name.ranges for code in _adjectives(text[max(0, start - BEFORE) : start])}
    articles = sum(_article(text, place) for place in name.ranges) / max(1, len(name.ranges))
    return Beside(tuple(holders), frozenset(codes), articles)


def surroundings(document: Document, names: Sequence[PlaceName]) -> Surroundings:
    """Countries and regions named in a text, by their names and the adjectives of countries."""
    countries: Counter[str] = Counter()
    regions: Counter[str] = Counter()
    for name in names:
        of_name = _named(name)
        countries += of_name[0]
        regions += of_name[1]
    for word in _CAPITALISED.findall(document.text):
        if code := peoples().get(word):
            countries[code] += 1
    return Surroundings(countries, regions, outlet_country(document))


def outlet_country(document: Document) -> str | None:
    """The country of a known outlet, by its name or host, or of a host under a country's own domain."""
    host = (urlsplit(document.url or "").hostname or "").removeprefix("www.")
    known = _outlet_countries()
    last = host.rpartition(".")[2].upper().replace("UK", "GB")
    own = last if len(last) == 2 and last not in {"TV", "ME", "IO", "CO", "EU"} else None
    return known.get(document.outlet or "") or known.get(host) or own


def _named(name: PlaceName) -> tuple[Counter[str], Counter[str]]:
    """The countries and regions that a name may stand for, counted by its mentions."""
    countries: Counter[str] = Counter()
    regions: Counter[str] = Counter()
    usual = any(row.geonames in place_words().usual for row in looked_up(name.forms[0]))
    for row in wide(name.forms[0]):
        countries[row.country] += len(name.ranges)
        regions[row.region] += len(name.ranges) if row.region and not usual else 0
    return countries, regions


def _holders(after: str) -> Iterator[Row]:
    """The region or country that the words after a name open with: ", Norland", "in western Norland"."""
    if not (opening := re.match(r"(?:,\s+|\s+\(|\s+(?=in\s))", after)):
        return
    at = opening.end()
    while (word := _WORD.match(after, at)) and word[0].lower() in place_words().links:
        at = word.end() + 1
    if found := _NAME.match(after, at):
        words = found[0].split()
        for end in range(len(words), 0, -1):
            if rows := wide(" ".join(words[:end]).removesuffix("’s").removesuffix("'s")):
                yield from rows
                return


def _adjectives(before: str) -> Iterator[str]:
    """Countries whose adjective stands in the words right before a name, in the same sentence."""
    for word in _WORD.findall(re.split(r"[.;:,]", before)[-1])[-4:]:
        if code := peoples().get(word.removesuffix("'s").removesuffix("’s")):
            yield code


def _article(text: str, place: Range) -> bool:
    """Whether "the" belongs to the name itself and not to a noun after it: "the Velmark council"."""
    if text[max(0, place[0] - 4) : place[0]].lower() != "the ":
        return False
    return _ENDED.match(text, place[1]) is not None


def _within(row: Row, holder: Row) -> bool:
    if holder.kind == "region":
        return bool(holder.region) and row.region == holder.region
    return row.country == holder.country


@cache
def _outlet_countries() -> dict[str, str]:
    found: dict[str, str] = {}
    for outlet in outlets().outlets:
        if outlet.country:
            hosts = [host.strip() for host in outlet.hosts.split(",") if host.strip()]
            found |= dict.fromkeys([*outlet.names, *hosts], outlet.country)
    return found
