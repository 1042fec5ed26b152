import pytest

from training.places.arrays import english
from training.places.middles import middle


def test_the_middle_of_a_square_is_not_where_its_towns_crowd() -> None:
    corners = [(0.0, 0.0), (0.0, 4.0), (4.0, 4.0), (4.0, 0.0)]
    assert middle([*corners, (0.5, 0.5), (0.6, 0.4), (0.4, 0.6)]) == pytest.approx((2.0, 2.0))


@pytest.mark.parametrize(
    ("points", "expected"),
    [([(1.0, 2.0)], (1.0, 2.0)), ([(0.0, 0.0), (2.0, 2.0)], (1.0, 1.0)), ([(1.0, 1.0)] * 3, (1.0, 1.0))],
)
def test_the_middle_of_few_towns(points: list[tuple[float, float]], expected: tuple[float, float]) -> None:
    assert middle(points) == pytest.approx(expected)


def test_names_that_english_texts_may_have() -> None:
    names = ["Kestrin", "Kestrīn", "KES", "kestrin", "Кестрин", "Kestrin (town)", "Kestrin 2", "Ke"]
    assert english(names) == ["Kestrin", "Kestrīn"]
