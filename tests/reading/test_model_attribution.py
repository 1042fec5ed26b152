"""How ranges of sources, cues and contents are bound together, on arrays made by hand."""

import numpy as np
import pytest

from sightline.reading.model.attribution import Bound, Scores, Tagged, bound, nested
from sightline.reading.model.links import CUE_OF_CONTENT, Floats, Integers, PairScores, WordRange, best_links


def silent(left: Integers, right: Integers) -> Floats:
    return np.zeros(len(left), np.float32)


def for_pairs(*pairs: WordRange) -> PairScores:
    """A model that is sure of these pairs and of no other."""

    def scores(left: Integers, right: Integers) -> Floats:
        sure = [pair in pairs for pair in zip(left.tolist(), right.tolist(), strict=True)]
        return np.where(sure, 30, -30).astype(np.float32)

    return scores


def scores(
    *, content_cue: PairScores = silent, cue_source: PairScores = silent, no_source: float = 0
) -> Scores:
    return Scores(
        content_cue=content_cue, cue_source=cue_source, no_source=np.full(400, no_source, np.float32)
    )


def sentences(*lengths: int) -> Integers:
    return np.repeat(np.arange(len(lengths)), lengths)


def test_the_ranges_of_one_sentence_are_one_attribution() -> None:
    tagged = Tagged(source=[(0, 2)], cue=[(2, 3)], content=[(3, 9)])
    assert bound(tagged, sentences(10), scores()) == [
        Bound(source=((0, 2),), cue=((2, 3),), content=((3, 9),))
    ]


def test_the_contents_of_one_cue_are_one_content() -> None:
    tagged = Tagged(source=[(4, 6)], cue=[(6, 7)], content=[(0, 4), (8, 14)])
    (one,) = bound(tagged, sentences(8, 7), scores())
    assert one.content == ((0, 4), (8, 14))


def test_each_content_goes_to_the_cue_of_its_sentence() -> None:
    tagged = Tagged(source=[(0, 1), (9, 10)], cue=[(1, 2), (10, 11)], content=[(2, 8), (11, 15)])
    found = bound(tagged, sentences(9, 7), scores())
    assert [(one.source, one.cue) for one in found] == [(((0, 1),), ((1, 2),)), (((9, 10),), ((10, 11),))]


def test_a_model_that_is_sure_overrules_distance() -> None:
    tagged = Tagged(source=[], cue=[(0, 1), (2, 3)], content=[(3, 8)])
    (one,) = bound(tagged, sentences(9), scores(content_cue=for_pairs((3, 0))))
    assert one.cue == ((0, 1),)


def test_a_cue_has_no_source_where_the_model_says_so() -> None:
    tagged = Tagged(source=[(0, 1)], cue=[(1, 2)], content=[(2, 6)])
    (one,) = bound(tagged, sentences(7), scores(no_source=40))
    assert one.source == ()


def test_a_cue_takes_no_source_of_another_sentence_by_distance_alone() -> None:
    tagged = Tagged(source=[(0, 1)], cue=[(30, 31)], content=[(31, 36)])
    (one,) = bound(tagged, sentences(20, 20), scores())
    assert one.source == ()


def test_cues_without_content_and_sources_without_cue_are_left_out() -> None:
    assert bound(Tagged(source=[(0, 1)], cue=[(1, 2)], content=[]), sentences(5), scores()) == []
    assert bound(Tagged(source=[(0, 1)], cue=[], content=[]), sentences(5), scores()) == []


@pytest.mark.parametrize("cue", [[], [(390, 391)]], ids=["none", "out of reach"])
def test_a_content_without_a_cue_is_alone(cue: list[WordRange]) -> None:
    found = bound(Tagged(source=[], cue=cue, content=[(3, 9)]), sentences(10, 390), scores())
    assert found == [Bound(source=(), cue=(), content=((3, 9),))]


def test_a_content_inside_another_has_its_cue_there() -> None:
    tagged = Tagged(
        source=[(0, 1), (3, 4)], cue=[(1, 2), (4, 5)], content=[(2, 12)], inner=[(6, 12)]
    )  # "Dorn said that Lint denied it had left"
    outer, inner = bound(tagged, sentences(13), scores())
    assert (outer.cue, outer.inside) == (((1, 2),), None)
    assert (inner.cue, inner.content, inner.inside) == (((4, 5),), ((6, 12),), 0)


def test_the_smallest_content_around_a_cue_is_the_one_it_is_inside() -> None:
    widest = Bound(source=(), cue=((0, 1),), content=((1, 20),))
    middle = Bound(source=(), cue=((3, 4),), content=((4, 20),))
    least = Bound(source=(), cue=((6, 7),), content=((7, 20),))
    assert [one.inside for one in nested([widest, middle, least])] == [None, 0, 1]


def test_none_is_inside_itself_by_way_of_another() -> None:
    one = Bound(source=(), cue=((5, 6),), content=((0, 4),))
    other = Bound(source=(), cue=((1, 2),), content=((4, 8),))
    assert [found.inside for found in nested([one, other])] == [None, None]


def test_a_range_is_never_bound_to_what_it_overlaps() -> None:
    links = best_links([(2, 9)], [(3, 4)], sentences(10), silent, CUE_OF_CONTENT)
    assert [link.to for link in links] == [-1]


def test_equal_candidates_give_the_first() -> None:
    links = best_links([(4, 5)], [(2, 3), (2, 3)], sentences(10), silent, CUE_OF_CONTENT)
    assert [link.to for link in links] == [0]
