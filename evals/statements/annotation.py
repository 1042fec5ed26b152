"""From what an annotator writes to offsets: `STATEMENTS.md` in `evals/gold` gives the notation."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec

from evals.documents import english
from evals.statements.gold import Annotated, GoldStatement
from evals.statements.texts import Text
from sightline.contract import Range
from sightline.reading.layout import find_blocks
from sightline.reading.pipeline import Pipeline
from sightline.reading.sentences import split_sentences
from sightline.vocabulary.events import events
from sightline.vocabulary.levers import levers

PASSAGES: Final = ("agent", "recipient", "theme", "speakers")
_ELSEWHERE: Final = re.compile(r"(\d+):\s*(.*)", re.DOTALL)
_AGAIN: Final = re.compile(r"(.*?)\s*#(\d+)", re.DOTALL)


class NotFound(Exception):
    """What an annotator wrote fits no words or no rule; the message says what and where."""


def sentences(text: str) -> list[Range]:
    """The sentences by which annotators say where something stands."""
    return list(Pipeline([find_blocks, split_sentences]).run(english(text)).sentences)


def shown(text: Text) -> Iterator[str]:
    """The text's sentences with their numbers, for reading."""
    for number, (start, end) in enumerate(sentences(text.text)):
        yield f"[{number}] " + " ".join(text.text[start:end].split())


def packed(lines: Sequence[str], text: Text) -> Annotated:
    """The annotation of a text. Raises `NotFound`, with all that is wrong and the lines it is in."""
    ranges = sentences(text.text)
    found, wrong = [], []
    for number, line in enumerate(lines, 1):
        try:
            found.append(_statement(msgspec.json.decode(line), text.text, ranges))
        except (NotFound, msgspec.DecodeError, KeyError) as error:
            wrong.append(f"line {number}: {type(error).__name__}: {error}")
    if wrong:
        raise NotFound("\n".join(wrong))
    found.sort(key=lambda one: one.predicate)
    return Annotated(text.name, text.sha256, tuple(found))


def _statement(record: Mapping[str, Any], text: str, ranges: Sequence[Range]) -> GoldStatement:
    own = dict(record)
    at = own.pop("at")
    if not isinstance(at, int) or not 0 <= at < len(ranges):
        raise NotFound(f"there is no sentence {at!r}; they are numbered 0 to {len(ranges) - 1}")
    own["predicate"] = _passage(own["predicate"], at, text, ranges)
    for field in PASSAGES:
        if field in own:
            own[field] = [_referent(one, at, text, ranges) for one in own[field]]
    own = {name: value for name, value in own.items() if value not in (None, "")}
    statement = msgspec.convert(own, GoldStatement)
    _check_codes(statement)
    unknown = own.keys() - set(GoldStatement.__struct_fields__)
    if unknown:
        raise NotFound(f"unknown fields {sorted(unknown)}")
    return statement


def _check_codes(statement: GoldStatement) -> None:
    if statement.event is not None:
        kind, _, mode = statement.event.partition("/")
        known = events().types.get(kind)
        if known is None or (mode and mode not in known.modes):
            raise NotFound(f"{statement.event!r} is no type or mode of events.yaml")
    for code in statement.levers:
        if code not in levers():
            raise NotFound(f"{code!r} is no lever of levers.yaml")


def _referent(written: str, at: int, text: str, ranges: Sequence[Range]) -> dict[str, Range]:
    here, equals, means = written.partition(" = ")
    found = {"at": _passage(here, at, text, ranges)}
    if equals:
        found["means"] = _passage(means, at, text, ranges)
    return found


def _passage(written: str, at: int, text: str, ranges: Sequence[Range]) -> Range:
    """The range of `words`, `words #2`, `7: words` or `7: words #2`."""
    words = written.strip()
    count = 1
    elsewhere = _ELSEWHERE.fullmatch(words)
    if elsewhere and int(elsewhere[1]) < len(ranges):
        at, words = int(elsewhere[1]), elsewhere[2]
    again = _AGAIN.fullmatch(words)
    if again:
        words, count = again[1], int(again[2])
    pattern = r"(?<!\w)" + r"\s+".join(re.escape(word) for word in words.split()) + r"(?!\w)"
    start, end = ranges[at]
    matches = [one.span() for one in re.finditer(pattern, text[start:end])]
    if not words or len(matches) < count:
        raise NotFound(f"{written!r} does not stand {count} times in sentence {at}")
    return start + matches[count - 1][0], start + matches[count - 1][1]
