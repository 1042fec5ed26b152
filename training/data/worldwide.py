"""The Worldwide English newswire: names in news from outside of the West (Shan, Bauer and Manning 2023).

Its files part every hyphen and full stop ("U . S .", "Mr ."), which are joined again where words have them.
Facilities are places; nationalities, religions and the like are groups. "Misc" mixes events, works, prizes
and diseases: those whose last word says that they are events are, the others and products are unknown.
Nested names are left out. Texts go to train or dev by the hash of their words, so that copies stay together.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal

from sightline.vocabulary.abbreviations import kinds
from training.data.name_sentences import Marked, NamedText, Sentence, side, trimmed, typed
from training.data.name_words import is_event
from training.example import Example, NameType

CORPUS: Final = "worldwide"
FOLDER: Final = "worldwide_newswire"
DEV_PERCENT: Final = 15
TYPES: Final[dict[str, NameType | None]] = {
    "Person": "person",
    "Organization": "organisation",
    "Location": "place",
    "Facility": "place",
    "NORP": "group",
    "Misc": None,
    "Product": None,
}
_Rows = list[tuple[str, str]]


def load(corpora: Path, part: Literal["train", "dev"]) -> list[Example]:
    """Texts in the order of their file names."""
    return [text.example() for text in texts(corpora, part)]


def texts(corpora: Path, part: Literal["train", "dev"]) -> list[NamedText]:
    """The same, with words as the corpus has them."""
    found = (_blocks(path) for path in sorted((corpora / FOLDER).glob("*.tsv")))
    return [
        NamedText(name, CORPUS, [_sentence(rows) for rows in blocks])
        for name, blocks in found
        if blocks and side(_content(blocks), DEV_PERCENT) == part
    ]


def _blocks(path: Path) -> tuple[str, list[_Rows]]:
    """A file's name and the rows of its sentences; its first line names its address and is no text."""
    blocks: list[_Rows] = [[]]
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        fields = line.split("\t")
        if number == 0 and fields[0].startswith(("http", "www")):
            continue
        if len(fields) > 1 and fields[0].strip():
            blocks[-1].append((fields[0].strip(), fields[1] or "O"))
        elif blocks[-1]:
            blocks.append([])
    return path.name.removesuffix(".txt.tsv"), [rows for rows in blocks if rows]


def _content(blocks: Sequence[_Rows]) -> str:
    """The words as the file has them: where a text goes must not hang on how words are joined."""
    return " ".join(word for rows in blocks for word, _ in rows)


def _sentence(rows: _Rows) -> Sentence:
    rows = joined(rows)
    words = [word for word, _ in rows]
    marked = typed(words, [tag for _, tag in rows], TYPES)
    return trimmed(words, [_event(words, one) for one in marked])


def _event(words: Sequence[str], one: Marked) -> Marked:
    event = one.type is None and is_event(words[one.start : one.end])
    return Marked(one.start, one.end, "event") if event else one


def joined(rows: _Rows) -> _Rows:
    """With full stops back at initials and short forms, and "’" at its "s"."""
    found: _Rows = []
    for index, (word, tag) in enumerate(rows):
        before = found[-1][0] if found else ""
        if word == "." and _takes_stop(before, last=index + 1 == len(rows)):
            found[-1] = (f"{before}.", found[-1][1])
        elif _continues(word, before) and len(found) > 1:
            found[-1] = (before + word, found[-1][1])
        else:
            found.append((word, tag))
    return found


def _continues(word: str, before: str) -> bool:
    """Whether it is the "s" of a possessive, or an initial right after another: "’" "s", "U." "S"."""
    if before in ("’", "'"):
        return word in ("s", "S")
    return _is_initial(word) and before[-1:] == "." and _is_initial(before[-2:-1])


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha() and word.isupper()


def _takes_stop(word: str, *, last: bool) -> bool:
    """Whether a full stop after a word is the word's own: "J", "U.S", "Mr"; at the last place "U.S" only."""
    initial = _is_initial(word.rpartition(".")[2])
    if last:
        return initial and "." in word
    known = kinds().get(word, frozenset())
    return (initial and word != "I") or (bool(known) and "numbered" not in known)
