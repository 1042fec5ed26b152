"""Titles beside a name: "former Prime Minister", "Ambassador", with their status."""

from collections.abc import Sequence

from sightline.contract import Role, RoleStatus
from sightline.reading.layers import Token
from sightline.vocabulary.countries import by_name
from sightline.vocabulary.roles import honorifics, modifiers, statuses, titles_by_first_word

LONGEST_TITLE = 5


def title_at(words: Sequence[str], index: int) -> int:
    """The number of words of the title that starts at `index`, 0 if none does; words in lower case."""
    return next(
        (
            len(title.words)
            for title in titles_by_first_word().get(words[index], ())
            if tuple(words[index : index + len(title.words)]) == title.words
        ),
        0,
    )


def is_title(text: str) -> bool:
    """Whether these words are a title and nothing else: "Prime Minister"."""
    words = text.lower().split()
    return title_at(words, 0) == len(words)


def is_titular(word: str) -> bool:
    """Whether a word in lower case begins a title or is an honorific: "Rep.", "minister"."""
    return word in titles_by_first_word() or (word.rstrip("."),) in honorifics()


def title_before(tokens: Sequence[Token], words: Sequence[str], end: int) -> tuple[int, Role | None]:
    """The title that ends right before token `end`: its first token, and the role.

    An honorific ("Mr.") counts as a title for where the name starts and gives no role.
    """
    for length in range(min(LONGEST_TITLE, end), 0, -1):
        if title_at(words, end - length) == length:
            return _with_modifiers(tokens, words, end - length, end)
    for length in range(min(2, end), 0, -1):
        short = tuple(word.rstrip(".") for word in words[max(0, end - length) : end] if word != ".")
        if short and short in honorifics():
            return end - length, None
    return end, None


def _with_modifiers(
    tokens: Sequence[Token], words: Sequence[str], first: int, end: int
) -> tuple[int, Role | None]:
    status: RoleStatus = "current"
    while first and (
        words[first - 1] in _modifier_words()
        or words[first - 1] in statuses()
        or _is_demonym(tokens[first - 1])
    ):
        first -= 1
        status = statuses().get(words[first], status)
    start, stop = tokens[first].start, tokens[end - 1].end
    text = " ".join(token.text for token in tokens[first:end])
    return first, Role(start=start, end=stop, text=text, status=status)


def _modifier_words() -> frozenset[str]:
    return frozenset(word for entry in modifiers() for word in entry)


def _is_demonym(token: Token) -> bool:
    return any(name.kind == "adjective" for name in by_name().get(token.text, ()))
