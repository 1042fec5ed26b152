"""Who says what within what somebody else says: "Ana Dorn said that the mayor had denied it".

The model was trained where only the outermost attribution is annotated, and so finds that alone. The
sentences within contents that have a verb of saying are therefore read once more by themselves, all of a
text's at once: they are about a sixth of the words of news.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate, groupby, pairwise

import msgspec
import numpy as np

from sightline.reading.layers import Layers
from sightline.reading.model.attribution import Bound
from sightline.reading.model.links import WordRange
from sightline.reading.model.outputs import Encoded
from sightline.reading.speakers import FIRST_PERSON
from sightline.vocabulary.pronouns import family_of
from sightline.vocabulary.verbs import Sense, by_form, senses

Read = Callable[[Sequence[str], Sequence[WordRange]], Sequence[Bound]]
"""The outermost attributions of words in sentences."""
Encode = Callable[[Sequence[str], Sequence[WordRange]], Encoded]
ACCORDING = "according"
SUBJECT_BEFORE = 2
"""Words before a verb among which its subject is looked for."""


class Cutting(msgspec.Struct, frozen=True):
    """Parts of contents, one after another: each word's index in the text and that of its part."""

    words: Sequence[int]
    owners: Sequence[int]


def inner(layers: Layers, found: Sequence[Bound], read: Read) -> list[Bound]:
    """The attributions within the contents of those found; each lies whole in a sentence of a content."""
    parts = [part for one in found for piece in one.content for part in _parts(layers, piece)]
    if not parts:
        return []
    cutting = Cutting(
        [word for part in parts for word in range(*part)],
        [owner for owner, part in enumerate(parts) for _ in range(*part)],
    )
    ends = list(accumulate(end - start for start, end in parts))
    again = read([layers.words[word].text for word in cutting.words], list(pairwise([0, *ends])))
    taken = {one.cue for one in found}
    moved = (_moved(one, cutting) for one in again if one.cue and _in_one_part(one, cutting))
    return [one for one in moved if one.cue not in taken]


def _parts(layers: Layers, piece: WordRange) -> Iterator[WordRange]:
    """What of a piece lies in each sentence, where it may report something."""
    for _, group in groupby(range(*piece), key=lambda word: layers.words[word].sentence):
        words = list(group)
        if any(_may_report(layers, word) for word in words):
            yield words[0], words[-1] + 1


def _may_report(layers: Layers, word: int) -> bool:
    """Whether a word reports what another than the speaker says: not "think" in "I think"."""
    text = layers.words[word].text.lower()
    if text == ACCORDING:
        return True
    before = (one.text.lower() for one in layers.words[max(0, word - SUBJECT_BEFORE) : word])
    own = any(family_of().get(one) in FIRST_PERSON for one in before)
    return layers.syntax[word].upos == "VERB" and text in _reporting() and not own


@cache
def _reporting() -> frozenset[str]:
    """Forms of verbs that by themselves mostly mean saying or thinking: "deny", for all its "deny entry"."""
    lemmas = {lemma for lemma, those in senses().items() if _mostly_reports(those)}
    forms = (form for form, those in by_form().items() if any(one.lemma in lemmas for one in those))
    return frozenset(forms)


def _mostly_reports(those: Sequence[Sense]) -> bool:
    """Whether at least half of a verb's senses are of saying, those apart that need another word."""
    alone = [sense for sense in those if not sense.words] or those
    return 2 * sum(sense.kind == "report" for sense in alone) >= len(alone)


def _in_one_part(one: Bound, cutting: Cutting) -> bool:
    places = np.array([*one.source, *one.cue, *one.content]) - [0, 1]
    return len({cutting.owners[place] for place in places.ravel()}) == 1


def _moved(one: Bound, cutting: Cutting) -> Bound:
    """The same, in words of the text."""

    def moved(pieces: Sequence[WordRange]) -> tuple[WordRange, ...]:
        return tuple((cutting.words[start], cutting.words[end - 1] + 1) for start, end in pieces)

    return Bound(source=moved(one.source), cue=moved(one.cue), content=moved(one.content))
