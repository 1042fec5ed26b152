from pathlib import Path

import pytest

from evals.layers.sentences import cases
from evals.scorers.segments import read_conllu, solid, wrapped
from tests.build import words

ROWS = """\
# newdoc id = port
# newpar
# text = Tarvia won't pay.
1\tTarvia\t_\t_\t_\t_\t_\t_\t_\t_
2-3\twon't\t_\t_\t_\t_\t_\t_\t_\t_
2\two\t_\t_\t_\t_\t_\t_\t_\t_
3\tn't\t_\t_\t_\t_\t_\t_\t_\t_
4\tpay\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
5\t.\t_\t_\t_\t_\t_\t_\t_\t_

# text = Norland does
1\tNorland\t_\t_\t_\t_\t_\t_\t_\t_
2\tdoes\t_\t_\t_\t_\t_\t_\t_\tEntity=1)|SpaceAfter=No
2.1\tpay\t_\t_\t_\t_\t_\t_\t_\t_

# newpar_block = p (1 s)
# text = .
1\t.\t_\t_\t_\t_\t_\t_\t_\t_

# newpar id = 2
1-2\tau\t_\t_\t_\t_\t_\t_\t_\t_
1\tà\t_\t_\t_\t_\t_\t_\t_\t_
2\tle\t_\t_\t_\t_\t_\t_\t_\t_
"""


def test_text_sentences_and_words_of_conllu(tmp_path: Path) -> None:
    (tmp_path / "port.conllu").write_text(ROWS, encoding="utf-8")
    read = read_conllu(tmp_path / "port.conllu")
    assert read.text == "Tarvia won't pay. Norland does.\n\nau"
    assert words(read.text, read.sentences) == ["Tarvia won't pay.", "Norland does", ".", "au"]
    assert words(read.text, read.words) == ["Tarvia", "wo", "n't", "pay", ".", "Norland", "does", ".", "au"]


@pytest.mark.parametrize("other", ["He left. \n\n She  stayed.", "He\nleft.She stayed."])
def test_ranges_are_the_same_whatever_the_white_space(other: str) -> None:
    text = "He left. She stayed."
    start = other.index("She")
    assert solid(text, [(0, 8), (9, 20)]) == solid(other, [(0, other.index(".") + 1), (start, len(other))])


def test_wrapping_keeps_paragraphs_and_words() -> None:
    text = "The port of Almond is closed.\n\nNobody knows why."
    narrow = wrapped(text, 12)
    assert narrow.split() == text.split()
    assert max(map(len, narrow.splitlines())) <= 12
    assert narrow.count("\n\n") == 1


def test_our_cases_are_in_order_and_named_once() -> None:
    found = cases()
    assert len({case.id for case in found}) == len(found) >= 80
    for case in found:
        at = 0
        for sentence in case.sentences:
            at = case.text.index(sentence, at) + len(sentence)
