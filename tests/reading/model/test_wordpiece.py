"""Our word pieces against those of the `tokenizers` package, on the shipped vocabulary."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from sightline.reading.model.network import FOLDER
from sightline.reading.model.wordpiece import LONGEST, MOST, WordPieces, parts


@pytest.fixture(scope="module")
def ours():
    return WordPieces((FOLDER / "vocab.txt").read_text(encoding="utf-8").splitlines())


@pytest.fixture(scope="module")
def theirs(ours):
    lines = (FOLDER / "vocab.txt").read_text(encoding="utf-8").splitlines()
    vocabulary = {piece: index for index, piece in enumerate(lines)}
    tokenizer = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=LONGEST))
    tokenizer.normalizer = BertNormalizer(lowercase=True, strip_accents=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()

    def of(word):
        return tuple(tokenizer.encode(word, add_special_tokens=False).ids[:MOST]) or (ours.unknown,)

    return of


def is_settled(char):
    """Whether a character is in all versions of Unicode what it was in the oldest one that Python knows."""
    return all(
        unicodedata.category(one) == unicodedata.ucd_3_2_0.category(one) not in ("Cn", "Cs")
        for one in {char, *unicodedata.normalize("NFD", char), *char.lower()}
    )


SETTLED = [char for char in map(chr, range(sys.maxunicode + 1)) if is_settled(char)]
COMMON = [char for char in SETTLED if ord(char) < 0x600 or 0x2000 <= ord(char) < 0x2100]
"""Latin, Greek, Cyrillic, Hebrew, their accents and marks, without the thousands of Han and Hangul."""
TEXT = st.text(st.one_of(st.sampled_from(COMMON), st.sampled_from(SETTLED)))

PARTS = ["Sarvenholt", "norland", "un", "aff", "able", "’s", "-", "é", "İ", "Σ", "1", "."]


@given(TEXT)
def test_equal_to_tokenizers(ours, theirs, text):
    assert ours.of(text) == theirs(text)


@given(st.lists(st.sampled_from(PARTS)))
def test_equal_on_words_made_of_known_parts(ours, theirs, found):
    word = "".join(found)
    assert ours.of(word) == theirs(word)


def test_equal_on_every_character_inside_a_word(ours, theirs):
    words = [f"a{char}b" for char in SETTLED if not 0x3400 <= ord(char) < 0xD7A4]
    assert len(words) > 10_000
    assert [word for word in words if ours.of(word) != theirs(word)] == []


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("Strelik", ["strelik"], id="lower case"),
        pytest.param("Sénateur", ["senateur"], id="accents go"),
        pytest.param("U.S.", ["u", ".", "s", "."], id="marks stand alone"),
        pytest.param("co-operate", ["co", "-", "operate"], id="hyphens are marks"),
        pytest.param("a\u200bb", ["ab"], id="what is not seen goes"),
        pytest.param("a\u00a0b", ["a", "b"], id="any blank parts"),
        pytest.param("中国x", ["中", "国", "x"], id="Han characters stand alone"),
        pytest.param("\u0301", [], id="an accent alone is nothing"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_parts(word, expected):
    assert parts(word) == expected


def test_a_word_has_at_least_one_piece_and_not_too_many(ours):
    assert ours.of("") == ours.of("\u0301") == (ours.unknown,)
    assert len(ours.of("https://sarvenholt.example/a/b/c/d/e/f/g/h")) == MOST


def test_a_part_that_is_too_long_is_unknown(ours):
    assert ours.of("a" * (LONGEST + 1)) == (ours.unknown,)
    assert ours.unknown not in ours.of("a" * LONGEST)


def test_the_longest_piece_comes_first():
    small = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "ab", "##b", "##c", "##bc"])
    assert small.of("abc") == (5, 7)
    assert small.of("abd") == (1,)
    assert (small.padding, small.unknown, small.first, small.last, len(small)) == (0, 1, 2, 3, 9)
