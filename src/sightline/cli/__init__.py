"""The command line: one file a command, each a call of the library."""

from sightline.cli.app import main

__all__ = ["main"]
