"""The shipped model: how it refuses what is damaged, and what holds of its answers, good or bad."""

import msgspec
import numpy as np
import pytest

from sightline.errors import ModelError
from sightline.reading.model.manifest import Manifest
from sightline.reading.model.network import FOLDER, Network
from sightline.reading.model.outputs import PAIR_HEADS

FILES = ("model.json", "model.onnx", "pairs.npz", "vocab.txt")
SENTENCE = "Governor Strelik said on Monday that Norland will not close the bridge at Tolvesk ."
WORDS = SENTENCE.split()


@pytest.fixture(scope="module")
def network():
    return Network(threads=1)


@pytest.fixture
def copied(tmp_path):
    """A folder with the shipped files, to be damaged: links, so that nothing large is copied."""
    for name in FILES:
        (tmp_path / name).symlink_to(FOLDER / name)
    return tmp_path


def replaced(path, content):
    path.unlink()
    path.write_bytes(content)


def complaint(folder):
    with pytest.raises(ModelError) as raised:
        Network(folder, threads=1)
    said = str(raised.value)
    assert "\n" not in said
    assert said.endswith("install sightline again")
    return said


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named_with_the_remedy(copied, name):
    (copied / name).unlink()
    assert str(copied / name) in complaint(copied)


@pytest.mark.parametrize("name", FILES[1:])
def test_another_file_than_the_shipped_one_is_refused(copied, name):
    replaced(copied / name, (FOLDER / name).read_bytes()[:-1])
    assert f"{copied / name} is not the file that was shipped" in complaint(copied)


@pytest.mark.parametrize("content", [b"", b"{}", b'{"labels": 1}', b"\xff\x00"])
def test_a_damaged_manifest_is_refused(copied, content):
    replaced(copied / "model.json", content)
    assert "model.json is not as it was shipped" in complaint(copied)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    assert str(tmp_path / "gone") in complaint(tmp_path / "gone")


def test_a_wrong_hash_is_refused(copied):
    manifest = msgspec.json.decode((FOLDER / "model.json").read_bytes(), type=Manifest)
    hashes = {**manifest.hashes, "vocab.txt": "0" * 64}
    replaced(copied / "model.json", msgspec.json.encode(msgspec.structs.replace(manifest, hashes=hashes)))
    assert "vocab.txt" in complaint(copied)


def test_the_shipped_files_are_small():
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= 40 * 2**20


def same(one, two):
    """Whether two answers are equal to the bit."""
    arrays = [(one.arrays[name], two.arrays[name]) for name in one.arrays]
    return all(
        np.array_equal(left, right) for left, right in [*arrays, (one.sentence_vectors, two.sentence_vectors)]
    )


def widths(labels):
    """The columns of each head of tags, and of those that give more than one number."""
    return {**labels.tag_sizes(), "arc_dependent": 128, "arc_head": 128}


ALONE = ("cue_nosource", "mention", "new", "predicate", "factuality", "arc_root")


@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        pytest.param([], [], id="no text"),
        pytest.param(["Norland"], [(0, 1)], id="one word"),
        pytest.param(WORDS, [(0, len(WORDS))], id="a sentence"),
        pytest.param(WORDS * 3, [(0, 13), (13, 13), (13, 30), (30, 45)], id="an empty sentence"),
        pytest.param(WORDS * 60, [(0, 900)], id="a sentence of many windows"),
        pytest.param(["\u0301", "\u200b", "\U0001f600", "a" * 5000], [(0, 4)], id="strange words"),
    ],
)
def test_every_word_has_its_numbers(network, words, sentences):
    said = network.encode(words, sentences)
    for name, width in widths(said.labels).items():
        assert said.arrays[name].shape == (len(words), width)
    for name in ALONE:
        assert said.arrays[name].shape == (len(words),)
    assert all(np.isfinite(array).all() for array in said.arrays.values())
    assert all(array.dtype == np.float32 for array in said.arrays.values())


def test_sentence_vectors_are_of_unit_length(network):
    words = WORDS * 40
    said = network.encode(words, [(0, 15), (15, 15), (15, 500), (500, 600)])
    assert np.linalg.norm(said.sentence_vectors, axis=1) == pytest.approx([1, 0, 1, 1], abs=1e-5)
    assert said.sentence_vectors.shape == (4, 384)


def test_pairs_are_scored(network):
    said = network.encode(WORDS, [(0, len(WORDS))])
    left, right = np.array([0, 1, 2]), np.array([2, 2, 1])
    for name in PAIR_HEADS:
        classes = len(said.labels.relation) if name == "relation" else 1
        assert said.pair_scores(name, left, right).shape == (3, classes)


def test_a_text_read_twice_gives_the_same_bits(network):
    sentences = [(0, 15), (15, 300), (300, 600)]
    assert same(network.encode(WORDS * 40, sentences), network.encode(WORDS * 40, sentences))


def test_a_text_read_between_others_gives_the_same_bits(network):
    first = network.encode(WORDS, [(0, len(WORDS))])
    network.encode(WORDS * 40, [(0, 600)])
    network.encode(["Strelik"], [(0, 1)])
    assert same(first, network.encode(WORDS, [(0, len(WORDS))]))


def test_a_process_that_loads_it_anew_gives_the_same_bits(network):
    again = Network(threads=1)
    assert same(network.encode(WORDS, [(0, len(WORDS))]), again.encode(WORDS, [(0, len(WORDS))]))
    assert again.version == network.version


def test_what_is_read_is_left_as_it_was(network):
    words, sentences = list(WORDS), [(0, len(WORDS))]
    network.encode(words, sentences)
    assert (words, sentences) == (WORDS, [(0, len(WORDS))])
