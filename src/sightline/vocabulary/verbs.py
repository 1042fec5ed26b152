"""Reporting verbs, action verbs and verbs that set a status, with all their forms."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

import msgspec

from sightline.contract import Level, Status
from sightline.vocabulary.files import VocabularyError, VocabularyFile, listed, load
from sightline.vocabulary.inflection import Inflection, Tense
from sightline.vocabulary.plurals import plural
from sightline.vocabulary.verb_patterns import Part, Slot, read_noun_pattern, read_pattern

Kind = Literal["report", "action", "state"]


class Speech(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of saying: what the verb makes of its content, and how the saying itself is coded."""

    definition: str
    example: str
    verbs: str
    status: Status | None = None
    certainty: Level | None = None
    event: str | None = None


class Action(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Verbs, and nouns, that name the same act; `event` is a PLOVER type or type/mode."""

    verbs: str = ""
    nouns: str = ""
    event: str | None = None


class Verbs(VocabularyFile, frozen=True, kw_only=True):
    """The file."""

    irregular: dict[str, str]
    doubles: str
    doubles_or_not: str
    only_z: str
    prepositions: str
    silent: str
    doing: str
    classes: dict[str, str]
    reports: dict[str, Speech]
    states: dict[Status, str]
    actions: tuple[Action, ...]


class Sense(msgspec.Struct, frozen=True, kw_only=True):
    """A verb or noun in one pattern (`verb_patterns.Pattern`), and what it then means.

    `event` is a PLOVER type, `mode` its mode. `status` and `certainty` are those of the content of a
    report, or of the verb after a state verb; null where the verb leaves them open.
    """

    lemma: str
    pattern: str
    kind: Kind
    words: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    subject: str | None = None
    negated: bool = False
    speech: str | None = None
    status: Status | None = None
    certainty: Level | None = None
    event: str | None = None
    mode: str | None = None

    def slot(self, part: Part) -> Slot | None:
        """Where the participant stands, null where the pattern has none."""
        return next((slot for slot in self.slots if slot.part == part), None)


class VerbForm(msgspec.Struct, frozen=True, kw_only=True):
    """One reading of a word as a verb: "accused" has two, past and participle.

    `senses` go from the most to the least particular: more words needed first, then more slots, then the
    order of the file.
    """

    form: str
    lemma: str
    tense: Tense
    senses: tuple[Sense, ...]


@cache
def verbs() -> Verbs:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("verbs", Verbs)


@cache
def inflection() -> Inflection:
    """The rules by which forms are made, with the file's exceptions."""
    file = verbs()
    return Inflection(file.irregular, listed(file.doubles), listed(file.doubles_or_not), listed(file.only_z))


@cache
def verb_forms(lemma: str) -> tuple[str, ...]:
    """All forms of a verb, each once: "plan", "plans", "planned", "planning"."""
    return tuple(dict.fromkeys(form for form, _ in inflection().forms(lemma)))


@cache
def senses() -> Mapping[str, tuple[Sense, ...]]:
    """All senses by lemma. Raises `VocabularyError` for a pattern that cannot be read."""
    found: defaultdict[str, list[Sense]] = defaultdict(list)
    for sense in _all_senses(verbs()):
        found[sense.lemma].append(sense)
    return MappingProxyType({lemma: tuple(sorted(those, key=_looseness)) for lemma, those in found.items()})


@cache
def by_form() -> Mapping[str, tuple[VerbForm, ...]]:
    """Every form, in lower case, with the verbs it may be a form of."""
    found: defaultdict[str, list[VerbForm]] = defaultdict(list)
    forms = inflection().forms
    for lemma, those in senses().items():
        for form, tense in forms(lemma):
            found[form].append(VerbForm(form=form, lemma=lemma, tense=tense, senses=those))
    return MappingProxyType({form: tuple(readings) for form, readings in found.items()})


@cache
def noun_senses() -> Mapping[str, tuple[Sense, ...]]:
    """The senses of nouns that name acts, by the noun, singular and plural; the most particular first."""
    found: defaultdict[str, list[Sense]] = defaultdict(list)
    for action in verbs().actions:
        for sense in _senses_of("action", action.nouns, action.event, {}, noun=True):
            for form in {sense.lemma, plural(sense.lemma)}:
                found[form].append(sense)
    return MappingProxyType({form: tuple(sorted(those, key=_looseness)) for form, those in found.items()})


@cache
def noun_class(name: str) -> frozenset[str]:
    """The nouns of a class such as "<force>", singular and plural. Raises `VocabularyError` for no class."""
    classes = verbs().classes
    key = name.strip("<>")
    if key not in classes:
        known = ", ".join(sorted(classes))
        raise VocabularyError(f"{name} is no class of nouns in verbs.yaml; the classes are: {known}")
    return frozenset(form for noun in listed(classes[key]) for form in (noun, plural(noun)))


@cache
def doing() -> frozenset[str]:
    """Verbs, with their particle, that say only that the act of their noun is done: "carry out"."""
    return frozenset(listed(verbs().doing))


def verb_lemma(form: str, guess: str) -> str:
    """The base form of a verb: that of the vocabulary where only one fits, else the guess.

    The model's lemmas of rare forms go wrong ("warne" for "warned"); those of forms known here cannot.
    """
    known = _lemmas().get(form.lower(), frozenset())
    return next(iter(known)) if len(known) == 1 else guess


@cache
def _lemmas() -> Mapping[str, frozenset[str]]:
    """The verbs that a form may belong to, also those that are in no pattern of their own."""
    found = {form: frozenset(reading.lemma for reading in those) for form, those in by_form().items()}
    for lemma in sorted({verb.split()[0] for verb in doing()} - senses().keys()):
        for form, _ in inflection().forms(lemma):
            found.setdefault(form, frozenset((lemma,)))
    return MappingProxyType(found)


@cache
def silent_forms() -> frozenset[str]:
    """Forms in lower case of verbs that report nothing by themselves: "required"."""
    forms = inflection().forms
    return frozenset(form for lemma in listed(verbs().silent) for form, _ in (*forms(lemma), (lemma, None)))


def _all_senses(file: Verbs) -> Iterator[Sense]:
    for name, speech in file.reports.items():
        kept = {"speech": name, "status": speech.status, "certainty": speech.certainty}
        yield from _senses_of("report", speech.verbs, speech.event, kept)
    for action in file.actions:
        yield from _senses_of("action", action.verbs, action.event, {})
    for status, patterns in file.states.items():
        yield from _senses_of("state", patterns, None, {"status": status})


def _senses_of(
    kind: Kind, patterns: str, event: str | None, meaning: Mapping[str, Any], *, noun: bool = False
) -> Iterator[Sense]:
    code, _, mode = (event or "").partition("/")
    prepositions = _prepositions()
    for text in listed(patterns):
        pattern = read_noun_pattern(text, prepositions) if noun else read_pattern(text, prepositions)
        yield Sense(
            lemma=pattern.lemma,
            pattern=text,
            kind=kind,
            words=pattern.words,
            needs=pattern.needs,
            slots=pattern.slots,
            subject=pattern.subject,
            negated=pattern.negated,
            event=code or None,
            mode=mode or None,
            **meaning,
        )


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(listed(verbs().prepositions))


def _looseness(sense: Sense) -> tuple[int, int]:
    return -len(sense.needs), -len(sense.slots)
