"""Which words of a text are a title or a role: "vice-president", "head of", "Rep."."""

from functools import cache
from typing import Final

from sightline.contract import RoleStatus
from sightline.reading.noun_phrases import Phrases, WordRange
from sightline.vocabulary.files import listed
from sightline.vocabulary.roles import honorifics, modifiers, roles, statuses, titles_by_first_word

LONGEST: Final = 7
"""Words of a title, hyphens among them: "chairman of the board", "commander-in-chief"."""


@cache
def titles() -> dict[str, bool]:
    """Every title in lower case, and whether it names several people."""
    return {" ".join(one.words): one.several for those in titles_by_first_word().values() for one in those}


@cache
def leading() -> dict[str, bool]:
    """Nouns that are a role by what they lead or belong to ("head of the port"); true for plurals."""
    found = dict.fromkeys(listed(roles().belonging), False)
    return found | {f"{word}s": True for word in found}


def title_ending(phrases: Phrases, end: int) -> int | None:
    """The first word of the longest title that ends before word `end`; None where none does."""
    first = phrases.first_of_sentence(end - 1) if end else 0
    for start in range(max(first, end - LONGEST), end):
        if phrases.lower((start, end)) in titles():
            return start
    return None


def title_before(phrases: Phrases, word: int) -> int:
    """The first word of the title or honorific that stands right before a word; the word itself if none."""
    if word == 0 or phrases.words[word - 1].sentence != phrases.words[word].sentence:
        return word
    found = title_ending(phrases, without_suffix(phrases, word))
    if found is not None:
        return found
    first = phrases.first_of_sentence(word)
    for start in range(max(first, word - 3), word):
        if is_honorific(phrases.lower((start, word))):
            return start
    return word


def is_honorific(text: str) -> bool:
    """Whether words in lower case are an honorific: "mr.", "his excellency"."""
    return tuple(text.replace(".", "").split()) in honorifics()


def without_suffix(phrases: Phrases, end: int) -> int:
    """The end of a title without "-elect" and the like."""
    if (
        end >= 3
        and phrases.words[end - 2].text == "-"
        and f"-{phrases.words[end - 1].text.lower()}" in statuses()
    ):
        return end - 2
    return end


def is_role(phrases: Phrases, word: int) -> bool:
    """Whether a noun says what somebody is by office or trade."""
    return phrases.words[word].text.lower() in leading() or title_ending(phrases, word + 1) is not None


def names_several(phrases: Phrases, word: int) -> bool:
    """Whether a role's noun stands for several people."""
    start = title_ending(phrases, word + 1)
    if start is None:
        return leading().get(phrases.words[word].text.lower(), False)
    return titles()[phrases.lower((start, word + 1))]


def status_words(phrases: Phrases, span: WordRange) -> dict[int, RoleStatus]:
    """The words of a range that say when a role is or was held."""
    words = ((at, phrases.words[at].text.lower()) for at in range(*span))
    return {at: statuses()[word] for at, word in words if word in statuses()}


def core(text: str) -> str:
    """A role or description in its last title's words, without what it belongs to: "prime minister".

    Empty where it has none. That of "former prime minister of the north" is "prime minister" too.
    """
    words = text.lower().split()
    end = next(
        (at for at, word in enumerate(words) if at and word in {"of", "for", "to", "on", "in", "at"}),
        len(words),
    )
    for stop in range(end, 0, -1):
        for start in range(max(0, stop - LONGEST), stop):
            phrase = " ".join(words[start:stop])
            if phrase in titles() or phrase in leading():
                return _with_fields(words, start, stop)
    return ""


def _with_fields(words: list[str], start: int, stop: int) -> str:
    """The title with the ranks and fields before it: "deputy foreign minister"."""
    while start and (words[start - 1],) in modifiers():
        start -= 1
    return " ".join(words[start:stop])
