"""Titles as they stand before names: "Prime Minister", "Ambassador"."""

from collections.abc import Sequence

from sightline.vocabulary.roles import titles_by_first_word

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
