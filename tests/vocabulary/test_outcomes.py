import pytest

from sightline.vocabulary.outcomes import is_separate, outcome_file, outcomes


def test_no_word_is_both_for_and_against() -> None:
    wanting = outcome_file().wanting
    both = {word.strip() for word in wanting.for_.split(",")} & {
        word.strip() for word in wanting.against.split(",")
    }
    assert both == set()


@pytest.mark.parametrize("kind", outcome_file().kinds)
def test_a_kind_has_a_definition_an_example_and_words(kind: str) -> None:
    entry = outcome_file().kinds[kind]
    assert entry.definition
    assert entry.example
    assert entry.nouns


def test_no_word_tells_two_kinds() -> None:
    entries = outcome_file().kinds.values()
    for field in ("nouns", "verbs"):
        words = [
            word.strip() for entry in entries for word in getattr(entry, field).split(",") if word.strip()
        ]
        assert sorted({word for word in words if words.count(word) > 1}) == []


def test_stances_and_kinds_are_looked_up_by_word() -> None:
    known = outcomes()
    assert (known.stances["advocate"], known.stances["reject"]) == ("for", "against")
    assert known.verbs["annex"] == "incorporation"
    assert is_separate("law")
    assert not is_separate("independence")
