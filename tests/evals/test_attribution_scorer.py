"""How spans and whole attributions are scored, on ranges made by hand."""

import pytest

from evals.scorers.attribution import Parts, Tally, linked

SAID = Parts(source=((0, 2),), cue=((2, 3),), content=((3, 9),))


def tally(proposed: list[Parts], gold: list[Parts]) -> Tally:
    counted = Tally()
    counted.add(proposed, gold)
    return counted


def test_all_is_right_where_both_say_the_same() -> None:
    counted = tally([SAID], [SAID])
    for role in (counted.source, counted.cue, counted.content):
        assert (role.exact.f1, role.begin.f1, role.whole.f1, role.token.f1) == (100, 100, 100, 100)
    assert counted.linked.f1 == 100


def test_a_span_that_ends_elsewhere_begins_rightly_and_shares_words() -> None:
    longer = Parts(source=((0, 2),), cue=((2, 3),), content=((3, 12),))
    content = tally([longer], [SAID]).content
    assert (content.exact.f1, content.begin.f1) == (0, 100)
    assert (content.token.precision, content.token.recall) == (pytest.approx(200 / 3), 100)


def test_a_discontinuous_content_is_several_chunks_and_one_whole() -> None:
    gold = Parts(cue=((4, 5),), content=((0, 3), (6, 9)))
    half = Parts(cue=((4, 5),), content=((0, 3),))
    content = tally([half], [gold]).content
    assert (content.exact.right, content.exact.gold, content.whole.right) == (1, 2, 0)


def test_a_shared_source_is_one_span() -> None:
    other = Parts(source=((0, 2),), cue=((10, 11),), content=((11, 15),))
    assert tally([SAID, other], [SAID, other]).source.exact.gold == 1


@pytest.mark.parametrize(
    ("proposed", "right"),
    [
        pytest.param(Parts(source=((1, 2),), cue=((2, 4),), content=((3, 6),)), 1, id="half of the content"),
        pytest.param(Parts(source=((1, 2),), cue=((2, 3),), content=((3, 5),)), 0, id="too little of it"),
        pytest.param(Parts(source=((1, 2),), cue=((9, 10),), content=((3, 9),)), 0, id="another cue"),
        pytest.param(Parts(source=((20, 21),), cue=((2, 3),), content=((3, 9),)), 0, id="another source"),
        pytest.param(Parts(cue=((2, 3),), content=((3, 9),)), 0, id="a source missed"),
        pytest.param(Parts(source=((0, 2),), content=((3, 9),)), 0, id="no cue"),
        pytest.param(Parts(source=((0, 2),), cue=((2, 3),)), 0, id="no content"),
    ],
)
def test_an_attribution_needs_its_cue_source_and_half_of_its_content(proposed: Parts, right: int) -> None:
    assert linked([proposed], [SAID]) == right


def test_where_no_source_is_annotated_none_may_be_proposed() -> None:
    unsaid = Parts(cue=((2, 3),), content=((3, 9),))
    assert linked([unsaid], [unsaid]) == 1
    assert linked([SAID], [unsaid]) == 0


def test_each_attribution_is_paired_once() -> None:
    assert linked([SAID, SAID], [SAID]) == 1
    assert linked([SAID], [SAID, SAID]) == 1
