"""Whether events happened and how sure that is: "UDS It Happened" on the treebank, and UW on news.

Values run from −3 (certainly did not happen) to +3 (certainly did). Sources: White et al. (2016) and
Rudinger, White and Van Durme (2018) for "It Happened" v2; Lee et al. (2015) for UW.
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import fmean
from typing import Final, Literal

import msgspec

from training.data.propbank import LIGHT, located
from training.example import Example, WordRange

UDS_FILE: Final = Path("uds_factuality/factuality_eng_udewt/it-happened/it-happened_eng_ud1.2_07092017.tsv")
EWT: Final = "ewt"
UW_FOLDER: Final = "uw_factuality"
MOST: Final = 3.0
MOST_CONFIDENT: Final = 4
UW_SENTENCES: Final = 8
"""Sentences in one example of UW, which does not mark its documents."""
UW_MARKS: Final = {"``": '"', "''": '"'}
"""Quotation marks that some of its sources write with two characters."""
AGREEING: Final = 0.75
"""Share of a document's judged words that must have the right lemma for its place to be believed."""

Judged = dict[int, dict[tuple[int, str], list[float]]]
"""By sentence number of the old treebank: word index and lemma, and a value of each judge."""


def annotate(examples: Sequence[Example], corpora: Path, part: Literal["train", "dev"]) -> list[Example]:
    """Texts of the treebanks; those of EWT with predicates and, of the words that were judged, factuality.

    A text that PropBank lacks keeps `predicates` None, one that no judge saw `factuality`.
    """
    own = [one for one in examples if one.corpus == EWT]
    frames = predicates(own, corpora, part)
    values = uds(own, corpora, part)
    return [
        msgspec.structs.replace(one, predicates=frames.get(one.id), factuality=values.get(one.id))
        if one.corpus == EWT
        else one
        for one in examples
    ]


def predicates(
    examples: Sequence[Example], corpora: Path, part: Literal["train", "dev"]
) -> dict[str, list[int]]:
    """Words with a PropBank frame by the id of a text of EWT: verbs, and words of events.

    Auxiliaries, copulas and light verbs are none. A sentence whose words PropBank parts otherwise has none.
    """
    found = located(examples, corpora, part)
    return {
        one.id: sorted({p.word for p in found[one.id] if p.sense != LIGHT and not _auxiliary(one, p.word)})
        for one in examples
        if one.id in found
    }


def uds(
    examples: Sequence[Example], corpora: Path, part: Literal["train", "dev"]
) -> dict[str, dict[int, float]]:
    """Mean value of the judges by the id of a text of EWT and word.

    The judgements count sentences of the treebank's version 1.2, which had another order of documents and
    here and there other sentences. Each document is laid where most lemmas agree; a judged word whose lemma
    differs there is left out.
    """
    judged = judgements(corpora / UDS_FILE, part)
    places = place(examples, judged)
    return {one.id: dict(_attached(one, judged, places[one.id])) for one in examples if one.id in places}


def judgements(path: Path, part: str) -> Judged:
    """Values of judges who took the word for a predicate in a sentence that they understood.

    Only the judges that the release keeps. A value is ±3/4 of the confidence from 0 to 4.
    """
    judged: Judged = defaultdict(lambda: defaultdict(list))
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            if row["Split"] != part or row["Keep"] != "True" or row["Happened"] == "na":
                continue
            if row["Is.Predicate"] == row["Is.Understandable"] == "True":
                size = MOST * int(row["Confidence"]) / MOST_CONFIDENT
                key = int(row["Pred.Token"]) - 1, row["Pred.Lemma"].casefold()
                number = int(row["Sentence.ID"].split()[1])
                judged[number][key].append(size if row["Happened"] == "true" else -size)
    return judged


def place(examples: Iterable[Example], judged: Judged) -> dict[str, int]:
    """The number of the first sentence of each text, where that can be told.

    Each pair of a judged word and a word with its lemma at the same place of a sentence votes for a number.
    Texts with most votes take their sentences first; two texts never share a sentence with agreeing words.
    """
    votes = _votes(examples, judged)
    taken: set[int] = set()
    places: dict[str, int] = {}
    for example, counts in sorted(votes, key=lambda pair: -max(pair[1].values(), default=0)):
        for first, count in counts.most_common():
            numbers = range(first, first + len(example.sentences))
            asked = sum(len(judged.get(number, ())) for number in numbers if number not in taken)
            agreeing = _agreeing(example, judged, first)
            if count >= AGREEING * asked and taken.isdisjoint(agreeing):
                places[example.id] = first
                taken |= agreeing
                break
    return places


def uw(corpora: Path, part: Literal["train", "dev"]) -> list[Example]:
    """UW in runs of a few sentences; every event word has a value, and all other words are no events."""
    lines = (corpora / UW_FOLDER / f"{part}.conll").read_text(encoding="utf-8").splitlines()
    rows = list(_rows(lines))
    runs = (rows[at : at + UW_SENTENCES] for at in range(0, len(rows), UW_SENTENCES))
    return [_uw_example(f"uw-{part}-{index}", run) for index, run in enumerate(runs)]


def _auxiliary(example: Example, word: int) -> bool:
    return example.syntax is not None and example.syntax.upos[word] == "AUX"


def _votes(examples: Iterable[Example], judged: Judged) -> list[tuple[Example, Counter[int]]]:
    numbers: dict[tuple[int, str], list[int]] = defaultdict(list)
    for number, words in judged.items():
        for key in words:
            numbers[key].append(number)
    return [
        (
            one,
            Counter(
                number - index
                for index, sentence in enumerate(one.sentences)
                for key in _keys(one, sentence)
                for number in numbers.get(key, ())
            ),
        )
        for one in examples
    ]


def _keys(example: Example, sentence: WordRange) -> Iterator[tuple[int, str]]:
    lemmas = example.syntax.lemmas if example.syntax else []
    return ((index, lemma.casefold()) for index, lemma in enumerate(lemmas[slice(*sentence)]))


def _agreeing(example: Example, judged: Judged, first: int) -> set[int]:
    return {
        number
        for number, sentence in enumerate(example.sentences, first)
        if number in judged and not judged[number].keys().isdisjoint(_keys(example, sentence))
    }


def _attached(example: Example, judged: Judged, first: int) -> Iterator[tuple[int, float]]:
    for number, sentence in enumerate(example.sentences, first):
        words = judged.get(number, {})
        for key in _keys(example, sentence):
            if key in words:
                yield sentence[0] + key[0], fmean(words[key])


def _rows(lines: Iterable[str]) -> Iterator[list[list[str]]]:
    rows: list[list[str]] = []
    for line in [*lines, ""]:
        if line.strip():
            rows.append(line.split("\t"))
        elif rows:
            yield rows
            rows = []


def _uw_example(name: str, sentences: list[list[list[str]]]) -> Example:
    words: list[str] = []
    ranges: list[WordRange] = []
    factuality: dict[int, float] = {}
    for rows in sentences:
        factuality |= {len(words) + at: float(row[2]) for at, row in enumerate(rows) if row[2] != "_"}
        ranges.append((len(words), len(words) + len(rows)))
        words += [UW_MARKS.get(row[1], row[1]) for row in rows]
    return Example(
        id=name,
        corpus="uw",
        words=words,
        sentences=ranges,
        predicates=sorted(factuality),
        factuality=factuality,
    )
