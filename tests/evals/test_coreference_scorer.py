from itertools import permutations

import pytest

from evals.scorers.assignment import best_total
from evals.scorers.coreference import Tally


def chains(text: str) -> list[str]:
    """Chains of letters, each a mention."""
    return text.split()


def tally(proposed: str, gold: str) -> Tally:
    found = Tally()
    found.add(chains(proposed), chains(gold))
    return found


# The example of Bagga and Baldwin (1998), whose CEAF Luo (2005) works out.
TRUTH = "abcde fg hijkl"


@pytest.mark.parametrize(
    ("proposed", "muc", "b_cubed", "ceaf"),
    [
        ("abcde fghijkl", (100, 90), (100, 16 / 21 * 100), 73.3),
        ("abcdehijkl fg", (100, 90), (100, 7 / 12 * 100), 66.7),
    ],
)
def test_example_of_bagga_and_baldwin(
    proposed: str, muc: tuple[float, float], b_cubed: tuple[float, float], ceaf: float
) -> None:
    found = tally(proposed, TRUTH)
    assert (found.muc.recall, found.muc.precision) == pytest.approx(muc)
    assert (found.b_cubed.recall, found.b_cubed.precision) == pytest.approx(b_cubed)
    assert found.ceaf.f1 == pytest.approx(ceaf, abs=0.05)


def test_example_of_pradhan_and_others_with_mentions_of_one_side_only() -> None:
    found = tally("ab cd fghi", "abc defg")
    assert (found.muc.recall, found.muc.precision) == pytest.approx((40, 40))
    assert (found.b_cubed.recall, found.b_cubed.precision) == pytest.approx((35 / 12 / 7 * 100, 50))
    assert (found.ceaf.recall, found.ceaf.precision) == pytest.approx((65, 130 / 3))
    assert (found.mentions.recall, found.mentions.precision) == pytest.approx((600 / 7, 75))
    assert found.average == pytest.approx((found.muc.f1 + found.b_cubed.f1 + found.ceaf.f1) / 3)


def test_what_is_right_is_100_and_nothing_is_0() -> None:
    assert tally(TRUTH, TRUTH).average == pytest.approx(100)
    assert tally("", TRUTH).average == 0
    assert tally("", "").average == 0


def test_documents_are_summed_and_not_averaged() -> None:
    found = Tally()
    found.add(chains("ab"), chains("ab"))
    found.add(chains(""), chains("abcd"))
    assert found.muc.recall == pytest.approx(25)
    assert found.muc.precision == pytest.approx(100)


@pytest.mark.parametrize(
    "gains",
    [
        [[3.0, 2.0], [3.0, 0.0]],
        [[1.0, 0.0, 0.5], [0.9, 0.8, 0.7]],
        [[0.2], [0.7], [0.1]],
        [[0.0, 0.0], [0.0, 0.0]],
        [[0.4, 0.6, 0.5, 0.1], [0.9, 0.7, 0.7, 0.2], [0.8, 0.1, 0.3, 0.3]],
    ],
)
def test_best_total_is_that_of_all_assignments(gains: list[list[float]]) -> None:
    wide = gains if len(gains) <= len(gains[0]) else [list(row) for row in zip(*gains, strict=True)]
    orders = permutations(range(len(wide[0])), len(wide))
    expected = max(sum(wide[row][column] for row, column in enumerate(order)) for order in orders)
    assert best_total(gains) == pytest.approx(expected)


def test_best_total_of_nothing() -> None:
    assert best_total([]) == 0
