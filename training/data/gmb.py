"""The Groningen Meaning Bank's news as an extract with names, partly made by machine (Bos et al. 2017).

Titles are taken out of persons; a name after a title alone is a person, whatever its label. "geo" and "gpe"
are places where they name a country and groups where they are demonyms: "gpe" is demonyms, mostly. Countries
and demonyms that lack a tag get one. Times are outside of names. Natural things, products and works are a
mixture and unknown, and so are events of one word.
"""

import csv
import gzip
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Final, Literal

from training.data.name_sentences import Marked, NamedText, Sentence, trimmed, typed
from training.data.name_words import after_titles, is_capital, is_country, is_group, is_union
from training.example import Example, NameType

CORPUS: Final = "gmb"
FILE: Final = Path("gmb/ner_dataset.csv.gz")
ENCODING: Final = "cp1252"
TOGETHER: Final = 5
"""Sentences in one example: the extract keeps their order but not where documents end."""
TYPES: Final[dict[str, NameType | None]] = {
    "per": "person",
    "org": "organisation",
    "geo": "place",
    "gpe": "group",
    "eve": "event",
    "art": None,
    "nat": None,
}
NAMED: Final[tuple[NameType, ...]] = ("person", "organisation", "place", "group")
"""Most events have no tag, so outside of names there may be some."""


def load(corpora: Path, part: Literal["train", "dev"]) -> list[Example]:
    """Runs of sentences, each sentence once; all of it is for training."""
    if part == "dev":
        return []
    sentences = list(_once(_rows(corpora / FILE)))
    return [
        NamedText(f"gmb-{start // TOGETHER}", CORPUS, sentences[start : start + TOGETHER], NAMED).example()
        for start in range(0, len(sentences), TOGETHER)
    ]


def sentence(words: list[str], tags: Sequence[str]) -> Sentence:
    """One sentence with its names as we would mark them."""
    marked: list[Marked] = []
    titled = -1
    for one in typed(words, tags, TYPES):
        kind = "person" if one.start == titled and one.type in ("place", "organisation") else one.type
        start = after_titles(words, one.start, one.end) if kind == "person" else one.start
        titled = one.end if start == one.end else -1
        if start < one.end:
            marked.append(Marked(start, one.end, _type(words[start : one.end], kind)))
    return trimmed(words, sorted([*marked, *_missed(words, marked)], key=lambda one: one.start))


def _missed(words: Sequence[str], marked: Sequence[Marked]) -> Iterator[Marked]:
    """Demonyms and countries without a tag, as happens; those beside another capital are unknown."""
    taken = {word for one in marked for word in range(one.start, one.end)}
    for index, word in enumerate(words):
        if index in taken or not (is_country([word]) or is_capital([word]) or is_group([word])):
            continue
        beside = [
            words[near] for near in (index - 1, index + 1) if 0 < near < len(words) and near not in taken
        ]
        alone = not any(near[:1].isupper() for near in beside)
        kind: NameType = "group" if is_group([word]) else "place"
        yield Marked(index, index + 1, kind if alone else None)


def _type(words: Sequence[str], kind: NameType | None) -> NameType | None:
    if kind == "event":
        return "event" if len(words) > 1 else None
    if kind is None or kind == "person":
        return "group" if kind and is_group(words) else kind
    if is_union(words):
        return "organisation"
    if is_country(words) or (kind == "organisation" and is_capital(words)):
        return "place"
    return "group" if is_group(words) else kind


def _once(sentences: Iterable[tuple[list[str], list[str]]]) -> Iterator[Sentence]:
    seen: set[tuple[str, ...]] = set()
    for words, tags in sentences:
        if tuple(words) not in seen:
            seen.add(tuple(words))
            yield sentence(words, tags)


def _rows(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Words and tags of each sentence; the first row of one has its number."""
    words: list[str] = []
    tags: list[str] = []
    with gzip.open(path, "rt", encoding=ENCODING, errors="replace", newline="") as stream:
        for number, word, _, tag in chain(csv.reader(stream), [["Sentence:", "", "", ""]]):
            if number and words:
                if words[0] != "Word":
                    yield words, tags
                words, tags = [], []
            words.append(word)
            tags.append(tag)
