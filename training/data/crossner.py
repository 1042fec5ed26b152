"""CrossNER, politics: names in sentences of Wikipedia on politics (Liu et al. 2021).

Parties are organisations, countries places, elections events. "misc" mixes demonyms, adherents, works, laws
and more: demonyms and adherents are groups, the others are unknown.
"""

from pathlib import Path
from typing import Final, Literal

from training.data.name_sentences import Marked, NamedText, Sentence, trimmed, typed
from training.data.name_words import is_group
from training.example import Example, NameType

CORPUS: Final = "crossner"
FOLDER: Final = "crossner/politics"
TYPES: Final[dict[str, NameType | None]] = {
    "politician": "person",
    "person": "person",
    "politicalparty": "organisation",
    "organisation": "organisation",
    "country": "place",
    "location": "place",
    "election": "event",
    "event": "event",
    "misc": None,
}


def load(corpora: Path, part: Literal["train", "dev"]) -> list[Example]:
    """Each sentence is a text, for they are from all over Wikipedia."""
    return [text.example() for text in texts(corpora, part)]


def texts(corpora: Path, part: Literal["train", "dev"]) -> list[NamedText]:
    """The same, with words as the corpus has them."""
    blocks = (corpora / FOLDER / f"{part}.txt").read_text(encoding="utf-8").split("\n\n")
    rows = [[line.split("\t") for line in block.splitlines() if "\t" in line] for block in blocks]
    return [
        NamedText(f"crossner-{part}-{number}", CORPUS, [_sentence(one)])
        for number, one in enumerate(filter(None, rows))
    ]


def _sentence(rows: list[list[str]]) -> Sentence:
    words = [row[0] for row in rows]
    return trimmed(words, [_grouped(words, one) for one in typed(words, [row[1] for row in rows], TYPES)])


def _grouped(words: list[str], one: Marked) -> Marked:
    group = one.type is None and is_group(words[one.start : one.end])
    return Marked(one.start, one.end, "group") if group else one
