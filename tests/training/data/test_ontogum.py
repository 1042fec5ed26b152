from pathlib import Path

from training.data.ontogum import load
from training.example import MentionSpan

ROWS = """# newdoc id = Norland_port
# sent_id = Norland_port-1
# text = Tarja's ship left.
1-2\tTarja's\t_\t_\t_\t_\t_\t_\t_\t_
1\tTarja\tTarja\tPROPN\tNNP\t_\t3\tnmod:poss\t_\tEntity=(1(2
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\tEntity=2)
3\tship\tship\tNOUN\tNN\t_\t4\tnsubj\t_\tEntity=1)|SpaceAfter=No
4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
4.1\tleft\tleave\tVERB\tVBD\t_\t_\t_\t_\t_

# sent_id = Norland_port-2
# text = She saw it there
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(2)
2\tsaw\tsee\tVERB\tVBD\t_\t0\troot\t_\t_
3\tit\tit\tPRON\tPRP\t_\t2\tobj\t_\tEntity=(1)
4\tthere\tthere\tADV\tRB\t_\t2\tadvmod\t_\tEntity=(3)
"""


def test_chains_words_and_trees(tmp_path: Path) -> None:
    folder = tmp_path / "gum" / "dev_ontogum"
    folder.mkdir(parents=True)
    (folder / "port.conllu").write_text(ROWS, encoding="utf-8")
    (example,) = load(tmp_path, "dev")
    assert example.id == "Norland_port"
    assert example.words == ["Tarja", "'s", "ship", "left", "She", "saw", "it", "there"]
    assert example.sentences == [(0, 4), (4, 8)]
    assert example.syntax is not None
    assert example.syntax.heads == [2, 0, 3, -1, 5, -1, 5, 5]
    assert example.chains == [
        [MentionSpan(0, 3, 2), MentionSpan(6, 7, 6)],
        [MentionSpan(0, 2, 0), MentionSpan(4, 5, 4)],
    ]
