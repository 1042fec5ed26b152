"""What stands between a library and a broken input: its errors become ours, its log stays quiet."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from sightline.errors import InputError, SightlineError


@contextmanager
def damaged(what: str, remedy: str) -> Iterator[None]:
    """Turn whatever a library raises over its input into an `InputError` with these words.

    Parsers of old formats raise anything from `KeyError` to `RecursionError` on damaged data, and none
    documents which; only our own errors pass as they are.
    """
    try:
        yield
    except SightlineError:
        raise
    except Exception as error:
        raise InputError(what, remedy) from error


@contextmanager
def quiet(logger: str) -> Iterator[None]:
    """Keep a library's remarks on its input from standard error; what matters, we report ourselves."""
    log = logging.getLogger(logger)
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        log.setLevel(level)
