"""From the words of a repetition to its TIMEX3 value: "every Tuesday", "twice a month", "annually"."""

from __future__ import annotations

from sightline.reading.timex.lengths import duration
from sightline.reading.timex.matches import Match
from sightline.reading.timex.meaning import Repeat
from sightline.vocabulary.times import time_words


def repeat(match: Match) -> Repeat | None:
    """What recurs, as a TIMEX3 value; null if the words name nothing that can, a rate, or a newspaper."""
    words = time_words()
    frequency = match.one("freq")
    if match.items[0].text == "per":
        return None
    if frequency:
        names_it = match.after.capital and match.first > 0
        return None if names_it else Repeat(timex=words.frequencies[frequency.text])
    weekday, month, season = match.one("weekday weekdays"), match.one("month"), match.one("season")
    if weekday:
        number = words.weekdays.get(weekday.text.removesuffix("s"))
        return Repeat(timex=f"XXXX-WXX-{number}{_part_of_day(match)}") if number else None
    if month:
        number = words.months.get(month.text) or words.month_abbreviations[month.text]
        return Repeat(timex=f"XXXX-{number:02}")
    return Repeat(timex=f"XXXX-{words.seasons[season.text]}") if season else _by_unit(match)


def _by_unit(match: Match) -> Repeat | None:
    words = time_words()
    token = next(reversed(list(match.of("unit year_unit quarter century weekend units second"))), None)
    if token is None:
        part = _part_of_day(match)
        return Repeat(timex=f"XXXX-XX-XX{part}") if part else None
    unit = words.units.get(token.text) or words.plural_units[token.text]
    if unit == "weekend":
        return Repeat(timex="XXXX-WXX-WE")
    return Repeat(timex=duration(1 if match.one("times") else _interval(match), unit))


def _interval(match: Match) -> float:
    """How many units lie between two times: 2 for "every other week" and "every second week"."""
    number = match.one("day number ordinal second")
    if number and not (number.text == "second" and match.items[-1] is number):
        return number.number or time_words().ordinals.get(number.text, 1)
    filler = match.one("filler")
    return 2 if filler and filler.text == "other" else 1


def _part_of_day(match: Match) -> str:
    part = match.one("daypart dayparts")
    return "T" + time_words().dayparts[part.text] if part else ""
