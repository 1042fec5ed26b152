"""Sentences and words of Universal Dependencies, as ranges of the text they are annotated on.

The text is put together from the words and `SpaceAfter=No`; where the file says that a paragraph or a
document begins, a blank line stands, elsewhere a blank. What else the original text had is lost.
"""

import textwrap
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path

import msgspec

from sightline.contract import Range


class Annotated(msgspec.Struct, frozen=True):
    """A text with the sentences and the words that people marked in it."""

    text: str
    sentences: tuple[Range, ...]
    words: tuple[Range, ...]


class _Sentence(msgspec.Struct):
    """Words with whether a blank follows each, and whether a paragraph begins with the sentence."""

    words: list[tuple[str, bool]]
    opens: bool


_OPENING = (["newpar"], ["newdoc"])


def read_conllu(path: Path) -> Annotated:
    """One CoNLL-U file as one text."""
    parts: list[str] = []
    sentences, words = [], []
    at, blank = 0, False
    for sentence in _sentences(path.read_text(encoding="utf-8")):
        between = "\n\n" if sentence.opens else " " if blank else ""
        parts.append(between if parts else "")
        at += len(parts[-1])
        start = at
        for word, blank in sentence.words:
            words.append((at, at + len(word)))
            parts.append(word + " " * blank)
            at += len(parts[-1])
        sentences.append((start, words[-1][1]))
        parts[-1] = parts[-1].rstrip(" ")
        at = words[-1][1]
    return Annotated("".join(parts), tuple(sentences), tuple(words))


def solid(text: str, ranges: Iterable[Range]) -> list[Range]:
    """The ranges with offsets that count no white space, as the CoNLL 2018 evaluation compares them."""
    counts = [0, *accumulate(not character.isspace() for character in text)]
    return [(counts[start], counts[end]) for start, end in ranges]


def wrapped(text: str, width: int) -> str:
    """The text with its paragraphs broken into lines of at most `width` characters."""
    return "\n\n".join(
        textwrap.fill(paragraph, width, break_long_words=False, break_on_hyphens=False)
        for paragraph in text.split("\n\n")
    )


def _sentences(content: str) -> Iterator[_Sentence]:
    for part in content.split("\n\n"):
        lines = part.splitlines()
        words = list(_words(line.split("\t") for line in lines if line[:1].isdigit()))
        if words:
            yield _Sentence(words, any(line.split()[1:2] in _OPENING for line in lines))


def _words(rows: Iterable[list[str]]) -> Iterator[tuple[str, bool]]:
    """The words with their blanks; "don't", annotated as one token of two words, gives both if they fit."""
    whole, blank, last, parts = "", False, 0, list[str]()
    for row in rows:
        if "-" in row[0]:
            whole, blank, last, parts = row[1], _is_spaced(row), int(row[0].partition("-")[2]), []
        elif "." in row[0]:
            continue
        elif int(row[0]) > last:
            yield row[1], _is_spaced(row)
        else:
            parts.append(row[1])
            if int(row[0]) == last:
                fitting = parts if "".join(parts) == whole else [whole]
                yield from ((part, False) for part in fitting[:-1])
                yield fitting[-1], blank


def _is_spaced(row: list[str]) -> bool:
    return "SpaceAfter=No" not in row[9].split("|")
