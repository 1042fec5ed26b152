"""How names of the same are written: with or without accents, shortened, by initials."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from sightline.vocabulary.countries import by_name
from sightline.vocabulary.disputed import by_variant
from sightline.vocabulary.outlets import is_outlet

SMALL: Final = frozenset(("of", "the", "for", "and", "on", "in", "to", "de", "du", "des", "la", "&"))
"""Words of a name that initials may leave out."""
LONGEST_ACRONYM: Final = 8
MOST_SMALL_LETTERS: Final = 0.4
"""Share of small letters in an acronym at most: "MoD" has a third."""
_MARKS: Final = str.maketrans({"’": "'", "‑": "-", "–": "-", ".": "", ",": ""})


def fold(text: str) -> str:
    """A name as it is compared: small letters, no accents and no full stops."""
    if text.isascii():
        return text.lower().translate(_MARKS)
    plain = unicodedata.normalize("NFKD", text.translate(_MARKS))
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


def is_short_of(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether a person's folded words leave some of the full name's out, or write them as initials."""
    if len(short) > len(full) or short == full:
        return False
    rest: Iterator[str] = iter(full)
    return all(any(_stands_for(word, other) for other in rest) for word in short)


def _stands_for(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word))


def is_acronym(text: str) -> bool:
    """Whether a name is written as initials are: "KSU", "MoD", "U.N."."""
    letters = text.replace(".", "")
    capitals = sum(char.isupper() for char in letters)
    smalls = sum(char.islower() for char in letters)
    return (
        " " not in text
        and capitals > 1
        and len(letters) <= LONGEST_ACRONYM
        and smalls <= MOST_SMALL_LETTERS * len(letters)
    )


def initials(text: str) -> frozenset[str]:
    """The initials of a name of several words in capitals, with and without those of small words."""
    words = [word for word in text.replace("-", " ").replace("–", " ").split() if word[0].isalnum()]
    if len(words) < 2:
        return frozenset()
    every = "".join(word[0] for word in words).upper()
    main = "".join(word[0] for word in words if word.lower() not in SMALL).upper()
    return frozenset(one for one in (every, main) if len(one) > 1)


def country(text: str) -> str | None:
    """The code of the only state or contested area of this name; None for other names."""
    codes = {
        one.code for one in by_name().get(text, ()) if one.kind == "name" and one.of in ("state", "contested")
    }
    return codes.pop() if len(codes) == 1 else None


def known_place(text: str) -> str | None:
    """What a place belongs to, the same for all names of a country or disputed place; None for others."""
    keys = by_variant().get(text, ())
    return country(text) or (f"disputed {keys[0]}" if len(keys) == 1 else None)


def is_demonym(word: str) -> bool:
    """Whether a word says of which country something is: "Norwegian", "Norway"."""
    return word in by_name()


def is_adjective(text: str) -> bool:
    """Whether a name is only ever an adjective of a country, or one of its people: "Norwegian"."""
    kinds = {one.kind for one in by_name().get(text, ())}
    return "adjective" in kinds and kinds <= {"adjective", "people"}


def is_body(text: str) -> bool:
    """Whether a name is known as that of an organisation: of states, or an outlet of several words."""
    return any(one.kind == "name" and one.of == "organisation" for one in by_name().get(text, ())) or (
        " " in text and is_outlet(text)
    )


def demonyms(place: str) -> frozenset[str]:
    """What those may be called who live in a place, by the rules of English: "Norlander", "Norlandian"."""
    stem = place.rstrip("aeiouy")
    return frozenset(
        form
        for base in (place, stem)
        for ending in ("n", "an", "ian", "i", "ic", "er", "ese", "ish")
        for form in (f"{base}{ending}", f"{base}{ending}s")
    )
