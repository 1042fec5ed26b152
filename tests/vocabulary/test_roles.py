"""Titles, honorifics and status words."""

import pytest

from sightline.vocabulary.events import events
from sightline.vocabulary.files import listed
from sightline.vocabulary.roles import (
    Title,
    honorifics,
    lesser,
    modifiers,
    offices,
    roles,
    statuses,
    titles_by_first_word,
)
from tests.vocabulary.words import found_in

GROUPS = roles().groups


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_has_a_definition_a_sector_and_an_example_with_one_of_its_titles(name: str) -> None:
    group = GROUPS[name]
    assert group.definition
    assert group.sector in events().sectors
    found = found_in(group.example, titles_by_first_word())
    assert name in {title.group for title in found if isinstance(title, Title)}


def test_no_title_stands_in_two_groups() -> None:
    titles = [title for group in GROUPS.values() for title in listed(group.titles)]
    assert sorted({title for title in titles if titles.count(title) > 1}) == []


@pytest.mark.parametrize(
    ("text", "group", "several"),
    [
        ("president", "head_of_state", False),
        ("prime ministers", "head_of_government", True),
        ("members of parliament", "legislator", True),
        ("spokespeople", "spokesperson", True),
        ("spokespersons", "spokesperson", True),
        ("attorneys general", "justice", True),
        ("oligarchs", "business", True),
    ],
)
def test_titles(text: str, group: str, several: bool) -> None:
    words = tuple(text.split())
    title = next(one for one in titles_by_first_word()[words[0]] if one.words == words)
    assert (title.group, title.several) == (group, several)


def test_longer_titles_come_first() -> None:
    for titles in titles_by_first_word().values():
        lengths = [len(title.words) for title in titles]
        assert lengths == sorted(lengths, reverse=True)


def test_plurals_not_made_by_rule_belong_to_titles() -> None:
    titles = {title for group in GROUPS.values() for title in listed(group.titles)}
    assert set(roles().plurals) <= titles


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("former", "former"),
        ("ex-", "former"),
        ("late", "former"),
        ("incumbent", "current"),
        ("acting", "current"),
        ("-elect", "future"),
        ("incoming", "future"),
    ],
)
def test_status_words(word: str, status: str) -> None:
    assert statuses()[word] == status


def test_no_status_word_means_two_things() -> None:
    words = [word for entries in roles().statuses.values() for word in listed(entries)]
    assert len(words) == len(set(words))


def test_honorifics_and_modifiers_are_in_lower_case_without_full_stops() -> None:
    for words in (*honorifics(), *modifiers()):
        assert all(word == word.lower() and "." not in word for word in words)
    assert honorifics()[("gen",)] == "military"
    assert ("foreign",) in modifiers()


def test_offices_are_titles() -> None:
    titles = {title for group in GROUPS.values() for title in listed(group.titles)}
    assert offices() <= titles
    assert {"president", "mayor"} <= offices()
    assert not {"journalist", "soldier"} & offices()


def test_lesser_words_make_another_office() -> None:
    assert {"vice", "deputy"} <= lesser()
    assert "prime" not in lesser()
