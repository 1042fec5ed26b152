import pytest

from sightline.contract import Range
from sightline.reading.layers import Layers, Parse, Token
from training.parsed_trees import laid_over

TEXT = "Tarvia co-owns it"
"""Parted into Tarvia, co, -, owns, it."""
RANGES = [(0, 6), (7, 9), (9, 10), (10, 14), (15, 17)]
HEADS = [3, 3, 3, -1, 3]
LAYERS = Layers(
    words=tuple(Token(start, end, TEXT[start:end], 0) for start, end in RANGES),
    syntax=tuple(
        Parse("X", "X", TEXT[slice(*span)], head, "r") for span, head in zip(RANGES, HEADS, strict=True)
    ),
)


@pytest.mark.parametrize(
    ("words", "heads"),
    [
        (RANGES, HEADS),
        ([(0, 6), (7, 14), (15, 17)], [1, -1, 1]),
        ([(0, 3), (3, 6), (7, 9), (9, 10), (10, 14), (15, 17)], [4, 0, 4, 4, -1, 4]),
        ([(0, 6), (7, 10), (15, 17)], [-1, -1, -1]),
    ],
    ids=["the same", "coarser", "finer", "without the root"],
)
def test_heads(words: list[Range], heads: list[int]) -> None:
    assert laid_over(words, LAYERS).heads == heads


def test_without_trees() -> None:
    with pytest.raises(ValueError, match="reading model"):
        laid_over([(0, 1)], Layers())
