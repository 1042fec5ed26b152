"""Reads one document within its limits, and says how that went."""

from collections.abc import Iterator

import msgspec

from sightline.contract import Caution, Reading
from sightline.engines.known import with_origin_of
from sightline.errors import InputError, LimitExceeded
from sightline.evidence import read, unread
from sightline.settings import Limits
from sightline.sources import Failure, Found
from sightline.sources.clock import time_limit


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """A document that was read, and where it came from."""

    reading: Reading
    where: str


class GivenUp(msgspec.Struct, frozen=True):
    """What was wrong with a document that was kept unread, and what to do."""

    what: str
    remedy: str


class Attempt(msgspec.Struct, frozen=True):
    """The reading of a document, which is empty where it was given up."""

    reading: Reading
    given_up: GivenUp | None = None


def attempt(found: Found, limits: Limits) -> Attempt:
    """Read a document; one that takes longer than `limits.max_seconds` is kept unread."""
    try:
        with time_limit(limits.max_seconds):
            return Attempt(read(found.document, cautions=found.cautions))
    except LimitExceeded as error:
        return give_up(found, "time_limit", error)


def give_up(found: Found, code: str, error: InputError) -> Attempt:
    """A document kept unread, with a caution of this code that says why."""
    caution = Caution(code=code, message=f"Reading was given up: {error}.")
    kept = unread(found.document, (*found.cautions, caution))
    return Attempt(kept, GivenUp(error.what, error.remedy))


def steps(found: Found, made: Attempt) -> Iterator[Done | Failure]:
    """What a person is told of a document, under its own name, though `made` may be of a copy."""
    yield Done(reading=with_origin_of(found, made.reading), where=found.where)
    if made.given_up is not None:
        yield Failure(where=found.where, what=made.given_up.what, remedy=made.given_up.remedy)
