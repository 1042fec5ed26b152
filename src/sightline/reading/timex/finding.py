"""Finds the time expressions of one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sightline.reading.timex.building import build
from sightline.reading.timex.grammar import RULES, patterns
from sightline.reading.timex.listing import list_days
from sightline.reading.timex.matches import Found, Match
from sightline.reading.timex.ranges import join_ranges
from sightline.reading.timex.settling import settle
from sightline.reading.timex.tokens import Tokens, tokenise

_ORDER = tuple(RULES)


def find(text: str, start: int, end: int, surnames: frozenset[str]) -> tuple[Tokens, list[Found]]:
    """The tokens of `text[start:end]` and its expressions from left to right, none overlapping another.

    `surnames` are month names that the document uses as names of persons, by `settling.surnames`.
    """
    tokens = settle(tokenise(text, start, end), surnames)
    return tokens, list(join_ranges(tokens, list_days(tokens, _matches(tokens))))


def _matches(tokens: Tokens) -> Iterator[Found]:
    together, _ = patterns()
    position = 0
    while (hit := together.search(tokens.codes, position)) is not None:
        found = _first_accepted(tokens, hit)
        if found:
            yield found
        position = found.last if found else hit.start() + 1


def _first_accepted(tokens: Tokens, hit: re.Match[str]) -> Found | None:
    """What the first rule that matches here and whose builder does not decline has found."""
    _, rules = patterns()
    first = hit.lastgroup or ""
    for name in _ORDER[_ORDER.index(first) :]:
        match = hit if name == first else rules[name].match(tokens.codes, hit.start())
        if match is not None:
            meaning = build(Match(name, tokens, match.start(), match.end()))
            if meaning is not None:
                return Found(name, match.start(), match.end(), meaning)
    return None
