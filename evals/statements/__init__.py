"""Statements that people wrote down: which texts, how they are annotated, and how well two agree."""
