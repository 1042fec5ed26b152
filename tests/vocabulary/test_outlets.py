from collections import Counter

import pytest

from sightline.vocabulary.countries import countries
from sightline.vocabulary.files import VocabularyError, decode
from sightline.vocabulary.outlets import (
    Outlets,
    first_word,
    is_outlet,
    outlet_named,
    outlet_of_host,
    outlets,
    shape_words,
    spellings,
)


def test_no_name_stands_for_two_outlets() -> None:
    texts = Counter(spelling.text for those in spellings().values() for spelling in those)
    assert [text for text, count in texts.items() if count > 1] == []


def test_no_host_belongs_to_two_outlets() -> None:
    hosts = Counter(
        host.strip() for one in outlets().outlets for host in one.hosts.split(",") if host.strip()
    )
    assert [host for host, count in hosts.items() if count > 1] == []
    assert all(host == host.lower() and "/" not in host and "." in host for host in hosts)


def test_countries_are_known_codes() -> None:
    file = countries()
    codes = {*file.states, *file.contested, *file.territories}
    assert {one.country for one in outlets().outlets if one.country} <= codes


def test_every_kind_is_explained_and_in_use() -> None:
    assert {one.kind for one in outlets().outlets} == set(outlets().kinds)


def test_the_list_reaches_beyond_the_west() -> None:
    seats = {one.country for one in outlets().outlets}
    assert len(outlets().outlets) >= 250
    assert {"RU", "AM", "AZ", "GE", "UA", "KZ", "IR", "SY", "NG", "ET", "CN", "IN", "RS", "BR"} <= seats


def test_weak_and_short_words_are_closing_words() -> None:
    assert shape_words("weak") <= shape_words("last")


def test_every_outlet_is_found_by_its_name_and_host() -> None:
    for one in outlets().outlets:
        assert outlet_named(one.name) == one
        for host in filter(None, one.hosts.split(", ")):
            assert outlet_of_host(f"www.{host}") == one


def test_a_host_above_counts_and_one_beside_does_not() -> None:
    one = next(one for one in outlets().outlets if one.hosts)
    host = one.hosts.split(",")[0]
    assert outlet_of_host(f"news.{host}") == one
    assert outlet_of_host(f"not{host}") is None
    assert outlet_of_host("kestrin.example") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kestrin Post", True),
        ("The Kestrin Post", True),
        ("Radio Norland", True),
        ("Kestrin Today", False),
        ("Post", False),
        ("Kestrin", False),
        ("", False),
    ],
)
def test_outlets_by_their_shape(name: str, expected: bool) -> None:
    assert is_outlet(name) is expected


@pytest.mark.parametrize("kind", ["agency", "broadcaster", "newspaper", "magazine", "online", "programme"])
def test_listed_outlets_are_outlets(kind: str) -> None:
    assert all(is_outlet(one.name) for one in outlets().outlets if one.kind == kind)


@pytest.mark.parametrize("kind", ["research", "video", "social"])
def test_platforms_and_think_tanks_speak_for_themselves(kind: str) -> None:
    assert not any(is_outlet(one.name) for one in outlets().outlets if one.kind == kind)


@pytest.mark.parametrize(("text", "word"), [("A.B. Post", "A.B"), ("RFX/RL", "RFX"), ("", ""), (" x", "")])
def test_first_word(text: str, word: str) -> None:
    assert first_word(text) == word


def test_a_damaged_file_is_refused() -> None:
    with pytest.raises(VocabularyError, match="outlets"):
        decode(b"version: '1'\nsources: []\nkinds: {}\noutlets: [{name: A}]\n", "outlets", Outlets)
