from pathlib import Path

import pytest

from evals.scorers.syntax import METRICS, Node, count, nodes, plain, read_treebank
from sightline.reading.layers import Parse

CONLLU = """# newdoc id = invented-1
# text = Norland can't wait.
1\tNorland\tNorland\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\t_
2\tca\tcan\tAUX\tMD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\twait\twait\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4.1\twait\twait\tVERB\tVB\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

# text = Talks were held
1\tTalks\ttalk\tNOUN\tNNS\t_\t3\tnsubj:pass\t_\t_
2\twere\tbe\tAUX\tVBD\t_\t3\taux:pass\t_\t_
3\theld\thold\tVERB\tVBN\t_\t0\troot\t_\t_
"""


@pytest.fixture
def gold(tmp_path: Path) -> tuple[Node, ...]:
    path = tmp_path / "invented.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return read_treebank(path).nodes


def changed(gold: tuple[Node, ...], index: int, **changes: object) -> list[Node]:
    """The nodes with one parse changed."""
    places = [node.place for node in gold]
    heads = [-1 if node.head is None else places.index(node.head) for node in gold]
    parses = [
        Parse(node.parse.upos, node.parse.xpos, node.parse.lemma, head, node.parse.relation)
        for node, head in zip(gold, heads, strict=True)
    ]
    old = parses[index]
    values = {name: changes.get(name, getattr(old, name)) for name in Parse.__struct_fields__}
    parses[index] = Parse(**values)  # type: ignore[arg-type]
    return list(nodes(places, parses))


def wrong(ours: list[Node], gold: tuple[Node, ...]) -> set[str]:
    """The metrics that are not perfect."""
    return {name for name, found in count(ours, gold).items() if found.f1 < 100}


def test_words_of_a_multiword_token_stand_where_they_are_written(tmp_path: Path) -> None:
    path = tmp_path / "invented.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    found = read_treebank(path)
    assert [found.text[slice(*node.place)] for node in found.nodes] == [
        *("Norland", "ca", "n't", "wait", ".", "Talks", "were", "held")
    ]
    assert found.nodes[0].head == found.nodes[3].place
    assert found.nodes[6].head == found.nodes[7].place
    assert found.nodes[7].head is None


def test_the_annotation_itself_is_perfect(gold: tuple[Node, ...]) -> None:
    assert count(gold, gold).keys() == METRICS.keys()
    assert not wrong(list(gold), gold)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"upos": "NOUN"}, {"UPOS"}),
        ({"xpos": "NN"}, {"XPOS"}),
        ({"lemma": "norland"}, {"lemmas"}),
        ({"relation": "obj"}, {"LAS"}),
        ({"relation": "nsubj:pass"}, set()),
        ({"head": 1}, {"UAS", "LAS"}),
        ({"head": -1}, {"UAS", "LAS"}),
    ],
)
def test_what_counts_for_which_metric(
    gold: tuple[Node, ...], changes: dict[str, object], expected: set[str]
) -> None:
    assert wrong(changed(gold, 0, **changes), gold) == expected


def test_a_word_parted_otherwise_counts_against_all(gold: tuple[Node, ...]) -> None:
    one = Node((gold[1].place[0], gold[2].place[1]), gold[3].place, gold[1].parse)
    ours = [gold[0], one, *gold[3:]]
    found = count(ours, gold)
    assert {(counts.right, counts.proposed, counts.gold) for counts in found.values()} == {(6, 7, 8)}


def test_a_head_that_is_no_annotated_word_is_wrong(gold: tuple[Node, ...]) -> None:
    ours = [Node(gold[0].place, (0, 1), gold[0].parse), *gold[1:]]
    assert wrong(ours, gold) == {"UAS", "LAS"}


def test_a_lemma_that_is_not_annotated_is_right(gold: tuple[Node, ...]) -> None:
    parse = gold[0].parse
    unsaid = Node(gold[0].place, gold[0].head, Parse(parse.upos, parse.xpos, "_", parse.head, parse.relation))
    assert not wrong(list(gold), (unsaid, *gold[1:]))


def test_plain() -> None:
    assert [plain("nsubj:pass"), plain("obj")] == ["nsubj", "obj"]
