"""Our own trees over the words of a treebank, so that both can be compared word by word."""

from collections.abc import Sequence

from evals.documents import english
from evals.layers.certainty import joined
from sightline.contract import Range
from sightline.reading import read_layers
from sightline.reading.dependants import Tree
from sightline.reading.layers import Layers
from training.example import Example


def parsed_tree(example: Example) -> Tree:
    """Read the words as running text and lay the tree over them."""
    text, ranges = joined(example.words, example.sentences)
    return laid_over(ranges, read_layers(english(text)))


def laid_over(ranges: Sequence[Range], layers: Layers) -> Tree:
    """The tree of the layers with the given words for its own.

    A word takes what is said of the word of ours with which it shares most characters. Of several that share
    one of ours, the first does and the others depend on it. A head that no word took gives way to its own.
    Raises `ValueError` without trees: the model that gives them is not there.
    """
    if not layers.syntax:
        raise ValueError("The text has no trees: install the reading model, or measure on the gold trees")
    ours = _matches(ranges, [(word.start, word.end) for word in layers.words])
    first: dict[int, int] = {}
    for word, match in enumerate(ours):
        first.setdefault(match, word)
    parses = [layers.syntax[match] for match in ours]
    own = [first[match] == word for word, match in enumerate(ours)]
    return Tree(
        upos=[one.upos for one in parses],
        xpos=[one.xpos for one in parses],
        lemmas=[one.lemma for one in parses],
        heads=[
            _head(match, layers, first) if leads else first[match]
            for match, leads in zip(ours, own, strict=True)
        ],
        relations=[one.relation if leads else "dep" for one, leads in zip(parses, own, strict=True)],
    )


def _head(match: int, layers: Layers, first: dict[int, int]) -> int:
    head = layers.syntax[match].head
    while head >= 0 and head not in first:
        head = layers.syntax[head].head
    return first[head] if head >= 0 else -1


def _matches(ranges: Sequence[Range], ours: Sequence[Range]) -> list[int]:
    """Of each range the index of the word that shares most with it; both are in the order of the text."""
    found, at = [], 0
    for start, end in ranges:
        while at + 1 < len(ours) and ours[at][1] <= start:
            at += 1
        best, index = at, at
        while index < len(ours) and ours[index][0] < end:
            if _shared(ours[index], (start, end)) > _shared(ours[best], (start, end)):
                best = index
            index += 1
        found.append(best)
    return found


def _shared(left: Range, right: Range) -> int:
    return min(left[1], right[1]) - max(left[0], right[0])
