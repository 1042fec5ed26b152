from typing import get_args

import pytest

from sightline.vocabulary.abbreviations import Kind, abbreviations, kinds, openers
from sightline.vocabulary.files import listed

LISTS = [*get_args(Kind), "openers", "farewells", "labels"]


@pytest.mark.parametrize("name", LISTS)
def test_lists_have_entries_and_each_once(name: str) -> None:
    entries = listed(getattr(abbreviations(), name))
    assert len(entries) == len(set(entries)) > 0


def test_forms_are_written_without_their_full_stop() -> None:
    assert [form for form in kinds() if form.endswith(".")] == []


@pytest.mark.parametrize(
    ("form", "kind"),
    [("Gen", "titles"), ("No", "words"), ("Jan", "dates"), ("etc", "closing"), ("N.Y", "states")],
)
def test_a_form_has_its_kind(form: str, kind: Kind) -> None:
    assert kind in kinds()[form]


def test_words_that_are_short_forms_too_are_numbered() -> None:
    assert set(listed(abbreviations().words)) <= set(listed(abbreviations().numbered))


def test_openers_are_small_words() -> None:
    assert all(word == word.lower() for word in openers())
