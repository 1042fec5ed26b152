"""Contents read once more by themselves, by a reader made by hand."""

from collections.abc import Sequence

import msgspec

from sightline.reading.inner_speech import inner
from sightline.reading.layers import Layers, Parse
from sightline.reading.model.attribution import Bound
from sightline.reading.model.links import WordRange
from tests.build import tokens_of

WORDS = tokens_of("Ana Dorn said the mayor denied leaving Kestrin . Lint announced that all was well")
VERBS = {"said", "denied", "leaving", "announced"}
LAYERS = Layers(
    words=WORDS,
    syntax=tuple(Parse("VERB" if word.text in VERBS else "X", "", "", -1, "root") for word in WORDS),
)
OUTER = [
    Bound(source=((0, 2),), cue=((2, 3),), content=((3, 8),)),
    Bound(source=((9, 10),), cue=((10, 11),), content=((11, 15),)),
]


class Reader:
    """Says the same attributions always, and keeps what it was asked."""

    def __init__(self, *found: Bound) -> None:
        self.found = found
        self.words: list[str] = []
        self.sentences: list[WordRange] = []

    def __call__(self, words: Sequence[str], sentences: Sequence[WordRange]) -> Sequence[Bound]:
        self.words, self.sentences = list(words), list(sentences)
        return self.found


def test_only_contents_with_a_verb_of_saying_are_read() -> None:
    read = Reader()
    assert inner(LAYERS, OUTER, read) == []
    assert read.words == ["the", "mayor", "denied", "leaving", "Kestrin"]
    assert read.sentences == [(0, 5)]


def test_nothing_is_read_where_nothing_may_report() -> None:
    read = Reader(Bound(source=(), cue=((0, 1),), content=((1, 2),)))
    assert inner(LAYERS, OUTER[1:], read) == []
    assert read.words == []


def test_what_is_found_is_moved_to_its_place_in_the_text() -> None:
    read = Reader(Bound(source=((0, 2),), cue=((2, 3),), content=((3, 5),)))
    assert inner(LAYERS, OUTER, read) == [Bound(source=((3, 5),), cue=((5, 6),), content=((6, 8),))]


def test_none_goes_from_one_content_into_another() -> None:
    twice = [OUTER[0], Bound(source=(), cue=((8, 9),), content=((9, 15),))]
    read = Reader(Bound(source=((0, 2),), cue=((2, 3),), content=((6, 9),)))
    assert inner(LAYERS, twice, read) == []
    assert read.sentences == [(0, 5), (5, 11)]


def test_only_the_sentences_of_a_content_that_may_report_are_read() -> None:
    words = tuple(msgspec.structs.replace(word, sentence=int(index > 8)) for index, word in enumerate(WORDS))
    layers = msgspec.structs.replace(LAYERS, words=words)
    read = Reader()
    assert inner(layers, [Bound(source=(), cue=((0, 1),), content=((6, 15),))], read) == []
    assert read.words == ["Lint", "announced", "that", "all", "was", "well"]


def test_a_cue_found_before_is_not_found_again() -> None:
    found = [*OUTER, Bound(source=(), cue=((5, 6),), content=((6, 8),))]
    read = Reader(Bound(source=((0, 2),), cue=((2, 3),), content=((3, 5),)))
    assert inner(LAYERS, found, read) == []
