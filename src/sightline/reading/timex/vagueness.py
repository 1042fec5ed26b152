"""Times without a date: "now", "recently", "in recent days", "the coming months", "for years"."""

from __future__ import annotations

from sightline.reading.timex.classes import codes
from sightline.reading.timex.matches import Match
from sightline.reading.timex.meaning import Length, Vague
from sightline.reading.timex.tense import is_past
from sightline.vocabulary.times import time_words

_PAST = frozenset({"the past", "the recent past"})


def units_ahead_or_past(match: Match) -> Vague | None:
    """Days, weeks or years just past or just ahead: "recent days", "the coming months"."""
    words = time_words()
    unit = words.plural_units[next(match.of("units")).text]
    deictic = match.one("deictic")
    if deictic is None:
        return Vague(reference="PAST_REF", unit=unit)
    step = words.deictics[deictic.text].step
    if step == 0 or deictic.text == "latest":
        return None
    return Vague(reference="PAST_REF" if step < 0 else "FUTURE_REF", unit=unit)


def reference(match: Match) -> Vague | None:
    """A word for past, present or future: "now", "the past"; "the last" alone is none."""
    text = " ".join(item.text for item in match.items)
    if (text == "soon" and not _looks_ahead(match)) or (text in _PAST and not _stands_alone(match)):
        return None
    found = time_words().references.get(text)
    return Vague(reference=found) if found else None


def _looks_ahead(match: Match) -> bool:
    """True for "will soon meet", not for "soon after", "as soon as" or "soon became"."""
    words = time_words()
    return (
        match.before.text not in words.not_before_soon
        and match.after.text not in words.not_after_soon
        and not is_past(match.after.text)
    )


def _stands_alone(match: Match) -> bool:
    """True for "in the past he said", not for "the past president" or "the past half-century"."""
    unit_next = match.after.code in codes("half dash")
    return not unit_next and (match.before.text == "in" or not match.word_follows())


def bare_units(match: Match) -> Length | None:
    """Units without a number: "for years", "decades-long"; without such a lead they mean no time."""
    words = time_words()
    if not match.one("long") and match.before.text not in words.leads.units:
        return None
    return Length(low=None, high=None, unit=words.plural_units[match.items[0].text])
