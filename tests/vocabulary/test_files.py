"""The file opener: what it accepts, and that a damaged file is named."""

import msgspec
import pytest

from sightline.vocabulary.files import VocabularyError, VocabularyFile, decode, listed, load


class Fruit(VocabularyFile, frozen=True, kw_only=True):
    words: dict[str, int]


WHOLE = b'version: "1"\nsources: [a book]\nwords: {apple: 1}\n'


def test_a_file_is_read_as_its_type() -> None:
    assert decode(WHOLE, "fruit", Fruit).words == {"apple": 1}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"version: [", "fruit.yaml is damaged"),
        (b"", "fruit.yaml is damaged"),
        (WHOLE + b"colour: red\n", "colour"),
        (WHOLE.replace(b"1}", b"one}"), "words"),
        (WHOLE.replace(b'"1"', b"1"), "version"),
        (b"words: {apple: 1}\n", "version"),
    ],
    ids=["no YAML", "empty", "unknown key", "wrong type", "version is no text", "no version"],
)
def test_a_damaged_file_is_named_on_one_line(content: bytes, told: str) -> None:
    with pytest.raises(VocabularyError, match=r"vocabulary/fruit\.yaml is damaged") as error:
        decode(content, "fruit", Fruit)
    assert told in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(VocabularyError, match=r"vocabulary/no-such\.yaml cannot be read"):
        load("no-such", msgspec.Struct)


@pytest.mark.parametrize(
    ("text", "entries"),
    [("", ()), ("one", ("one",)), ("one, two", ("one", "two")), ("one,\n two ,", ("one", "two"))],
    ids=["empty", "one", "two", "line break, last comma"],
)
def test_a_list_written_as_text(text: str, entries: tuple[str, ...]) -> None:
    assert listed(text) == entries
