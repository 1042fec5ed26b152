"""The rules at the end of CONTRACT.md, as a check that names every breach."""

from collections.abc import Iterator

import msgspec

from sightline.contract import Range, Reading, Statement


def breaches(reading: Reading) -> list[str]:
    """Every breach of the contract's rules in a reading, in words."""
    return [
        *_bad_ranges(reading),
        *_bad_sentences(reading),
        *_bad_ids(reading),
        *(breach for statement in reading.statements for breach in _bad_statement(reading, statement)),
    ]


def ranges(value: object, path: str = "") -> Iterator[tuple[str, Range]]:
    """Every range anywhere in a value, with the path to it: by `start` and `end`, or as a pair of numbers."""
    if isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        if {"start", "end"} <= fields.keys():
            yield path, (fields["start"], fields["end"])
        for name, inner in fields.items():
            yield from ranges(inner, f"{path}.{name}")
    elif isinstance(value, tuple):
        if len(value) == 2 and all(isinstance(part, int) for part in value):
            yield path, value
        else:
            for number, inner in enumerate(value):
                yield from ranges(inner, f"{path}[{number}]")


def _bad_ranges(reading: Reading) -> Iterator[str]:
    text = reading.document.text
    for path, (start, end) in ranges(reading):
        if not 0 <= start < end <= len(text):
            yield f"{path}: [{start}, {end}) is not inside a text of {len(text)}"
        elif not text[start:end].strip():
            yield f"{path}: [{start}, {end}) is blank"


def _bad_sentences(reading: Reading) -> Iterator[str]:
    for (_, end), (start, _) in zip(reading.sentences, reading.sentences[1:], strict=False):
        if start < end:
            yield f"sentences overlap or are out of order at {start}"


def _bad_ids(reading: Reading) -> Iterator[str]:
    kinds = ["mentions", "entities", "times", "attributions", "citations", "statements"]
    ids = [item.id for kind in kinds for item in getattr(reading, kind)]
    for repeated in sorted({one for one in ids if ids.count(one) > 1}):
        yield f"the id {repeated} is used twice"
    known = set(ids)
    for path, reference in _references(reading):
        if reference not in known:
            yield f"{path} refers to {reference}, which does not exist"


def _references(reading: Reading) -> Iterator[tuple[str, str]]:
    for mention in reading.mentions:
        yield from _if_any(f"mention {mention.id}", mention.entity)
    for attribution in reading.attributions:
        yield from _if_any(f"attribution {attribution.id}", attribution.speaker, attribution.inside)
    for statement in reading.statements:
        where = f"statement {statement.id}"
        yield from _if_any(where, statement.time, statement.place)
        yield from _if_any(where, *statement.according_to, *statement.citations)
        yield from _if_any(where, *(participant.entity for participant in statement.participants))
    for forecast in reading.forecasts:
        yield "a forecast", forecast.statement
    for position in reading.positions:
        yield from _if_any("a position", position.statement, position.holder)


def _if_any(where: str, *references: str | None) -> Iterator[tuple[str, str]]:
    return ((where, reference) for reference in references if reference is not None)


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _inside(inner: Range, outer: Range) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _bad_statement(reading: Reading, statement: Statement) -> Iterator[str]:
    whole = (statement.start, statement.end)
    predicate = (statement.predicate.start, statement.predicate.end)
    if not _inside(predicate, whole):
        yield f"{statement.id}: the predicate is outside the statement"
    if statement.certainty.cue and not _inside(statement.certainty.cue, whole):
        yield f"{statement.id}: the cue of certainty is outside the statement"
    for participant in statement.participants:
        own = [m for m in reading.mentions if m.entity is not None and m.entity == participant.entity]
        here = (participant.start, participant.end)
        if participant.entity and not any(_overlap(here, (m.start, m.end)) for m in own):
            yield f"{statement.id}: no mention of {participant.entity} overlaps its participant"
    said = any(
        _inside(predicate, content)
        for attribution in reading.attributions
        for content in attribution.content or ()
    )
    if said and not statement.according_to:
        yield f"{statement.id}: its predicate is inside an attribution, and it names no speaker"
