from sightline.vocabulary.files import listed
from sightline.vocabulary.words import joined, words


def test_the_lengths_of_words_written_as_one() -> None:
    assert joined()["cannot"] == (3, 3)
    assert joined()["dunno"] == (2, 1, 2)
    assert all(sum(lengths) == len(form) for form, lengths in joined().items())


def test_all_entries_are_in_lower_case_and_stand_once() -> None:
    for name in ("prefixes", "suffixes", "whole", "joined", "units", "endings"):
        entries = listed(getattr(words(), name))
        assert [entry for entry in entries if entry != entry.lower()] == []
        assert len(set(entries)) == len(entries)
