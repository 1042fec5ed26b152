"""Who says what, by cue words and quotation marks.

A baseline: it finds what is said beside a verb of saying with its source, after "according to", and between
quotation marks, with or without a speaker. Indirect speech ends where the sentence does. What is said by
somebody whom it cannot name is kept as said by somebody, never as the author's own words.
"""

from collections.abc import Mapping, Sequence

import msgspec

from sightline.contract import Attribution, Document, Entity, Mention, Range, SpeakerKind
from sightline.reading.clauses import clauses
from sightline.reading.contents import Found, found_in
from sightline.reading.layers import Layers, Name
from sightline.reading.pipeline import reader
from sightline.reading.quotations import Quotation, quotations
from sightline.reading.spans import Spans
from sightline.vocabulary.nouns import anonymous_nouns, by_text
from sightline.vocabulary.outlets import is_outlet

SHORTEST_UNATTRIBUTED = 5
"""Words of a quotation that is speech even where no speaker is found; fewer are a turn of phrase."""
LONGEST_SMALL_WORD = 4
"""Letters of the words that a title may have without a capital."""


@reader(
    needs=["blocks", "sentences", "tokens", "pointers", "names", "mentions", "entities"],
    gives=["attributions"],
)
def find_attributions(document: Document, layers: Layers) -> Layers:
    """Fill `attributions`, in the order of their contents."""
    blocks = [(block.start, block.end) for block in layers.blocks] or [(0, len(document.text))]
    quoted = list(quotations(document.text, blocks))
    spoken = Spans((one.range, one) for one in quoted)
    found: dict[Range, Found] = {}
    cited = {pointer.end: pointer.start for pointer in layers.pointers}
    for clause in clauses(layers.tokens, layers.names):
        for said in found_in(document.text, clause, spoken):
            one = _before_citations(document.text, said, cited)
            if not any(content in found for content in one.contents):
                found |= dict.fromkeys(one.contents, one)
    found |= _unattributed(document.text, layers, quoted, found)
    ordered = [one for key, one in sorted(found.items()) if key == one.contents[0]]
    return msgspec.structs.replace(layers, attributions=_finished(ordered, layers))


def _before_citations(text: str, one: Found, cited: Mapping[int, int]) -> Found:
    """The same without the citations that its contents end with: who is cited there is not who speaks.

    `cited` has the start of each pointer by its end.
    """
    contents = tuple(_cut(text, content, cited) for content in one.contents)
    return msgspec.structs.replace(one, contents=contents)


def _cut(text: str, content: Range, cited: Mapping[int, int]) -> Range:
    start, end = content
    closing = end - 1 if text[end - 1] in ".;," else end
    pointed = cited.get(closing, start)
    kept = len(text[start:pointed].rstrip(" \n\t,;"))
    return (start, start + kept) if kept else content


def _unattributed(
    text: str, layers: Layers, quoted: Sequence[Quotation], found: dict[Range, Found]
) -> dict[Range, Found]:
    """The quotations without a cue: they go on with the speaker of the one right before, or have none."""
    attributed, read = Spans((key, key) for key in found), Spans((one, one) for one in layers.sentences)
    more: dict[Range, Found] = {}
    last: tuple[Quotation, Found] | None = None
    for one in quoted:
        own = found.get(one.range)
        goes_on = last and _goes_on(text, last[0], one, last[1])
        if own is None and not read.overlapping(one.range):
            continue
        if own is None and last and goes_on:
            own = msgspec.structs.replace(last[1], contents=(*last[1].contents, one.range))
            more |= dict.fromkeys(own.contents, own)
        elif own is None and not attributed.around(one.range) and _is_speech(text, one):
            own = Found(None, None, (one.range,), "direct", one.end)
            more[one.range] = own
        last = (one, own) if own and own.speech == "direct" else None
    return more


def _goes_on(text: str, before: Quotation, one: Quotation, said: Found) -> bool:
    """Whether a quotation continues another: only its speaker's "he said" or a paragraph's end parts them."""
    end = before.end if before.open else max(said.end, before.end)
    between = text[end : one.start]
    parted = end > one.start or between.strip(' \n\t.,”"“‘’»«')
    return not parted and (before.open or said.cue is not None)


def _is_speech(text: str, one: Quotation) -> bool:
    """Whether it is long enough and no title: the long words of a title have capitals."""
    words = text[one.start : one.end].split()
    long = [word for word in words if len(word) > LONGEST_SMALL_WORD]
    return len(words) >= SHORTEST_UNATTRIBUTED and not all(word[0].isupper() for word in long)


def _finished(found: Sequence[Found], layers: Layers) -> tuple[Attribution, ...]:
    mentions = {(mention.start, mention.end): mention for mention in layers.mentions}
    entities = {entity.id: entity for entity in layers.entities}
    contents = Spans(
        (content, (content, f"a{number}")) for number, one in enumerate(found, 1) for content in one.contents
    )
    return tuple(
        _attribution(f"a{number}", one, _outer(one.contents[0], contents), mentions, entities)
        for number, one in enumerate(found, 1)
    )


def _outer(content: Range, contents: Spans[tuple[Range, str]]) -> str | None:
    """The smallest attribution whose content holds this one and more; so none holds another in a circle."""
    outer = [(end - start, id_) for (start, end), id_ in contents.around(content) if (start, end) != content]
    return min(outer)[1] if outer else None


def _attribution(
    id_: str,
    one: Found,
    inside: str | None,
    mentions: dict[Range, Mention],
    entities: dict[str, Entity],
) -> Attribution:
    mention = mentions.get((one.source.start, one.source.end)) if one.source else None
    speaker = mention.entity if mention else None
    return Attribution(
        id=id_,
        source=((one.source.start, one.source.end),) if one.source else None,
        cue=(one.cue,) if one.cue else None,
        content=one.contents,
        speaker=speaker,
        speaker_kind=_kind(one.source, entities.get(speaker or "")),
        speech=one.speech,
        inside=inside,
    )


def _kind(source: Name | None, speaker: Entity | None) -> SpeakerKind:
    if source is None:
        return "unknown"
    if source.form == "description" and (speaker is None or speaker.name == source.text):
        noun = by_text().get(source.text.lower().split()[-1])
        if source.type == "group" and noun and noun.text not in anonymous_nouns():
            return "group"
        return noun.speaker if noun and noun.speaker else "anonymous"
    if speaker is None:
        return "unknown"
    if is_outlet(speaker.name):
        return "outlet"
    return "group" if speaker.type == "group" else "named"
