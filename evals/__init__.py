"""Measures each layer of the reading against annotated corpora; see `python -m evals --help`."""
