"""Which of a text's names only tell of a noun, and stand for nobody: "Norlandic officials"."""

from sightline.reading.layers import Layers, Name
from sightline.reading.noun_phrases import head_of, words_at

TELLING = frozenset(("amod", "compound", "nmod:desc", "nmod:unmarked"))
"""Relations of a name that modifies the noun after it."""


def modifies(layers: Layers, name: Name) -> bool:
    """Whether a name only modifies a noun after it; not known, and false, without syntax."""
    span = words_at(layers.words, (name.start, name.end))
    if name.form != "name" or not layers.syntax or span[0] == span[1]:
        return False
    heads = {word: layers.syntax[word].head for word in range(*span)}
    head = head_of(heads, span)
    return layers.syntax[head].relation in TELLING and layers.syntax[head].head >= span[1]
