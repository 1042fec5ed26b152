"""Universal NER on the development texts of UD English EWT (Mayhew et al. 2024): for measuring only.

Persons, organisations and places; demonyms, events and works are not annotated.
"""

from itertools import groupby
from pathlib import Path
from typing import Final, Literal

from training.data.name_sentences import NamedText, Sentence, trimmed, typed
from training.example import Example, NameType

CORPUS: Final = "uner"
FILE: Final = Path("uner_ewt/dev.iob2")
TYPES: Final[dict[str, NameType | None]] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
NAMED: Final[tuple[NameType, ...]] = ("person", "organisation", "place")


def load(corpora: Path, part: Literal["train", "dev"]) -> list[Example]:
    """The documents in the order of the file, or nothing for training."""
    return [text.example() for text in texts(corpora)] if part == "dev" else []


def texts(corpora: Path) -> list[NamedText]:
    """The same, with the text of each sentence."""
    blocks = (corpora / FILE).read_text(encoding="utf-8").strip().split("\n\n")
    found = groupby(blocks, key=_document)
    return [NamedText(name, CORPUS, [_sentence(block) for block in those], NAMED) for name, those in found]


def _document(block: str) -> str:
    """The id of a sentence without its number."""
    return _comment(block, "sent_id").rpartition("-")[0]


def _sentence(block: str) -> Sentence:
    rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
    words = [row[1] for row in rows]
    return trimmed(words, typed(words, [row[2] for row in rows], TYPES), text=_comment(block, "text"))


def _comment(block: str, key: str) -> str:
    before = f"# {key} = "
    return next(line for line in block.splitlines() if line.startswith(before)).removeprefix(before)
