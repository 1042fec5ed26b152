"""Shows texts for annotation and packs what annotators wrote; see `python -m evals.statements --help`."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from evals.score import CorpusMissing
from evals.scorers.statements import Tally, of_gold
from evals.statements.annotation import NotFound, packed, shown
from evals.statements.differences import differences
from evals.statements.gold import Annotated, load, save
from evals.statements.measuring import OtherText, settled, tallied
from evals.statements.texts import Text, texts

MILESTONES = """\
The texts that are kept apart: measured at milestones only, when nothing more is to be tuned. Say so beside
the figures, and do not look at the errors.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m evals.statements", description=__doc__)
    parser.add_argument(
        "--corpora", type=Path, default=Path(os.environ.get("SIGHTLINE_CORPORA", "../shared/corpora"))
    )
    commands = parser.add_subparsers(required=True, dest="command")
    commands.add_parser("list", help="the texts with their part and number of words")
    commands.add_parser("show", help="a text in numbered sentences").add_argument("name")
    commands.add_parser("check", help="whether all passages are found").add_argument("file", type=Path)
    pack = commands.add_parser("pack", help="annotations of a folder, as offsets")
    pack.add_argument("folder", type=Path)
    pack.add_argument("out", type=Path)
    agree = commands.add_parser("agree", help="how far two packed annotations agree, and where they differ")
    agree.add_argument("first", type=Path)
    agree.add_argument("second", type=Path)
    agree.add_argument("--differences", action="store_true", help="list every difference, with the words")
    commands.add_parser("test", help="measure the texts that are kept apart: at milestones only")
    chosen = parser.parse_args(arguments)
    try:
        return _run(chosen, {one.name: one for one in texts(chosen.corpora)})
    except (CorpusMissing, NotFound, OtherText) as error:
        print(error, file=sys.stderr)
        return 1


def _run(chosen: argparse.Namespace, known: dict[str, Text]) -> int:
    if chosen.command == "list":
        for one in known.values():
            print(f"{one.part}\t{len(one.text.split())}\t{one.name}")
    elif chosen.command == "show":
        print("\n".join(shown(_named(chosen.name, known))))
    elif chosen.command == "check":
        print(f"{len(_packed([chosen.file], known)[0].statements)} statements, all passages found")
    elif chosen.command == "agree":
        _agree(load(chosen.first), load(chosen.second), known, chosen.differences)
    elif chosen.command == "test":
        _test(known)
    else:
        save(_packed(sorted(chosen.folder.glob("*.jsonl")), known), chosen.out)
    return 0


def _test(known: dict[str, Text]) -> None:
    """Print the figures of the test, and what they are for."""
    tally = tallied((one for one in known.values() if one.part == "test"), settled())
    print(MILESTONES)
    _print(tally)


def _agree(
    first: Sequence[Annotated], second: Sequence[Annotated], known: dict[str, Text], listed: bool
) -> None:
    """Print the figures of the second against the first."""
    of_first = {one.text: one for one in first}
    tally = Tally()
    for one in second:
        if one.text in of_first:
            found, gold = ([of_gold(own) for own in side.statements] for side in (one, of_first[one.text]))
            those = tally.add(found, gold)
            if listed:
                print(f"\n{one.text}")
                print("\n".join(differences(known[one.text].text, found, gold, those)))
    _print(tally)


def _print(tally: Tally) -> None:
    for name, value in tally.figures().items():
        print(f"{name:20}{value:6.1f}")


def _packed(files: Sequence[Path], known: dict[str, Text]) -> list[Annotated]:
    found = []
    for file in files:
        first, *lines = (line for line in file.read_text(encoding="utf-8").splitlines() if line.strip())
        text = _named(msgspec.json.decode(first)["text"], known)
        try:
            found.append(packed(lines, text))
        except NotFound as error:
            raise NotFound(f"{file}, counted after its first line:\n{error}") from error
    order = list(known)
    return sorted(found, key=lambda one: order.index(one.text))


def _named(name: str, known: dict[str, Text]) -> Text:
    if name not in known:
        raise NotFound(f"there is no text {name!r}; the names are {', '.join(known)}")
    return known[name]


if __name__ == "__main__":
    sys.exit(main())
