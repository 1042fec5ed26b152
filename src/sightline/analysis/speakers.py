"""Who speaks: the chain of speakers behind a statement, and a row for each speaker of the dossier."""

from collections.abc import Iterable, Sequence

from sightline.analysis.groups import Groups
from sightline.analysis.numbered import Numbered, Passage, View
from sightline.analysis.phrases import Phrase, clip, phrase
from sightline.analysis.wording import VOICES, WEAKEST_FIRST, VoiceKind
from sightline.contract import Attribution, Range

CONTENT = 90
"""Characters of what was said that the list of speakers shows."""


class Voice(View, frozen=True, kw_only=True):
    """One link of a chain of speakers. `words` is None where the text names no source."""

    words: Phrase | None
    kind: str
    anchor: str | None


class Saying(View, frozen=True, kw_only=True):
    """One attribution: with which words the text introduces it, and how what was said begins."""

    number: int
    cue: str
    content: str
    inside: str | None
    passage: Passage


class SpeakerRow(View, frozen=True, kw_only=True):
    """A speaker, with what the texts say they said; grouped like entities, else by the same words."""

    words: Phrase | None
    kind: str
    statements: int
    sayings: tuple[Saying, ...]


def chain(read: Numbered, groups: Groups, ids: Iterable[str]) -> tuple[Voice, ...]:
    """The speakers of these attributions, in the order given: outermost first."""
    found = (read.attributions[one] for one in ids if one in read.attributions)
    return tuple(
        Voice(
            words=_speaker(read, groups, attribution),
            kind=VOICES[attribution.speaker_kind],
            anchor=read.anchor("attribution", index) if spans(attribution) else None,
        )
        for index, attribution in found
    )


def voice_kind(read: Numbered, ids: Iterable[str]) -> VoiceKind:
    """The kind of the weakest link in a chain of speakers; an empty chain is the author's own voice."""
    kinds = {read.attributions[one][1].speaker_kind for one in ids if one in read.attributions}
    return next((kind for kind in WEAKEST_FIRST if kind in kinds), "own")


def speaker_rows(readings: Sequence[Numbered], groups: Groups) -> tuple[SpeakerRow, ...]:
    """All speakers, those first who stand behind most statements, then by order of appearance."""
    gathered: dict[tuple[str, str], list[tuple[Numbered, int]]] = {}
    for read in readings:
        for index, attribution in enumerate(read.reading.attributions):
            gathered.setdefault(_group(read, groups, attribution), []).append((read, index))
    carried = _carried(readings)
    rows = [_row(groups, members, carried) for members in gathered.values()]
    return tuple(sorted(rows, key=lambda row: -row.statements))


def _group(read: Numbered, groups: Groups, attribution: Attribution) -> tuple[str, str]:
    words = read.words_of(attribution.source).casefold()
    return groups.key(read, attribution.speaker) or words, attribution.speaker_kind


def _row(
    groups: Groups, members: list[tuple[Numbered, int]], carried: dict[tuple[int, str], int]
) -> SpeakerRow:
    read, index = members[0]
    first = read.reading.attributions[index]
    key = groups.key(read, first.speaker)
    named = Phrase(text=groups.name(key), entity=key) if key else _speaker(read, groups, first)
    return SpeakerRow(
        words=named,
        kind=VOICES[first.speaker_kind],
        statements=sum(carried.get((one.number, one.reading.attributions[i].id), 0) for one, i in members),
        sayings=tuple(_saying(one, i) for one, i in members if spans(one.reading.attributions[i])),
    )


def _saying(read: Numbered, index: int) -> Saying:
    attribution = read.reading.attributions[index]
    outer = read.attributions.get(attribution.inside) if attribution.inside else None
    return Saying(
        number=read.number,
        cue=read.words_of(attribution.cue),
        content=clip(read.words_of(attribution.content), CONTENT),
        inside=read.anchor("attribution", outer[0]) if outer else None,
        passage=read.passage("attribution", index, spans(attribution)),
    )


def spans(attribution: Attribution) -> tuple[Range, ...]:
    """Source, cue and content, beginning with what introduces the speech."""
    return (*(attribution.source or ()), *(attribution.cue or ()), *(attribution.content or ()))


def _speaker(read: Numbered, groups: Groups, attribution: Attribution) -> Phrase | None:
    if attribution.source:
        return phrase(read, groups, attribution.source[0], attribution.speaker)
    meant = read.entities.get(attribution.speaker) if attribution.speaker else None
    return Phrase(text=meant.name, entity=groups.key(read, meant.id)) if meant else None


def _carried(readings: Iterable[Numbered]) -> dict[tuple[int, str], int]:
    """How many statements rest on each attribution, by document number and attribution id."""
    counts: dict[tuple[int, str], int] = {}
    for read in readings:
        for statement in read.reading.statements:
            for one in statement.according_to:
                counts[read.number, one] = counts.get((read.number, one), 0) + 1
    return counts
