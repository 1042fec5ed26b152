"""Universal Dependencies: the words, tags, lemmas and basic trees of UD English EWT and GUM.

Words are syntactic words: those of a multiword token ("do", "n't") each with its own form, empty nodes
("8.1") left out. Relations keep their subtypes, save those that the training parts have fewer than
`FEWEST` times, which become the plain relation: the relations of train and dev are then the same set.
"""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Final, Literal

import msgspec

from training.example import Example, Syntax, WordRange

FEWEST: Final = 20
"""How many words a subtype must have in the training parts of both treebanks to be kept."""
_FOLDERS: Final = {"ewt": "ud_ewt", "gum": "gum"}
_ID: Final = re.compile(r"^# newdoc id = (.+)$", re.MULTILINE)
_ROOT: Final = "0"


def load(corpora: Path, part: Literal["train", "dev"]) -> list[Example]:
    """One example for each document: EWT's, then GUM's, each in the order of their file names."""
    kept = _kept(corpora)
    return [_folded(example, kept) for example in _read_all(corpora, part)]


def read(path: Path, corpus: str) -> Example:
    """One CoNLL-U file as one document, its relations as they are written."""
    content = path.read_text(encoding="utf-8")
    named = _ID.search(content)
    sentences: list[WordRange] = []
    rows: list[list[str]] = []
    heads: list[int] = []
    for block in content.split("\n\n"):
        lines = (line.split("\t") for line in block.splitlines())
        found = [line for line in lines if line[0].isdigit()]
        if found:
            start = len(rows)
            heads += [start + int(row[6]) - 1 if row[6] != _ROOT else -1 for row in found]
            rows += found
            sentences.append((start, len(rows)))
    return Example(
        id=named[1].strip() if named else path.stem,
        corpus=corpus,
        words=[row[1] for row in rows],
        sentences=sentences,
        syntax=Syntax(
            upos=[row[3] for row in rows],
            xpos=[row[4] for row in rows],
            lemmas=[row[2] if row[2] != "_" else row[1] for row in rows],
            heads=heads,
            relations=[row[7] for row in rows],
        ),
    )


def _read_all(corpora: Path, part: str) -> list[Example]:
    return [
        read(path, corpus)
        for corpus, folder in _FOLDERS.items()
        for path in sorted((corpora / folder / part).rglob("*.conllu"))
    ]


@cache
def _kept(corpora: Path) -> frozenset[str]:
    """The relations with subtypes that are frequent enough."""
    trees = (example.syntax for example in _read_all(corpora, "train"))
    counts = Counter(relation for tree in trees if tree is not None for relation in tree.relations)
    return frozenset(relation for relation, count in counts.items() if count >= FEWEST)


def _folded(example: Example, kept: frozenset[str]) -> Example:
    tree = example.syntax
    if tree is None:
        return example
    relations = [name if name in kept else name.partition(":")[0] for name in tree.relations]
    return msgspec.structs.replace(example, syntax=msgspec.structs.replace(tree, relations=relations))
