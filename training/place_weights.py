"""Fits the weights by which places of one name are told apart: `python -m training.place_weights [--write]`.

A conditional logit model: for each name of the even half of LGL and GeoVirus (see evals/scorers/places.py)
the probability of the candidates near the corpus's point is raised, or that of "nowhere" if there is none.
The odd half is never read. Deterministic: full batches, Adam (Kingma and Ba 2015), a small L2 penalty.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from evals.documents import english
from evals.scorers.places import NEAR, Article, Point, geovirus, kilometres, lgl
from sightline.contract import Document
from sightline.reading.gazetteer import Row
from sightline.reading.placing.candidates import PlaceName
from sightline.reading.placing.choice import Case, Weights, best, gathered, softmax, together
from sightline.reading.placing.evidence import EVIDENCE, JOINT, Matrix

FILE: Final = Path(__file__).parents[1] / "src/sightline/vocabulary/places.yaml"
STEPS: Final = 400
RATE: Final = 0.05
PENALTY: Final = 1e-3
FIXED: Final = {
    "usual": 3.5,
    "inside": 3.0,
    "adjective": 1.0,
    "same_country": 1.0,
    "article": -3.0,
    "home": 1.5,
    "capital": 0.0,
}
"""Set by hand: LGL and GeoVirus are local and medical, and each text is of one country as a rule."""
CLOSEST: Final = 40.0  # km: a candidate this near to the corpus's point is the place meant
LARGE: Final = 1500.0  # km between two middles of one country


class Text(msgspec.Struct, frozen=True):
    """A text, its names, and the point of each where the corpus has one."""

    document: Document
    names: tuple[PlaceName, ...]
    points: tuple[Point | None, ...]


def text_of(article: Article) -> Text:
    """The names of an article; equal words are one name, which has the point of its first mention."""
    same = defaultdict(list)
    for mark in article.places:
        same[mark.text].append(mark)
    document = msgspec.structs.replace(english(article.text), url=article.url)
    names = [
        PlaceName((text,), tuple((mark.start, mark.end) for mark in marks)) for text, marks in same.items()
    ]
    return Text(document, tuple(names), tuple(marks[0].point for marks in same.values()))


def fitted(texts: Sequence[Text]) -> Weights:
    """The weights, in two steps: without and with the places of other names."""
    cases = [gathered(text.document, text.names) for text in texts]
    first = fit(_examples(cases, texts))
    first[JOINT:] = 0.0
    second = first
    for _ in range(2):
        joined = _joined(cases, first, second)
        second = fit(_examples(joined, texts))
    return Weights(first, second)


def fit(examples: Sequence[tuple[Matrix, NDArray[np.bool_]]]) -> Matrix:
    """Weights that make the right rows of the tables likeliest. Raises `ValueError` without examples."""
    tables = np.concatenate([table for table, _ in examples])
    right = np.concatenate([mask for _, mask in examples])
    begins = np.cumsum([0, *(len(table) for table, _ in examples[:-1])])
    group = np.repeat(np.arange(len(examples)), [len(table) for table, _ in examples])
    weights, momentum, square = (np.zeros(tables.shape[1]) for _ in range(3))
    held = [EVIDENCE.index(name) for name in FIXED]
    for step in range(1, STEPS + 1):
        scores = tables @ weights
        powers = np.exp(scores - np.maximum.reduceat(scores, begins)[group])
        chance = powers / np.add.reduceat(powers, begins)[group]
        wanted = np.where(right, chance, 0.0)
        wanted = wanted / np.maximum(np.add.reduceat(wanted, begins)[group], 1e-12)
        slope = tables.T @ (chance - wanted) / len(examples) + PENALTY * weights
        momentum = 0.9 * momentum + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        weights -= RATE * (momentum / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        weights[held] = list(FIXED.values())
    return weights


def _joined(cases: Sequence[Sequence[Case]], first: Matrix, second: Matrix) -> list[list[Case]]:
    """The cases as they are in the last round of choosing."""
    result = []
    for text in cases:
        filled = together(text, [softmax(case.table @ first) for case in text])
        if second is not first:
            filled = together(filled, [softmax(case.table @ second) for case in filled])
        result.append(filled)
    return result


def _examples(
    cases: Iterable[Sequence[Case]], texts: Sequence[Text]
) -> list[tuple[Matrix, NDArray[np.bool_]]]:
    return [
        (case.table, right)
        for text, all_ in zip(texts, cases, strict=True)
        for case, point in zip(all_, text.points, strict=True)
        if point is not None and case.found.rows and (right := _right(case.found.rows, point)) is not None
    ]


def _right(rows: Sequence[Row], point: Point) -> NDArray[np.bool_] | None:
    """Which rows of a table are right; None where the corpus puts a large area elsewhere than we do."""
    far = np.array([kilometres(point, (row.lat, row.lon)) for row in rows])
    nearest = float(far.min())
    if nearest > NEAR:
        same = [
            row.kind in {"country", "continent", "area"} and away < LARGE
            for row, away in zip(rows, far, strict=True)
        ]
        return None if any(same) else np.array([True] + [False] * len(rows))
    return np.array([False, *(far <= max(CLOSEST, nearest))])


def within(texts: Sequence[Text], weights: Weights) -> tuple[float, float]:
    """Share of the names within 161 km, of all and of those placed, on the texts given."""
    right = placed = total = 0
    for text in texts:
        cases = gathered(text.document, text.names)
        chances = [softmax(case.table @ weights.first) for case in cases]
        for _ in range(2):
            cases = together(cases, chances)
            chances = [softmax(case.table @ weights.second) for case in cases]
        for case, chance, point in zip(cases, chances, text.points, strict=True):
            if point is not None:
                row = best(case, chance)
                total += 1
                placed += row is not None
                right += row is not None and kilometres(point, (row.lat, row.lon)) <= NEAR
    return 100 * right / total, 100 * right / max(1, placed)


def written(yaml: str, weights: Weights) -> str:
    """The vocabulary file with these weights."""
    for at, name in enumerate(EVIDENCE):
        values = f"first: {weights.first[at]:.2f}, second: {weights.second[at]:.2f}}}"
        yaml = re.sub(rf"(?m)^(  {name}: {{.*?)first: .*}}$", rf"\g<1>{values}", yaml)
    return yaml


def main() -> None:
    """Fit, print, and write the weights into vocabulary/places.yaml if asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    folder = arguments.corpora / "geoparsing"
    articles = [*lgl(folder / "lgl.xml"), *geovirus(folder / "GeoVirus.xml")]
    texts = [text_of(article) for article in articles if not article.held_out]
    weights = fitted(texts)
    for at, name in enumerate(EVIDENCE):
        print(f"{name:15}{weights.first[at]:8.2f}{weights.second[at]:8.2f}")
    print("within 161 km, of all and of those placed: {:.1f} {:.1f}".format(*within(texts, weights)))
    if arguments.write:
        FILE.write_text(written(FILE.read_text(encoding="utf-8"), weights), encoding="utf-8")


if __name__ == "__main__":
    main()
