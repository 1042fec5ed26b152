"""Reads PolNeAR: texts and who says what in them, in brat's standoff format.

A line "T3<tab>Content 48 53;60 71<tab>words" is a span, which may have several pieces; a line "E1<tab>
Attribution:T4 Content:T3 Cue:T1 Source:T2" binds spans to an attribution. Some annotators gave the later
pieces of a content their own role, "Content2". Lines that wrapped text left behind are passed over.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, Literal

import msgspec

from evals.score import corpus
from sightline.contract import Range
from sightline.reading.layers import Token

Part = Literal["train", "dev"]
_SPAN: Final = re.compile(r"^(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)\t")
_EVENT: Final = re.compile(r"^E\d+\t(.+)")


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """An annotated attribution: the pieces of each part, as ranges of characters in order."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]


class Annotated(msgspec.Struct, frozen=True, kw_only=True):
    """A text of PolNeAR, and the attributions that one annotator found in it."""

    id: str
    text: str
    said: tuple[Said, ...]


def annotated_files(corpora: Path, part: Part) -> list[Path]:
    """One annotation for each text, in the order of their names.

    16 texts of train and 2 of dev were given to six annotators, to train them and to measure how they agree.
    Of those the one is taken that agrees most with the other five: neither the longest, which may see
    attributions in everything, nor the shortest.
    """
    by_text: dict[str, list[Path]] = {}
    for path in sorted(corpus(corpora, "polnear", part, "attributions").glob("*.ann")):
        by_text.setdefault(path.stem.rpartition("_")[0], []).append(path)
    return [_most_agreed(paths) for _, paths in sorted(by_text.items())]


def read_annotated(path: Path) -> Annotated:
    """The text of an annotation file, and what it says of it."""
    name = path.stem.rpartition("_")[0]
    text = _text(path.parents[1] / "text" / f"{name}.txt")
    return Annotated(id=name, text=text, said=tuple(read_standoff(_text(path), text)))


def read_standoff(standoff: str, text: str) -> Iterator[Said]:
    """The attributions of a standoff file that have any content and a cue or source, in its order."""
    spans: dict[str, list[Range]] = {}
    for line in standoff.split("\n"):
        if found := _SPAN.match(line):
            pieces = (piece.split() for piece in found[2].split(";"))
            spans[found[1]] = [_trimmed(text, int(start), int(end)) for start, end in pieces]
    for line in standoff.split("\n"):
        if event := _EVENT.match(line):
            one = _said(event[1].split(), spans)
            if one.content and (one.cue or one.source):
                yield one


def word_ranges(words: Sequence[Token], pieces: Sequence[Range]) -> list[tuple[int, int]]:
    """The words that each piece covers, wholly or in part; pieces that share a word are one."""
    found: list[tuple[int, int]] = []
    for start, end in pieces:
        first = bisect_right(words, start, key=lambda word: word.end)
        last = bisect_left(words, end, key=lambda word: word.start)
        if found and first < found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        elif first < last:
            found.append((first, last))
    return found


def _said(arguments: Sequence[str], spans: dict[str, list[Range]]) -> Said:
    parts: dict[str, list[Range]] = {"Source": [], "Cue": [], "Content": []}
    for argument in arguments:
        role, _, span = argument.partition(":")
        if role.rstrip("2") in parts:
            parts[role.rstrip("2")].extend(spans.get(span, ()))
    return Said(
        source=tuple(_joined(parts["Source"])),
        cue=tuple(_joined(parts["Cue"])),
        content=tuple(_joined(parts["Content"])),
    )


def _trimmed(text: str, start: int, end: int) -> Range:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _joined(pieces: Iterable[Range]) -> list[Range]:
    """The pieces in order; those that overlap are one."""
    joined: list[Range] = []
    for start, end in sorted(piece for piece in pieces if piece[0] < piece[1]):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _most_agreed(paths: Sequence[Path]) -> Path:
    if len(paths) == 1:
        return paths[0]
    found = {path: _ranges(path) for path in paths}

    def agreement(path: Path) -> float:
        own = found[path]
        return sum(2 * len(own & other) / max(1, len(own) + len(other)) for other in found.values())

    return max(paths, key=agreement)


def _ranges(path: Path) -> set[tuple[str, tuple[Range, ...]]]:
    said = read_annotated(path).said
    return {(role, getattr(one, role)) for one in said for role in ("source", "cue", "content")}


def _text(path: Path) -> str:
    """As it is stored: offsets count every character, so no line end may be changed."""
    return path.read_bytes().decode("utf-8")
