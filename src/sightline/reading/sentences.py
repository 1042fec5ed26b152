"""Splits blocks into sentences.

A sentence ends at a mark of punctuation that `stops` takes for its end, where a line must have ended that
the text lost, and at the end of its block. What closes with it belongs to it: quotes, brackets, a note's
number, a citation in brackets after the full stop. Inside a quotation sentences end as outside; inside
brackets that open in mid-sentence they do not. Commas, colons, semicolons and line ends end no sentence. A
dateline ("KESTRIN, May 3 (VPA) —") is apart from the story that it opens.
"""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from sightline.contract import Document, Range
from sightline.reading.cuts import Stretch, events
from sightline.reading.layers import Layers
from sightline.reading.pipeline import reader

_PLACE: Final = r"(?:[A-Z][A-Z.'’ -]+|[A-Z][\w.'’ -]{2,30})(?:,[^()—–\n]{2,40})?"
_DATELINE: Final = re.compile(
    rf"(?:{_PLACE}\s)?\([A-Z][\w .-]{{1,24}}\)\s*(?:—|–|--|-)\s+"
    r"|[A-Z][A-Z.'’ -]{2,30}(?:,[^()—–\n]{2,40})?\s(?:—|–|--)\s+"
)
"""A place in capitals or an agency in brackets before a dash."""


@reader(needs=["blocks"], gives=["sentences"])
def split_sentences(document: Document, layers: Layers) -> Layers:
    """Sentences without the blanks around them, in order, each within one block."""
    text = document.text
    found = tuple([span for block in layers.blocks for span in sentences(text, block.start, block.end)])
    return msgspec.structs.replace(layers, sentences=found)


def sentences(text: str, start: int, end: int) -> Iterator[Range]:
    """The sentences of `text[start:end]`, which begins and ends with no blank."""
    stretch = Stretch(text, start, end)
    begin = start
    opening = _DATELINE.match(text, start, end)
    if opening and opening.end() < end:
        yield start, stretch.before_blanks(opening.end())
        begin = opening.end()
    for match in events().finditer(text, start, end):
        for cut in stretch.cuts(match, begin):
            if begin < cut < end:
                yield begin, stretch.before_blanks(cut)
                begin = stretch.after_blanks(cut)
    if begin < end:
        yield begin, end
