import io
import tarfile
from pathlib import Path

import pytest

from training.data import propbank
from training.data.propbank import Argument, Predicate
from training.example import Example

SKELETON = """\
x 0 0 [WORD] NNP (TOP(S(NP*) - - (ARG0*) *
x 0 1 [WORD] VBD (VP* say say.01 (V*) *
x 0 2 [WORD] PRP (SBAR(NP*) - - (ARG1* (ARG0*)
x 0 3 [WORD] VBD (VP*)))) pay pay.01 *) (V*)

x 1 0 [WORD] NNP (TOP(NP*)) - -

x 2 0 [WORD] VBZ (TOP(VP*)) go go.01 (V*)
"""


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    with tarfile.open(tmp_path / propbank.ARCHIVE, "w:gz") as archive:
        for part in ("train", "dev"):
            member = tarfile.TarInfo(f"propbank_ewt/{part}/weblog/port_{part}.xml.gold_skel")
            member.size = len(SKELETON.encode())
            archive.addfile(member, io.BytesIO(SKELETON.encode()))
    return tmp_path


def example(name: str, lengths: list[int]) -> Example:
    ends = [sum(lengths[: index + 1]) for index in range(len(lengths))]
    ranges = [(end - length, end) for length, end in zip(lengths, ends, strict=True)]
    return Example(id=name, corpus="ewt", words=["x"] * ends[-1], sentences=ranges)


def test_only_documents_of_the_part(corpora: Path) -> None:
    assert list(propbank.propbank(corpora, "dev")) == ["weblog-port_dev"]


def test_predicates_count_words_of_the_text(corpora: Path) -> None:
    found = propbank.located([example("weblog-port_dev", [4, 1, 1])], corpora, "dev")
    assert found["weblog-port_dev"] == [
        Predicate(1, "say.01", (Argument("ARG0", (0, 1)), Argument("ARG1", (2, 4)))),
        Predicate(3, "pay.01", (Argument("ARG0", (2, 3)),)),
        Predicate(5, "go.01", ()),
    ]


def test_a_sentence_of_another_length_is_left_out(corpora: Path) -> None:
    found = propbank.located([example("weblog-port_dev", [5, 1, 1])], corpora, "dev")
    assert [one.word for one in found["weblog-port_dev"]] == [6]


def test_a_text_with_other_sentences_is_left_out(corpora: Path) -> None:
    assert propbank.located([example("weblog-port_dev", [4, 1])], corpora, "dev") == {}
