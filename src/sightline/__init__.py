"""Reads what has been written about political influence and ties every claim to its words.

`sightline.sources` turns files into documents, `sightline.reading` annotates one document,
`sightline.evidence` makes statements of the annotations; `sightline.contract` holds the values
that all of them share and that `sightline read --format json` prints.
"""

__version__ = "0.1.0"
