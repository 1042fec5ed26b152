"""What a text teaches, as arrays: on invented texts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.reading.model.labels import Labels, tag
from sightline.reading.model.wordpiece import WordPieces
from training.example import AttributionSpans, Example, MentionSpan, NameSpan, Syntax
from training.targets import IGNORED, attribution_targets, labels_of, targets_of, write_range

PIECES = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "strel", "##ik", "said"])
LABELS = Labels(upos=("PROPN", "VERB"), xpos=("NNP",), lemma=(), relation=("root", "nsubj"))
O, B, I, E, S = 0, *(tag(position) for position in "BIES")  # noqa: E741


def example(words, **fields):
    return Example(id="a", corpus="ours", words=words.split(), sentences=[(0, len(words.split()))], **fields)


def said(source, cue, content):
    return AttributionSpans(source=source, cue=cue, content=content)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        pytest.param((1, 2), [O, S, O, O, O], id="one word"),
        pytest.param((1, 3), [O, B, E, O, O], id="two words"),
        pytest.param((1, 5), [O, B, I, I, E], id="more"),
    ],
)
def test_a_range_as_tags(span, expected):
    tags = np.zeros(5, dtype=np.int64)
    write_range(tags, span)
    assert tags.tolist() == expected


def test_each_type_has_four_tags():
    tags = np.zeros(2, dtype=np.int64)
    write_range(tags, (0, 2), kind=2)
    assert tags.tolist() == [tag("B", 2), tag("E", 2)] == [9, 11]


def test_pieces_and_shapes_of_the_words():
    found = targets_of(example("Strelik said"), PIECES, LABELS)
    assert found.pieces == [(4, 5), (6,)]
    assert len(found.shapes) == 2
    assert found.tags == {}


def test_what_a_corpus_does_not_say_gives_no_target():
    found = targets_of(example("Strelik said"), PIECES, LABELS)
    assert (found.heads, found.chains, found.predicates, found.factuality) == (None, None, None, None)


def test_names_and_words_that_may_be_names():
    names = [NameSpan(0, 1, "person"), NameSpan(2, 4, "place")]
    found = targets_of(
        example("Strelik left New Tolvesk today", names=names, unknown=[(4, 5)]), PIECES, LABELS
    )
    assert found.tags["names"].tolist() == [tag("S", 0), O, tag("B", 2), tag("E", 2), IGNORED]
    assert found.unmarked == ()


def test_types_that_a_corpus_does_not_mark():
    found = targets_of(example("Strelik", names=[], name_types=("person", "place", "work")), PIECES, LABELS)
    assert found.unmarked == (1, 3, 4)


def test_an_attribution_and_its_links():
    tags, content_cue, cue_source = attribution_targets([said([(0, 1)], [(1, 2)], [(2, 4), (5, 6)])], 6)
    assert tags["source"].tolist() == [S, O, O, O, O, O]
    assert tags["cue"].tolist() == [O, S, O, O, O, O]
    assert tags["content"].tolist() == [O, O, B, E, O, S]
    assert tags["inner"].tolist() == [O] * 6
    assert content_cue.tolist() == [[2, 1], [5, 1]]
    assert cue_source.tolist() == [[1, 0]]


def test_a_content_inside_another_is_inner_whatever_the_order():
    outer, inner = said([(0, 1)], [(1, 2)], [(2, 8)]), said([(2, 3)], [(3, 4)], [(4, 6)])
    for order in ([outer, inner], [inner, outer]):
        tags, content_cue, cue_source = attribution_targets(order, 8)
        assert tags["content"].tolist() == [O, O, B, I, I, I, I, E]
        assert tags["inner"].tolist() == [O, O, O, O, B, E, O, O]
        assert content_cue.tolist() == [[2, 1], [4, 3]]
        assert cue_source.tolist() == [[1, 0], [3, 2]]


def test_a_cue_without_a_source():
    _, _, cue_source = attribution_targets([said([], [(0, 1)], [(1, 3)])], 3)
    assert cue_source.tolist() == [[0, -1]]


def test_two_cues_of_one_source():
    first, second = said([(0, 1)], [(1, 2)], [(2, 5)]), said([(0, 1)], [(6, 7)], [(7, 9)])
    _, _, cue_source = attribution_targets([first, second], 9)
    assert cue_source.tolist() == [[1, 0], [6, 0]]


def test_an_attribution_without_a_cue_has_no_links():
    tags, content_cue, cue_source = attribution_targets([said([(0, 1)], [], [(1, 3)])], 3)
    assert tags["content"].tolist() == [O, B, E]
    assert content_cue.shape == cue_source.shape == (0, 2)


spans = st.tuples(st.integers(0, 9), st.integers(1, 4)).map(lambda pair: (pair[0], min(10, sum(pair))))
parts = st.lists(spans, max_size=2)


@given(st.lists(st.builds(said, parts, parts, parts), max_size=5))
def test_tags_are_sound_and_links_lead_to_what_is_tagged(attributions):
    tags, content_cue, cue_source = attribution_targets(attributions, 10)
    for row in tags.values():
        inside = False
        for one in row:
            assert (one in (I, E)) == inside
            inside = one in (B, I)
        assert not inside
    for content, cue in content_cue:
        assert tags["cue"][cue] in (B, S)
        assert tags["content"][content] in (B, S) or tags["inner"][content] in (B, S)
    for cue, source in cue_source:
        assert tags["cue"][cue] in (B, S)
        assert source == -1 or tags["source"][source]


def tree(words, relations):
    return Syntax(
        upos=["PROPN", "VERB"], xpos=["NNP", "VBD"], lemmas=list(words), heads=[1, -1], relations=relations
    )


def test_labels_are_those_of_the_trees_most_frequent_first():
    texts = [
        example("Strelik spoke", syntax=tree(["Strelik", "speak"], ["nsubj", "root"])) for _ in range(20)
    ]
    texts.append(example("Norland slept", syntax=tree(["Norland", "sleep"], ["csubj", "root"])))
    found = labels_of([*texts, example("no tree here")])
    assert found.relation == ("root", "nsubj")
    assert set(found.upos) == {"PROPN", "VERB"}
    assert found == labels_of(reversed(texts))


def test_what_is_no_class_is_ignored_and_subtypes_fall_back():
    syntax = tree(["Strelik", "say"], ["nsubj:pass", "parataxis"])
    found = targets_of(example("Strelik said", syntax=syntax), PIECES, LABELS)
    assert found.tags["upos"].tolist() == [0, 1]
    assert found.tags["xpos"].tolist() == [0, IGNORED]
    assert found.tags["relation"].tolist() == [1, IGNORED]
    assert found.heads.tolist() == [1, -1]


def test_chains_by_the_words_that_head_their_mentions():
    chain = [MentionSpan(0, 1, 0)]
    syntax = tree(["Strelik", "say"], ["nsubj", "root"])
    found = targets_of(example("Strelik said", syntax=syntax, chains=[chain]), PIECES, LABELS)
    assert found.chains.tolist() == [0, -1]
    assert found.nominal.tolist() == [0]


def test_predicates_and_their_factuality():
    found = targets_of(example("Strelik said so", predicates=[1], factuality={1: -2.5}), PIECES, LABELS)
    assert found.predicates.tolist() == [0, 1, 0]
    assert np.isnan(found.factuality).tolist() == [True, False, True]
    assert found.factuality[1] == np.float32(-2.5)
