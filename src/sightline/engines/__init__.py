"""Reads many inputs: one document after the other in this process, or on several processes."""

from sightline.engines.attempt import Done
from sightline.engines.inputs import read_inputs

__all__ = ["Done", "read_inputs"]
