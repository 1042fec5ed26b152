"""What was made of the latest documents, in case the same one comes again, as copies in a corpus do."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import msgspec

from sightline.contract import Caution, Document, Reading
from sightline.sources import Found

REMEMBERED = 128
"""Documents that are remembered."""
_ORIGIN: dict[str, Any] = {"key": None, "url": None, "source_sha256": ""}
"""What of a document says where it lies, and changes nothing in how it is read."""

T = TypeVar("T")


class Known(Generic[T]):
    """The latest results by document; where a copy lies and what it is called change nothing in them."""

    def __init__(self) -> None:
        self._results: OrderedDict[tuple[Document, tuple[Caution, ...]], T] = OrderedDict()

    def get(self, found: Found, make: Callable[[], T]) -> T:
        """What was made of a document like this one, or what `make` makes of it now."""
        alike = (msgspec.structs.replace(found.document, **_ORIGIN), found.cautions)
        result = self._results.pop(alike) if alike in self._results else make()
        self._results[alike] = result
        if len(self._results) > REMEMBERED:
            self._results.popitem(last=False)
        return result


def with_origin_of(found: Found, reading: Reading) -> Reading:
    """A reading of an equal document, under this one's key and address."""
    own = {name: getattr(found.document, name) for name in _ORIGIN}
    return msgspec.structs.replace(reading, document=msgspec.structs.replace(reading.document, **own))
