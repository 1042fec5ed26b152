"""Measures how well grammar alone tells who acts on whom, against PropBank on the English Web Treebank.

    python -m training.measure_arguments --corpora ../shared/corpora [--part train] [--failures 20] [--parsed]

Every verb with a PropBank frame counts, light verbs apart. An argument is right when its head word is right
and its role: ARG0 the agent, ARG1 the patient, ARG2 the other. The head of a PropBank range is the first
of its words whose own head in the gold tree lies outside it. With --parsed the rules see our own trees of
the running text; the predicates and their arguments' head words stay those of the gold trees.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, Literal

import msgspec

from evals.score import Counts
from sightline.reading.arguments import ArgumentRole, arguments
from sightline.reading.dependants import Tree
from training.data import treebank
from training.data.factuality import EWT
from training.data.propbank import LIGHT, Predicate, located
from training.example import Example
from training.parsed_trees import parsed_tree

ROLES: Final[dict[str, ArgumentRole]] = {"ARG0": "agent", "ARG1": "patient", "ARG2": "other"}


class Case(msgspec.Struct, frozen=True):
    """A verb of a text with the head words of its arguments, annotated and found."""

    example: Example
    predicate: Predicate
    gold: frozenset[tuple[str, int]]
    ours: frozenset[tuple[str, int]]


def cases(
    corpora: Path, part: Literal["train", "dev"], seen: Callable[[Example], Tree] | None = None
) -> Iterator[Case]:
    """All verbs of the treebank's part; `seen` gives the tree that the rules see, else the gold tree."""
    examples = [one for one in treebank.load(corpora, part) if one.corpus == EWT]
    annotated = located(examples, corpora, part)
    for example in examples:
        tree = gold_tree(example)
        visible = seen(example) if seen else tree
        for predicate in annotated.get(example.id, ()):
            if tree.upos[predicate.word] == "VERB" and predicate.sense != LIGHT:
                found = frozenset((one.role, one.word) for one in arguments(visible, predicate.word))
                yield Case(example, predicate, frozenset(_heads(tree, predicate)), found)


def gold_tree(example: Example) -> Tree:
    """The annotated tree of a text. Raises `ValueError` where it has none."""
    syntax = example.syntax
    if syntax is None:
        raise ValueError(f"{example.id} has no tree: measure on a treebank")
    return Tree(
        upos=syntax.upos,
        xpos=syntax.xpos,
        lemmas=syntax.lemmas,
        heads=syntax.heads,
        relations=syntax.relations,
    )


def tables(found: list[Case]) -> dict[str, Counts]:
    """Counts by role; of the words whatever their role; of the first part, agent or else patient.

    "both" are the verbs with an agent and another part: right when the agent and one other part are right.
    """
    counts = {name: Counts() for name in (*ROLES.values(), "any role", "first", "both")}
    for case in found:
        for role in ROLES.values():
            counts[role].add(_only(case.ours, role), _only(case.gold, role))
        counts["any role"].add({word for _, word in case.ours}, {word for _, word in case.gold})
        counts["first"].add(_first(case.ours), _first(case.gold))
        both = counts["both"]
        both.proposed += _has_both(case.ours)
        both.gold += _has_both(case.gold)
        both.right += _has_both(case.ours & case.gold)
    return counts


def failures(found: list[Case], role: str) -> Counter[str]:
    """How often what is missed or added in a role, by the way from the verb to the word."""
    ways: Counter[str] = Counter()
    for case in found:
        tree = gold_tree(case.example)
        for kind, words in (
            ("missed", _only(case.gold, role) - _only(case.ours, role)),
            ("added", _only(case.ours, role) - _only(case.gold, role)),
        ):
            ways.update(f"{kind} {way(tree, case.predicate.word, word)}" for word in words)
    return ways


def way(tree: Tree, verb: int, word: int) -> str:
    """How a word lies to a verb: below it, above it, or beside it."""
    if tree.heads[word] == verb:
        return f"below by {tree.relations[word]}"
    if tree.heads[verb] == word:
        return f"above by {tree.relations[verb]} {tree.xpos[verb]}"
    if tree.heads[verb] == tree.heads[word]:
        return f"beside by {tree.relations[verb]}, {tree.relations[word]}"
    return f"far by {tree.relations[verb]}"


def main() -> None:
    """Print the figures, and the commonest failures of each role."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--part", choices=["train", "dev"], default="dev")
    parser.add_argument("--failures", type=int, default=0)
    parser.add_argument("--parsed", action="store_true")
    options = parser.parse_args()
    found = list(cases(options.corpora, options.part, parsed_tree if options.parsed else None))
    print(f"{len(found)} verbs of {options.part}")
    for name, one in tables(found).items():
        print(f"{name:9} P {one.precision:.1f} R {one.recall:.1f} F1 {one.f1:.1f} of {one.gold}")
    for role in ROLES.values() if options.failures else ():
        for text, count in failures(found, role).most_common(options.failures):
            print(f"{role:9} {count:5} {text}")


def _heads(tree: Tree, predicate: Predicate) -> Iterator[tuple[str, int]]:
    for one in predicate.arguments:
        start, end = one.words
        if one.label in ROLES:
            inside = range(start, end)
            yield ROLES[one.label], next(word for word in inside if tree.heads[word] not in inside)


def _only(parts: frozenset[tuple[str, int]], role: str) -> set[int]:
    return {word for name, word in parts if name == role}


def _has_both(parts: frozenset[tuple[str, int]]) -> bool:
    return len({name == "agent" for name, _ in parts}) == 2


def _first(parts: frozenset[tuple[str, int]]) -> set[int]:
    return _only(parts, "agent") or _only(parts, "patient")


if __name__ == "__main__":
    main()
