"""Mails (RFC 5322) in files: the text, and what is attached as inputs of their own.

Of one text in several forms the plain one is taken, unless it says nothing. Quoted mails below an answer
stay in the text. Fields are read as they stand (the standard library's `compat32`): its newer parser of
fields is stricter than mail programs, and takes quadratic time on long ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses
from itertools import islice

from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits
from sightline.sources.dates import iso_date
from sightline.sources.decode import decode
from sightline.sources.formats import declared, named
from sightline.sources.formats.guard import damaged
from sightline.sources.formats.html import fragment_text
from sightline.sources.found import Extract, Extracts, Facts, Failure, Raw, shown

MEDIA_TYPE = "message/rfc822"

FEWEST_WORDS = 20
"""A plain form with fewer words gives way to one that has three times as many: "Open it in a browser"."""

MAX_FIELD = 2_000
"""Characters of a field that are read."""

_DAMAGED = ("is a mail that cannot be read", "export it from the mail program again")
_LONG = re.compile(rb"^content-(?:type|disposition):[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
_QUOTED = re.compile(r"(>*) ?")


def extract(raw: Raw, limits: Limits) -> Extracts:
    """Yield the mail's text, then its attachments of known formats as inputs of their own."""
    with damaged(*_DAMAGED):
        # the parser takes quadratic time on a field with many parameters
        message = message_from_bytes(_LONG.sub(lambda field: field[0][:MAX_FIELD], raw.data))
        bodies = _bodies(message)
        text = "\n\n".join(filter(None, map(_text, bodies)))
        facts = _facts(message)
    yield Extract(text=text, media_type=MEDIA_TYPE, metadata=facts)
    taken = {id(body) for body in bodies}
    attached = [part for part in _parts(message) if id(part) not in taken]
    for number, part in enumerate(attached[: limits.max_members], 1):
        name = _name(part, number)
        if name is None:
            continue
        where = f"{raw.where} › {shown(name)}"
        try:
            yield _attachment(raw, part, name, where, limits)
        except InputError as error:
            yield Failure(where=where, what=error.what, remedy=error.remedy)
    if len(attached) > limits.max_members:
        raise LimitExceeded(
            f"has {len(attached):,} attachments, more than the {limits.max_members:,} that were read",
            f"raise it with --max-members {len(attached)}",
        )


def _facts(message: Message) -> Facts:
    senders = getaddresses([_field(message, "from")])
    return Facts(
        title=_decoded(_field(message, "subject")) or None,
        authors=tuple(
            dict.fromkeys(author for name, address in senders if (author := _decoded(name) or address))
        ),
        published=iso_date(_field(message, "date")),
    )


def _field(message: Message, wanted: str) -> str:
    """A field as it stands, its bytes beyond ASCII decoded."""
    for name, value in message.raw_items():
        if name.lower() == wanted:
            return decode(str(value)[:MAX_FIELD].encode("ascii", "surrogateescape")).text
    return ""


def _decoded(field: str) -> str:
    """A field in one line, its encoded words (RFC 2047) decoded where they can be."""
    try:
        with damaged(*_DAMAGED):
            field = str(make_header(decode_header(field)))
    except InputError:
        pass
    return " ".join(field.split())


def _parts(message: Message) -> Iterator[Message]:
    """The parts that hold something, without those of mails inside the mail."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        payload = part.get_payload()
        if isinstance(payload, list) and part.get_content_maintype() != "message":
            waiting += [child for child in reversed(payload) if isinstance(child, Message)]
        else:
            yield part


def _bodies(part: Message) -> list[Message]:
    """The parts that make up the text."""
    payload = part.get_payload()
    if isinstance(payload, list) and part.get_content_maintype() != "message":
        found = [_bodies(child) for child in payload if isinstance(child, Message)]
        if part.get_content_subtype() == "alternative":
            return _chosen([bodies for bodies in found if bodies])
        return [body for bodies in found for body in bodies]
    attached = part.get_content_disposition() == "attachment" or part.get_filename()
    return [part] if part.get_content_type() in ("text/plain", "text/html") and not attached else []


def _chosen(forms: list[list[Message]]) -> list[Message]:
    """Of several forms of one text the plain one, unless it hardly says anything and another does."""
    forms.sort(key=lambda bodies: bodies[0].get_content_type() != "text/plain")
    words = _words(forms[0]) if forms else FEWEST_WORDS
    fuller = (bodies for bodies in forms[1:] if words < FEWEST_WORDS and _words(bodies) >= 3 * words)
    return next(fuller, forms[0] if forms else [])


def _words(bodies: list[Message]) -> int:
    return sum(len(_text(body).split()) for body in bodies)


def _text(part: Message) -> str:
    text = decode(_content(part), part.get_content_charset()).text
    if part.get_content_subtype() == "html":
        return fragment_text(text)
    text = "\n".join(text.splitlines())
    return _unwrapped(text, part) if str(part.get_param("format", "")).lower() == "flowed" else text


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _unwrapped(text: str, part: Message) -> str:
    """Text whose lines end in a space where they go on (RFC 3676), each paragraph in one line."""
    glue = "" if str(part.get_param("delsp", "")).lower() == "yes" else " "
    lines: list[str] = []
    depth = goes_on = ""
    for line in text.split("\n"):
        mark = _QUOTED.match(line)
        quotes = mark[1] if mark else ""
        own = line[mark.end() :] if mark else line
        if goes_on and quotes == depth:
            lines[-1] += goes_on[1:] + own.rstrip(" ") if own != "-- " else own
        else:
            lines.append(line.rstrip(" "))
        depth = quotes
        goes_on = f"+{glue}" if line.endswith(" ") and line != "-- " else ""
    return "\n".join(lines)


def _name(part: Message, number: int) -> str | None:
    """The name of a part that is attached in a format that is read; None for others."""
    media_type = part.get_content_type()
    name = _decoded(str(part.get_filename() or ""))
    if media_type == MEDIA_TYPE:
        return name or f"mail{number}.eml"
    return name if name and (declared(media_type) or named(name)) else None


def _attachment(raw: Raw, part: Message, name: str, where: str, limits: Limits) -> Raw:
    if raw.depth >= limits.max_depth:
        raise LimitExceeded(
            f"is attached inside {raw.depth} others", f"allow it with --max-depth {raw.depth + 1}"
        )
    media_type = part.get_content_type()
    content = _content(part)
    if media_type == MEDIA_TYPE:
        with damaged(*_DAMAGED):
            content = b"".join(mail.as_bytes() for mail in islice(part.walk(), 1, 2))
    known = media_type if declared(media_type) else None
    return Raw(name=name, where=where, data=content, declared=known, depth=raw.depth + 1)
