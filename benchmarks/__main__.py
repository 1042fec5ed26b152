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
from sightline.engines import Done, read_inputs
from sightline.evidence import read
from sightline.reading import standard_pipeline
from sightline.reading.layers import Layers
from sightline.settings import cores
from sightline.sources import Found, gather


def written(corpora: Path, count: int, file: Path) -> None:
    """Write the first articles of bulk_news as a JSON Lines file like a user's."""
    with gzip.open(corpus(corpora, "bulk_news", "articles.jsonl.gz")) as lines, file.open("wb") as out:
        for line in islice(lines, count):
            record = msgspec.json.decode(line)
            fields = {name: record[name] for name in ("text", "outlet", "published")}
            out.write(msgspec.json.encode(fields) + b"\n")


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


def report_all(file: Path, words: int, rounds: int) -> None:
    """What the command does with all articles on all cores: open, read, encode as JSON, in order."""
    count = cores()

    def everything() -> None:
        for step in read_inputs([str(file)], processes=count):
            if isinstance(step, Done):
                msgspec.json.encode(step.reading)

    seconds = median_seconds(everything, rounds)
    here, each = (
        resource.getrusage(which).ru_maxrss for which in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(f"{words} words, medians of {rounds} rounds")
    print(f"{f'everything, {count} cores':28}{words / seconds:12,.0f} words/s")
    print(f"{'peak memory, at most':28}{(here + count * each) / 1024:12,.0f} MB (shared pages counted twice)")


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
        file = Path(folder) / "articles.jsonl"
        try:
            written(chosen.corpora, chosen.articles, file)
        except CorpusMissing as error:
            print(f"skipped: {error}")
            return 0
        report(file, chosen.rounds)
    return 0


def report(file: Path, rounds: int) -> None:
    """Measure and print."""
    documents = [found.document for found in gather([str(file)]) if isinstance(found, Found)]
    words = sum(len(document.text.split()) for document in documents)
    report_all(file, words, rounds)
    read(documents[0])  # loads the vocabularies
    whole = median_seconds(lambda: [read(document) for document in documents], rounds)
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
    one = file.with_name("one.txt")
    one.write_text(typical.text, encoding="utf-8")
    print(f"{'sightline --version':28}{start_up(['--version'], 2 * rounds + 1):12.2f} s")
    print(f"{'sightline read, that article':28}{start_up(['read', str(one)], 2 * rounds + 1):12.2f} s")


if __name__ == "__main__":
    sys.exit(main())
