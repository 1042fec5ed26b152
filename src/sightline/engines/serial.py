"""One document after the other, in this process."""

from collections.abc import Iterable, Iterator

from sightline.engines.attempt import Attempt, Done, attempt, steps
from sightline.engines.known import Known
from sightline.settings import Limits
from sightline.sources import Failure, Found, Opening


def read_here(
    found: Iterable[Opening | Found | Failure], limits: Limits
) -> Iterator[Opening | Done | Failure]:
    """Read each document when it comes; what else comes is passed on."""
    known = Known[Attempt]()
    for one in found:
        if isinstance(one, Found):
            yield from steps(one, known.get(one, lambda one=one: attempt(one, limits)))  # type: ignore[misc]
        else:
            yield one
