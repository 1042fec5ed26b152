"""From a document to everything the contract promises about it."""

from collections.abc import Sequence

import msgspec

from sightline import __version__
from sightline.contract import Caution, Document, Reader, Reading
from sightline.evidence.statements import find_evidence
from sightline.reading import read_layers

UNREAD = Reader(name="sightline", version=__version__, model=None)
"""Who kept a document without reading it."""
ENGLISH = "en"


def read(document: Document, *, cautions: Sequence[Caution] = ()) -> Reading:
    """Read one document; `cautions` are what had to be said while it was opened.

    A text that is empty or not in English is kept and not read: its reading has a caution and nothing else.
    A text whose language could not be told, such as a very short one, is read.
    """
    if not document.text.strip():
        empty = Caution(code="empty_text", message="The text is empty: nothing was read.")
        return unread(document, cautions or (empty,))
    if document.language not in (ENGLISH, None):
        other = f"The text is in the language {document.language!r} and is kept unread: only English is read."
        return unread(document, (*cautions, Caution(code="language_not_read", message=other)))
    return _read_english(document, cautions)


def unread(document: Document, cautions: Sequence[Caution]) -> Reading:
    """Keep a document without reading it; `cautions` say why."""
    return Reading(reader=UNREAD, document=document, warnings=tuple(cautions))


def _read_english(document: Document, cautions: Sequence[Caution]) -> Reading:
    from sightline.reading.model.network import network

    layers = read_layers(document)
    evidence = find_evidence(document, layers)
    return Reading(
        reader=msgspec.structs.replace(UNREAD, model=network().version),
        document=msgspec.structs.replace(document, published=layers.published),
        sentences=layers.sentences,
        mentions=layers.mentions,
        entities=layers.entities,
        times=layers.times,
        attributions=layers.attributions,
        citations=layers.citations,
        statements=evidence.statements,
        forecasts=evidence.forecasts,
        positions=evidence.positions,
        warnings=(*cautions, *layers.warnings),
    )
