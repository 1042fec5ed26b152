"""Features of pairs and ranges of mentions, on hand-parsed invented sentences."""

import numpy as np
import pytest

from sightline.reading.model.coreference import LIKE, NAMES, NEAREST, PairFeatures

Row = tuple[str, str, str, int, str]

MORE = [
    ("Mayor", "PROPN", "NNP", 2, "nmod:desc"),
    ("Tarja", "PROPN", "NNP", 3, "nsubj"),
    ("told", "VERB", "VBD", 0, "root"),
    ("the", "DET", "DT", 7, "det"),
    ("Sarvenholt", "PROPN", "NNP", 7, "compound"),
    ("port", "NOUN", "NN", 7, "compound"),
    ("workers", "NOUN", "NNS", 3, "obj"),
    ("who", "PRON", "WP", 9, "nsubj"),
    ("struck", "VERB", "VBD", 7, "acl:relcl"),
    (",", "PUNCT", ",", 3, "punct"),
    ("that", "SCONJ", "IN", 13, "mark"),
    ("she", "PRON", "PRP", 13, "nsubj"),
    ("met", "VERB", "VBD", 3, "ccomp"),
    ("workers", "NOUN", "NNS", 13, "obj"),
    (".", "PUNCT", ".", 3, "punct"),
]
AGAIN = [
    ("Lord", "PROPN", "NNP", 2, "nmod:desc"),
    ("Strelik", "PROPN", "NNP", 3, "nsubj"),
    ("left", "VERB", "VBD", 0, "root"),
    ("the", "DET", "DT", 5, "det"),
    ("Sea", "PROPN", "NNP", 3, "obj"),
    ("Trade", "PROPN", "NNP", 7, "compound"),
    ("Union", "PROPN", "NNP", 5, "appos"),
    ("(", "PUNCT", "-LRB-", 9, "punct"),
    ("STU", "PROPN", "NNP", 7, "appos"),
    (")", "PUNCT", "-RRB-", 9, "punct"),
    ("and", "CCONJ", "CC", 13, "cc"),
    ("his", "PRON", "PRP$", 13, "nmod:poss"),
    ("office", "NOUN", "NN", 5, "conj"),
    (".", "PUNCT", ".", 3, "punct"),
]


def features(*sentences: list[Row]) -> PairFeatures:
    rows, ranges, heads = [], [], []
    for sentence in sentences:
        start = len(rows)
        rows += sentence
        ranges.append((start, len(rows)))
        heads += [start + row[3] - 1 if row[3] else -1 for row in sentence]
    words, upos, xpos = ([row[column] for row in rows] for column in (0, 1, 2))
    lemmas = [{"workers": "worker"}.get(word, word) for word in words]
    return PairFeatures(words, ranges, upos, xpos, lemmas, heads, [row[4] for row in rows])


def says(found: PairFeatures, left: int, right: int) -> set[str]:
    """The features that are not nothing."""
    row = found.of(np.array([left]), np.array([right]))[0]
    return {name for name, value in zip(NAMES, row, strict=True) if value}


@pytest.fixture
def both() -> PairFeatures:
    return features(MORE, AGAIN)


@pytest.mark.parametrize(
    ("head", "start", "end"),
    [
        (1, 0, 2),  # a title belongs to the name
        (6, 3, 9),  # and a relative clause to its noun
        (11, 11, 12),
        (2, 2, 3),  # a verb stands alone
        (15 + 6, 15 + 5, 15 + 10),  # a bracket that is opened is closed
        (15 + 4, 15 + 3, 15 + 10),  # an apposition belongs to its noun, what is joined by "and" does not
    ],
)
def test_range_of_a_mention(both: PairFeatures, head: int, start: int, end: int) -> None:
    spans = both.forms.spans
    assert (spans.start[head], spans.end[head]) == (start, end)


def test_trailing_marks_are_no_part() -> None:
    found = features(
        [
            ("port", "NOUN", "NN", 0, "root"),
            (",", "PUNCT", ",", 3, "punct"),
            ("Norland", "PROPN", "NNP", 1, "appos"),
            ("...", "PUNCT", ".", 3, "punct"),
        ]
    )
    assert found.forms.spans.end[0] == 3


def test_pronoun_and_name_of_one_sentence(both: PairFeatures) -> None:
    assert {"same sentence", "left third person", "right proper", "right subject"} <= says(both, 11, 1)
    assert "gender clash" not in says(both, 11, 1)


def test_agreement(both: PairFeatures) -> None:
    she, his, lord, workers = 11, 15 + 11, 15 + 1, 13
    assert "gender clash" in says(both, his, she)
    assert "gender match" in says(both, his, lord)
    assert "number clash" in says(both, his, workers)
    assert "number clash" not in says(both, lord, she)


def test_likeness_of_words(both: PairFeatures) -> None:
    assert {"same lemma", "same last word", "shared words", "right words missing"} <= says(both, 13, 6)
    assert "same text" not in says(both, 13, 6)
    assert "different names" in says(both, 16, 1)


def test_initials() -> None:
    named = [("Sea", "PROPN", "NNP", 3, "compound"), ("Trade", "PROPN", "NNP", 3, "compound")]
    found = features([*named, ("Union", "PROPN", "NNP", 0, "root")], [("STU", "PROPN", "NNP", 0, "root")])
    assert "initials" in says(found, 3, 2)
    assert "different names" not in says(found, 3, 2)


def test_quotation() -> None:
    rows = [("“", "PUNCT", "``"), ("We", "PRON", "PRP"), ("”", "PUNCT", "''"), ("Tarja", "PROPN", "NNP")]
    found = features([(*row, 4 if index < 3 else 0, "dep") for index, row in enumerate(rows)])
    assert {"quotation differs", "right speaker"} <= says(found, 3, 1)


def test_candidates_are_the_nearest_and_those_alike_before() -> None:
    word = ("port", "NOUN", "NN", 0, "root")
    other = ("he", "PRON", "PRP", 0, "root")
    found = features(*[[word]] * 30, *[[other]] * 50, [word])
    heads = np.arange(81)
    candidates = found.candidates(heads)
    assert [len(one) for one in candidates[:3]] == [0, 1, 2]
    assert candidates[79].tolist() == list(range(39, 79))
    assert candidates[80].tolist() == [*range(30 - LIKE, 30), *range(80 - NEAREST, 80)]


def test_text_without_words() -> None:
    none: list[str] = []
    empty = PairFeatures(none, [], none, none, none, [], none)
    assert empty.candidates(np.array([], dtype=np.int64)) == []
    assert empty.of(np.array([], dtype=np.int64), np.array([], dtype=np.int64)).shape == (
        0,
        PairFeatures.width,
    )
