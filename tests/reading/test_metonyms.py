"""Whether a capital stands for its government, by hand-made grammar."""

import pytest

from sightline.reading.metonyms import acts, governments, is_seat, only_government
from tests.reading.parsed import Rows, phrases_of


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param("Oslo/PROPN/2/nsubj seeks/VERB.VBZ/0/root/seek allies/NOUN/2/obj", True, id="seeks"),
        pytest.param("Oslo/PROPN/2/nsubj burned/VERB/0/root/burn", False, id="undergoes"),
        pytest.param(
            "Oslo/PROPN/3/nsubj is/AUX.VBZ/3/cop ready/ADJ/0/root to/PART/5/mark talk/VERB.VB/3/xcomp",
            True,
            id="is ready to",
        ),
        pytest.param("Oslo/PROPN/3/nsubj is/AUX.VBZ/3/cop large/ADJ/0/root", False, id="is large"),
        pytest.param("She/PRON/2/nsubj came/VERB/0/root to/ADP/4/case Oslo/PROPN/2/obl", False, id="came to"),
        pytest.param("met/VERB/0/root in/ADP/3/case Oslo/PROPN/1/obl", False, id="met in"),
        pytest.param("close/ADJ/0/root to/ADP/3/case Oslo/PROPN/1/obl", True, id="close to"),
        pytest.param("pressure/NOUN/0/root on/ADP/3/case Oslo/PROPN/1/nmod", True, id="pressure on"),
        pytest.param("accused/VERB/0/root/accuse Oslo/PROPN/1/obj", True, id="accused"),
        pytest.param("visited/VERB/0/root/visit Oslo/PROPN/1/obj", False, id="visited"),
        pytest.param(
            "seized/VERB.VBN/0/root/seize by/ADP/3/case Oslo/PROPN/1/obl:agent", True, id="agent of a passive"
        ),
        pytest.param("Oslo_/PROPN/3/nmod:poss ’s/PART/1/case aim/NOUN/0/root", True, id="its aim"),
        pytest.param("Oslo_/PROPN/3/nmod:poss ’s/PART/1/case airport/NOUN/0/root", False, id="its airport"),
        pytest.param("Oslo/PROPN/2/compound flats/NOUN/0/root", False, id="a modifier"),
        pytest.param(
            "talks/NOUN/0/root with/ADP/3/case Bern/PROPN/1/nmod and/CCONJ/5/cc Oslo/PROPN/3/conj",
            True,
            id="the second of two",
        ),
        pytest.param("road/NOUN/0/root between/ADP/3/case Oslo/PROPN/1/nmod", False, id="a road between"),
    ],
)
def test_who_acts(rows: Rows, expected: bool) -> None:
    phrases = phrases_of(rows)
    head = next(at for at, word in enumerate(phrases.words) if word.text == "Oslo")
    assert acts(phrases.tree, head) is expected


def test_what_can_stand_for_a_government() -> None:
    assert governments("Oslo") == ("NO",)
    assert is_seat("Oslo")
    assert not is_seat("Norway")
    assert not is_seat("Kestrin")
    assert only_government("the Casa Rosada".removeprefix("the "))
    assert not only_government("Oslo")
