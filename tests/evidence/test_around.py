"""What stands around a verb, in trees made by hand."""

import pytest

from sightline.evidence.around import Around, around_noun, around_verb
from sightline.evidence.scene import Scene
from sightline.reading.layers import Parse
from tests.build import document, layers_of, tokens_of


def _scene(*rows: tuple[str, str, str, int, str]) -> Scene:
    """Rows of a word, its tags, head and relation; lemmas are the words."""
    text = " ".join(row[0] for row in rows)
    parses = tuple(
        Parse(lemma=word, upos=upos, xpos=xpos, head=head, relation=relation)
        for word, upos, xpos, head, relation in rows
    )
    return Scene(document(text), layers_of(text, words=tokens_of(text), syntax=parses))


@pytest.fixture
def sent() -> Around:
    scene = _scene(
        ("Norland", "PROPN", "NNP", 1, "nsubj"),
        ("sent", "VERB", "VBD", -1, "root"),
        ("army", "NOUN", "NN", 3, "compound"),
        ("units", "NOUN", "NNS", 1, "obj"),
        ("to", "ADP", "IN", 5, "case"),
        ("Tarvia", "PROPN", "NNP", 1, "obl"),
    )
    return around_verb(scene, 1)


def test_objects_and_prepositions(sent: Around) -> None:
    assert sent.objects == (3,)
    assert sent.after == {"to": [5]}
    assert sent.subjects == (0,)


def test_a_word_of_a_pattern_may_be_a_class(sent: Around) -> None:
    assert sent.has_word("<force>")
    assert sent.has_word("unit")
    assert not sent.has_word("<goods>")


def test_a_preposition_must_introduce_something(sent: Around) -> None:
    assert sent.has_after("to")
    assert not sent.has_after("from")


def test_the_subject_of_a_passive_is_its_object() -> None:
    scene = _scene(
        ("Prisoners", "NOUN", "NNS", 2, "nsubj:pass"),
        ("were", "AUX", "VBD", 2, "aux:pass"),
        ("freed", "VERB", "VBN", -1, "root"),
        ("by", "ADP", "IN", 4, "case"),
        ("Norland", "PROPN", "NNP", 2, "obl:agent"),
    )
    around = around_verb(scene, 2)
    assert around.objects == (0,)
    assert around.subjects == (4,)
    assert around.is_of("<captive>")


def test_a_verb_is_negated_by_a_word_or_by_the_verb_above_it() -> None:
    scene = _scene(
        ("Norland", "PROPN", "NNP", 1, "nsubj"),
        ("refuse", "VERB", "VBZ", -1, "root"),
        ("to", "PART", "TO", 3, "mark"),
        ("recognize", "VERB", "VB", 1, "xcomp"),
        ("Tarvia", "PROPN", "NNP", 3, "obj"),
    )
    assert around_verb(scene, 3).negated
    assert not around_verb(scene, 1).negated


def test_what_a_verb_holds_after_a_preposition_goes_with_its_noun() -> None:
    scene = _scene(
        ("Norland", "PROPN", "NNP", 1, "nsubj"),
        ("launched", "VERB", "VBD", -1, "root"),
        ("rocket", "NOUN", "NN", 3, "compound"),
        ("attacks", "NOUN", "NNS", 1, "obj"),
        ("on", "ADP", "IN", 5, "case"),
        ("Tarvia", "PROPN", "NNP", 1, "obl"),
    )
    around = around_noun(scene, 3)
    assert around.has_word("rocket")
    assert around.has_after("on")
