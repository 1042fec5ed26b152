import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.documents import english
from sightline.reading.layers import Token
from sightline.reading.layout import find_blocks
from sightline.reading.pipeline import Pipeline
from sightline.reading.sentences import split_sentences
from sightline.reading.tokens import tokenise
from sightline.reading.words import part_words, parted

CHARACTERS = "aeEnU19 .,!?-:/$%#&()'’\n"


def words_of(text: str) -> tuple[Token, ...]:
    return Pipeline([find_blocks, split_sentences, tokenise, part_words]).run(english(text)).words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the long-term plan", "the long - term plan"),
        ("state-of-the-art guns", "state - of - the - art guns"),
        ("U.S.-backed forces", "U.S. - backed forces"),
        ("pro-Norland voters in mid-May", "pro-Norland voters in mid-May"),
        ("an e-mail, clock-wise", "an e-mail , clock-wise"),
        ("a 28-city tour", "a 28 - city tour"),
        ("Dorn-Almond talks", "Dorn - Almond talks"),
        ("the Strelik's non-aligned bloc", "the Strelik 's non-aligned bloc"),
        ("$5 and $1,200m and 20% and £3.5", "$ 5 and $ 1,200 m and 20 % and £ 3.5"),
        ("a $5-a-day fee", "a $ 5 - a - day fee"),
        ("at 7pm and 9:30am on the 3rd", "at 7 pm and 9:30 am on the 3rd"),
        ("the 1990s", "the 1990s"),
        ("2014-2015, 3-4 seats", "2014 - 2015 , 3 - 4 seats"),
        ("555-0134 or 555-555-0134", "555-0134 or 555-555-0134"),
        ("on 2031-05-20", "on 2031-05-20"),
        ("from 5:00-8:30", "from 5:00 - 8:30"),
        ("9/11 and 3/4", "9/11 and 3 / 4"),
        ("They cannot, he Cannot", "They can not , he Can not"),
        ("gonna and wanna, dont", "gon na and wan na , do nt"),
        ("O'Hara said it's theirs", "O'Hara said it 's theirs"),
        ("What!! No!?", "What !! No !?"),
        ("well... yes", "well ... yes"),
        ("at sarvenholt.org/news-today, he said", "at sarvenholt.org/news-today , he said"),
        ("https://sarvenholt.org/a-b", "https://sarvenholt.org/a-b"),
        ("a-b@sarvenholt.org", "a-b@sarvenholt.org"),
        ("candidate #3 of #norland", "candidate # 3 of #norland"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert " ".join(word.text for word in words_of(text)) == expected


@given(st.text(CHARACTERS))
def test_words_cover_what_the_tokens_cover(text: str) -> None:
    layers = Pipeline([find_blocks, split_sentences, tokenise, part_words]).run(english(text))
    covered = {at for token in layers.tokens for at in range(token.start, token.end)}
    words = layers.words
    assert [at for word in words for at in range(word.start, word.end)] == sorted(covered)
    assert all(text[word.start : word.end] == word.text for word in words)
    assert [word.sentence for word in words] == sorted(word.sentence for word in words)


def test_no_words_without_tokens() -> None:
    assert parted(()) == ()


def test_words_of_two_sentences_stay_apart() -> None:
    assert [word.text for word in parted((Token(0, 1, "!", 0), Token(1, 2, "!", 1)))] == ["!", "!"]
