"""Bytes to text: which encoding they are in, and whether they are text at all."""

from __future__ import annotations

import codecs
import re

import msgspec

from sightline.contract import Caution

HEAD = 8192
"""Bytes looked at to tell text from binary data."""

SAMPLE = 65_536
"""Bytes from which an undeclared encoding is guessed."""

_MARKS = (  # UTF-32's little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NEVER = frozenset({"utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})
_LIKELY = [  # of the hundred that are known, those in which texts of today and of the web's first years are
    *("cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("koi8_r", "koi8_u", "iso8859_5", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp874"),
]
_CONTROL = re.compile(rb"[\x00-\x07\x0e-\x1a\x1c-\x1f\x7f]")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w:.-]+)""", re.IGNORECASE)
_HIGH = re.compile(rb"[\x80-\xff]+")
_PUNCTUATION = b"\x85\x91\x92\x93\x94\x95\x96\x97\xa0\xa3\xa7\xa9\xab\xb7\xbb"  # in all of Windows' sets


class Decoded(msgspec.Struct, frozen=True, kw_only=True):
    """Text, the encoding it was in, and a caution where the encoding did not explain every byte."""

    text: str
    encoding: str
    cautions: tuple[Caution, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode by the mark at the start, else as declared, else as UTF-8, else by what is likely.

    Never raises: bytes that no encoding explains become U+FFFD and a caution says so. As the Encoding
    Standard of the WHATWG has it, Latin-1 and ASCII mean Windows-1252.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replacing(data[len(mark) :], encoding)
    for candidate in (codec(declared), _wide(data[:HEAD]), "utf-8"):
        if candidate and (text := _strictly(data, candidate)) is not None:
            return Decoded(text=text, encoding=candidate)
    return _replacing(data, _likely(data))


def codec(label: str | None) -> str | None:
    """Python's name of a declared encoding; None for one that is unknown or is no encoding of text."""
    try:
        name = codecs.lookup((label or "").strip().strip("\"'")).name
        "".encode(name)
    except (LookupError, ValueError, UnicodeError):
        return None
    if name in _NEVER:
        return None
    return "cp1252" if name in {"iso8859-1", "ascii"} else name


def charset(declared: str | None) -> str | None:
    """The encoding that a declared media type names: "text/html; charset=koi8-r"."""
    match = _CHARSET.search(declared or "")
    return match[1] if match else None


def is_binary(data: bytes) -> bool:
    """Whether data is something else than text in any encoding: too many control characters."""
    head = data[:HEAD]
    if not head or any(head.startswith(mark) for mark, _ in _MARKS) or _wide(head):
        return False
    controls = len(_CONTROL.findall(head))
    return controls > 0.01 * len(head) and (controls > 3 or controls > 0.3 * len(head))


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, ValueError):
        return None


def _replacing(data: bytes, encoding: str) -> Decoded:
    text = _strictly(data, encoding)
    if text is not None:
        return Decoded(text=text, encoding=encoding)
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    message = f"{lost} characters could not be decoded as {encoding}; save the file as UTF-8."
    return Decoded(text=text, encoding=encoding, cautions=(Caution(code="encoding", message=message),))


def _wide(head: bytes) -> str | None:
    """UTF-16 without a mark, as Latin letters give it: every other byte is zero."""
    pairs = len(head) // 2
    low, high = head[: 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if pairs < 2 or abs(low - high) < 0.4 * pairs or min(low, high) > 0.05 * pairs:
        return None
    return "utf-16-le" if high > low else "utf-16-be"


def _likely(data: bytes) -> str:
    """The encoding of bytes that are not valid UTF-8.

    UTF-8 with a few broken characters stays UTF-8; English with Windows' quotes and a few accents is
    Windows-1252 (a guess from so few letters would be a throw of dice); for the rest charset-normalizer
    compares what the common encodings would give.
    """
    sample = data[:SAMPLE]
    high = _HIGH.findall(sample)
    broken = sum(_strictly(run, "utf-8") is None for run in high)
    if high and broken <= 0.1 * len(high):
        return "utf-8"
    letters = sum(len(run.translate(None, _PUNCTUATION)) for run in high)
    if letters <= 0.03 * len(sample):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_LIKELY).best()
    return (best and codec(best.encoding)) or "cp1252"
