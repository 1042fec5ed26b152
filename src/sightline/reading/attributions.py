"""Who says what: the reading model's ranges, bound together and turned into attributions.

A content holds the quotation marks and the "that" that belong to it, as its annotators had them. A quotation
that nobody is found to say is kept as said by whoever spoke before or by somebody, never as the author's own
words.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import msgspec
import numpy as np

from sightline.contract import Attribution, Document, Range
from sightline.reading.continuations import Continuations
from sightline.reading.inner_speech import Encode, inner
from sightline.reading.layers import Layers, Token
from sightline.reading.model.attribution import Bound, Scores, Tagged, bound, nested
from sightline.reading.model.links import PairScores, WordRange
from sightline.reading.model.outputs import Encoded, Floats, Integers
from sightline.reading.model.tags import spans
from sightline.reading.pipeline import reader
from sightline.reading.quotations import Quotation, quotations
from sightline.reading.spans import Spans
from sightline.reading.speakers import FIRST_PERSON, Speakers
from sightline.reading.speech import is_speech, speech_of, without_citation
from sightline.vocabulary.verbs import silent_forms

LENIENCE: Final = {"source": 1.0, "cue": 1.0, "content": 0.0, "inner": 0.0}
"""What is taken from the score of words outside: what a range too many costs is less than what one too few
does, for a cue without a content and a source without a cue are left out in the end."""
GOING_ON: Final = ":,;"
"""Marks after which a sentence goes on in the next paragraph."""
BESIDE_VERB: Final = frozenset(("VERB", "AUX", "ADV", "PART", "ADP"))
"""Classes of words in a cue that is a verb alone."""
NEEDS = ("blocks", "sentences", "words", "encoded", "syntax", "pointers", "mentions", "entities")


@reader(needs=NEEDS, gives=["attributions"])
def find_attributions(document: Document, layers: Layers) -> Layers:
    """Fill `attributions`, in the order of their contents."""

    def encode(words: Sequence[str], sentences: Sequence[WordRange]) -> Encoded:
        from sightline.reading.model.network import network

        return network().encode(words, sentences)

    return attributed(document, layers, encode)


def attributed(document: Document, layers: Layers, encode: Encode) -> Layers:
    """The same, given what reads contents once more for the speech in them."""
    speakers = Speakers(layers)
    found = read_bound(layers, encode, speakers)
    maker = _Maker(document.text, layers, speakers)
    made = [maker.attribution(number, one) for number, one in enumerate(found)]
    return msgspec.structs.replace(layers, attributions=_numbered([*made, *maker.unattributed(made)]))


def read_bound(layers: Layers, encode: Encode, speakers: Speakers) -> list[Bound]:
    """The attributions that have a cue, in the order of their contents, with those inside others.

    What somebody says of themselves within their speech ("I think") is left out: their words say it.
    """
    if layers.encoded is None:
        return []

    def read(words: Sequence[str], sentences: Sequence[WordRange]) -> list[Bound]:
        return _outermost(encode(words, sentences), _numbers(sentences))

    outer = _outermost(layers.encoded, np.array([word.sentence for word in layers.words], dtype=np.int64))
    within = inner(layers, outer, read)
    others = [one for one in within if speakers.family(one.source) not in FIRST_PERSON]
    found = [
        one
        for one in (*outer, *others)
        if _has_words(layers.words, one.content) and not _is_silent(layers, one.cue[0])
    ]
    return nested(sorted(found, key=lambda one: (one.content, one.cue)))


def _outermost(encoded: Encoded, sentences: Integers) -> list[Bound]:
    """The attributions of a text that have a cue; `sentences` [N] has the sentence of each word."""
    ranges = {name: _ranges(encoded, name, lenience) for name, lenience in LENIENCE.items()}
    scores = Scores(
        content_cue=_pairs(encoded, "content_cue"),
        cue_source=_pairs(encoded, "cue_source"),
        no_source=encoded.arrays["cue_nosource"],
    )
    return [one for one in bound(Tagged(**ranges), sentences, scores) if one.cue]


def _ranges(encoded: Encoded, name: str, lenience: float) -> list[WordRange]:
    scores = encoded.arrays[name].copy()
    scores[:, 0] -= lenience
    return [(start, end) for start, end, _ in spans(scores, encoded.transitions.get(name))]


def _pairs(encoded: Encoded, name: str) -> PairScores:
    def scores(left: Integers, right: Integers) -> Floats:
        return encoded.pair_scores(name, left, right)[:, 0]

    return scores


def _numbers(sentences: Sequence[WordRange]) -> Integers:
    """The sentence of each word."""
    return np.repeat(np.arange(len(sentences)), [end - start for start, end in sentences])


def _is_silent(layers: Layers, cue: WordRange) -> bool:
    """Whether a cue is a verb that reports nothing, with no noun beside it: "has required"."""
    words = range(*cue)
    if any(layers.syntax[word].upos not in BESIDE_VERB for word in words):
        return False
    verbs = [layers.words[word].text.lower() for word in words if layers.syntax[word].upos == "VERB"]
    return bool(verbs) and silent_forms().issuperset(verbs)


def _has_words(words: Sequence[Token], pieces: Sequence[WordRange]) -> bool:
    return any(char.isalnum() for start, end in pieces for word in words[start:end] for char in word.text)


class _Maker:
    """Turns ranges of words into the contract's attributions; their ids only serve `_numbered`."""

    def __init__(self, text: str, layers: Layers, speakers: Speakers) -> None:
        self._text, self._words, self._speakers = text, layers.words, speakers
        blocks = [(block.start, block.end) for block in layers.blocks] or [(0, len(text))]
        self._blocks = Spans((block, block) for block in blocks)
        self._quoted = Spans((one.range, one) for one in quotations(text, blocks))
        self._cited: Mapping[int, int] = {pointer.end: pointer.start for pointer in layers.pointers}
        self._sentences = layers.sentences

    def attribution(self, number: int, one: Bound) -> Attribution:
        """One of those found."""
        cue = self._places(one.cue)
        pieces = (self._in_paragraph(piece, cue) for piece in self._places(one.content))
        contents = tuple(without_citation(self._text, piece, self._cited) for piece in pieces)
        speaker, kind = self._speakers.of(one.source)
        return Attribution(
            id=f"{number}",
            source=self._places(one.source) or None,
            cue=cue or None,
            content=contents,
            speaker=speaker,
            speaker_kind=kind,
            speech=speech_of(self._text, contents, cue[0] if cue else None, self._quoted),
            inside=None if one.inside is None else f"{one.inside}",
        )

    def _in_paragraph(self, piece: Range, cue: Sequence[Range]) -> Range:
        """Of a piece that runs over the end of a paragraph what is in the cue's own, or the nearest one.

        A quotation that is not closed goes on in the next paragraph, and so does a sentence before a list.
        """
        start, end = piece
        parts = [(max(start, first), min(end, last)) for first, last in self._blocks.overlapping(piece)]
        lists = any(self._text[last - 1] in GOING_ON for _, last in parts[:-1])
        if len(parts) < 2 or not cue or lists or any(one.open for one in self._quoted.overlapping(piece)):
            return piece
        return min(parts, key=lambda part: max(part[0] - cue[0][1], cue[0][0] - part[1]))

    def unattributed(self, found: Sequence[Attribution]) -> Iterator[Attribution]:
        """The quotations of speech, in sentences, of which no word is in what was found."""
        taken = Spans((piece, one) for one in found for piece in one.content or ())
        read = Spans((one, one) for one in self._sentences)
        continuations = Continuations(self._text, self._sentences, found)
        last: tuple[Quotation, Attribution] | None = None
        for one in self._quoted.overlapping((0, len(self._text))):
            own = taken.overlapping(one.range)
            if own:
                last = one, own[0]
            elif is_speech(self._text, one) and read.overlapping(one.range):
                before = continuations.before(one, last)
                made = _quoted(one, before)
                last = one, made
                yield made

    def _places(self, pieces: Sequence[WordRange]) -> tuple[Range, ...]:
        return tuple((self._words[start].start, self._words[end - 1].end) for start, end in pieces)


def _quoted(one: Quotation, before: Attribution | None) -> Attribution:
    """A quotation that has no cue; who said it if it goes on with one that has."""
    return Attribution(
        id=f"quotation {one.start}",
        source=None,
        cue=None,
        content=(one.range,),
        speaker=before.speaker if before else None,
        speaker_kind=before.speaker_kind if before else "unknown",
        speech="direct",
        inside=None,
    )


def _numbered(made: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """In the order of their contents, with ids that count them."""
    ordered = sorted(made, key=lambda one: one.content or ())
    ids = {one.id: f"a{number}" for number, one in enumerate(ordered, 1)}
    return tuple(
        msgspec.structs.replace(one, id=ids[one.id], inside=ids[one.inside] if one.inside else None)
        for one in ordered
    )
