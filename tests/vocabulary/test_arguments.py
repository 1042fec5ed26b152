from sightline.vocabulary.arguments import verb_parts


def test_prepositions_are_texts() -> None:
    """A bare "on" is a truth value in YAML."""
    assert "focus" in verb_parts().patient_after["on"]


def test_a_verb_that_never_acts_is_no_teller() -> None:
    assert not verb_parts().never_acting & verb_parts().telling


def test_words_are_base_forms_in_small_letters() -> None:
    parts = verb_parts()
    lists = (parts.undergoing, parts.never_acting, parts.telling, *parts.patient_after.values())
    assert all(word == word.lower() for words in lists for word in words)
