import gzip
import re

import msgspec
import pytest

from training.data import crossner, gmb, redocred, uner, worldwide
from training.data.name_sentences import bio_ranges, side
from training.data.name_words import after_titles, is_event, is_group


def _names(example):
    return [(" ".join(example.words[one.start : one.end]), one.type) for one in example.names]


def _unknown(example):
    return [" ".join(example.words[start:end]) for start, end in example.unknown]


def _lines(rows):
    return "".join("\t".join(row) + "\n" if row else "\n" for row in rows)


def _sentence(text):
    """Words and BIO tags of a text such as "[Orla Dorn]person left"."""
    rows = []
    for outside, inside, kind in re.findall(r"([^\[\]]*)(?:\[(.+?)\](\w+))?", text):
        rows += [(word, "O") for word in outside.split()]
        rows += [(word, f"{'I' if index else 'B'}-{kind}") for index, word in enumerate(inside.split())]
    return rows


@pytest.fixture
def corpora(tmp_path):
    def write(path, content):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")

    write.root = tmp_path
    return write


def test_bio_ranges():
    tags = ["B-a", "I-a", "B-a", "I-b", "O", "I-a"]
    assert list(bio_ranges(tags)) == [(0, 2, "a"), (2, 3, "a"), (3, 4, "b"), (5, 6, "a")]


def test_sides_are_fixed_and_about_as_many_as_wished():
    sides = [side(f"text {number}", 15) for number in range(2000)]
    assert sides == [side(f"text {number}", 15) for number in range(2000)]
    assert 0.12 < sides.count("dev") / 2000 < 0.18


def _worldwide(corpora, rows, name="no_times_1"):
    corpora(f"worldwide_newswire/{name}.txt.tsv", _lines([("https://sarvenholt.example/1", "O"), (), *rows]))
    found = worldwide.load(corpora.root, "train") + worldwide.load(corpora.root, "dev")
    return found[0]


def test_worldwide_leaves_out_the_address_and_keeps_sentences(corpora):
    example = _worldwide(corpora, [*_sentence("[Orla Dorn]Person left ."), (), *_sentence("She returned .")])
    assert example.words == ["Orla", "Dorn", "left", ".", "She", "returned", "."]
    assert example.sentences == [(0, 4), (4, 7)]
    assert _names(example) == [("Orla Dorn", "person")]


def test_worldwide_takes_the_outermost_names_and_our_types(corpora):
    rows = [("[Strelik Port]Facility met [The Strelik Courier]Organization on [Monday]Date",)]
    rows = [(word, tag, "B-Location") for word, tag in _sentence(rows[0][0])]
    example = _worldwide(corpora, rows)
    assert _names(example) == [("Strelik Port", "place"), ("Strelik Courier", "organisation")]


def test_worldwide_tells_events_of_misc(corpora):
    example = _worldwide(
        corpora, _sentence("The [Harvest Festival]Misc and [Lev Prize]Misc [App]Product ended")
    )
    assert _names(example) == [("Harvest Festival", "event")]
    assert _unknown(example) == ["Lev Prize", "App"]
    assert example.name_types is None


def test_worldwide_joins_what_it_parted(corpora):
    words = "Mr . [J . Dorn]Person in the [U . S .]Location at Norland ’ s end , not the U . S ."
    example = _worldwide(corpora, _sentence(words))
    assert example.words == [
        "Mr.",
        "J.",
        "Dorn",
        "in",
        "the",
        "U.S.",
        "at",
        "Norland",
        "’s",
        "end",
        ",",
        "not",
        "the",
        "U.S.",
    ]
    assert _names(example) == [("J. Dorn", "person"), ("U.S.", "place")]


def test_worldwide_keeps_copies_together(corpora):
    for number in range(30):
        corpora(
            f"worldwide_newswire/no_times_{number}.txt.tsv",
            _lines([("https://x.example", "O"), ("Rain", "O")]),
        )
    sizes = {part: len(worldwide.load(corpora.root, part)) for part in ("train", "dev")}
    assert sorted(sizes.values()) == [0, 30]


def test_crossner(corpora):
    rows = _sentence("[Orla Dorn]politician of the [Harvest Party]politicalparty , a [Russian]misc [Act]misc")
    corpora("crossner/politics/train.txt", _lines([*rows, (), *_sentence("[Strelik]location .")]))
    first, second = crossner.load(corpora.root, "train")
    assert _names(first) == [
        ("Orla Dorn", "person"),
        ("Harvest Party", "organisation"),
        ("Russian", "group"),
    ]
    assert _unknown(first) == ["Act"]
    assert _names(second) == [("Strelik", "place")]


def test_hyphens_part_words_and_names_move(corpora):
    corpora("crossner/politics/dev.txt", _lines(_sentence("long-term [Lev-Dorn]person 's [Strelik]location")))
    (example,) = crossner.load(corpora.root, "dev")
    assert example.words == ["long", "-", "term", "Lev", "-", "Dorn", "'s", "Strelik"]
    assert _names(example) == [("Lev - Dorn", "person"), ("Strelik", "place")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[President Orla Dorn]per left", [("Orla Dorn", "person")]),
        ("[Prime]per Minister [Dorn]per left", [("Dorn", "person")]),
        ("[Mr.]per [Dorn]org left", [("Dorn", "person")]),
        ("[Norland]geo 's [Polish]gpe envoy", [("Norland", "place"), ("Polish", "group")]),
        ("[Poland]gpe and [Brazil]org", [("Poland", "place"), ("Brazil", "place")]),
        ("the [NATO]geo and Italian envoys", [("NATO", "organisation"), ("Italian", "group")]),
        ("in France , he said", [("France", "place")]),
        ("[Harvest Cup]eve on [Monday]tim", [("Harvest Cup", "event")]),
    ],
    ids=["title", "half a title", "honorific", "demonym", "countries", "union", "missed place", "event"],
)
def test_gmb(text, expected):
    words, tags = zip(*_sentence(text), strict=True)
    found = gmb.sentence(list(words), tags)
    assert [(" ".join(words[one.start : one.end]), one.type) for one in found.marked] == expected


def test_gmb_reads_each_sentence_once(tmp_path):
    (tmp_path / "gmb").mkdir()
    rows = ["Sentence #,Word,POS,Tag"]
    for number, word in enumerate(["Dorn", "Rain", "Dorn"], 1):
        rows += [f"Sentence: {number},{word},NNP,{'B-per' if word == 'Dorn' else 'O'}", ",fell,VBD,O"]
    with gzip.open(tmp_path / gmb.FILE, "wt", encoding="cp1252") as stream:
        stream.write("\n".join(rows) + "\n")
    (example,) = gmb.load(tmp_path, "train")
    assert example.words == ["Dorn", "fell", "Rain", "fell"]
    assert _names(example) == [("Dorn", "person")]
    assert gmb.load(tmp_path, "dev") == []


def _redocred(tmp_path, words, mentions, labels=()):
    (tmp_path / "re_docred").mkdir(exist_ok=True)
    chains = [
        [{"type": kind, "pos": [start, end], "sent_id": 0, "name": ""}] for start, end, kind in mentions
    ]
    relations = [{"h": head, "t": tail, "r": name, "evidence": []} for head, tail, name in labels]
    document = {"title": "Strelik", "sents": [words.split()], "vertexSet": chains, "labels": relations}
    (tmp_path / redocred.FILE).write_bytes(msgspec.json.encode([document]))
    (example,) = redocred.load(tmp_path, "train") + redocred.load(tmp_path, "dev")
    return example


def test_redocred(tmp_path):
    mentions = [
        (0, 1, "LOC"),
        (2, 4, "PER"),
        (5, 7, "MISC"),
        (7, 9, "MISC"),
        (10, 12, "MISC"),
        (13, 14, "TIME"),
    ]
    words = "Italian writer Orla Dorn of Cold Rain Lev War and Some Thing in 1999"
    example = _redocred(tmp_path, words, mentions, [(2, 1, "P50")])
    assert _names(example) == [
        ("Italian", "group"),
        ("Orla Dorn", "person"),
        ("Cold Rain", "work"),
        ("Lev War", "event"),
    ]
    assert _unknown(example) == ["Some Thing"]


def test_redocred_takes_the_longer_of_two(tmp_path):
    example = _redocred(tmp_path, "Port of Strelik", [(2, 3, "LOC"), (0, 3, "LOC")])
    assert _names(example) == [("Port of Strelik", "place")]


def test_uner_is_for_measuring_only(corpora):
    rows = ["# sent_id = strelik-0001", "# text = Orla left", "1\tOrla\tB-PER\t-\tx", "2\tleft\tO\t-\tx", ""]
    rows += ["# sent_id = strelik-0002", "# text = Why", "1\tWhy\tO\t-\tx", ""]
    corpora("uner_ewt/dev.iob2", "\n".join(rows) + "\n")
    (example,) = uner.load(corpora.root, "dev")
    assert (example.id, example.sentences, _names(example)) == (
        "strelik",
        [(0, 2), (2, 3)],
        [("Orla", "person")],
    )
    assert example.name_types == ("person", "organisation", "place")
    assert uner.load(corpora.root, "train") == []


@pytest.mark.parametrize(
    ("words", "start"),
    [
        (["President", "Dorn"], 1),
        (["Mr.", "Dorn"], 1),
        (["Foreign", "Minister", "Orla", "Dorn"], 2),
        (["Dorn"], 0),
        (["President"], 1),
    ],
)
def test_titles_are_no_part_of_a_name(words, start):
    assert after_titles(words, 0, len(words)) == start


@pytest.mark.parametrize("text", ["Polish", "North Korean", "Sunni Muslims"])
def test_groups(text):
    assert is_group(text.split())


@pytest.mark.parametrize("text", ["Poland", "Strelik", ""])
def test_no_groups(text):
    assert not is_group(text.split())


def test_events():
    assert is_event(["Harvest", "Festival"])
    assert not is_event(["cold", "war"])
