"""Plain text: decoded, and nothing else."""

from __future__ import annotations

from sightline.settings import Limits
from sightline.sources.decode import charset, decode
from sightline.sources.found import Extract, Extracts, Raw


def extract(raw: Raw, limits: Limits) -> Extracts:
    """Yield the text."""
    del limits
    decoded = decode(raw.data, charset(raw.declared))
    yield Extract(text=decoded.text, media_type="text/plain", cautions=decoded.cautions)
