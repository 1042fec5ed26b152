"""Turns the annotations of a document into statements: the units of evidence."""

from sightline.evidence.read import read, unread

__all__ = ["read", "unread"]
