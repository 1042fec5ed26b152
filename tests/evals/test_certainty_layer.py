from evals.layers.certainty import joined

LINE = 'Harbour news Norland did n\'t say " we paid " ( twice ) . It paid $ 5 .'
WORDS = LINE.split()


def test_words_are_joined_as_people_write() -> None:
    text, ranges = joined(WORDS, [(0, 2), (2, 14), (14, 19)])
    assert text == 'Harbour news\n\nNorland didn\'t say "we paid" (twice). It paid $5. '
    assert [text[start:end] for start, end in ranges] == WORDS
