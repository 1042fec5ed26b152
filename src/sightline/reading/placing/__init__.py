"""Tells which place of its name a name means: candidates, evidence for each, and the choice."""
