"""Makes the forms of an English verb from its base form."""

from collections.abc import Iterable, Mapping
from typing import Literal

Tense = Literal["base", "third", "past", "participle", "gerund"]

VOWELS = "aeiou"


class Inflection:
    """The regular rules, and the verbs that depart from them.

    `irregular` maps a verb to its past and participle ("went gone"; one word where they are the same, `|`
    between two that are both in use) and, as a third word, the form in -ing where that is irregular too.
    `doubles` lists verbs of more than one syllable that double the last letter (expelled),
    `doubles_or_not` those that do so in Britain only, `only_z` those in -ize with no spelling in -ise.
    """

    def __init__(
        self,
        irregular: Mapping[str, str],
        doubles: Iterable[str],
        doubles_or_not: Iterable[str],
        only_z: Iterable[str],
    ) -> None:
        self._irregular = {lemma: forms.split() for lemma, forms in irregular.items()}
        self._doubles = frozenset(doubles)
        self._doubles_or_not = frozenset(doubles_or_not)
        self._only_z = frozenset(only_z)

    def forms(self, lemma: str) -> tuple[tuple[str, Tense], ...]:
        """Each form with its tense, spellings of both sides of the Atlantic, without repeats."""
        if lemma.endswith(("ize", "yze")) and lemma not in self._only_z:
            british = self._forms_of(lemma[:-2] + "se")
            return tuple(dict.fromkeys((*self._forms_of(lemma), *british)))
        return tuple(self._forms_of(lemma))

    def _forms_of(self, lemma: str) -> list[tuple[str, Tense]]:
        stems = self._stems(lemma)
        past, participle, gerund = self._irregular_forms(lemma)
        regular = [_with_ed(stem) for stem in stems]
        forms: list[tuple[str, Tense]] = [(lemma, "base"), (third_person(lemma), "third")]
        forms += [(form, "past") for form in past or regular]
        forms += [(form, "participle") for form in participle or regular]
        forms += [(form, "gerund") for form in gerund or [_with_ing(stem) for stem in stems]]
        return forms

    def _irregular_forms(self, lemma: str) -> tuple[list[str], list[str], list[str]]:
        if lemma not in self._irregular:
            return [], [], []
        given = [forms.split("|") for forms in self._irregular[lemma]]
        return given[0], given[min(1, len(given) - 1)], given[2] if len(given) > 2 else []

    def _stems(self, lemma: str) -> tuple[str, ...]:
        doubled = lemma + lemma[-1]
        if lemma in self._doubles_or_not:
            return lemma, doubled
        return (doubled,) if lemma in self._doubles or _is_short(lemma) else (lemma,)


def third_person(lemma: str) -> str:
    """The form with -s: "goes", "denies", "says"."""
    if _ends_in_consonant_y(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _with_ed(stem: str) -> str:
    if _ends_in_consonant_y(stem):
        return stem[:-1] + "ied"
    return stem + ("d" if stem.endswith("e") else "ed")


def _with_ing(stem: str) -> str:
    if stem.endswith("ie"):
        return stem[:-2] + "ying"
    if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")):
        return stem[:-1] + "ing"
    return stem + "ing"


def _ends_in_consonant_y(word: str) -> bool:
    return word.endswith("y") and len(word) > 1 and word[-2] not in VOWELS


def _is_short(lemma: str) -> bool:
    """One syllable that ends in consonant, vowel, consonant: "ban", not "back", "show", "aid"."""
    if len(lemma) < 3 or lemma[-1] in VOWELS + "wxy" or lemma[-2] not in VOWELS or lemma[-3] in VOWELS:
        return lemma.endswith(("quit", "quip"))
    return sum(letter in VOWELS + "y" for letter in lemma) == 1
