"""What readers pass to each other: every annotation of one document, layer by layer.

A layer is a field of `Layers`, empty until its reader has run. Some layers are public and go into the
contract's `Reading` as they are; others (blocks, tokens, expressions, pointers) only serve later readers.
"""

from typing import Literal

import msgspec

from sightline.contract import (
    Attribution,
    Caution,
    Citation,
    CitationKind,
    Entity,
    EntityType,
    Form,
    Mention,
    Published,
    Range,
    Role,
    Time,
    TimeKind,
)
from sightline.reading.model.outputs import Encoded
from sightline.reading.timex.meaning import Meaning

BlockKind = Literal["heading", "paragraph", "item"]


class Block(msgspec.Struct, frozen=True):
    """A heading, paragraph or list item: sentences never cross its ends; furniture is in none."""

    start: int
    end: int
    kind: BlockKind


class Token(msgspec.Struct, frozen=True):
    """A word, number or mark of punctuation, and the index of its sentence."""

    start: int
    end: int
    text: str
    sentence: int


class Expression(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression as the text has it, before any anchor: what is written and nothing more.

    `year`, `month`, `day` hold the parts of a calendar date that are written out; "May 20" has no year.
    `rule` names the pattern that found it; `meaning` is all that the words say, for resolving it later, and
    null stands for the calendar date that the three parts are.
    """

    start: int
    end: int
    kind: TimeKind
    rule: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    meaning: Meaning | None = None


class Pointer(msgspec.Struct, frozen=True, kw_only=True):
    """A citation before its date is resolved: the pointer's range and what it names.

    `expression` is the index in `Layers.expressions` of the date it carries, or null.
    """

    start: int
    end: int
    kind: CitationKind
    outlet: str | None
    author: str | None
    expression: int | None
    supports: tuple[Range, ...]


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """A mention before it is known to what it refers.

    `text` is its words without a possessive; `roles` are the titles beside it ("Prime Minister").
    """

    start: int
    end: int
    text: str
    type: EntityType
    form: Form
    roles: tuple[Role, ...] = ()


class Parse(msgspec.Struct, frozen=True):
    """What syntax says of a word, as Universal Dependencies: tags, lemma, its head and its relation to it.

    `head` is an index in `Layers.words`, in the same sentence, or -1 for the sentence's root.
    """

    upos: str
    xpos: str
    lemma: str
    head: int
    relation: str


class ChainMention(msgspec.Struct, frozen=True):
    """A mention of a chain: its range, the index in `Layers.words` of the word that heads it, its form."""

    start: int
    end: int
    head: int
    form: Form


class Chain(msgspec.Struct, frozen=True):
    """Mentions of the same, in the order of the text; at least two."""

    mentions: tuple[ChainMention, ...]


class Layers(msgspec.Struct, frozen=True, kw_only=True):
    """All annotations of one document. Each reader returns a copy in which it filled what it gives."""

    blocks: tuple[Block, ...] = ()
    sentences: tuple[Range, ...] = ()
    tokens: tuple[Token, ...] = ()
    words: tuple[Token, ...] = ()
    encoded: Encoded | None = None
    syntax: tuple[Parse, ...] = ()
    chains: tuple[Chain, ...] = ()
    expressions: tuple[Expression, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    published: Published = Published()
    times: tuple[Time, ...] = ()
    citations: tuple[Citation, ...] = ()
    names: tuple[Name, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    warnings: tuple[Caution, ...] = ()
