"""PropBank over the English Web Treebank: predicates with their frames and the ranges of their arguments.

The files have no words (the treebank's licence of the words is another): sentence n of a file is sentence n
of the treebank's file of that name. Where they differ in length the sentence is left out (28 in all).
"""

import re
import tarfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final, Literal

import msgspec

from training.example import Example, WordRange

ARCHIVE: Final = "propbank_ewt.tar.gz"
SUFFIX: Final = ".xml.gold_skel"
LIGHT: Final = "LV"
"""The sense of a verb that carries none: "take" in "take a look", where "look" is the predicate."""

_SENTENCE, _FRAME, _ARGUMENTS = 1, 7, 8
"""Columns: number of the sentence; frame ("search.01" or "-"); the first of one column a predicate."""
_OPEN = re.compile(r"\(([^()*]+)")


class Argument(msgspec.Struct, frozen=True):
    """A labelled range ("ARG0", "ARGM-TMP", "C-ARG1", "R-ARG0"), end exclusive."""

    label: str
    words: WordRange


class Predicate(msgspec.Struct, frozen=True):
    """A word with its frame and its arguments, without its own "V"."""

    word: int
    frame: str
    arguments: tuple[Argument, ...]

    @property
    def sense(self) -> str:
        """The part of the frame after its dot: a number, "LV" or nothing."""
        return self.frame.partition(".")[2]


class Sentence(msgspec.Struct, frozen=True):
    """A sentence's length in words and its predicates, which count words within it."""

    length: int
    predicates: tuple[Predicate, ...]


def propbank(corpora: Path, part: Literal["train", "dev"]) -> dict[str, list[Sentence]]:
    """Sentences of each document, by the treebank's document id ("weblog-juancole.com_…")."""
    documents = {}
    with tarfile.open(corpora / ARCHIVE) as archive:
        for member in archive:
            path = PurePosixPath(member.name)
            stream = archive.extractfile(member) if path.name.endswith(SUFFIX) else None
            if stream is not None and path.parts[-3] == part:
                document = f"{path.parent.name}-{path.name.removesuffix(SUFFIX)}"
                documents[document] = list(sentences(stream.read().decode().splitlines()))
    return documents


def sentences(lines: Iterable[str]) -> Iterator[Sentence]:
    """The sentences of one file, which blank lines part."""
    rows: list[list[str]] = []
    for line in [*lines, ""]:
        if columns := line.split():
            rows.append(columns)
        elif rows:
            yield _sentence(rows)
            rows = []


def located(
    examples: Iterable[Example], corpora: Path, part: Literal["train", "dev"]
) -> dict[str, list[Predicate]]:
    """The predicates of treebank texts by the text's id, counting words of the text.

    A text that PropBank lacks, or parts into another number of sentences (2 do), has no key.
    """
    documents = propbank(corpora, part)
    return {
        one.id: list(_of_text(one, documents[one.id]))
        for one in examples
        if len(documents.get(one.id, ())) == len(one.sentences)
    }


def _of_text(example: Example, annotated: list[Sentence]) -> Iterator[Predicate]:
    for (start, end), sentence in zip(example.sentences, annotated, strict=True):
        if sentence.length == end - start:
            yield from (_moved(one, start) for one in sentence.predicates)


def _moved(predicate: Predicate, by: int) -> Predicate:
    arguments = tuple(
        Argument(one.label, (one.words[0] + by, one.words[1] + by)) for one in predicate.arguments
    )
    return Predicate(predicate.word + by, predicate.frame, arguments)


def _sentence(rows: list[list[str]]) -> Sentence:
    words = [index for index, row in enumerate(rows) if row[_FRAME] != "-"]
    return Sentence(
        len(rows),
        tuple(
            Predicate(word, rows[word][_FRAME], tuple(_arguments([row[_ARGUMENTS + at] for row in rows])))
            for at, word in enumerate(words)
        ),
    )


def _arguments(column: list[str]) -> Iterator[Argument]:
    """Ranges of one bracketed column: "(ARG1*", "*", "*)"."""
    label, start = "", 0
    for index, cell in enumerate(column):
        if opened := _OPEN.search(cell):
            label, start = opened[1], index
        if ")" in cell and label:
            if label != "V":
                yield Argument(label, (start, index + 1))
            label = ""
