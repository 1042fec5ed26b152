"""One module a layer, each with `measure(corpora: Path) -> Iterator[Score]`."""
