"""When what a predicate says happened: the time of its own clause, else of one that it hangs on."""

from collections.abc import Iterable, Mapping
from typing import Final

from sightline.contract import Time
from sightline.evidence.scene import Scene
from sightline.reading.dependants import DEPTH
from sightline.reading.layers import Layers
from sightline.reading.noun_phrases import words_at
from sightline.reading.spans import Spans

HANGING: Final = frozenset(
    ("xcomp", "advcl", "conj", "acl", "obj", "obl", "nsubj", "nsubj:pass", "nmod", "compound")
)
"""Relations of a predicate that shares the time of what it hangs on; what is said has its own."""
NOUNS: Final = ("NOUN", "PROPN")
CARRYING: Final = frozenset(("obj", "obl", "nmod", "nsubj", "nsubj:pass", "nmod:poss"))
"""Relations of a noun whose time is also that of the verb: "will meddle in next year's elections"."""
KINDS: Final = ("date", "time")


class Dating:
    """The times of a text by the word that they date: the verb or noun that they depend on."""

    def __init__(self, scene: Scene, layers: Layers) -> None:
        self._tree = scene.tree
        pointers = Spans(((one.start, one.end), one) for one in layers.pointers)
        own = (one for one in layers.times if not pointers.overlapping((one.start, one.end)))
        self._of = _by_word(scene, (one for one in own if one.kind in KINDS))

    def of(self, word: int) -> Time | None:
        """The first time that dates a predicate, or what it hangs on; None where the text leaves it open."""
        for _ in range(DEPTH):
            if word in self._of:
                return self._of[word]
            if self._tree.relations[word] not in HANGING or self._tree.heads[word] < 0:
                return None
            word = self._tree.heads[word]
        return None


def _by_word(scene: Scene, times: Iterable[Time]) -> Mapping[int, Time]:
    """Each word with the time that stands nearest below it: "next year's elections" date the verb as well."""
    tree, found = scene.tree, dict[int, tuple[int, Time]]()
    for time in times:
        span = words_at(scene.words, (time.start, time.end))
        word = tree.heads[scene.phrases.head(span)] if span[0] < span[1] else -1
        for depth in range(DEPTH):
            if word < 0:
                break
            if word not in found or depth < found[word][0]:
                found[word] = depth, time
            if tree.upos[word] not in NOUNS or tree.relations[word] not in CARRYING:
                break
            word = tree.heads[word]
    return {word: time for word, (_, time) in found.items()}
