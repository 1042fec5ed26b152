"""Common nouns for people and things without a name."""

import pytest

from sightline.vocabulary.files import listed
from sightline.vocabulary.nouns import anonymous_nouns, by_text, head_types, nouns
from tests.vocabulary.words import words_of

GROUPS = nouns().groups


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_has_a_definition_and_an_example_with_one_of_its_nouns(name: str) -> None:
    group = GROUPS[name]
    assert group.definition
    text = f" {' '.join(words_of(group.example))} "
    assert any(f" {noun.text} " in text for noun in by_text().values() if noun.group == name)


@pytest.mark.parametrize(
    ("text", "type_", "speaker", "several"),
    [
        ("official", "person", "anonymous", False),
        ("sources", "person", "anonymous", True),
        ("protesters", "group", "group", True),
        ("authorities", "organisation", "group", True),
        ("report", "work", "document", False),
        ("militia", "group", "group", False),
        ("elections", "event", None, True),
        ("border town", None, None, None),
    ],
)
def test_nouns(text: str, type_: str | None, speaker: str | None, several: bool | None) -> None:
    noun = by_text().get(text)
    assert (noun and noun.type, noun and noun.speaker, noun and noun.several) == (type_, speaker, several)


def test_words_are_in_lower_case_and_once_in_a_group() -> None:
    for name, group in GROUPS.items():
        words = [*listed(group.words), *listed(group.plurals)]
        assert len(words) == len(set(words)), name
        assert all(word == word.lower() for word in words)


def test_who_may_speak_without_a_name() -> None:
    assert {"official", "diplomats", "source", "analysts"} <= anonymous_nouns()
    assert not {"party", "report", "town"} & anonymous_nouns()


def test_heads_of_names() -> None:
    assert head_types()["ministry"] == "organisation"
    assert head_types()["river"] == "place"
    assert head_types()["war"] == "event"
    assert by_text()["troops"].type == "group"


def test_no_head_shows_two_kinds() -> None:
    heads = [word for words in nouns().heads.values() for word in listed(words)]
    assert sorted({word for word in heads if heads.count(word) > 1}) == []
