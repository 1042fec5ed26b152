"""Our words for the contract's codes. Whatever else a view shows is a text's own words."""

from typing import Literal

from sightline.contract import Basis, Level, SpeakerKind

VoiceKind = Literal["own", "named", "anonymous", "group", "outlet", "document", "author", "unknown"]

VOICES: dict[str, str] = {
    "own": "author’s own voice",
    "named": "named speaker",
    "anonymous": "anonymous speaker",
    "group": "group",
    "outlet": "outlet",
    "document": "document",
    "author": "author, as a speaker",
    "unknown": "speaker not identified",
}
"""Who stands behind a statement, the best known first; `own` is a statement with no speaker named."""

WEAKEST_FIRST: tuple[SpeakerKind, ...] = (
    "unknown",
    "anonymous",
    "group",
    "outlet",
    "document",
    "author",
    "named",
)
"""A chain of speakers is as well known as its weakest link."""

BASES: dict[Basis, str] = {
    "given": "given with the text",
    "metadata": "from the page’s metadata",
    "byline": "from the byline",
    "inferred": "inferred from the dates the text itself cites",
    "unknown": "not known",
}

LEVELS: tuple[Level, ...] = (
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
)
"""Certainty in the order in which it is shown and sorted."""

STATUSES = ("occurred", "ongoing", "planned", "predicted", "hypothetical", "demanded", "denied")
"""Statuses in the order in which they are shown and sorted."""


def plain(code: str) -> str:
    """A code as words: `elite_cultivation` is "elite cultivation"."""
    return code.replace("_", " ")
