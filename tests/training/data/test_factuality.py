from pathlib import Path

import pytest

from training.data import factuality, propbank
from training.data.factuality import Judged
from training.example import Example, Syntax

HEADER = (
    "Split\tAnnotator.ID\tDisplay.Position\tSentence.ID\tPred.Token\tPred.Lemma\tIs.Predicate"
    "\tIs.Understandable\tHappened\tConfidence\tKeep"
)


def text(name: str, *sentences: str, corpus: str = "ewt") -> Example:
    words = [word for sentence in sentences for word in sentence.split()]
    ranges, end = [], 0
    for sentence in sentences:
        start, end = end, end + len(sentence.split())
        ranges.append((start, end))
    n = len(words)
    syntax = Syntax(
        upos=["AUX" if word == "be" else "VERB" for word in words],
        xpos=["VB"] * n,
        lemmas=words,
        heads=[-1] * n,
        relations=["root"] * n,
    )
    return Example(id=name, corpus=corpus, words=words, sentences=ranges, syntax=syntax)


PORT = text("port", "Norland sign pact", "Tarvia deny it", "ship leave")
FERRY = text("ferry", "ferry sink", "crew swim home")


def row(number: int, token: int, lemma: str, happened: str, confidence: str, **other: str) -> str:
    cells = {"Split": "dev", "Is.Predicate": "True", "Is.Understandable": "True", "Keep": "True"} | other
    cells |= {
        "Sentence.ID": f"en-ud-dev.conllu {number}",
        "Pred.Token": str(token),
        "Pred.Lemma": lemma,
        "Happened": happened,
        "Confidence": confidence,
    }
    return "\t".join(cells.get(name, "1") for name in HEADER.split("\t"))


def write(corpora: Path, *rows: str) -> None:
    path = corpora / factuality.UDS_FILE
    path.parent.mkdir(parents=True)
    path.write_text("\n".join([HEADER, *rows, ""]), encoding="utf-8")


def test_values_are_means_over_the_judges_who_are_kept(tmp_path: Path) -> None:
    write(
        tmp_path,
        row(3, 2, "sign", "true", "4"),
        row(3, 2, "sign", "false", "0"),
        row(3, 2, "sign", "false", "4", Keep="False"),
        row(3, 2, "sign", "na", "na"),
        row(3, 2, "sign", "false", "4", **{"Is.Predicate": "False"}),
        row(3, 2, "sign", "false", "4", **{"Is.Understandable": "False"}),
        row(4, 2, "deny", "false", "2"),
        row(1, 2, "sink", "true", "4", Split="train"),
    )
    assert factuality.uds([PORT], tmp_path, "dev") == {"port": {1: 1.5, 4: -1.5}}


def test_texts_lie_where_the_lemmas_agree() -> None:
    judged: Judged = {
        1: {(1, "sink"): [3.0]},
        2: {(1, "swim"): [3.0]},
        3: {(1, "sign"): [3.0]},
        4: {(1, "deny"): [3.0]},
        5: {(1, "depart"): [3.0]},
        6: {(1, "deny"): [3.0]},
    }
    longer = text("longer", "Norland sign pact", "Tarvia deny it", "ferry sink", "crew swim home")
    assert factuality.place([PORT, FERRY], judged) == {"ferry": 1}
    assert factuality.place([longer, FERRY], judged | {5: {}, 6: {}}) == {"longer": 3, "ferry": 1}


def test_two_texts_never_share_sentences() -> None:
    judged: Judged = {1: {(1, "sink"): [3.0]}, 2: {(1, "swim"): [3.0]}}
    assert factuality.place([FERRY, text("echo", "ferry sink")], judged) == {"ferry": 1}


def test_a_word_with_another_lemma_is_left_out(tmp_path: Path) -> None:
    words = [("sign", 2), ("pact", 3), ("Norland", 1), ("sing", 2)]
    write(tmp_path, *(row(1, token, lemma, "true", "4") for lemma, token in words))
    assert factuality.uds([PORT], tmp_path, "dev") == {"port": {0: 3.0, 1: 3.0, 2: 3.0}}


def test_predicates_are_no_auxiliaries_and_no_light_verbs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [
        propbank.Predicate(word, frame, ()) for word, frame in enumerate(["take.LV", "look.01", "be.03"])
    ]
    monkeypatch.setattr(factuality, "located", lambda *_: {"look": found})
    assert factuality.predicates([text("look", "take look be")], tmp_path, "dev") == {"look": [1]}


def test_other_treebanks_are_left_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(factuality, "located", lambda *_: {"port": []})
    write(tmp_path, row(1, 2, "sign", "true", "4"))
    other = text("gum-port", "Norland sign pact", corpus="gum")
    port, ferry, same = factuality.annotate([PORT, FERRY, other], tmp_path, "dev")
    assert (port.predicates, port.factuality) == ([], {1: 3.0})
    assert (ferry.predicates, ferry.factuality) == (None, None)
    assert same is other


def test_uw_in_runs_of_sentences(tmp_path: Path) -> None:
    folder = tmp_path / factuality.UW_FOLDER
    folder.mkdir()
    sentence = "0\t``\t_\t_\n1\tpaid\t-1.5\tVBD\n\n"
    (folder / "dev.conll").write_text(sentence * 9, encoding="utf-8")
    first, second = factuality.uw(tmp_path, "dev")
    assert (len(first.sentences), second.sentences) == (8, [(0, 2)])
    assert (first.words[:2], second.predicates, second.factuality) == (['"', "paid"], [1], {1: -1.5})
