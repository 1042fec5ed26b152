"""What the form of each word says about a mention that it heads: number, gender, definiteness, its words."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from sightline.reading.model.mention_spans import MentionSpans
from sightline.vocabulary.pronouns import definite, family_of, gender_of, indefinite, pronouns, reflexive

Ints = npt.NDArray[np.int64]
Four = tuple[int, int, int, int]
Bools = npt.NDArray[np.bool_]

MALE, FEMALE, THING = 1, 2, 4
ANY: Final = MALE | FEMALE | THING
_GENDERS: Final = {"m": MALE, "f": FEMALE, "n": THING}
_NUMBERS: Final = {"singular": 1, "plural": 2, "any": 3}
_TAGS: Final = {"NN": 1, "NNP": 1, "NNS": 2, "NNPS": 2}
PARTS: Final = frozenset(("compound", "flat", "amod", "nummod", "nmod:desc", "nmod:unmarked", "flat:foreign"))
"""Relations of the words that with a head make a name or tell one thing of a kind from another."""
WIDEST: Final = 6
"""Words of a mention that are compared, its last ones."""
LONGEST: Final = 12
"""Words of a mention whose whole text is compared."""
HEADING: Final = frozenset(("NOUN", "PROPN", "PRON", "NUM", "X", "SYM", "ADJ"))


class Forms:
    """Arrays over the N words of a text, each seen as the head of a mention.

    `family` is a pronoun's number in `FAMILIES`, -1 for other words; `person` 0 (no pronoun) to 3; `number`
    and `genders` are sets of bits of what is possible (1 singular, 2 plural; `MALE`, `FEMALE`, `THING`).
    `lemma`, `text` and `initials` are numbers that are equal where the head's lemma, the mention's text
    without determiner, the initials of its capitalised words are; `text` is the same number as `initials`
    where a mention is written as another's initials. -1 is equal to nothing. `content` [N,WIDEST] has the
    numbers of the lemmas of its content words and -1 elsewhere.
    """

    def __init__(
        self,
        words: Sequence[str],
        upos: Sequence[str],
        xpos: Sequence[str],
        lemmas: Sequence[str],
        heads: Sequence[int],
        relations: Sequence[str],
    ) -> None:
        spans = MentionSpans(words, upos, heads, relations)
        self.spans = spans
        self._ids: dict[str, int] = {}
        lower = [word.lower().replace("’", "'") for word in words]
        low_lemmas = [lemma.lower() for lemma in lemmas]
        self.proper = np.array([tag == "PROPN" for tag in upos], dtype=bool)
        nominal = np.array([tag in HEADING for tag in upos], dtype=bool)
        self.reflexive = np.array([word in reflexive() for word in lower], dtype=bool)
        self.family, self.person, self.number, self.genders = _pronouns(lower, upos, xpos)
        self.lemma = np.array([self._id("l:" + lemma) for lemma in low_lemmas], dtype=np.int64)
        self.lemma[self.person > 0] = -1
        count = len(words)
        self.definite, self.indefinite = np.zeros(count, dtype=bool), np.zeros(count, dtype=bool)
        for word, (head, relation) in enumerate(zip(heads, relations, strict=True)):
            if head > word and relation.startswith(("det", "nmod:poss")):
                self.definite[head] |= relation == "nmod:poss" or lower[word] in definite()
                self.indefinite[head] |= lower[word] in indefinite()
        self.content = np.full((count, WIDEST), -1, dtype=np.int64)
        self.text, self.initials = np.full(count, -1, dtype=np.int64), np.full(count, -1, dtype=np.int64)
        self.last = np.full(count, -1, dtype=np.int64)
        own = _parts(count, heads, relations, upos)
        for word in np.flatnonzero(nominal & (self.person == 0)).tolist():
            self._fill(word, own.get(word, [word]), words, lower, low_lemmas, upos)

    def _fill(
        self,
        word: int,
        own: list[int],
        words: Sequence[str],
        lower: Sequence[str],
        lemmas: Sequence[str],
        upos: Sequence[str],
    ) -> None:
        """The texts, the content words and the gender of one mention."""
        content = [self._id("l:" + lemmas[part]) for part in own][-WIDEST:]
        self.content[word, : len(content)] = content
        self.last[word] = content[-1]
        for part in own:
            gender = gender_of().get(lower[part]) or gender_of().get(lemmas[part])
            if gender:
                self.genders[word] = _GENDERS[gender]
        start, end = int(self.spans.start[word]), int(self.spans.end[word])
        while start < word and upos[start] == "DET":
            start += 1
        if end > word + 1 and lower[end - 1] in ("'s", "'"):
            end -= 1
        if end - start <= LONGEST:
            self.text[word] = self._id("t:" + " ".join(lower[start:end]).replace(" .", "").replace(".", ""))
        capitals = [words[part][0] for part in own if words[part][0].isupper()]
        if len(capitals) > 1:
            self.initials[word] = self._id("t:" + "".join(capitals).lower())

    def _id(self, text: str) -> int:
        return self._ids.setdefault(text, len(self._ids))


FAMILIES: Final = tuple(pronouns().families)


def _pronouns(
    lower: Sequence[str], upos: Sequence[str], xpos: Sequence[str]
) -> tuple[Ints, Ints, Ints, Ints]:
    """Family, person, number and genders of each word."""
    rows = np.array(list(_rows(lower, upos, xpos)), dtype=np.int64).reshape(-1, 4)
    return rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 3]


def _rows(lower: Sequence[str], upos: Sequence[str], xpos: Sequence[str]) -> Iterator[Four]:
    families = pronouns().families
    index = {name: number for number, name in enumerate(FAMILIES)}
    for word, tag, detail in zip(lower, upos, xpos, strict=True):
        name = family_of().get(word) if tag == "PRON" else None
        if name is None:
            yield -1, 0, _TAGS.get(detail, 3), ANY
            continue
        family = families[name]
        genders = sum(_GENDERS[letter] for letter in family.genders)
        yield index[name], family.person, _NUMBERS[family.number], genders


def _parts(
    count: int, heads: Sequence[int], relations: Sequence[str], upos: Sequence[str]
) -> dict[int, list[int]]:
    """For each word the content words that belong to it, itself among them, in order."""
    head = np.array(heads, dtype=np.int64)
    belongs = np.array(
        [
            parent >= 0 and relation in PARTS and tag not in ("PUNCT", "ADP", "DET")
            for parent, relation, tag in zip(heads, relations, upos, strict=True)
        ],
        dtype=bool,
    )
    owner = np.where(belongs, head, np.arange(count))
    found: dict[int, list[int]] = {}
    for word in np.flatnonzero(belongs).tolist():
        above = int(owner[word])
        found.setdefault(above, []).append(word)
        if owner[above] != above:
            found.setdefault(int(owner[above]), []).append(word)
    for above, parts in found.items():
        found[above] = sorted({*parts, above})
    return found
