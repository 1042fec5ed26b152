"""Numbers in words: "twenty-one", "two hundred and ten", "nineteen ninety-six"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sightline.vocabulary.times import time_words

_DOZEN: Final = 12
_SCALES: Final = frozenset({100, 1000, _DOZEN})
_CENTURIES: Final = frozenset({18, 19, 20})
"""What the first half of a year spoken in two can be."""


def number_at(texts: Sequence[str], index: int) -> tuple[float, int] | None:
    """The number whose words begin at `index` and the index after them; null if none begins there.

    `texts` are tokens in lower case, hyphens among them. "A hundred" counts, "a" alone does not; a year
    spoken in two halves is put together, and "and a half" is added.
    """
    values = time_words().numbers
    if texts[index] in {"a", "an"}:
        scaled = index + 1 < len(texts) and values.get(texts[index + 1], 0) in _SCALES
        return _compose(texts, index + 1, values) if scaled else None
    if texts[index] not in values:
        return None
    value, after = _compose(texts, index, values)
    if value in _CENTURIES and after < len(texts) and texts[after] in values:
        rest, end = _compose(texts, after, values)
        if 10 <= rest <= 99:
            return value * 100 + rest, end
    if list(texts[after : after + 3]) == ["and", "a", "half"]:
        return value + 0.5, after + 3
    return value, after


def _compose(texts: Sequence[str], index: int, values: dict[str, int]) -> tuple[float, int]:
    total, group = 0, 0
    while True:
        value = values[texts[index]]
        if value >= 1000:
            total, group = total + max(group, 1) * value, 0
        elif value in _SCALES and group:
            group *= value
        else:
            group += value
        following = _continues(texts, index + 1, value, values)
        if following is None:
            return total + group, index + 1
        index = following


def _continues(texts: Sequence[str], index: int, last: int, values: dict[str, int]) -> int | None:
    """The index of the next word of the same number, past a hyphen or "and"."""
    bridge = "-" if last < 100 else "and"
    if index < len(texts) and texts[index] == bridge:
        index += 1
    value = values.get(texts[index]) if index < len(texts) else None
    if value is None:
        return None
    ones_after_tens = 20 <= last < 100 and value < 10
    after_scale = last >= 100 and value < 100
    scale = (value >= 100 and last < 100) or (value == _DOZEN and last < 10)
    return index if ones_after_tens or after_scale or scale else None
