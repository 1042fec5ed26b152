"""Names as the reading model tags them, with their roles; described people and bodies; pronouns.

Adjectives such as "Norlandic" are names of groups too; `standing` tells them from those who can act.
"""

from collections.abc import Iterable

import msgspec

from sightline.contract import Document, Range
from sightline.reading.descriptions import described
from sightline.reading.encoding import sentence_words
from sightline.reading.layers import Layers, Name
from sightline.reading.name_spans import NameSpan, named, titled
from sightline.reading.noun_phrases import Phrases
from sightline.reading.pipeline import reader
from sightline.reading.roles import RoleFinder
from sightline.reading.spans import Spans, contains
from sightline.reading.titles import is_title

NEEDS = ("blocks", "sentences", "words", "expressions", "pointers", "encoded", "syntax")


@reader(needs=NEEDS, gives=["names"])
def find_names(document: Document, layers: Layers) -> Layers:
    """Fill `names` in the order of the text, of two that begin together the longer first.

    Names do not overlap; a description may hold names and other descriptions ("an official of the port").
    Times and pointers in brackets hold none; without the model there are none.
    """
    if layers.encoded is None or not layers.syntax:
        return layers
    phrases = Phrases(document.text, layers.words, layers.syntax)
    sentences = sentence_words(layers.words, len(layers.sentences))
    free = _Free(document.text, layers)
    spans = [one for one in named(layers.encoded, phrases, sentences) if free.has(phrases.place(one.span))]
    missed = titled(phrases, spans)
    spans = sorted(
        [*spans, *(one for one in missed if free.has(phrases.place(one.span)))], key=lambda one: one.span
    )
    people = [one for one in spans if one.type == "person"]
    surnames = {phrases.slice((one.end - 1, one.end)) for one in people if one.end - one.start > 1}
    titles = {one for one in people if is_title(phrases.slice(one.span))}
    spans = [one for one in spans if one not in titles or phrases.slice(one.span) in surnames]
    phrases.hold(one.span for one in spans)
    finder = RoleFinder(phrases, spans)
    taken = {at for one in spans for at in range(*one.span)} | finder.heads
    others = (one for one in described(phrases, taken) if free.has((one.start, one.end)))
    names = [*(_name(phrases, finder, one) for one in spans), *others]
    return msgspec.structs.replace(layers, names=tuple(sorted(names, key=lambda one: (one.start, -one.end))))


def _name(phrases: Phrases, finder: RoleFinder, one: NameSpan) -> Name:
    start, end = phrases.place(one.span)
    text = phrases.slice(one.span)
    return Name(start=start, end=end, text=text, type=one.type, form="name", roles=finder.roles(one))


class _Free:
    """Where names may stand: in no pointer in brackets, and not within a time."""

    def __init__(self, text: str, layers: Layers) -> None:
        pointers = ((one.start, one.end) for one in layers.pointers if text[one.start] in "([")
        self._pointers = Spans((one, one) for one in pointers)
        self._times = Spans(((one.start, one.end), (one.start, one.end)) for one in layers.expressions)

    def has(self, place: Range) -> bool:
        """Whether a name may stand here: one that is longer than the time in it may."""
        times: Iterable[Range] = self._times.overlapping(place)
        return not self._pointers.overlapping(place) and not any(contains(time, place) for time in times)
