"""Turns one document into its annotations, by readers that each fill the layers they declare."""

import functools

from sightline.contract import Document
from sightline.reading.layers import Layers
from sightline.reading.pipeline import Pipeline

__all__ = ["Layers", "read_layers"]


@functools.cache
def standard_pipeline() -> Pipeline:
    """The readers of an English text, in order; their vocabularies load on first use."""
    from sightline.reading.attributions import find_attributions
    from sightline.reading.citations import date_citations
    from sightline.reading.coreference import find_chains
    from sightline.reading.encoding import encode
    from sightline.reading.entities import group_entities
    from sightline.reading.expressions import find_expressions
    from sightline.reading.layout import find_blocks
    from sightline.reading.names import find_names
    from sightline.reading.pointers import find_pointers
    from sightline.reading.publication import infer_publication
    from sightline.reading.sentences import split_sentences
    from sightline.reading.syntax import parse
    from sightline.reading.times import resolve_times
    from sightline.reading.tokens import tokenise
    from sightline.reading.words import part_words

    return Pipeline(
        [
            find_blocks,
            split_sentences,
            tokenise,
            part_words,
            encode,
            parse,
            find_chains,
            find_expressions,
            find_pointers,
            infer_publication,
            resolve_times,
            date_citations,
            find_names,
            group_entities,
            find_attributions,
        ]
    )


def read_layers(document: Document) -> Layers:
    """Run every reader over one English document."""
    return standard_pipeline().run(document)
