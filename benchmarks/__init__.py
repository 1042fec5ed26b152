"""Times reading and starting; see `python -m benchmarks --help`."""
