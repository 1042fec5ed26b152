"""Reads many inputs: for now one after the other, in one process."""

from sightline.engines.serial import Done, read_inputs

__all__ = ["Done", "read_inputs"]
