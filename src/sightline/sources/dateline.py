"""The dateline at the start of a story."""

from __future__ import annotations

import re

from sightline.sources.dates import iso_date
from sightline.sources.stated import DATE, MONTH, Stated, entries

LONGEST = 160
"""Characters of a line in which its dateline ends."""

_NAME = r"[^\W\da-z_][\w.’'-]*(?:\s[^\W\da-z_][\w.’'-]*){0,3}"
_DATED = rf"(?i:{DATE}|{MONTH}\s\d{{1,2}}\b|\d{{1,2}}\s{MONTH})"
_DATELINE = re.compile(
    rf"(?P<place>{_NAME}?)(?P<more>,\s{_NAME}?)?(?P<comma>,?)(?:\s\(?(?P<date>{_DATED})\)?)?"
    r"(?:\s?[(/](?P<agency>[^\W\da-z_][^()/\d]{1,30})[)/])?"
    r"\s?(?:[–—]|--?(?=\s)|(?P<end>$))"
)


def dateline(text: str) -> Stated | None:
    """The date and agency at the start of a story: "KESTRIN, March 4, 2021 (NWA) — The mayor said …".

    The place is in capitals, or a comma stands before the date. A date without a year gives none. A line
    that is nothing else needs a date: "Port Almond, 3 June 2024".
    """
    match = _DATELINE.match(text[:LONGEST])
    if match is None or match["place"].lower().split()[0] in entries("not_names"):
        return None
    place, date, agency = match["place"], match["date"], match["agency"]
    shouted = len(place) > 2 and place.isupper()
    if not (date or (agency and match["end"] is None)) or not (shouted or (date and match["comma"])):
        return None
    dated = iso_date(date) if re.search(r"\d{4}", date or "") else None
    return Stated(outlet=agency.strip() if agency else None, published=dated)
