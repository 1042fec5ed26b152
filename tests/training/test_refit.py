from typing import Any

import pytest

torch: Any = pytest.importorskip("torch")


def test_a_ridge_finds_what_the_goals_were_made_with() -> None:
    from training.refit import _ridge

    inputs = torch.randn(4000, 6, generator=torch.Generator().manual_seed(1))
    made, bias = torch.arange(12.0).view(2, 6) / 10, torch.tensor([3.0, -1.0])
    weight, found = _ridge(inputs, inputs @ made.T + bias)
    assert torch.allclose(weight, made, atol=0.05)
    assert torch.allclose(found, bias, atol=0.05)
