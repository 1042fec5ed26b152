"""The texts in which statements were annotated: which, and how they were drawn.

The sample; 16 articles of bulk_news on foreign affairs and conflict and 8 texts of the Worldwide newswire's
development part, drawn by a seed among those of middling length; and the example case in full. Ten of the
drawn ones, drawn by the same seed, are the test: they are measured at milestones only, and their errors are
not looked at.
"""

import gzip
import hashlib
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

import msgspec

from evals.running_text import running
from evals.score import corpus
from sightline.sources import Found, gather
from training.data import worldwide

SEED: Final = 20261122
TOPICS: Final = frozenset(
    ["asia", "china", "europe", "foreign_policy", "isis", "israel", "middle_east", "north_korea", "russia"]
) | {"state_department", "terrorism", "world"}
WORDS: Final = range(200, 600)
"""How many words an article that may be drawn has."""
DRAWN: Final = {"bulk_news": 16, "worldwide": 8}
TESTED: Final = {"bulk_news": 6, "worldwide": 4}
EXAMPLES: Final = Path(__file__).parents[2] / "examples" / "sarvenholt"

Part = Literal["dev", "test"]


class Text(msgspec.Struct, frozen=True):
    """A text to annotate: `name` says which of its corpus, `published` when it was published, if known."""

    name: str
    part: Part
    text: str
    published: str | None = None

    @property
    def sha256(self) -> str:
        """By which an annotation knows its text."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def texts(corpora: Path) -> Iterator[Text]:
    """All of them. Raises `CorpusMissing` where a corpus is not there."""
    yield from examples()
    sample = corpus(corpora, "..", "samples", "symmetric-separatism.txt")
    yield Text("sample", "dev", documents([str(sample)])[0][1])
    chance = random.Random(SEED)
    yield from _drawn("bulk_news", _articles(corpora), chance)
    yield from _drawn("worldwide", _newswire(corpora), chance)


def examples() -> Iterator[Text]:
    """The documents of the example case."""
    for key, text, published in documents([str(EXAMPLES)]):
        yield Text(f"example {key}", "dev", text, published)


def documents(inputs: list[str]) -> list[tuple[str, str, str | None]]:
    """Name, text and date of each document of some inputs, as Sightline opens them."""
    found = (step for step in gather(inputs) if isinstance(step, Found))
    return [
        (one.document.key or Path(one.where).name, one.document.text, one.document.published.earliest)
        for one in found
    ]


def _drawn(kind: str, those: list[Text], chance: random.Random) -> Iterator[Text]:
    chosen = chance.sample(those, DRAWN[kind])
    tested = set(chance.sample(range(len(chosen)), TESTED[kind]))
    for index, one in enumerate(chosen):
        yield msgspec.structs.replace(one, part="test" if index in tested else "dev")


def _articles(corpora: Path) -> list[Text]:
    found = []
    with gzip.open(corpus(corpora, "bulk_news", "articles.jsonl.gz")) as lines:
        for number, line in enumerate(lines, 1):
            record = msgspec.json.decode(line)
            if record["topic"] in TOPICS and len(record["text"].split()) in WORDS:
                found.append(Text(f"bulk_news {number}", "dev", record["text"], record["published"]))
    return found


def _newswire(corpora: Path) -> list[Text]:
    corpus(corpora, worldwide.FOLDER)
    found = []
    for one in worldwide.texts(corpora, "dev"):
        text = running([sentence.words for sentence in one.sentences]).text
        if len(text.split()) in WORDS:
            found.append(Text(f"worldwide {one.id}", "dev", text))
    return found
