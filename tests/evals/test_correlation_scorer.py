import pytest

from evals.scorers.correlation import Pairs, pearson


@pytest.mark.parametrize(
    ("left", "right", "r"),
    [
        ([1.0, 2.0, 3.0], [10.0, 20.0, 30.0], 1.0),
        ([1.0, 2.0, 3.0], [3.0, 2.0, 1.0], -1.0),
        ([0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0], 0.0),
        ([1.0, 2.0, 3.0], [5.0, 5.0, 5.0], 0.0),
        ([], [], 0.0),
        ([2.0], [2.0], 0.0),
    ],
)
def test_pearson(left: list[float], right: list[float], r: float) -> None:
    assert pearson(left, right) == pytest.approx(r)


def test_pairs_give_percent_and_the_mean_error() -> None:
    pairs = Pairs()
    for gold, ours in [(3.0, 2.0), (-3.0, -2.0), (0.0, 0.0)]:
        pairs.add(gold, ours)
    assert pairs.r == pytest.approx(100)
    assert pairs.error == pytest.approx(2 / 3)
    assert Pairs().error == 0
