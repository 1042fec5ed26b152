"""Patterns such as "accuse WHOM of WHAT"."""

import pytest

from sightline.vocabulary.files import VocabularyError
from sightline.vocabulary.verb_patterns import read_noun_pattern, read_pattern

PREPOSITIONS = frozenset({"of", "on", "to", "with"})


@pytest.mark.parametrize(
    ("text", "words", "needs", "slots"),
    [
        ("step", (), (), []),
        ("visit WHOM", (), (), [("recipient", None)]),
        ("host WHO", (), (), [("agent", None)]),
        ("pull out", ("out",), ("out",), []),
        ("meet with WHOM", (), ("with",), [("recipient", "with")]),
        ("accuse WHOM of WHAT", (), (), [("recipient", None), ("theme", "of")]),
        ("pull out of WHOM", ("out",), ("out", "of"), [("recipient", "of")]),
        ("crack down on WHOM", ("down",), ("down", "on"), [("recipient", "on")]),
        ("take over WHAT", ("over",), ("over",), [("theme", None)]),
        ("set WHOM free", ("free",), ("free",), [("recipient", None)]),
        ("put WHOM on trial", ("on", "trial"), ("on", "trial"), [("recipient", None)]),
        ("carry on", ("on",), ("on",), []),
        ("tell WHOM WHAT", (), (), [("recipient", None), ("theme", None)]),
        ("blame WHAT on! WHOM", (), ("on",), [("theme", None), ("recipient", "on")]),
        ("send <force> to WHOM", ("<force>",), ("<force>", "to"), [("recipient", "to")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_pattern_gives_its_words_and_slots(
    text: str, words: tuple[str, ...], needs: tuple[str, ...], slots: list[tuple[str, str | None]]
) -> None:
    pattern = read_pattern(text, PREPOSITIONS)
    assert pattern.lemma == text.split()[0]
    assert (pattern.words, pattern.needs) == (words, needs)
    assert [(slot.part, slot.preposition) for slot in pattern.slots] == slots


def test_a_pattern_may_be_of_one_kind_of_subject_or_negated() -> None:
    by_police = read_pattern("<police> clash with WHOM", PREPOSITIONS)
    assert (by_police.lemma, by_police.subject, by_police.needs) == ("clash", "<police>", ("with",))
    negated = read_pattern("not recognize WHOM", PREPOSITIONS)
    assert (negated.lemma, negated.negated) == ("recognize", True)


@pytest.mark.parametrize(
    ("text", "lemma", "needs", "slots"),
    [
        ("attack", "attack", (), []),
        ("hunger strike", "strike", ("hunger",), []),
        ("war on WHOM", "war", ("on",), [("recipient", "on")]),
        ("use of <force>", "use", ("of", "<force>"), []),
    ],
)
def test_a_noun_s_pattern_has_what_it_needs_before_it(
    text: str, lemma: str, needs: tuple[str, ...], slots: list[tuple[str, str | None]]
) -> None:
    pattern = read_noun_pattern(text, PREPOSITIONS)
    assert (pattern.lemma, pattern.needs) == (lemma, needs)
    assert [(slot.part, slot.preposition) for slot in pattern.slots] == slots


def test_a_word_in_capitals_must_be_a_part() -> None:
    with pytest.raises(
        VocabularyError, match=r"'WHERE' in verbs\.yaml's 'go to WHERE' is none of WHO, WHOM, WHAT"
    ):
        read_pattern("go to WHERE", PREPOSITIONS)
