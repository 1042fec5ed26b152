"""Annotated attributions over our own words, on an invented text."""

from evals.scorers.polnear import Annotated, Said
from training.data.polnear import example

TEXT = "Ana Dorn said the long-term plan failed.\n\nNobody replied."


def test_an_example_has_our_words_and_sentences() -> None:
    said = Said(source=((0, 8),), cue=((9, 13),), content=((14, 39),))
    made = example(Annotated(id="kestrin", text=TEXT, said=(said,)))
    assert made.words[:4] == ["Ana", "Dorn", "said", "the"]
    assert [made.words[end - 1] for _, end in made.sentences] == [".", "."]
    assert made.sentences[0][0] == 0
    assert made.sentences[-1][1] == len(made.words)
    (one,) = made.attributions or ()
    assert (one.source, one.cue) == ([(0, 2)], [(2, 3)])
    assert made.words[one.content[0][0]] == "the"
    assert made.words[one.content[0][1] - 1] == "failed"


def test_a_word_that_is_covered_in_part_belongs_to_the_range() -> None:
    said = Said(source=((1, 6),), cue=((9, 13),), content=((14, 39),))
    made = example(Annotated(id="kestrin", text=TEXT, said=(said,)))
    assert made.attributions
    assert made.attributions[0].source == [(0, 2)]
