"""The verbs: codes exist, forms are unique, examples show their verbs."""

from collections import Counter

import pytest

from sightline.vocabulary.events import events
from sightline.vocabulary.files import VocabularyError, listed
from sightline.vocabulary.verb_patterns import is_class
from sightline.vocabulary.verbs import (
    Sense,
    by_form,
    noun_class,
    noun_senses,
    senses,
    silent_forms,
    verb_lemma,
    verbs,
)
from tests.vocabulary.words import words_of

ALL = [sense for those in senses().values() for sense in those]
NOUNS = list({id(sense): sense for those in noun_senses().values() for sense in those}.values())
SEVERAL_LEMMAS = {"found": {"find", "found"}}


def test_every_event_code_exists() -> None:
    types = events().types
    for sense in (*ALL, *NOUNS):
        assert sense.event is None or sense.event in types, sense.pattern
        assert sense.mode is None or sense.mode in types[sense.event or ""].modes, sense.pattern


def test_a_pattern_has_one_meaning_of_a_kind() -> None:
    for those in (ALL, NOUNS):
        seen = Counter((sense.pattern, sense.kind) for sense in those)
        assert [key for key, times in seen.items() if times > 1] == []


def test_a_pattern_is_in_lower_case_but_for_its_parts() -> None:
    for sense in ALL:
        words = (word.removesuffix("!") for word in sense.pattern.split())
        rest = [word for word in words if word not in {"WHO", "WHOM", "WHAT"}]
        assert all(word == word.lower() for word in rest), sense.pattern
        assert len({slot.part for slot in sense.slots}) == len(sense.slots), sense.pattern


def test_a_form_belongs_to_one_verb_where_nothing_else_is_meant() -> None:
    shared = {form: {one.lemma for one in those} for form, those in by_form().items()}
    assert {form: lemmas for form, lemmas in shared.items() if len(lemmas) > 1} == SEVERAL_LEMMAS


def test_no_form_has_a_tense_twice() -> None:
    for form, those in by_form().items():
        pairs = [(one.lemma, one.tense) for one in those]
        assert len(pairs) == len(set(pairs)), form


@pytest.mark.parametrize(
    ("form", "lemma", "tense"),
    [
        ("accused", "accuse", "past"),
        ("accused", "accuse", "participle"),
        ("denies", "deny", "third"),
        ("met", "meet", "past"),
        ("overthrown", "overthrow", "participle"),
        ("mobilising", "mobilize", "gerund"),
        ("expelled", "expel", "past"),
        ("put", "put", "base"),
        ("begun", "begin", "participle"),
    ],
)
def test_forms(form: str, lemma: str, tense: str) -> None:
    assert any(one.lemma == lemma and one.tense == tense for one in by_form()[form])


def _sense(pattern: str, kind: str) -> Sense:
    return next(sense for sense in ALL if sense.pattern == pattern and sense.kind == kind)


@pytest.mark.parametrize(
    ("pattern", "kind", "event", "mode"),
    [
        ("visit WHOM", "action", "CONSULT", "visit"),
        ("host WHO", "action", "CONSULT", "visit"),
        ("accuse WHOM of WHAT", "report", "ACCUSE", "allege"),
        ("blackmail WHOM", "action", "COERCE", None),
        ("bribe WHOM", "action", None, None),
        ("pull out of WHOM", "action", "RETREAT", "withdraw"),
    ],
)
def test_codes(pattern: str, kind: str, event: str | None, mode: str | None) -> None:
    sense = _sense(pattern, kind)
    assert (sense.event, sense.mode) == (event, mode)


@pytest.mark.parametrize(
    ("pattern", "kind", "status", "certainty"),
    [
        ("say WHAT", "report", None, None),
        ("deny WHAT", "report", "denied", None),
        ("claim WHAT", "report", None, "unverified"),
        ("urge WHOM to WHAT", "report", "demanded", None),
        ("predict WHAT", "report", "predicted", None),
        ("plan to WHAT", "state", "planned", None),
        ("refuse to WHAT", "state", "denied", None),
    ],
)
def test_what_a_verb_makes_of_its_content(
    pattern: str, kind: str, status: str | None, certainty: str | None
) -> None:
    sense = _sense(pattern, kind)
    assert (sense.status, sense.certainty) == (status, certainty)


def test_the_sense_that_needs_most_comes_first() -> None:
    for those in senses().values():
        needs = [len(sense.needs) for sense in those]
        assert needs == sorted(needs, reverse=True)


@pytest.mark.parametrize("name", verbs().reports)
def test_a_kind_of_saying_has_a_definition_and_an_example_with_one_of_its_verbs(name: str) -> None:
    speech = verbs().reports[name]
    lemmas = {one.lemma for word in words_of(speech.example) for one in by_form().get(word, ())}
    assert speech.definition
    assert lemmas & {pattern.split()[0] for pattern in listed(speech.verbs)}


def test_an_action_says_what_it_is_unless_it_is_the_group_without_a_code() -> None:
    without = [action for action in verbs().actions if not action.event]
    assert len(without) == 1


def test_lists_of_exceptions_do_not_contradict_each_other() -> None:
    file = verbs()
    lists = [set(listed(file.doubles)), set(listed(file.doubles_or_not)), set(listed(file.only_z))]
    assert not lists[0] & lists[1]
    for pasts in file.irregular.values():
        assert 1 <= len(pasts.split()) <= 3


def test_silent_verbs_say_nothing() -> None:
    reporting = {one.lemma for one in ALL if one.speech == "say" and not one.words}
    assert {"require", "required", "won"} <= silent_forms()
    assert sorted(reporting.intersection(listed(verbs().silent))) == []


def test_every_class_exists_and_is_used() -> None:
    used = {need for sense in (*ALL, *NOUNS) for need in sense.needs if is_class(need)}
    used |= {sense.subject for sense in ALL if sense.subject} | {"<trouble>"}
    assert all(noun_class(name) for name in used)
    assert {name.strip("<>") for name in used} == set(verbs().classes)


def test_a_class_that_is_none_is_an_error_that_names_those_there_are() -> None:
    with pytest.raises(VocabularyError, match=r"<army> is no class of nouns .* force, "):
        noun_class("<army>")


@pytest.mark.parametrize(
    ("form", "guess", "lemma"),
    [
        ("warned", "warne", "warn"),
        ("Spoke", "spo", "speak"),
        ("found", "find", "find"),
        ("zigged", "zig", "zig"),
    ],
)
def test_a_form_that_the_vocabulary_knows_has_its_lemma(form: str, guess: str, lemma: str) -> None:
    assert verb_lemma(form, guess) == lemma


def test_a_noun_is_found_in_both_numbers() -> None:
    assert noun_senses()["airstrike"] == noun_senses()["airstrikes"]
