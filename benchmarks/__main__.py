"""Words a second and peak memory of reading news, time by layer, and start-up time.

Run on `bulk_news` of the corpora, whose texts are real articles; figures are medians over rounds, because
other programs use the same processor.
"""

import argparse
import gzip
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from evals.score import CorpusMissing, corpus
from sightline.contract import Document
from sightline.evidence import read
from sightline.reading import standard_pipeline
from sightline.reading.layers import Layers
from sightline.sources import Found, gather


def articles(corpora: Path, count: int, folder: Path) -> list[Document]:
    """The first articles of bulk_news as documents, by way of a JSON Lines file like a user's."""
    file = folder / "articles.jsonl"
    with gzip.open(corpus(corpora, "bulk_news", "articles.jsonl.gz")) as lines, file.open("wb") as out:
        for line in islice(lines, count):
            record = msgspec.json.decode(line)
            fields = {name: record[name] for name in ("text", "outlet", "published")}
            out.write(msgspec.json.encode(fields) + b"\n")
    return [found.document for found in gather([str(file)]) if isinstance(found, Found)]


def median_seconds(work: Callable[[], Any], rounds: int) -> float:
    """Median wall-clock seconds of `work` over `rounds`."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def seconds_by_layer(documents: list[Document]) -> dict[str, float]:
    """Seconds that each reader takes over all documents, and the evidence after them."""
    spent: defaultdict[str, float] = defaultdict(float)
    for document in documents:
        layers = Layers(published=document.published)
        for reader in standard_pipeline().readers:
            start = time.perf_counter()
            layers = reader(document, layers)
            spent[reader.name] += time.perf_counter() - start
    return spent


def start_up(arguments: list[str], rounds: int) -> float:
    """Median seconds from starting the command to its end."""
    command = [sys.executable, "-m", "sightline", *arguments]
    return median_seconds(lambda: subprocess.run(command, check=True, capture_output=True), rounds)


def main() -> int:
    """Print the table; return the exit status."""
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    options.add_argument(
        "--corpora", type=Path, default=Path(os.environ.get("SIGHTLINE_CORPORA", "../shared/corpora"))
    )
    options.add_argument("--articles", type=int, default=300, help="how many to read (default: 300)")
    options.add_argument("--rounds", type=int, default=3, help="how often to measure each (default: 3)")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        try:
            documents = articles(chosen.corpora, chosen.articles, Path(folder))
        except CorpusMissing as error:
            print(f"skipped: {error}")
            return 0
        report(documents, chosen.rounds, Path(folder))
    return 0


def report(documents: list[Document], rounds: int, folder: Path) -> None:
    """Measure and print."""
    words = sum(len(document.text.split()) for document in documents)
    read(documents[0])  # loads the vocabularies
    whole = median_seconds(lambda: [read(document) for document in documents], rounds)
    print(f"{len(documents)} articles, {words} words, medians of {rounds} rounds")
    print(f"{'read, one process':28}{words / whole:12,.0f} words/s")
    layers = seconds_by_layer(documents)
    for name, seconds in sorted(layers.items(), key=lambda item: -item[1]):
        print(f"  {name:26}{words / seconds:12,.0f} words/s  {100 * seconds / whole:5.1f} %")
    rest = whole - sum(layers.values())
    print(f"  {'evidence':26}{words / rest:12,.0f} words/s  {100 * rest / whole:5.1f} %")
    print(f"{'peak memory':28}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:12,.0f} MB")
    typical = min(documents, key=lambda document: abs(len(document.text.split()) - 1200))
    seconds = median_seconds(lambda: read(typical), 3 * rounds)
    print(f"{f'one of {len(typical.text.split())} words, after start':28}{1000 * seconds:12,.0f} ms")
    one = folder / "one.txt"
    one.write_text(typical.text, encoding="utf-8")
    print(f"{'sightline --version':28}{start_up(['--version'], 2 * rounds + 1):12.2f} s")
    print(f"{'sightline read, that article':28}{start_up(['read', str(one)], 2 * rounds + 1):12.2f} s")


if __name__ == "__main__":
    sys.exit(main())
