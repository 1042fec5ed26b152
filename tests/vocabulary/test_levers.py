"""The levers: codes, definitions, patterns. That the examples hold is tested with the reader, in evidence."""

import re

import msgspec
import pytest

from sightline.vocabulary.files import VocabularyError
from sightline.vocabulary.levers import (
    ANY,
    LeverEntry,
    LeverFile,
    LeverPattern,
    lever_file,
    lever_rules,
    levers,
    read_rules,
)
from sightline.vocabulary.terms import Term

SIZES = {
    "political": 10,
    "diplomatic": 5,
    "information": 7,
    "military": 6,
    "economic": 7,
    "legal": 5,
    "society": 6,
    "coercion": 6,
}


def patterns(text: str, **words: str) -> tuple[LeverPattern, ...]:
    entry = LeverEntry(definition="d", examples=("a", "b"), unlike="c", patterns=text)
    file = LeverFile(version="1", sources=(), measures="bag", words=words, groups={"g": {"one": entry}})
    return tuple(dict.fromkeys(one for those in read_rules(file).by_head.values() for one in those))


def test_every_group_is_whole_and_no_code_stands_twice() -> None:
    assert {name: len(group) for name, group in lever_file().groups.items()} == SIZES
    assert len(levers()) == sum(SIZES.values())


@pytest.mark.parametrize("code", levers())
def test_a_lever_has_a_definition_two_examples_and_one_that_is_none(code: str) -> None:
    entry = levers()[code]
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", code)
    assert all((entry.definition, entry.unlike, entry.patterns))
    assert len(set(entry.examples)) == 2


def test_techniques_have_an_id_and_a_name() -> None:
    for entry in levers().values():
        for technique, name in entry.disarm.items():
            assert re.fullmatch(r"T\d{4}(\.\d{3})?", technique)
            assert name


def test_every_list_of_words_is_used() -> None:
    texts = [entry.patterns for entry in levers().values()] + list(lever_file().words.values())
    used = {word for text in texts for word in re.findall(r"\b[A-Z][A-Z_]+\b", text)}
    assert lever_file().words.keys() <= used


def test_a_pattern_has_heads_and_slots() -> None:
    (one,) = patterns(
        "hand out, GIVE  what: passport,\n  package of papers, own *, PLACE  near: secret", GIVE="give"
    )
    assert one.heads == ("hand out", "give")
    assert [slot.name for slot in one.slots] == ["what", "near"]
    assert one.slots[0].terms == (
        Term(("passport",)),
        Term(("package", "of", "papers")),
        Term(("own",), "modifier"),
        Term(("PLACE",), "type"),
    )


def test_two_lines_are_two_patterns() -> None:
    assert [one.heads for one in patterns("give what: cash\nany who: spy")] == [("give",), (ANY,)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("give whom: judge", "is no slot; use one of who:", id="unknown slot"),
        pytest.param("GIVES what: cash", "is no list; use one of GROUP", id="unknown list"),
        pytest.param("what: cash", "says nothing that is done", id="no head"),
        pytest.param("PERSON what: cash", "begins with a type", id="a type as head"),
        pytest.param("any near: cash", "holds of everything", id="any without who or what"),
        pytest.param("give what:", "is empty", id="an empty slot"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=re.escape(message)):
        patterns(text)


def test_an_entry_has_no_other_fields() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"definition": "d", "cues": "cash"}, LeverEntry)


def test_forms_lead_to_base_forms() -> None:
    bases = lever_rules().bases
    assert "bribe" in bases["bribed"]
    assert "passport" in bases["passports"]
