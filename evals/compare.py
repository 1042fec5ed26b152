"""Measures two models side by side: what eight-bit integers lose, or a recipe with fewer corpora.

    python -m training.export --full --run DIR --encoder DIR --out build/full
    python -m evals.compare build/full src/sightline/reading/model/files names attribution syntax

Exit status: 1 when a score of the second model is more than `--most` points under the first one's.
"""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final
from unittest.mock import patch

import msgspec

from evals.__main__ import default_corpora
from evals.accuracy import LEARNED
from evals.run import Measure, UnknownLayer, chosen, known_layers, run
from sightline.errors import ModelError
from sightline.reading.model import network as module
from sightline.reading.model.network import Network

MOST: Final = 0.5
"""Points that a layer may lose."""


class Difference(msgspec.Struct, frozen=True):
    """A score by both models, in percent points."""

    key: str
    first: float
    second: float

    @property
    def gained(self) -> float:
        """How much better the second one is; a loss is negative."""
        return self.second - self.first


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status."""
    options = _options().parse_args(arguments)
    try:
        measures = chosen(known_layers(), options.layers or LEARNED)
        scores = [measured(folder, measures, options.corpora) for folder in (options.first, options.second)]
    except (UnknownLayer, ModelError) as error:
        _options().error(str(error))
    found = differences(*scores)
    print(table(found, options.most))
    return int(any(is_loss(one, options.most) for one in found))


def measured(folder: Path, measures: Mapping[str, Measure], corpora: Path) -> dict[str, float]:
    """The scores by their keys, read with the model in the folder instead of the shipped one."""
    found = Network(folder)
    with patch.object(module, "network", lambda: found):
        return {score.key: score.ours for score in run(measures, corpora).scores}


def differences(first: Mapping[str, float], second: Mapping[str, float]) -> list[Difference]:
    """What both models were measured on, in the order of the first."""
    return [Difference(key, score, second[key]) for key, score in first.items() if key in second]


def is_loss(one: Difference, most: float) -> bool:
    """Whether the second model is too far behind; a rounding error of floats is none."""
    return one.gained < -most - 1e-9


def table(found: Sequence[Difference], most: float) -> str:
    """A line for each score, and one on the worst."""
    width = max((len(one.key) for one in found), default=0)
    lines = [f"{'':{width}}  first  second  second − first"]
    for one in found:
        mark = "  lost" if is_loss(one, most) else ""
        lines.append(f"{one.key:{width}}  {one.first:5.1f}  {one.second:6.1f}  {one.gained:+14.2f}{mark}")
    lost = sum(is_loss(one, most) for one in found)
    return "\n".join([*lines, f"{lost} of {len(found)} scores lose more than {most:g} points."])


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(
        prog="python -m evals.compare", description=(__doc__ or "").partition("\n")[0]
    )
    options.add_argument("first", type=Path, help="folder with a model's files")
    options.add_argument("second", type=Path, help="another one, or the shipped model's")
    options.add_argument("layers", nargs="*", metavar="LAYER", help="(default: those that the model gives)")
    options.add_argument("--corpora", type=Path, default=default_corpora(os.environ), metavar="DIR")
    options.add_argument("--most", type=float, default=MOST, metavar="POINTS", help="(default: %(default)s)")
    return options


if __name__ == "__main__":
    sys.exit(main())
