"""Parts tokens into words as Universal Dependencies has them in English, which the reading model counts.

"long-term" is three words, "pro-Norland" one, "$5" two, "20%" two, "7pm" two, "cannot" two; a run of marks
("!!", "***", ":)") and a name of the net ("sarvenholt.org") are one word, though they are several tokens.
What a treebank parts by its meaning ("its" for "it's") stays whole.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Final

import msgspec

from sightline.contract import Document
from sightline.reading.layers import Layers, Token
from sightline.reading.pipeline import reader
from sightline.vocabulary.files import listed
from sightline.vocabulary.words import joined, words

_HYPHEN: Final = re.compile(r"(?<=\w|\.)[-‑](?=\w)")
_NUMBERS: Final = re.compile(
    r"(?:\d{1,3}[-‑])?(?:\d{3}(?:/\d{3})?[-‑])?\d{3}[-‑]\d{4}|\d{5}[-‑]\d{4}|\d{1,2}[-‑]\d{1,2}[-‑]\d{2,4}"
    r"|\d{4}[-‑]\d\d[-‑]\d\d|[xX]?\d[-‑]\d{4}"
)
"""Telephone numbers, codes of places and dates, which stay whole."""
_URL: Final = re.compile(r"(?:https?://|www\.)|[\w.+-]+@\w")
_ONE: Final = r"""
    (?<![(\w])[:;=]['^-]?[()DPp/|\\](?!\w)
  | \^_+\^
  | (?<!\.)\.[!?]+|[!?]{{2,}}
  | <{{2,}}|>{{2,}}|\*{{2,}}|={{2,}}|\+{{3,}}|~{{2,}}|_{{2,}}|''|’’|‘’|``
  | (?<![\w.-])\w[\w-]*(?:\.[\w-]+)*\.(?:{endings})(?:/[\w./?=&%-]*\w)?(?!\w)
  | (?<!\S)[^\W\d_]{{1,2}}-(?!\S)
  | \d{{1,2}}(?::\d\d)?[-‑]\d{{1,2}}:\d\d(?!\w)
  | (?P<rule>[^\w\s])(?P=rule){{15,}}
"""
"""Several tokens that are one word; the last are rules, drawn with one mark."""


@reader(needs=["tokens", "sentences"], gives=["words"])
def part_words(_: Document, layers: Layers) -> Layers:
    """All words of every sentence, in order."""
    return msgspec.structs.replace(layers, words=parted(layers.tokens))


def parted(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words of the tokens of a text, in order; they cover the same characters."""
    found: list[Token] = []
    for chunk in _chunks(tokens):
        for token in _united(chunk) if len(chunk) > 1 else chunk:
            found.extend(_cut(token))
    return tuple(found)


def _chunks(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Runs of tokens of one sentence without a blank between them."""
    first = 0
    for index in range(1, len(tokens) + 1):
        last = tokens[index - 1]
        if index == len(tokens) or tokens[index].start != last.end or tokens[index].sentence != last.sentence:
            yield tokens[first:index]
            first = index


def _united(chunk: Sequence[Token]) -> Iterator[Token]:
    """The tokens of a chunk, those that are one word together as one."""
    text, offset = "".join(token.text for token in chunk), chunk[0].start
    starts = [token.start - offset for token in chunk]
    spans = {match.start(): match.end() for match in _several().finditer(text)}
    inside = {at for start in starts if start in spans for at in range(start + 1, spans[start])}
    kept = [at for at in starts if at not in inside]
    for start, end in pairwise([*kept, len(text)]):
        yield Token(start + offset, end + offset, text[start:end], chunk[0].sentence)


def _cut(token: Token) -> Sequence[Token]:
    """The words of one token."""
    lengths = _lengths(token.text)
    if len(lengths) == 1:
        return (token,)
    ends = list(accumulate(lengths))
    return [
        Token(token.start + end - length, token.start + end, token.text[end - length : end], token.sentence)
        for length, end in zip(lengths, ends, strict=True)
    ]


def _lengths(text: str) -> Sequence[int]:
    """How many characters each word has."""
    whole = (len(text),)
    if text.isalpha():
        return joined().get(text.lower(), whole)
    if len(text) == 1 or _URL.match(text):
        return whole
    number = _number().fullmatch(text)
    if number is not None:
        return [len(part) for part in number.groups() if part]
    if not _HYPHEN.search(text) or _is_whole(text):
        return whole
    return _hyphened(text)


def _hyphened(text: str) -> Sequence[int]:
    ends = [0, *(at for match in _HYPHEN.finditer(text) for at in match.span()), len(text)]
    parts = [text[start:end] for start, end in pairwise(ends)]
    return [length for part in parts for length in (_lengths(part) if len(part) > 1 else (1,))]


def _is_whole(text: str) -> bool:
    """Whether the hyphens of a token are inside of a word."""
    parts = [part.lower() for part in _HYPHEN.split(text)]
    if _NUMBERS.fullmatch(text) or text.lower() in _lists()["whole"]:
        return True
    if not text[0].isdigit() and _several().fullmatch(text):
        return True
    return len(parts) == 2 and (parts[0] in _lists()["prefixes"] or parts[1] in _lists()["suffixes"])


@cache
def _number() -> re.Pattern[str]:
    """A number with its currency, percent or unit; "#3", "3/4" and "2001/02"."""
    units = "|".join(map(re.escape, sorted(_lists()["units"], key=len, reverse=True)))
    amount = r"\d+(?:[.,:/]\d+)*"
    return re.compile(
        rf"([$€£¥#])({amount})([^\W\d_]+|%)?|({amount})(%|{units})|([1-4])(/)([345])|(\d{{4}})(/)(\d\d)",
        re.IGNORECASE,
    )


@cache
def _several() -> re.Pattern[str]:
    endings = "|".join(sorted(_lists()["endings"], key=len, reverse=True))
    return re.compile(_ONE.format(endings=endings), re.VERBOSE)


@cache
def _lists() -> dict[str, frozenset[str]]:
    names = ("prefixes", "suffixes", "whole", "units", "endings")
    return {name: frozenset(listed(getattr(words(), name))) for name in names}
