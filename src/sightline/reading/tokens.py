"""Cuts sentences into tokens: words, numbers and marks of punctuation.

One token each are "pro-Norland", "O'Hara", "U.S.", "Gen.", "2,000", "$5", "3.5", "20%", "7:30", "R&D", an
address, "...", "--"; the full stop that ends a sentence is its own. Two are "Norland's" and "didn't", whose
second parts are "'s" and "n't". All other marks stand alone, so that a token never needs a second look.
"""

import re
from functools import cache
from typing import Final

import msgspec

from sightline.contract import Document
from sightline.reading.layers import Layers, Token
from sightline.reading.pipeline import reader
from sightline.vocabulary.abbreviations import Kind, kinds

_STOPPED: Final[frozenset[Kind]] = frozenset(("titles", "numbered", "dates", "within", "either", "states"))
"""Short forms whose full stop belongs to the token; that of "no." and "art." does so before a number."""

_PATTERN: Final = r"""
    (?:https?://|www\.)[^\s<>"”]*[^\s<>"”.,;:!?)\]'’…]
  | [\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}})+
  | (?:[^\W\d_]{{1,2}}\.){{2,}}(?:[-‑]\w+)*
  | (?=[\w'’]{{1,8}}\.(?!$))(?:(?:{short}|[A-Z])\.|(?:{words})\.(?=\s?\d))
  | \w+?(?=(?:n['’]t|N['’]T)\b)
  | (?:n['’]t|N['’]T)\b
  | [$€£¥]?\d+(?:[.,:/]\d+)*(?:%|\w*(?:[-‑]\w+)*)
  | (?<=\w)['’](?:s|S|re|ve|ll|d|m|RE|VE|LL|D|M)\b
  | ['’]\d\ds?\b
  | \w+(?:[-‑](?:[^\W\d_]\.){{2,}}|[-‑&]\w+|['’](?!(?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)\b)\w+)*
  | [@\#]\w+
  | \.{{2,}}|-{{2,}}
  | [^\w\s]
"""


@reader(needs=["sentences"], gives=["tokens"])
def tokenise(document: Document, layers: Layers) -> Layers:
    """All tokens of every sentence, in order."""
    text, find = document.text, _token().finditer
    found = [
        Token(match.start(), match.end(), match.group(), index)
        for index, (start, end) in enumerate(layers.sentences)
        for match in find(text, start, end)
    ]
    return msgspec.structs.replace(layers, tokens=tuple(found))


@cache
def _token() -> re.Pattern[str]:
    words = {form for form, those in kinds().items() if "words" in those}
    short = {form for form, those in kinds().items() if not _STOPPED.isdisjoint(those)} - words
    forms = {
        name: "|".join(map(re.escape, sorted(those))) for name, those in (("short", short), ("words", words))
    }
    return re.compile(_PATTERN.format(**forms), re.VERBOSE)
