"""Fetches the page at an address that the person gave, and nothing else.

Only http and https, also after a redirect; no cookies, no scripts, no images. The page is refused when it is
larger than `max_bytes` or comes more slowly than `max_seconds`.
"""

from __future__ import annotations

import http.client
import io
import urllib.error
import urllib.request
from typing import IO
from urllib.parse import quote, urlsplit, urlunsplit

from sightline import __version__
from sightline.errors import InputError
from sightline.settings import Limits
from sightline.sources.clock import Deadline
from sightline.sources.found import Raw
from sightline.sources.unpack import CHUNK, Unpacked, too_large

SCHEMES = frozenset({"http", "https"})
WAIT = 20.0
"""Seconds without a byte after which a server is given up."""

_HEADERS = {"User-Agent": f"Sightline/{__version__}", "Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
_SAVE = "save the page to a file and read that"


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects to http and https only."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Refuse a redirect to another scheme, such as file."""
        if urlsplit(newurl).scheme.lower() not in SCHEMES:
            fp.close()
            raise InputError(f"redirects to {newurl[:80]!r}, which is no web address", _SAVE)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(address: str, limits: Limits) -> Raw:
    """Get what is at an address. Raises `InputError` with what stood in the way."""
    deadline = Deadline(limits.max_seconds)
    request = urllib.request.Request(_plain(address), headers=_HEADERS)  # noqa: S310 - _plain checked the scheme
    try:
        with _opener().open(request, timeout=min(WAIT, limits.max_seconds)) as response:
            data = _read(response, deadline, limits)
            url, kind = response.geturl(), response.headers.get("Content-Type")
            encoded = response.headers.get("Content-Encoding", "").lower()
    except urllib.error.HTTPError as error:
        error.close()
        answer = " ".join(f"the server answers {error.code} {error.reason}".split())
        raise InputError(answer[:120], f"check the address, or {_SAVE}") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise InputError(_reason(error), f"check the address and the connection, or {_SAVE}") from error
    if encoded in {"gzip", "x-gzip"}:
        data = _unpacked(data, limits)
    return Raw(name=urlsplit(url).path, where=address, data=data, url=url, declared=kind)


def _plain(address: str) -> str:
    """The address in ASCII. Raises `InputError` for one that is none."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        host = ""
    if not host or parts.scheme.lower() not in SCHEMES:
        raise InputError("is no web address", "write it as https://host/page")
    if parts.username is not None:
        raise InputError("holds a name and a password", _SAVE)
    kept = "%/:=&?~+!$,;'@()*[]"
    path, query = quote(parts.path or "/", safe=kept), quote(parts.query, safe=kept)
    return urlunsplit((parts.scheme.lower(), host + port, path, query, ""))


def _opener() -> urllib.request.OpenerDirector:
    """An opener without urllib's handlers for file, ftp and data."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPErrorProcessor,
        _Redirects,
    ):
        opener.add_handler(handler())
    return opener


def _read(response: http.client.HTTPResponse, deadline: Deadline, limits: Limits) -> bytes:
    data = bytearray()
    while chunk := response.read1(CHUNK):
        deadline.check()
        data += chunk
        if len(data) > limits.max_bytes:
            raise too_large("holds", limits.max_bytes, "--max-bytes")
    return bytes(data)


def _unpacked(data: bytes, limits: Limits) -> bytes:
    stream = Unpacked(io.BytesIO(data), limits, most=limits.max_bytes, option="--max-bytes")
    return b"".join(iter(lambda: stream.read(CHUNK) or b"", b""))


def _reason(error: Exception) -> str:
    cause = getattr(error, "reason", None) or error
    words = getattr(cause, "strerror", None) or str(cause) or type(cause).__name__
    return f"cannot be reached ({words})"
