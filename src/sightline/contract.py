"""The public values: a document, its reading, and what the reading found.

These types are CONTRACT.md, field by field and in its order: what `sightline read --format json`
prints, what every package passes on, and what `sightline schema` describes. They are plain, frozen
values that hold no logic.

Offsets count Unicode code points of `Document.text`, start inclusive, end exclusive. Dates are ISO 8601
as precise as known: `2019`, `2019-05`, `2019-05-24`. Adding an optional field is a compatible change;
anything else needs a new `SCHEMA`.
"""

from typing import Final, Literal

import msgspec

SCHEMA: Final = "sightline.reading/1"

Range = tuple[int, int]
"""`[start, end]` in code points of the document's text, start inclusive, end exclusive, never blank."""

Basis = Literal["given", "metadata", "byline", "inferred", "unknown"]
FurnitureKind = Literal["publication", "credit", "menu", "notice", "running_head", "promotion"]
EntityType = Literal["person", "organisation", "place", "group", "event", "work"]
Form = Literal["name", "description", "pronoun"]
RoleStatus = Literal["current", "former", "future", "unknown"]
TimeKind = Literal["date", "time", "duration", "set"]
SpeakerKind = Literal["named", "anonymous", "group", "outlet", "document", "author", "unknown"]
Speech = Literal["direct", "indirect", "mixed"]
CitationKind = Literal["article", "video", "interview", "document", "post", "unknown"]
Polarity = Literal["positive", "negative"]
Status = Literal["occurred", "ongoing", "planned", "predicted", "hypothetical", "demanded", "denied"]
Level = Literal[
    "stated",
    "almost_certain",
    "very_likely",
    "likely",
    "roughly_even",
    "unlikely",
    "very_unlikely",
    "almost_no_chance",
    "possible",
    "unverified",
]
Stance = Literal["for", "against"]


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all public values: immutable, compared by content, strict when read back."""


class Caution(Value, frozen=True, kw_only=True):
    """What could not be done, e.g. a year that had to be inferred or a language that is not read."""

    code: str
    message: str


class Published(Value, frozen=True, kw_only=True):
    """When the document was published, as an interval, and how that is known.

    `inferred` keeps in `ranges` the passages it was inferred from.
    """

    earliest: str | None = None
    latest: str | None = None
    basis: Basis = "unknown"
    ranges: tuple[Range, ...] = ()


class Furniture(Value, frozen=True, kw_only=True):
    """A passage that belongs to the page and not to the article: kept in the text, never read."""

    start: int
    end: int
    kind: FurnitureKind


class Page(Value, frozen=True, kw_only=True):
    """The range of text that came from one page of the original, numbered from 1."""

    number: int
    start: int
    end: int


class Document(Value, frozen=True, kw_only=True):
    """One text with its publication facts.

    `id` is "sha256:" and the SHA-256 of the text in UTF-8; `key` is the id the input gave, or null;
    `source_sha256` is that of the original bytes.
    """

    id: str
    key: str | None
    title: str | None
    text: str
    language: str | None
    url: str | None
    outlet: str | None
    authors: tuple[str, ...]
    media_type: str
    source_sha256: str
    published: Published
    furniture: tuple[Furniture, ...] = ()
    pages: tuple[Page, ...] = ()


class Reader(Value, frozen=True, kw_only=True):
    """Which software made the reading; `model` is null while rules alone read."""

    name: str
    version: str
    model: str | None


class Mention(Value, frozen=True, kw_only=True):
    """A passage that names, describes or refers to something."""

    id: str
    start: int
    end: int
    type: EntityType
    form: Form
    entity: str | None


class Role(Value, frozen=True, kw_only=True):
    """What the text says somebody is or was, with its words."""

    start: int
    end: int
    text: str
    status: RoleStatus


class Place(Value, frozen=True, kw_only=True):
    """Where a place lies; `precision` says what the point stands for."""

    lat: float
    lon: float
    country: str | None
    geonames: int | None
    precision: str


class Entity(Value, frozen=True, kw_only=True):
    """What mentions of one document refer to; `name` is the best full name in the text."""

    id: str
    type: EntityType
    name: str
    names: tuple[str, ...]
    roles: tuple[Role, ...] = ()
    place: Place | None = None
    ids: dict[str, str] = {}


class Time(Value, frozen=True, kw_only=True):
    """A time expression with its TIMEX3 value and the interval it covers; null where unknown."""

    id: str
    start: int
    end: int
    kind: TimeKind
    earliest: str | None
    latest: str | None
    timex: str


class Attribution(Value, frozen=True, kw_only=True):
    """A source, a cue and a content: who says (thinks, intends) what; `inside` is the one it nests in."""

    id: str
    source: tuple[Range, ...] | None
    cue: tuple[Range, ...] | None
    content: tuple[Range, ...] | None
    speaker: str | None
    speaker_kind: SpeakerKind
    speech: Speech
    inside: str | None


class Citation(Value, frozen=True, kw_only=True):
    """A pointer to another publication or interview; `outlet` is null where the text lost it.

    `supports` are the ranges of text that rest on it.
    """

    id: str
    start: int
    end: int
    kind: CitationKind
    outlet: str | None
    author: str | None
    earliest: str | None
    latest: str | None
    supports: tuple[Range, ...]


class Predicate(Value, frozen=True, kw_only=True):
    """The word or words that say what is done, with their lemma."""

    start: int
    end: int
    lemma: str


class Participant(Value, frozen=True, kw_only=True):
    """Who or what takes part, by role: agent, recipient, theme or another."""

    role: str
    start: int
    end: int
    entity: str | None


class Certainty(Value, frozen=True, kw_only=True):
    """How sure the speaker is; `low` and `high` are the level's probability range or null."""

    level: Level
    low: float | None
    high: float | None
    cue: Range | None


class EventCode(Value, frozen=True, kw_only=True):
    """A PLOVER v2 type and mode with the rule that put it there."""

    type: str
    mode: str | None
    rule: str


class Lever(Value, frozen=True, kw_only=True):
    """The text describes something consistent with this means of influence; `rule` says why."""

    code: str
    rule: str


class Statement(Value, frozen=True, kw_only=True):
    """One predicate with its participants, time, place, status, certainty and chain of speakers.

    `time` and `place` are ids of a time and an entity; `according_to` are attribution ids, outermost
    speaker first, and empty for the author's own voice.
    """

    id: str
    start: int
    end: int
    predicate: Predicate
    participants: tuple[Participant, ...]
    polarity: Polarity
    status: Status
    certainty: Certainty
    time: str | None
    earliest: str | None
    latest: str | None
    place: str | None
    event: EventCode | None
    levers: tuple[Lever, ...]
    according_to: tuple[str, ...]
    citations: tuple[str, ...]


class Forecast(Value, frozen=True, kw_only=True):
    """A statement that should come true within a window."""

    statement: str
    earliest: str | None
    latest: str | None


class Position(Value, frozen=True, kw_only=True):
    """An outcome somebody is said to want, or to be against."""

    holder: str | None
    stance: Stance
    outcome: Range
    statement: str


class Reading(Value, frozen=True, kw_only=True):
    """Everything read in one document: the JSON object of CONTRACT.md."""

    schema: Literal["sightline.reading/1"] = SCHEMA
    reader: Reader
    document: Document
    sentences: tuple[Range, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[Time, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    citations: tuple[Citation, ...] = ()
    statements: tuple[Statement, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    positions: tuple[Position, ...] = ()
    warnings: tuple[Caution, ...] = ()
