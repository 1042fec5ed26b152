"""OntoGUM: coreference chains of GUM as OntoNotes would mark them (Zhu, Pradhan and Zeldes 2021).

The marks stand in the column MISC of CoNLL-U files whose words and trees are GUM's own: "(3" opens a mention
of chain 3, "3)" closes the one opened last, "(3)" is a mention of one word. No chain has but one mention.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

import msgspec

from training.example import Example, MentionSpan, Syntax, WordRange

_MARK: Final = re.compile(r"\((?P<whole>\d+)\)|\((?P<opens>\d+)|(?P<closes>\d+)\)")

_OPENING: Final = "# newdoc id = "


class _Row(msgspec.Struct, frozen=True):
    """A word: its columns, and the index of its sentence's first word in the document."""

    columns: list[str]
    offset: int


def load(corpora: Path, part: Literal["train", "dev"]) -> list[Example]:
    """The documents in the order of their file names, with words, syntax and chains.

    One GUM document has no chains, and is left out. Ids are those of the treebank.
    """
    return [read(path) for path in sorted((corpora / "gum" / f"{part}_ontogum").glob("*.conllu"))]


def read(path: Path) -> Example:
    """One file as one document."""
    content = path.read_text(encoding="utf-8")
    sentences: list[WordRange] = []
    rows: list[_Row] = []
    for block in content.split("\n\n"):
        lines = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        found = [_Row(line, len(rows)) for line in lines if line[0].isdigit()]
        if found:
            sentences.append((len(rows), len(rows) + len(found)))
            rows.extend(found)
    syntax = _syntax(rows)
    return Example(
        id=_id(content),
        corpus="gum",
        words=[row.columns[1] for row in rows],
        sentences=sentences,
        syntax=syntax,
        chains=_chains(rows, syntax.heads),
    )


def head_of(start: int, end: int, heads: list[int]) -> int:
    """The first word of a range whose own head lies outside of it."""
    return next(word for word in range(start, end) if not start <= heads[word] < end)


def _id(content: str) -> str:
    return (
        next(line for line in content.splitlines() if line.startswith(_OPENING))
        .removeprefix(_OPENING)
        .strip()
    )


def _syntax(rows: list[_Row]) -> Syntax:
    columns = [row.columns for row in rows]
    return Syntax(
        upos=[column[3] for column in columns],
        xpos=[column[4] for column in columns],
        lemmas=[column[2] for column in columns],
        heads=[row.offset + int(row.columns[6]) - 1 if row.columns[6] != "0" else -1 for row in rows],
        relations=[column[7] for column in columns],
    )


def _chains(rows: list[_Row], heads: list[int]) -> list[list[MentionSpan]]:
    """The chains in the order of their first mentions; mentions in order of their starts."""
    found: dict[str, list[MentionSpan]] = {}
    for chain, start, end in sorted(_spans(rows), key=lambda span: (span[1], -span[2])):
        mention = MentionSpan(start, end, head_of(start, end, heads))
        if mention not in found.setdefault(chain, []):
            found[chain].append(mention)
    return [mentions for mentions in found.values() if len(mentions) > 1]


def _spans(rows: list[_Row]) -> Iterator[tuple[str, int, int]]:
    """Each mention: its chain's number, first word and the word after its last."""
    opened: dict[str, list[int]] = {}
    for word, row in enumerate(rows):
        for mark in _MARK.finditer(_entity(row.columns[9])):
            if mark["whole"]:
                yield mark["whole"], word, word + 1
            elif mark["opens"]:
                opened.setdefault(mark["opens"], []).append(word)
            else:
                yield mark["closes"], opened[mark["closes"]].pop(), word + 1


def _entity(misc: str) -> str:
    fields = (field.partition("=") for field in misc.split("|"))
    return next((value for key, _, value in fields if key == "Entity"), "")
