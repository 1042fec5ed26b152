from collections.abc import Iterable
from pathlib import Path

import pytest

from training.data.treebank import FEWEST, load, read

TEXT = """# newdoc id = invented-strelik
# sent_id = 1
# text = Strelik can't wait.
1\tStrelik\tStrelik\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\twait\twait\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4.1\twait\twait\tVERB\tVB\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# sent_id = 2
# text = Talks over
1\tTalks\ttalk\tNOUN\tNNS\t_\t2\tnsubj:pass\t_\t_
2\tover\t_\tADP\tIN\t_\t0\troot\t_\t_
"""


def corpora(root: Path, train: Iterable[str]) -> Path:
    """A corpora folder with one text of each treebank in dev, and EWT texts in train."""
    for folder, part, texts in (
        ("ud_ewt", "train", train),
        ("ud_ewt", "dev", [TEXT]),
        ("gum", "dev", [TEXT]),
    ):
        (root / folder / part / "genre").mkdir(parents=True)
        for index, text in enumerate(texts):
            (root / folder / part / "genre" / f"{index}.conllu").write_text(text, encoding="utf-8")
    return root


def test_words_sentences_and_trees(tmp_path: Path) -> None:
    path = tmp_path / "one.conllu"
    path.write_text(TEXT, encoding="utf-8")
    found = read(path, "ewt")
    assert (found.id, found.corpus) == ("invented-strelik", "ewt")
    assert found.words == ["Strelik", "ca", "n't", "wait", ".", "Talks", "over"]
    assert found.sentences == [(0, 5), (5, 7)]
    assert found.syntax is not None
    assert found.syntax.heads == [3, 3, 3, -1, 3, 6, -1]
    assert found.syntax.relations[:3] == ["nsubj", "aux", "advmod"]
    assert found.syntax.lemmas == ["Strelik", "can", "not", "wait", ".", "talk", "over"]
    assert found.syntax.upos[-2:] == ["NOUN", "ADP"]
    assert found.syntax.xpos[-2:] == ["NNS", "IN"]


@pytest.mark.parametrize(("times", "expected"), [(FEWEST - 1, "nsubj"), (FEWEST, "nsubj:pass")])
def test_a_rare_subtype_is_folded_in_both_parts(tmp_path: Path, times: int, expected: str) -> None:
    root = corpora(tmp_path, [TEXT] * times)
    for example in (*load(root, "train"), *load(root, "dev")):
        assert example.syntax is not None
        assert example.syntax.relations[5] == expected


def test_ewt_comes_before_gum(tmp_path: Path) -> None:
    assert [example.corpus for example in load(corpora(tmp_path, []), "dev")] == ["ewt", "gum"]
