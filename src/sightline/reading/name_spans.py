"""Names as the model tags them, cut to their words: no article, no possessive, no title, no bracket."""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from sightline.contract import EntityType
from sightline.reading.layers import Token
from sightline.reading.model.labels import NAME_TYPES
from sightline.reading.model.outputs import Encoded
from sightline.reading.model.tags import spans
from sightline.reading.noun_phrases import Phrases, WordRange
from sightline.reading.role_words import title_before, title_ending
from sightline.vocabulary.countries import by_name

POSSESSIVES: Final = frozenset(("'s", "’s", "'", "’"))
HYPHENS: Final = frozenset(("-", "‑", "–"))
PERSONAL: Final = frozenset(
    (
        "president",
        "minister",
        "senator",
        "governor",
        "chancellor",
        "ambassador",
        "king",
        "queen",
        "prince",
        "princess",
    )
)
"""Last words of titles after which a capital begins a person's name; "General" may begin a firm's."""
ARTICLES: Final = frozenset(("the", "a", "an"))


class NameSpan(msgspec.Struct, frozen=True):
    """A name by its words: the first, and the one after the last."""

    start: int
    end: int
    type: EntityType

    @property
    def span(self) -> WordRange:
        """Its range of words."""
        return self.start, self.end


def named(encoded: Encoded, phrases: Phrases, sentences: Sequence[WordRange]) -> Iterator[NameSpan]:
    """The names of a text in order and not overlapping."""
    scores, transitions = encoded.arrays["names"], encoded.transitions.get("names")
    for start, end, kind in spans(scores, transitions, sentences):
        for piece in _pieces(phrases.words, (start, end)):
            for span, type_ in _holder_and_rest(phrases, piece, NAME_TYPES[kind]):
                trimmed = _trimmed(phrases, span, type_)
                if trimmed:
                    yield NameSpan(*trimmed, type_)


def titled(phrases: Phrases, known: Sequence[NameSpan]) -> list[NameSpan]:
    """Names that the model missed: what is written as one right after a person's title, "President Dorn"."""
    taken = {at for one in known for at in range(one.start - 1, one.end)}
    found: list[NameSpan] = []
    for word, upos in enumerate(phrases.tree.upos):
        first = phrases.words[word].text[:1]
        if upos != "PROPN" or word in taken or not first.isupper() or not word:
            continue
        before = phrases.words[word - 1]
        if (
            before.text.lower() in PERSONAL
            and before.text[0].isupper()
            and title_ending(phrases, word) is not None
        ):
            end = word + 1
            while end < len(phrases.words) and end not in taken and phrases.tree.relations[end] == "flat":
                end += 1
            if end not in taken:
                found.append(NameSpan(word, end, "person"))
    return found


def _pieces(words: Sequence[Token], span: WordRange) -> Iterator[WordRange]:
    """What brackets part: "Kestrin Salt Union (KSU)" is two names; a bracket within a name is left."""
    start, end = span
    parts = _hyphened(words, span)
    if parts:
        yield from parts
        return
    brackets = [at for at in range(start, end) if words[at].text in {"(", "["}]
    if brackets and (words[end - 1].text in {")", "]"} or not _closes(words, brackets[-1], end)):
        yield start, brackets[0]
        yield brackets[0] + 1, end
    else:
        yield span


def _hyphened(words: Sequence[Token], span: WordRange) -> list[WordRange]:
    """The parts of "Norway-Sweden", which are two names; none where it is one name ("Guinea-Bissau")."""
    start, end = span
    texts = [word.text for word in words[start:end]]
    if end - start != 3 or texts[1] not in HYPHENS or "".join(texts) in by_name():
        return []
    return [(start, start + 1), (end - 1, end)] if texts[0] in by_name() and texts[2] in by_name() else []


def _holder_and_rest(
    phrases: Phrases, span: WordRange, kind: EntityType
) -> Iterator[tuple[WordRange, EntityType]]:
    """The parts of "Port Office adviser Ana Dorn": a title in small letters parts a body from a person."""
    start, end = span
    small = (at for at in range(start + 2, end) if phrases.words[at - 1].text.islower())
    for at in small:
        first = title_ending(phrases, at)
        if first is not None and first >= start and phrases.words[at].text[0].isupper():
            yield (start, first), "organisation" if kind == "person" else kind
            yield (at, end), "person"
            return
    yield span, kind


def _closes(words: Sequence[Token], opening: int, end: int) -> bool:
    return any(words[at].text in {")", "]"} for at in range(opening, end))


def _trimmed(phrases: Phrases, span: WordRange, kind: EntityType) -> WordRange | None:
    """The range without what is no part of a name; None where nothing is left."""
    start, end = span
    words = phrases.words
    while start < end and (words[start].text.lower() in ARTICLES or not _has_letters(words[start])):
        start += 1
    while start < end and (words[end - 1].text in POSSESSIVES or not _has_letters(words[end - 1])):
        end -= 1
    if kind == "person":
        titled = (cut for cut in range(end - 1, start, -1) if title_before(phrases, cut) < cut)
        start = next(titled, start)
    return (start, end) if start < end else None


def _has_letters(word: Token) -> bool:
    return any(char.isalnum() for char in word.text)
