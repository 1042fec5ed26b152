"""Decodes marked-up text by what the server, the page or the XML declaration says of its encoding."""

from __future__ import annotations

import re

from sightline.sources.decode import Decoded, charset, codec, decode
from sightline.sources.found import Raw

HEAD = 4096
"""Bytes in which a declaration is looked for; browsers look at 1024."""

_INSIDE = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*["']?([\w:.-]+)""", re.IGNORECASE
)


def decode_markup(raw: Raw) -> Decoded:
    """Decode by a byte order mark, else by the server's word where it holds, else by the document's own."""
    declared = charset(raw.declared)
    inside = _INSIDE.search(raw.data[:HEAD])
    # what says in ASCII that it is UTF-16 is not (HTML standard, 13.2.3.2)
    named = inside[1].decode("ascii") if inside and not inside[1].lower().startswith(b"utf-16") else None
    decoded = decode(raw.data, declared or named)
    if declared and named and decoded.encoding != codec(declared):
        return decode(raw.data, named)
    return decoded
