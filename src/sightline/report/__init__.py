"""Renders analyses for people: one self-contained HTML page, and plain text for a terminal."""

from sightline.report.page import render

__all__ = ["render"]
