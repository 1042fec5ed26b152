"""Lists where two sets of statements of one text differ, for whoever settles or mends them."""

from collections.abc import Iterator, Sequence

from evals.scorers.statements import Claim, Pair, Passages

SHOWN = 60
"""Characters of a passage that are shown."""


def differences(
    text: str, found: Sequence[Claim], gold: Sequence[Claim], those: Sequence[Pair]
) -> Iterator[str]:
    """A line for each statement of one side alone, and for each pair that differs; in order of the text."""
    matched = [pair.found for pair in those], [pair.gold for pair in those]
    lines = [
        *((one.predicate, "only found: " + shown(text, one)) for one in found if one not in matched[0]),
        *((one.predicate, "only gold:  " + shown(text, one)) for one in gold if one not in matched[1]),
        *((pair.gold.predicate, line) for pair in those if (line := _pair(text, pair))),
    ]
    for _, line in sorted(lines):
        yield line


def shown(text: str, one: Claim) -> str:
    """A statement on one line."""
    events = f" {one.event}" if one.event else ""
    levers = f" {sorted(one.levers)}" if one.levers else ""
    speakers = f" by {_all(text, one.speakers)}" if one.speakers else ""
    return (
        f"{_words(text, one.predicate)}: {_all(text, one.agents)} > {_all(text, one.others)} "
        f"({one.polarity} {one.status} {one.certainty}){events}{levers}{speakers}"
    )


def _pair(text: str, pair: Pair) -> str | None:
    one, other = pair.found, pair.gold
    names = [
        *(["agent"] if not pair.agents else []),
        *(["others"] if not pair.others else []),
        *(["speakers"] if not pair.speakers else []),
        *(
            name
            for name in ("polarity", "status", "certainty", "event", "levers")
            if getattr(one, name) != getattr(other, name)
        ),
    ]
    if not names:
        return None
    return f"differ in {', '.join(names)}:\n    {shown(text, one)}\n    {shown(text, other)}"


def _all(text: str, those: Sequence[Passages]) -> str:
    return "[" + "; ".join(" = ".join(_words(text, part) for part in one[:2]) for one in those) + "]"


def _words(text: str, span: tuple[int, int]) -> str:
    words = " ".join(text[slice(*span)].split())
    return words if len(words) <= SHOWN else words[:SHOWN] + "…"
