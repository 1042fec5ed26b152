"""Whether what is said is given in the speaker's own words, by the quotation marks in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from sightline.contract import Range, Speech
from sightline.reading.quotations import Quotation
from sightline.reading.spans import Spans, contains

SHORTEST: Final = 5
"""Words of a quotation that is speech even where nothing says so; fewer are a turn of phrase."""
LONGEST_SMALL_WORD: Final = 4
"""Letters of the words that a title may have without a capital."""
_MARKS: Final = " \n\t,;"


def speech_of(text: str, contents: Sequence[Range], cue: Range | None, quoted: Spans[Quotation]) -> Speech:
    """Direct where all words of the contents stand between quotation marks, mixed where some do.

    Marks that stand around the cue as well belong to somebody else's speech.
    """
    outside = inside = False
    for content in contents:
        own = [one for one in quoted.overlapping(content) if not (cue and contains(one.range, cue))]
        inside |= bool(own)
        outside |= any(_has_words(text[start:end]) for start, end in _without(content, own))
    return "indirect" if not inside else "mixed" if outside else "direct"


def is_speech(text: str, one: Quotation) -> bool:
    """Whether a quotation is long enough and no title: the long words of a title have capitals."""
    words = text[one.start : one.end].split()
    long = [word for word in words if len(word) > LONGEST_SMALL_WORD]
    return len(words) >= SHORTEST and not all(word[0].isupper() for word in long)


def without_citation(text: str, content: Range, cited: Mapping[int, int]) -> Range:
    """A content without the citation that it ends with: who is cited there is not who speaks.

    `cited` has the start of each pointer by its end.
    """
    start, end = content
    closing = end - 1 if text[end - 1] in ".;," else end
    pointed = cited.get(closing, start)
    kept = len(text[start:pointed].rstrip(_MARKS))
    return (start, start + kept) if kept and _has_words(text[start : start + kept]) else content


def _without(content: Range, quoted: Iterable[Quotation]) -> Iterator[Range]:
    """What is left of a range beside the quotations in it."""
    position, end = content
    for one in quoted:
        yield position, max(position, one.start)
        position = max(position, one.end)
    yield position, max(position, end)


def _has_words(text: str) -> bool:
    return any(char.isalnum() for char in text)
