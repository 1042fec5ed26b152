"""From what the model says of a text to its attributions, with the model's arrays made by hand."""

from collections.abc import Iterable, Sequence

import numpy as np

from sightline.contract import Attribution, Mention
from sightline.reading.attributions import attributed
from sightline.reading.layers import Block, Layers, Parse
from sightline.reading.model.labels import Labels, tag
from sightline.reading.model.links import WordRange
from sightline.reading.model.outputs import Encoded, Floats, PairWeights
from tests.build import document, tokens_of, words

ROLES = ("source", "cue", "content", "inner")
NONE: dict[str, list[WordRange]] = {}


def encoded(count: int, **ranges: Iterable[WordRange]) -> Encoded:
    """A model that is sure of these ranges and says nothing of pairs."""
    silent = PairWeights(np.zeros((1, 1), np.float32), np.zeros(1, np.float32))
    sides = {
        f"{name}_{side}": np.zeros((count, 1), np.float32) for name in PAIRS for side in ("left", "right")
    }
    return Encoded(
        arrays={
            **{role: tags(count, ranges.get(role, ())) for role in ROLES},
            **sides,
            "cue_nosource": np.zeros(count, np.float32),
        },
        labels=Labels(upos=(), xpos=(), lemma=(), relation=()),
        pairs=dict.fromkeys(PAIRS, silent),
        transitions={role: np.zeros((5, 5), np.float32) for role in ROLES},
        sentence_vectors=np.zeros((1, 1), np.float32),
    )


PAIRS = ("content_cue", "cue_source")


def tags(count: int, ranges: Iterable[WordRange]) -> Floats:
    logits = np.zeros((count, 5), np.float32)
    logits[:, 0] = 5
    for start, end in ranges:
        names = ["S"] if end - start == 1 else ["B", *"I" * (end - start - 2), "E"]
        for word, name in zip(range(start, end), names, strict=True):
            logits[word, tag(name)] = 10
    return logits


def read(
    text: str,
    again: dict[str, list[WordRange]] = NONE,
    mentions: Sequence[Mention] = (),
    blocks: Sequence[Block] = (),
    **ranges: list[WordRange],
) -> tuple[Attribution, ...]:
    """The attributions of a text of one sentence, parted by spaces; `again` are the ranges in contents."""
    parted = tokens_of(text)
    layers = Layers(
        words=parted,
        sentences=((0, len(text)),),
        syntax=tuple(Parse("VERB", "", "", -1, "root") for _ in parted),
        encoded=encoded(len(parted), **ranges),
        mentions=tuple(mentions),
        blocks=tuple(blocks),
    )
    given = attributed(document(text), layers, lambda found, _: encoded(len(found), **again))
    return given.attributions


TEXT = "Ana Dorn said that the mayor denied it ."


def test_ranges_of_words_become_ranges_of_text() -> None:
    (one,) = read(TEXT, source=[(0, 2)], cue=[(2, 3)], content=[(3, 8)])
    assert words(TEXT, one.source or ()) == ["Ana Dorn"]
    assert words(TEXT, one.cue or ()) == ["said"]
    assert words(TEXT, one.content or ()) == ["that the mayor denied it"]
    assert (one.id, one.speech, one.inside) == ("a1", "indirect", None)


def test_what_is_said_in_what_is_said_is_inside_it() -> None:
    again = {"source": [(1, 3)], "cue": [(3, 4)], "content": [(4, 5)]}
    outer, inner = read(TEXT, again, source=[(0, 2)], cue=[(2, 3)], content=[(3, 8)])
    assert words(TEXT, inner.source or ()) == ["the mayor"]
    assert (outer.inside, inner.inside) == (None, outer.id)


def test_what_somebody_says_of_themselves_is_not_said_twice() -> None:
    text = "“ I said no , ” Dorn told us ."
    again = {"source": [(1, 2)], "cue": [(2, 3)], "content": [(3, 4)]}
    (one,) = read(text, again, source=[(6, 7)], cue=[(7, 8)], content=[(0, 6)])
    assert one.speech == "direct"


def test_a_source_without_a_mention_is_no_entity() -> None:
    (one,) = read(TEXT, source=[(0, 2)], cue=[(2, 3)], content=[(3, 8)])
    assert one.speaker is None


def test_a_quotation_that_nobody_says_is_somebodys() -> None:
    text = "It was loud . “ Nobody will ever leave Kestrin again . ”"
    (one,) = read(text)
    assert words(text, one.content or ()) == ["Nobody will ever leave Kestrin again ."]
    assert (one.source, one.cue, one.speaker_kind, one.speech) == (None, None, "unknown", "direct")


def test_a_content_without_a_cue_is_left_out() -> None:
    assert read(TEXT, content=[(3, 8)]) == ()


def test_a_text_without_words_has_no_attributions() -> None:
    assert attributed(document(""), Layers(), lambda found, _: encoded(len(found))).attributions == ()


def test_a_verb_that_reports_nothing_is_no_cue() -> None:
    text = "The pact requires that the port stays open ."
    assert read(text, source=[(0, 2)], cue=[(2, 3)], content=[(3, 8)]) == ()


def test_what_is_said_ends_with_its_paragraph() -> None:
    text = "Port news Ana Dorn said she left ."
    blocks = [Block(0, 9, "heading"), Block(10, len(text), "paragraph")]
    (one,) = read(text, source=[(2, 4)], cue=[(4, 5)], content=[(0, 2), (5, 7)], blocks=blocks)
    assert words(text, one.content or ()) == ["Port news", "she left"]
    (one,) = read(text, cue=[(4, 5)], content=[(1, 4)], blocks=blocks)
    assert words(text, one.content or ()) == ["Ana Dorn"]


def test_a_list_belongs_to_the_sentence_before_it() -> None:
    text = "Dorn wants two things : the port and salt ."
    blocks = [Block(0, 23, "paragraph"), Block(24, len(text), "item")]
    (one,) = read(text, source=[(0, 1)], cue=[(1, 2)], content=[(2, 9)], blocks=blocks)
    assert words(text, one.content or ()) == ["two things : the port and salt"]
