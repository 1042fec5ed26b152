import pytest

from sightline.vocabulary.citing import Citing, citing, finite_forms, noun_kinds, words

LISTS = sorted(set(Citing.__struct_fields__) - {"version", "sources", "nouns", "tweets"})


@pytest.mark.parametrize("name", LISTS)
def test_lists_have_no_empty_or_doubled_entry(name: str) -> None:
    assert words(name)
    entries = [one.strip() for one in getattr(citing(), name).split(",")]
    assert len(entries) == len(set(entries))


def test_loose_verbs_are_verbs_of_outlets() -> None:
    assert words("loose_verbs") <= words("outlet_verbs")


def test_forms_are_those_after_a_subject() -> None:
    assert {"report", "reports", "reported", "wrote", "writes"} <= finite_forms("outlet_verbs")
    assert not any(form.endswith("ing") for form in finite_forms("outlet_verbs"))


def test_a_noun_makes_one_kind() -> None:
    entries = [one.strip() for nouns in citing().nouns.values() for one in nouns.split(",")]
    assert len(entries) == len(set(entries)) == len(noun_kinds())
    assert noun_kinds()["op-ed"] == "article"
