"""What the words of a name say of its type, where a corpus has mixed or doubtful classes."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final, Literal

import msgspec

from sightline.reading.titles import LONGEST_TITLE, title_at
from sightline.vocabulary.countries import by_name
from sightline.vocabulary.files import listed
from sightline.vocabulary.roles import honorifics, modifiers, statuses

_FILE: Final = Path(__file__).with_suffix(".yaml")


class NameWords(msgspec.Struct, frozen=True):
    """The file; lists of words are parted by commas."""

    adherents: str
    events: str


@cache
def _words(field: Literal["adherents", "events"]) -> frozenset[str]:
    file = msgspec.yaml.decode(_FILE.read_bytes(), type=NameWords)
    return frozenset(listed(getattr(file, field)))


def is_country(words: Sequence[str]) -> bool:
    """Whether the words name a state or territory: "Norland" rather than "Norlandic"."""
    kinds = {one.kind for one in by_name().get(" ".join(words), ()) if one.of != "organisation"}
    return "name" in kinds


def is_union(words: Sequence[str]) -> bool:
    """Whether the words name an organisation of states."""
    return any(one.kind == "name" and one.of == "organisation" for one in by_name().get(" ".join(words), ()))


def is_capital(words: Sequence[str]) -> bool:
    """Whether the words name the capital of a state and nothing else."""
    kinds = {one.kind for one in by_name().get(" ".join(words), ())}
    return kinds == {"capital"}


def is_event(words: Sequence[str]) -> bool:
    """Whether the last word names a kind of event: "the Strelik Festival"."""
    return words[-1].lower() in _words("events") and words[-1][0].isupper()


def is_group(words: Sequence[str]) -> bool:
    """Whether it is a demonym, or each word is one or says what people believe."""
    if not words:
        return False
    return _is_demonym(" ".join(words)) or all(_is_demonym(word) or _is_adherent(word) for word in words)


def _is_demonym(text: str) -> bool:
    kinds = {one.kind for one in by_name().get(text, ())}
    return bool({"adjective", "people"} & kinds) and "name" not in kinds


def _is_adherent(word: str) -> bool:
    lower = word.lower()
    return word[:1].isupper() and not _words("adherents").isdisjoint((lower, lower.removesuffix("s")))


def after_titles(words: Sequence[str], start: int, end: int) -> int:
    """Where a person's name begins that has titles before it, `end` if there is nothing but titles.

    `words` are those of the sentence; a title may reach beyond `end`: "[Prime] Minister".
    """
    lower = [word.lower() for word in words[start : end + LONGEST_TITLE]]
    place = 0
    while start + place < end:
        length = _title_length(lower[place:])
        if not length:
            break
        place += length
    return min(start + place, end)


def _title_length(words: Sequence[str]) -> int:
    """How many words of a title stand first, 0 for none."""
    if not words:
        return 0
    length = title_at(words, 0)
    if length:
        return length
    for count in (2, 1):
        short = tuple(word.rstrip(".") for word in words[:count])
        if short in honorifics():
            return count
        if (short in modifiers() or words[0] in statuses()) and _title_length(words[count:]):
            return count
    return 0
