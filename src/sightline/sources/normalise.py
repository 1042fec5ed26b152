"""Text in one form, made once, before any offset is counted.

Line ends become U+000A, all kinds of blank a plain space; soft hyphens, zero-width and control characters
go; letters and their accents are composed (NFC); UTF-8 that somebody once read as Windows-1252 ("cafÃ©")
is repaired by ftfy, line by line, where it finds such damage. Quotes, dashes, ligatures, tabs, runs of
blanks and empty lines stay as they are.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

_CONTROLS = dict.fromkeys((*range(9), *range(14, 32), 127))
_C1 = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
_LINE_ENDS = dict.fromkeys((0x0B, 0x0C, 0x0D, 0x2028, 0x2029), "\n")
_BLANKS = dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")
_INVISIBLE = dict.fromkeys(
    (0xAD, 0x180E, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)
)
_TABLE: dict[int, str | None] = {**_CONTROLS, **_C1, **_LINE_ENDS, **_BLANKS, **_INVISIBLE}
_SPECIAL = re.compile(f"[{''.join(map(re.escape, map(chr, sorted(_TABLE))))}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_JOINER = re.compile(
    "(?<=[ -~])[\u200c\u200d]+|[\u200c\u200d]+(?=[ -~])"
)  # elsewhere they spell words and emoji

_TAIL = "".join(bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xC0)).replace("\ufffd", "")
_DAMAGED = re.compile(f"[\xc2-\xf4][{re.escape(_TAIL)}\x80-\x9f]")
_PASSES = 4


def normalise(text: str, marks: Sequence[int] = ()) -> tuple[str, list[int]]:
    """The text in its one form, and where the offsets `marks` lie in it.

    Normalising twice changes nothing. The marks are given and come back in rising order; where a letter
    and its accent, or the two halves of a line end, stood on both sides of one, it may be off by that one.
    """
    done = _settle(text)
    if not marks:
        return done, []
    moved, length = [], 0
    for start, end in pairwise((0, *marks)):
        length += len(_settle(text[start:end]))
        moved.append(min(length, len(done)))
    return done, moved


def _settle(text: str) -> str:
    """Normalise until nothing changes: what is taken out may have stood between what then joins."""
    for _ in range(_PASSES):
        before, text = text, _once(text)
        if text == before:
            break
    return text


def _once(text: str) -> str:
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if _DAMAGED.search(text):
        text = "\n".join(_repair(line) for line in text.split("\n"))
    if _SPECIAL.search(text):
        text = text.translate(_TABLE)
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if "\u200c" in text or "\u200d" in text:
        text = _JOINER.sub("", text)
    return unicodedata.normalize("NFC", text)


def _repair(line: str) -> str:
    if not _DAMAGED.search(line):
        return line
    import ftfy

    config = ftfy.TextFixerConfig(uncurl_quotes=False, replace_lossy_sequences=False)
    return ftfy.fix_encoding(line, config)
