"""Publication facts that an input record or the person gives, checked."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from sightline.errors import InputError
from sightline.sources.found import Facts
from sightline.sources.language import language_code

_ISO = re.compile(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}(?::?\d{2}){0,2}(?:[.,]\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?)?)?"
)


def given_date(written: str) -> str:
    """An ISO 8601 date as precise as written: `2019`, `2019-05`, `2019-05-24`; a time after it is cut off.

    Raises `InputError` for everything else, and for days that no calendar has.
    """
    match = _ISO.fullmatch(written.strip())
    try:
        year, month, day = (int(part) for part in (match.groups(default="1") if match else ()))
        dt.date(year, month, day)
    except ValueError:
        raise InputError(
            f'"published" is {written[:40]!r}, which is no ISO date', "write 2019, 2019-05 or 2019-05-24"
        ) from None
    return "-".join(part for part in match.groups() if part) if match else ""


def given_facts(
    *,
    key: str | int | None = None,
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    authors: str | Sequence[str] | None = None,
    published: str | None = None,
    language: str | None = None,
) -> Facts:
    """The facts of a record as it gives them, empty ones left out.

    Raises `InputError` for a date that is not ISO 8601 and for a language that has no code.
    """
    names = (authors,) if isinstance(authors, str) else tuple(authors or ())
    code = language_code(language) if language and language.strip() else None
    if language and language.strip() and code is None:
        raise InputError(
            f'"language" is {language[:40]!r}, which is no ISO 639 code', 'write one such as "en"'
        )
    return Facts(
        key=None if key in {None, ""} else str(key),
        title=title or None,
        url=url or None,
        outlet=outlet or None,
        authors=tuple(name for name in names if name.strip()),
        published=given_date(published) if published and published.strip() else None,
        language=code,
    )
