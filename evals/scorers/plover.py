"""Reads the published table from CAMEO's codes of events to the types of PLOVER."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

LINE: Final = re.compile(r"^(\d{3,4}):\s*([A-Z]+)\s*,")
"""A code of three or four digits, its type; mode, context and a remark follow, and are not read."""


def cameo_types(path: Path) -> Mapping[str, str]:
    """PLOVER's type of each of CAMEO's codes: "190" is ASSAULT.

    A code that stands twice has its first type. Two-digit codes head a group, and are none.
    """
    found: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        entry = LINE.match(line)
        if entry is not None:
            found.setdefault(entry[1], entry[2])
    return found
