from sightline.vocabulary.metonyms import MetonymWords, metonym_words


def test_lists_have_entries_in_small_letters() -> None:
    for name in MetonymWords.__struct_fields__:
        words = getattr(metonym_words(), name)
        assert words
        assert all(word == word.lower() for word in words)


def test_a_preposition_says_one_thing() -> None:
    words = metonym_words()
    assert not words.local & words.acting
    assert not words.local & words.either
    assert not words.acting & words.either
