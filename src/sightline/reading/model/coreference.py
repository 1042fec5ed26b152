"""Features of pairs of mentions for coreference, and the antecedents that come into question.

The features are those of learned systems before encoders (Soon, Ng and Lim 2001; Bengtson and Roth 2008):
distance, agreement, likeness of the words and the kinds of both mentions, taken from words and syntax alone.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from sightline.reading.model.mention_forms import FAMILIES, Forms
from sightline.vocabulary.files import listed

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]

NEAREST: Final = 40
"""Mentions before one that are its candidates, the nearest ones."""
LIKE: Final = 20
"""Candidates further back that share a content word with it."""
DEMONSTRATIVE: Final = ("this", "that", "these")
"""Families of pronouns that point at something."""
NAMES: Final = listed(
    "same sentence, sentence before, sentences between, nominals between, nested, right often, "
    "same governor, same lemma, same text, shared words, left words missing, right words missing, "
    "different names, initials, same pronoun, same last word, gender clash, gender match, "
    "number clash, person clash, left third person, left speaker, left demonstrative, left proper, "
    "left definite, left indefinite, right third person, right speaker, right proper, right new, "
    "right subject, quotation differs"
)
"""What each feature says, in the order of the columns."""


class PairFeatures:
    """Compares any two words of one text as heads of mentions.

    `sentences` are ranges of words that cover the text; `heads` count words of the text, -1 the root. The
    other arguments are Universal Dependencies, one item for each word. `forms` has the ranges of mentions.
    """

    width: Final = len(NAMES)

    def __init__(
        self,
        words: Sequence[str],
        sentences: Sequence[tuple[int, int]],
        upos: Sequence[str],
        xpos: Sequence[str],
        lemmas: Sequence[str],
        heads: Sequence[int],
        relations: Sequence[str],
    ) -> None:
        self.forms = Forms(words, upos, xpos, lemmas, heads, relations)
        lengths = [end - start for start, end in sentences]
        self._sentence = np.repeat(np.arange(len(sentences)), lengths)
        self._head = np.array(heads, dtype=np.int64)
        nominal = np.array([tag in ("NOUN", "PROPN", "PRON") for tag in upos], dtype=np.int64)
        self._nominals = np.cumsum(nominal)
        self._subject = np.array([name.startswith("nsubj") for name in relations], dtype=bool)
        self._quoted = _quoted(words, xpos)
        self._often = _often(self.forms.last)
        pointing = [FAMILIES.index(name) for name in DEMONSTRATIVE]
        self._demonstrative = np.isin(self.forms.family, pointing)

    def of(self, left: Ints, right: Ints) -> Floats:
        """The features [P,width] of a word `left` and an earlier word `right`, both [P]; 0 to about 1.5."""
        found = np.empty((len(left), self.width), dtype=np.float32)
        columns = [
            *self._places(left, right),
            *self._words(left, right),
            *self._agreement(left, right),
            *self._kinds(left, right),
        ]
        for index, column in enumerate(columns):
            found[:, index] = column
        return found

    def candidates(self, heads: Ints) -> list[Ints]:
        """For each of the mention heads, in order of the text, the earlier ones that it could refer to."""
        like = self._like(heads.tolist())
        found = []
        for index in range(len(heads)):
            near = max(0, index - NEAREST)
            far = [place for place in like[index] if place < near][-LIKE:]
            found.append(np.concatenate([heads[far], heads[near:index]]).astype(np.int64))
        return found

    def _like(self, heads: Sequence[int]) -> list[list[int]]:
        """For each head the places in `heads` before it that share a content word, in order."""
        seen: dict[int, list[int]] = {}
        found = []
        for index, head in enumerate(heads):
            keys = {key for key in self.forms.content[head].tolist() if key >= 0}
            found.append(sorted({place for key in keys for place in seen.get(key, ())[-LIKE - NEAREST :]}))
            for key in keys:
                seen.setdefault(key, []).append(index)
        return found

    def _places(self, left: Ints, right: Ints) -> list[npt.NDArray[np.generic]]:
        """Distance, and how the two stand in the tree."""
        spans, head = self.forms.spans, self._head
        apart = self._sentence[left] - self._sentence[right]
        between = self._nominals[left] - self._nominals[right]
        inside = (spans.start[left] <= right) & (right < spans.end[left])
        inside |= (spans.start[right] <= left) & (left < spans.end[right])
        return [
            apart == 0,
            apart == 1,
            np.log1p(np.maximum(apart, 0)) / 4,
            np.log1p(np.maximum(between, 0)) / 6,
            inside,
            self._often[right],
            (head[left] == head[right]) & (apart == 0),
        ]

    def _words(self, left: Ints, right: Ints) -> list[npt.NDArray[np.generic]]:
        """Likeness of the words of both."""
        forms = self.forms
        one, other = forms.content[left], forms.content[right]
        equal = (one[:, :, None] == other[:, None, :]) & (one[:, :, None] >= 0)
        shared = equal.any(2).sum(1)
        of_left, of_right = (one >= 0).sum(1), (other >= 0).sum(1)
        proper = forms.proper[left] & forms.proper[right]
        initials = _equal(forms.initials[left], forms.text[right])
        initials |= _equal(forms.text[left], forms.initials[right])
        return [
            _equal(forms.lemma[left], forms.lemma[right]),
            _equal(forms.text[left], forms.text[right]),
            np.minimum(shared, 3) / 2,
            np.where(shared > 0, np.minimum(of_left - shared, 3) / 2, 0),
            np.where(shared > 0, np.minimum(of_right - shared, 3) / 2, 0),
            proper & (shared == 0) & ~initials,
            initials,
        ]

    def _agreement(self, left: Ints, right: Ints) -> list[npt.NDArray[np.generic]]:
        """Pronouns, gender, number and person of both."""
        forms = self.forms
        same = _equal(forms.family[left], forms.family[right])
        both = (forms.person[left] > 0) & (forms.person[right] > 0)
        genders = forms.genders[left] & forms.genders[right]
        known = (forms.genders[left] < 7) & (forms.genders[right] < 7)
        return [
            same,
            _equal(forms.last[left], forms.last[right]),
            genders == 0,
            (genders > 0) & known,
            (forms.number[left] & forms.number[right]) == 0,
            both & (forms.person[left] != forms.person[right]),
        ]

    def _kinds(self, left: Ints, right: Ints) -> list[npt.NDArray[np.generic]]:
        """What kind of mention each is, and where it stands."""
        forms = self.forms
        speaker = (forms.person == 1) | (forms.person == 2)
        third = (forms.person == 3) & ~self._demonstrative
        bare = ~(forms.definite | forms.proper | (forms.person > 0))
        return [
            third[left],
            speaker[left],
            self._demonstrative[left],
            forms.proper[left],
            forms.definite[left],
            forms.indefinite[left],
            third[right],
            speaker[right],
            forms.proper[right],
            bare[right],
            self._subject[right],
            self._quoted[left] != self._quoted[right],
        ]


def _equal(one: Ints, other: Ints) -> Bools:
    """Where both numbers are the same and stand for something."""
    found: Bools = (one == other) & (one >= 0)
    return found


def _quoted(words: Sequence[str], xpos: Sequence[str]) -> Bools:
    """Whether each word stands after an opening mark of quotation with no closing one since."""
    state, found = False, []
    for word, tag in zip(words, xpos, strict=True):
        if word in ("“", "”") or (tag in ("``", "''") and word[0] in "\"`'"):
            state = word != "”" and tag != "''"
        found.append(state)
    return np.array(found, dtype=bool)


def _often(numbers: Ints) -> Floats:
    """How often the number of each word stands in the text, as a logarithm; 0 where it stands for nothing."""
    _, index, counts = np.unique(numbers, return_inverse=True, return_counts=True)
    return np.where(numbers >= 0, np.log1p(counts[index]) / 4, 0).astype(np.float32)
