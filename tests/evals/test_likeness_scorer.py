from evals.scorers.likeness import sentence_pairs


def test_the_gold_pairs_are_of_two_sentences_and_half_of_them_of_one_text() -> None:
    pairs = sentence_pairs()
    assert all(pair.left != pair.right and -1 <= pair.cosine <= 1 for pair in pairs)
    assert all(0 <= place.start < place.end for pair in pairs for place in (pair.left, pair.right))
    assert sum(pair.left.file == pair.right.file for pair in pairs) * 2 == len(pairs)
