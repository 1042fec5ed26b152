import pytest

from evals.scorers.spans import ALL, SpanTally

TYPES = ("person", "place")


def _tally(found, gold, unknown=()):
    tally = SpanTally()
    tally.add(found, gold, types=TYPES, unknown=unknown)
    return tally


def test_a_span_needs_both_ends_and_its_type():
    gold = [(0, 4, "person"), (10, 15, "place"), (20, 25, "place")]
    tally = _tally([(0, 4, "person"), (10, 14, "place"), (20, 25, "person")], gold)
    assert tally.exact[ALL].right == 1
    assert tally.exact["person"].precision == 50
    assert tally.exact["place"].f1 == 0
    assert tally.untyped.right == 2
    assert tally.begin.right == 2


def test_overlap_counts_touching_spans_of_one_type():
    tally = _tally([(0, 9, "person"), (30, 35, "place")], [(0, 4, "person"), (5, 9, "person")])
    assert tally.overlap.precision.precision == 50
    assert tally.overlap.recall.recall == 100
    assert tally.overlap.f1 == pytest.approx(200 / 3)


def test_other_types_do_not_count():
    tally = _tally([(0, 4, "event")], [(5, 9, "work")])
    assert (tally.exact[ALL].proposed, tally.exact[ALL].gold) == (0, 0)


def test_what_is_unknown_is_not_held_against_us():
    tally = _tally([(0, 4, "person"), (6, 9, "place")], [(6, 9, "place")], unknown=[(2, 5)])
    assert tally.exact[ALL].f1 == 100


def test_texts_add_up():
    tally = _tally([(0, 4, "person")], [(0, 4, "person")])
    tally.add([(0, 4, "person")], [], types=TYPES)
    assert (tally.exact[ALL].right, tally.exact[ALL].proposed) == (1, 2)
    assert tally.overlap.precision.proposed == 2


def test_nothing_found_and_nothing_there():
    assert _tally([], []).overlap.f1 == 100
