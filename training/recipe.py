"""The settings of a training run, from a YAML file."""

from pathlib import Path
from typing import Final

import msgspec

DEFAULT: Final = Path(__file__).with_name("recipe.yaml")


class Recipe(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Rates are per step; `passes` counts how often each corpus is read, a corpus not named is left out."""

    seed: int
    budget: int
    encoder_rate: float
    layer_decay: float
    head_rate: float
    warm_up: float
    weight_decay: float
    average: float
    passes: dict[str, float]


def load(path: Path = DEFAULT) -> Recipe:
    """Read a recipe. Raises `msgspec.ValidationError` with the field that is wrong."""
    return msgspec.yaml.decode(path.read_bytes(), type=Recipe)
