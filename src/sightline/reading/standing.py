"""Which of a text's names stand for somebody who can take part in something; others only tell of a noun."""

from sightline.reading.layers import Layers, Name
from sightline.reading.noun_phrases import head_of, words_at

TELLING = frozenset(("amod", "compound", "nmod:desc", "nmod:unmarked"))
"""Relations of a name that modifies the noun after it."""


def standing(layers: Layers) -> tuple[Name, ...]:
    """The names that can take part in something, in order and none inside another.

    Left out are names that only modify a noun ("Norlandic" in "Norlandic officials", "Kestrin" in "the
    Kestrin plan"), and those inside a description ("the port" in "an official of the port").
    """
    found: list[Name] = []
    reach = 0
    for name in layers.names:
        if name.start >= reach and not modifies(layers, name):
            reach = name.end
            found.append(name)
    return tuple(found)


def modifies(layers: Layers, name: Name) -> bool:
    """Whether a name only modifies a noun after it; not known, and false, without syntax."""
    span = words_at(layers.words, (name.start, name.end))
    if name.form != "name" or not layers.syntax or span[0] == span[1]:
        return False
    heads = {word: layers.syntax[word].head for word in range(*span)}
    head = head_of(heads, span)
    return layers.syntax[head].relation in TELLING and layers.syntax[head].head >= span[1]
