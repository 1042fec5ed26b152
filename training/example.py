"""One annotated text as the trainer takes it: words in sentences, and whatever a corpus says of them.

A field that is None is not annotated in that corpus and gives no loss; an empty list says that there is
nothing of the kind in the text. All ranges count words of the text, start inclusive, end exclusive.
"""

from typing import Literal

import msgspec

NameType = Literal["person", "organisation", "place", "group", "event", "work"]
WordRange = tuple[int, int]


class NameSpan(msgspec.Struct, frozen=True):
    """A name without titles, articles before it or a possessive after it."""

    start: int
    end: int
    type: NameType


class AttributionSpans(msgspec.Struct, frozen=True, kw_only=True):
    """Who says what; each part is a list of ranges, for it may be discontinuous, or empty where unsaid."""

    source: list[WordRange]
    cue: list[WordRange]
    content: list[WordRange]


class Syntax(msgspec.Struct, frozen=True, kw_only=True):
    """Universal Dependencies, one item for each word of the text; `heads` are word indices, -1 the root."""

    upos: list[str]
    xpos: list[str]
    lemmas: list[str]
    heads: list[int]
    relations: list[str]


class MentionSpan(msgspec.Struct, frozen=True):
    """A mention of a chain: its range and the word that heads it."""

    start: int
    end: int
    head: int


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """A text; `sentences` are ranges of words that cover all of them, in order.

    `name_types` are those that are marked wherever they occur, where not all six are: a word outside of names
    may then be one of another type. Of the words in `unknown` the corpus does not say whether they are names.
    """

    id: str
    corpus: str
    words: list[str]
    sentences: list[WordRange]
    names: list[NameSpan] | None = None
    name_types: tuple[NameType, ...] | None = None
    unknown: list[WordRange] = msgspec.field(default_factory=list)
    attributions: list[AttributionSpans] | None = None
    syntax: Syntax | None = None
    chains: list[list[MentionSpan]] | None = None
    predicates: list[int] | None = None
    factuality: dict[int, float] | None = None
