"""Makes plurals of nouns and titles."""

from sightline.vocabulary.inflection import third_person

LINKS = frozenset({"of", "in", "at", "without", "d'affaires"})
"""Words that follow the head of a title: it is the head that takes the plural, "members of parliament"."""
NO_MAN = frozenset({"german", "human", "ottoman", "roman", "shaman"})
"""Words in -man with a plural in -mans."""
ENDINGS = {
    "patriarch": "patriarchs",
    "oligarch": "oligarchs",
    "embargo": "embargoes",
    "monarch": "monarchs",
    "child": "children",
    "Czech": "Czechs",
    "veto": "vetoes",
    "wife": "wives",
    "man": "men",
    "sis": "ses",
    "mp": "mps",
    "o": "os",
}
"""Longest first."""


def plural(noun: str) -> str:
    """The plural of a noun or title: "members of parliament", "spokesmen", "diplomats"."""
    if " " not in noun:
        return _word(noun)
    words = noun.split(" ")
    head = next((at for at, word in enumerate(words) if at and word in LINKS), len(words)) - 1
    words[head] = _word(words[head])
    return " ".join(words)


def _word(word: str) -> str:
    first, hyphen, rest = word.partition("-")
    if rest.startswith(("in-", "at-", "of-")):
        return _word(first) + hyphen + rest
    if word.endswith(tuple(ENDINGS)) and word.lower() not in NO_MAN:
        ending = next(ending for ending in ENDINGS if word.endswith(ending))
        return word.removesuffix(ending) + ENDINGS[ending]
    return third_person(word)
