"""How sure the speaker is, by cue words that bear on a predicate."""

from collections.abc import Iterator
from typing import Final

from sightline.contract import Certainty, Level, Range
from sightline.evidence.predicates import Found
from sightline.evidence.scene import Scene
from sightline.evidence.status import helpers_of
from sightline.vocabulary.certainty import Cue, cues_by_first_word, probability
from sightline.vocabulary.verbs import senses

REACH: Final = 12
"""Words before a predicate in which a cue still bears on it."""
AFTER: Final = 2
OPENING: Final = 3
"""Words of an opening before a comma: "It seems,", "Reportedly,"."""


def certainty_of(scene: Scene, one: Found) -> Certainty:
    """The level of the nearest cue that belongs to the predicate or to what it hangs on."""
    found = list(_outermost(_cues(scene, one)))
    nearest = min(found, key=lambda item: abs(item[1] - one.word), default=None)
    accusing = _accusation(scene, one.word)
    if nearest is not None:
        return _certainty(nearest[0].level or "stated", _range(scene, nearest))
    if accusing is not None:
        return _certainty("unverified", (scene.words[accusing].start, scene.words[accusing].end))
    return _certainty("stated", None)


def _outermost(found: Iterator[tuple[Cue, int]]) -> Iterator[tuple[Cue, int]]:
    """Those that are no end of a longer one before them: "very likely", not "likely" in it."""
    end = 0
    for cue, at in found:
        if at >= end:
            yield cue, at
            end = at + len(cue.words)


def _certainty(level: Level, cue: Range | None) -> Certainty:
    low, high = probability(level)
    return Certainty(level=level, low=low, high=high, cue=cue)


def _accusation(scene: Scene, word: int) -> int | None:
    """The verb by which somebody is accused or suspected of what a word says: "accused of arming"."""
    tree, above = scene.tree, scene.tree.heads[word]
    if (
        above < 0
        or tree.relations[word] not in ("xcomp", "ccomp", "advcl", "obl")
        or tree.upos[above] != "VERB"
    ):
        return None
    known = senses().get(tree.lemmas[above].lower(), ())
    charges = any(one.speech == "accuse" or one.pattern == "suspect WHOM of WHAT" for one in known)
    return above if charges else None


def _cues(scene: Scene, one: Found) -> Iterator[tuple[Cue, int]]:
    bearing = set(helpers_of(scene, one))
    sentence = scene.words[one.word].sentence
    start = max(0, min(*bearing, one.first) - OPENING)
    known = cues_by_first_word()
    for at in range(max(start, one.word - REACH * 2), min(len(scene.words), one.last + 1 + AFTER)):
        if scene.words[at].sentence != sentence or scene.is_timed(at):
            continue
        for cue in known.get(scene.lower[at], ()):
            end = at + len(cue.words)
            if not cue.level or tuple(scene.lower[at:end]) != cue.words:
                continue
            if any(word in bearing for word in range(at, end)) and not (at <= one.word < end):
                yield cue, at
                break


def _range(scene: Scene, found: tuple[Cue, int]) -> Range:
    cue, at = found
    return scene.words[at].start, scene.words[at + len(cue.words) - 1].end
