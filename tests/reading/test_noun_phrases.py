import pytest

from tests.reading.parsed import Rows, phrases_of


@pytest.mark.parametrize(
    ("rows", "word", "expected"),
    [
        pytest.param("the/DET/2/det mayor/NOUN/3/nsubj left/VERB/0/root", 1, "the mayor", id="article"),
        pytest.param(
            "by/ADP/3/case the/DET/3/det mayor/NOUN/0/root of/ADP/5/case Velm/PROPN/3/nmod",
            2,
            "the mayor of Velm",
            id="complement without the preposition before",
        ),
        pytest.param(
            "an/DET/2/det aide/NOUN/0/root close/ADJ/2/amod to/ADP/5/case Dorn/PROPN/3/obl ,/PUNCT/7/punct "
            "who/PRON/2/acl:relcl",
            1,
            "an aide close to Dorn",
            id="adjective behind it, no clause",
        ),
        pytest.param(
            "the/DET/2/det mayor/NOUN/0/root and/CCONJ/4/cc judge/NOUN/2/conj",
            1,
            "the mayor",
            id="no other noun",
        ),
        pytest.param(
            "port/NOUN/4/compound (/PUNCT/3/punct old/ADJ/4/amod office/NOUN/0/root )/PUNCT/4/punct "
            "of/ADP/7/case Velm/PROPN/4/nmod",
            3,
            "old office",
            id="within a bracket",
        ),
    ],
)
def test_a_phrase(rows: Rows, word: int, expected: str) -> None:
    phrases = phrases_of(rows)
    assert phrases.slice(phrases.phrase(word)) == expected


def test_a_long_phrase_ends_at_a_mark() -> None:
    rows = "head/NOUN/0/root of/ADP/3/case Velm/PROPN/1/nmod ,/PUNCT/3/punct "
    rows += " ".join(f"w{number}/NOUN/3/conj" for number in range(30))
    phrases = phrases_of(rows)
    assert phrases.slice(phrases.phrase(0)) == "head of Velm"


def test_without_possessor() -> None:
    phrases = phrases_of("Velm_/PROPN/3/nmod:poss ’s/PART/1/case mayor/NOUN/0/root")
    assert phrases.slice(phrases.without_article(phrases.phrase(2))) == "mayor"
