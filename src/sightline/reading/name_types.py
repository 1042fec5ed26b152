"""What kind of thing a name names, by its words and those around it in the whole text. A baseline."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set

import msgspec

from sightline.contract import EntityType, Role
from sightline.reading.layers import Name, Token
from sightline.reading.titles import is_title
from sightline.vocabulary.countries import CountryName, by_name
from sightline.vocabulary.grammar import grammar
from sightline.vocabulary.nouns import head_types

LONGEST_PERSON = 4


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """Capitalised words that name something.

    `before` is the word before them, `opens` whether they open a sentence, `acts` whether a
    verb follows, `marks` whether they mark a noun after them, `titled` whether a title stands before them.
    """

    tokens: tuple[Token, ...]
    before: str
    opens: bool
    acts: bool
    marks: bool
    titled: bool
    role: Role | None

    @property
    def text(self) -> str:
        """The words, parted by single spaces."""
        return " ".join(token.text for token in self.tokens)


def type_names(runs: Sequence[Run], words: Set[str]) -> Iterator[Name]:
    """The names of a text with their types: all with the same words get the same type.

    `words` are all words of the text.
    """
    same: defaultdict[str, list[Run]] = defaultdict(list)
    for run in runs:
        same[run.text].append(run)
    own = {text: _own_type(those) for text, those in same.items()}
    surnames = {text.split()[-1] for text, kind in own.items() if kind == "person"}
    types = {
        text: kind or ("person" if text in surnames else _by_place(same[text], words))
        for text, kind in own.items()
    }
    for run in runs:
        yield Name(
            start=run.tokens[0].start,
            end=run.tokens[-1].end,
            text=run.text,
            type=types[run.text],
            form="description" if is_title(run.text) else "name",
            roles=(run.role,) if run.role else (),
        )


def head_type(words: Sequence[str]) -> EntityType | None:
    """What a word among these shows a name to be; the last word counts before the others."""
    known = head_types()
    return next((known[word.lower()] for word in (*words[-1:], *words) if word.lower() in known), None)


def _own_type(runs: Sequence[Run]) -> EntityType | None:
    text = runs[0].text
    words = text.split()
    meanings = {_meant(meaning) for meaning in by_name().get(text, ())}
    if any(run.titled for run in runs) or is_title(text):
        return "person"
    if meanings:
        return min(meanings, key=("place", "group", "organisation").index)
    head = head_type(words)
    if head:
        return head
    if len(words) == 1:
        return "organisation" if text.isupper() else None
    likely_person = len(words) <= LONGEST_PERSON and all(
        word.isalpha() and not word.isupper() for word in words
    )
    return "person" if likely_person and words[0] not in by_name() else "organisation"


def _meant(meaning: CountryName) -> EntityType:
    if meaning.kind == "people":
        return "group"
    return "organisation" if meaning.kind == "metonym" or meaning.of == "organisation" else "place"


def _by_place(runs: Sequence[Run], words: Set[str]) -> EntityType:
    """A place where "in" or "near" stands before it anywhere, or its people are named after it."""
    text = runs[0].text
    people = {f"{text}n", f"{text}an", f"{text}ian", f"{text}i", f"{text[:-1]}ian"}
    placed = any(run.before in grammar().place_marks for run in runs)
    return "place" if placed or not people.isdisjoint(words) else "organisation"
