import numpy as np

from sightline.reading.chains import Floats, link

MALE, FEMALE, ANY = 1, 2, 7


def linked(rows: list[list[float]], new: list[float], genders: list[int] | None = None) -> list[list[int]]:
    """Links the words 0, 10, 20 …, each to any before it by the scores of its row."""
    heads = np.arange(len(new)) * 10
    candidates = [heads[:index] for index in range(len(new))]
    scores: Floats = np.array([score for row in rows for score in row], dtype=np.float32)
    bits = np.array(genders or [ANY] * len(new))
    return link(heads, candidates, scores, np.array(new, dtype=np.float32), bits)


def test_mention_takes_its_best_antecedent_and_chains_grow() -> None:
    assert linked([[], [-1], [2, 1], [0, 1, 3]], [0, 0, 0, 0]) == [[0, 20, 30]]


def test_mention_that_no_candidate_beats_begins_a_chain() -> None:
    assert linked([[], [1], [1, 1], [0, 0, 3]], [0, 0, 2, 0]) == [[0, 10], [20, 30]]


def test_a_single_mention_is_no_chain() -> None:
    assert linked([[], [-1]], [0, 0]) == []
    assert linked([], []) == []


def test_chain_takes_nobody_whom_it_cannot_stand_for() -> None:
    he_name_she = [MALE, ANY, FEMALE]
    assert linked([[], [2], [1, 3]], [0, 0, 0], he_name_she) == [[0, 10]]


def test_second_best_is_taken_where_the_best_cannot_be() -> None:
    he_she_her = [MALE, FEMALE, FEMALE]
    assert linked([[], [1], [3, 2]], [0, 0, 0], he_she_her) == [[10, 20]]
