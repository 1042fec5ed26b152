import pytest

from evals.running_text import located, running


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["Norland", "'s", "tax", "(", "5", "%", ")", "."], "Norland's tax (5%). "),
        (["“", "No", ",", "”", "he", "said", "."], "“No,” he said. "),
        (["He", "said", ":", '"', "No", '"', "."], 'He said: "No". '),
        (["Strelik", "-", "based"], "Strelik-based\n\n"),
        (["in", "May", "-"], "in May -\n\n"),
        (["It", "cost", "$", "5", "."], "It cost $5. "),
    ],
    ids=["brackets", "curly quotes", "straight quotes", "hyphen", "dash at the end", "money"],
)
def test_words_stand_as_somebody_would_write_them(words, text):
    found = running([words], glue=frozenset("-"))
    assert found.text == text
    assert [found.text[start:end] for start, end in found.words] == words


def test_ranges_go_on_over_sentences():
    found = running([["Orla", "Dorn", "won", "."], ["She", "smiled", "."]])
    assert found.text == "Orla Dorn won. She smiled. "
    start, end = found.range_of(4, 6)
    assert found.text[start:end] == "She smiled"


def test_hyphens_stay_apart_unless_they_are_glued():
    assert running([["Strelik", "-", "based", "."]]).text == "Strelik - based. "


def test_known_texts_keep_their_blanks():
    found = located(["I do n't  know.", "No"], [["I", "do", "n't", "know", "."], ["No"]])
    assert [found.text[start:end] for start, end in found.words] == ["I", "do", "n't", "know", ".", "No"]


def test_a_word_that_is_not_there():
    with pytest.raises(ValueError, match="substring"):
        located(["No."], [["Yes"]])
