"""Verb forms."""

import pytest

from sightline.vocabulary.inflection import Inflection, third_person

MADE = Inflection(
    irregular={
        "go": "went gone",
        "put": "put",
        "learn": "learned|learnt",
        "bus": "bused bused busing|bussing",
    },
    doubles=["expel"],
    doubles_or_not=["cancel"],
    only_z=["seize"],
)


@pytest.mark.parametrize(
    ("lemma", "past", "gerund"),
    [
        ("visit", "visited", "visiting"),
        ("accuse", "accused", "accusing"),
        ("deny", "denied", "denying"),
        ("destroy", "destroyed", "destroying"),
        ("ban", "banned", "banning"),
        ("quit", "quitted", "quitting"),
        ("aid", "aided", "aiding"),
        ("show", "showed", "showing"),
        ("fix", "fixed", "fixing"),
        ("back", "backed", "backing"),
        ("expel", "expelled", "expelling"),
        ("agree", "agreed", "agreeing"),
        ("veto", "vetoed", "vetoing"),
        ("tie", "tied", "tying"),
        ("sue", "sued", "suing"),
        ("go", "went", "going"),
        ("put", "put", "putting"),
    ],
)
def test_past_and_gerund(lemma: str, past: str, gerund: str) -> None:
    forms = MADE.forms(lemma)
    assert (past, "past") in forms
    assert [form for form, tense in forms if tense == "gerund"] == [gerund]


@pytest.mark.parametrize(
    ("lemma", "tense", "forms"),
    [
        ("go", "participle", ["gone"]),
        ("put", "participle", ["put"]),
        ("learn", "past", ["learned", "learnt"]),
        ("bus", "gerund", ["busing", "bussing"]),
        ("cancel", "past", ["canceled", "cancelled"]),
        ("mobilize", "base", ["mobilize", "mobilise"]),
        ("mobilize", "gerund", ["mobilizing", "mobilising"]),
        ("seize", "past", ["seized"]),
    ],
)
def test_forms_that_depart_from_the_rules(lemma: str, tense: str, forms: list[str]) -> None:
    assert [form for form, found in MADE.forms(lemma) if found == tense] == forms


@pytest.mark.parametrize(
    ("lemma", "third"),
    [
        ("say", "says"),
        ("deny", "denies"),
        ("pass", "passes"),
        ("go", "goes"),
        ("reach", "reaches"),
        ("tax", "taxes"),
    ],
)
def test_third_person(lemma: str, third: str) -> None:
    assert third_person(lemma) == third


@pytest.mark.parametrize("lemma", ["visit", "cancel", "mobilize", "learn"])
def test_no_form_comes_twice(lemma: str) -> None:
    forms = MADE.forms(lemma)
    assert len(forms) == len(set(forms))
