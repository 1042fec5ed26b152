"""Whether the clause around a time speaks of the past or of the future, from its nearest verb.

This reads cue words only: no syntax. It looks left from the expression to the start of the sentence, then
right, each time for a limited number of words, and takes the first cue.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final, Literal

from sightline.contract import Range
from sightline.vocabulary.times import TenseCues, time_words

Direction = Literal["past", "future", "open"]
"""The third says that there are cues and that they leave it open: "asked her to meet on Friday"."""

_WORD: Final = re.compile(r"[^\W\d_]+|['’](?:ll|d|ve|re)\b|;")
_LEFT: Final = 140
_RIGHT: Final = 90
"""Code points looked at on each side, about 25 and 15 words."""
_AUXILIARIES: Final = frozenset({"be", "been", "have"})
_BE: Final = frozenset({"is", "are", "am", "'re"})
_PRESENT: Final = _BE | {"has", "have", "'ve"}
_PAST_FORM: Final = re.compile(r"[a-z]{2,}[^e\W]ed$")
_AFTER_MODAL: Final = 3
"""Words between a modal and its participle: "will probably be held"."""


def direction(
    text: str, sentence: Range, start: int, end: int, *, weekday: bool = False, dated: bool = True
) -> Direction | None:
    """The tense of the clause around `text[start:end]`; null where no cue is near.

    What could or should be on a `weekday`, or in a month, lies ahead; for a `dated` day that leaves it open.
    """
    cues = time_words().tense
    possible: Direction = "future" if weekday or not dated else "open"
    left = _words(text[max(sentence[0], start - _LEFT) : start])
    after = text[end : min(sentence[1], end + _RIGHT)]
    cue = _first_cue(left, range(len(left) - 1, -1, -1), possible) or _first_cue(
        right := _words(after), range(len(right)), possible
    )
    if cue == "past" and left and left[-1] in (cues.terms_ahead if weekday else cues.terms):
        return "future" if weekday else "open"
    return "open" if cue == "past" and not weekday and _modifies(left, after) else cue


def is_past(word: str) -> bool:
    """Whether a word in lower case is or looks like a past form."""
    return word in time_words().tense.past or _looks_past(word)


def _looks_past(word: str) -> bool:
    return _PAST_FORM.match(word) is not None and word not in time_words().tense.not_past


def _words(text: str) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(text)]


def _modifies(left: Sequence[str], after: str) -> bool:
    """Whether the date belongs to a noun, of which the tense says nothing: "the November election"."""
    return after[:2] in {"'s", "’s"} or (bool(left) and left[-1].lower() in time_words().determiners)


def _first_cue(words: Sequence[str], order: Iterable[int], possible: Direction) -> Direction | None:
    cues = time_words().tense
    for index in order:
        if words[index] == ";":
            return None
        cue = _cue(words, index, possible, cues)
        if cue:
            return cue
    return None


def _cue(words: Sequence[str], index: int, possible: Direction, cues: TenseCues) -> Direction | None:
    """What one word says of the time of its clause."""
    word = words[index]
    if word in cues.future:
        return "future"
    if word in cues.possible:
        return None if words[index + 1 : index + 2] == ["not"] else possible
    if word in cues.scheduled and not (index and words[index - 1] in cues.modals):
        return possible
    if word == "to":
        return _infinitive(words, index, cues)
    if word in _PRESENT:
        return _present(words, index, possible)
    return _past(words, index, cues) if is_past(word) else None


def _past(words: Sequence[str], index: int, cues: TenseCues) -> Direction | None:
    """A past form; after a modal it says what the modal says: "will be held"."""
    before = words[max(0, index - _AFTER_MODAL) : index]
    if _BE & set(before[-2:]) or (before[-1:] and before[-1] in cues.modals):
        return None
    after_modal = _AUXILIARIES & set(before) or words[index] == "been"
    return "future" if after_modal and any(item in cues.modals for item in before) else "past"


def _present(words: Sequence[str], index: int, possible: Direction) -> Direction:
    """Looks back for "has met", perhaps ahead for "is meeting"; "is" and "have" alone leave it open."""
    following = words[index + 1 : index + 3]
    if words[index] in _BE:
        return possible if following and following[0].endswith("ing") else "open"
    return "past" if any(is_past(word) for word in following) else "open"


def _infinitive(words: Sequence[str], index: int, cues: TenseCues) -> Direction | None:
    """Looks ahead for "agreed to meet", back for "failed to meet"; "asked her to meet" leaves it open."""
    verb = words[index + 1] if index + 1 < len(words) else ""
    if not verb.islower() or verb in cues.not_verbs or index == 0:
        return None
    if words[index - 1] in cues.future_before_to:
        return "future"
    return "past" if is_past(words[index - 1]) else "open"
