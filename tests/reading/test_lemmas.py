import pytest
from hypothesis import given
from hypothesis import strategies as st

from sightline.reading.lemmas import apply, script

WORDS = st.text(min_size=1)


@given(form=WORDS, lemma=WORDS)
def test_a_script_gives_the_lemma_it_was_made_from(form: str, lemma: str) -> None:
    assert apply(script(form, lemma), form) == lemma


@given(script=st.one_of(st.text(), st.from_regex(r"[lktun]\d{1,3}\+\w{0,3}", fullmatch=True)), form=WORDS)
def test_any_script_gives_some_lemma(script: str, form: str) -> None:
    assert apply(script, form)


@pytest.mark.parametrize(
    ("form", "lemma", "expected"),
    [
        ("ministers", "minister", "l1+"),
        ("Ministers", "minister", "l1+"),
        ("Parties", "party", "l3+y"),
        ("Norland", "Norland", "k0+"),
        ("Norlanders", "Norlander", "k1+"),
        ("NORLAND", "Norland", "t0+"),
        ("norland", "Norland", "t0+"),
        ("nda", "NDA", "u0+"),
        ("was", "be", "=be"),
        ("Went", "go", "=go"),
        ("stopped", "stop", "l3+"),
        ("12,000", "12000", "n0+"),
        (",", ",", "l0+"),
    ],
)
def test_scripts(form: str, lemma: str, expected: str) -> None:
    assert script(form, lemma) == expected


@pytest.mark.parametrize("wrong", ["l9+y", "x1+", "l+", "=", "", "l²+"])
def test_a_script_that_does_not_fit_gives_the_form_in_lower_case(wrong: str) -> None:
    assert apply(wrong, "Talks") == "talks"
