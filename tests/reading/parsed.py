"""Texts with their grammar and names written down by hand, in place of the model's."""

import msgspec
import numpy as np

from sightline.contract import EntityType
from sightline.reading.layers import Chain, ChainMention, Layers, Parse, Token
from sightline.reading.model.labels import NAME_TYPES, Labels, tag
from sightline.reading.model.outputs import Encoded, Floats
from sightline.reading.noun_phrases import Phrases

Rows = str
"""For each word its form, class, number of its head in the sentence (0: none), relation, and lemma if needed.

They are parted by "/", words by blanks, sentences by empty lines; a tag may stand behind the class, parted by
a full stop; a form that ends in "_" has no blank after it.
"""
TAGS = {"PROPN": "NNP", "NOUN": "NN", "DET": "DT", "ADP": "IN", "ADJ": "JJ", "PRON": "PRP", "VERB": "VBD"}


def parsed(rows: Rows) -> tuple[str, Layers]:
    """The text and its layers `sentences`, `words` and `syntax`."""
    text = ""
    words: list[Token] = []
    syntax: list[Parse] = []
    sentences = []
    for number, block in enumerate(rows.strip().split("\n\n")):
        first, begin = len(words), len(text)
        for item in block.split():
            form, kind, head, relation, *lemma = item.split("/")
            end = "" if form.endswith("_") else " "
            form, upos, xpos = form.removesuffix("_"), *kind.partition(".")[::2]
            words.append(Token(len(text), len(text) + len(form), form, number))
            above = first + int(head) - 1 if int(head) else -1
            tag_ = xpos or TAGS.get(upos, upos)
            syntax.append(Parse(upos, tag_, lemma[0] if lemma else form.lower(), above, relation))
            text += form + end
        sentences.append((begin, len(text.rstrip())))
    return text.rstrip(), Layers(sentences=tuple(sentences), words=tuple(words), syntax=tuple(syntax))


def phrases_of(rows: Rows) -> Phrases:
    """The noun phrases of a text."""
    text, layers = parsed(rows)
    return Phrases(text, layers.words, layers.syntax)


def tagged(text: str, layers: Layers, names: dict[str, EntityType]) -> Layers:
    """The layers with what a model says for which these words are names, wherever they stand."""
    scores = np.zeros((len(layers.words), 1 + 4 * len(NAME_TYPES)), dtype=np.float32)
    scores[:, 0] = 1
    for words, kind in names.items():
        at = text.find(words)
        while at >= 0:
            own = [
                i for i, word in enumerate(layers.words) if at <= word.start and word.end <= at + len(words)
            ]
            if own and layers.words[own[0]].start == at and layers.words[own[-1]].end == at + len(words):
                _mark(scores, own, NAME_TYPES.index(kind))
            at = text.find(words, at + 1)
    return msgspec.structs.replace(layers, encoded=_encoded(scores))


def _mark(scores: Floats, words: list[int], kind: int) -> None:
    if len(words) == 1:
        scores[words[0], tag("S", kind)] += 5
        return
    for word in words:
        position = "B" if word == words[0] else "E" if word == words[-1] else "I"
        scores[word, tag(position, kind)] += 5


def _encoded(scores: Floats) -> Encoded:
    return Encoded(
        arrays={"names": scores},
        labels=Labels(upos=(), xpos=(), lemma=(), relation=()),
        pairs={},
        transitions={},
        sentence_vectors=np.zeros((1, 384), dtype=np.float32),
    )


def chained(layers: Layers, *chains: tuple[int, ...]) -> Layers:
    """The layers with chains of single words, each by the word that heads it."""

    def mention(word: int) -> ChainMention:
        token, pronoun = layers.words[word], layers.syntax[word].upos == "PRON"
        return ChainMention(token.start, token.end, word, "pronoun" if pronoun else "name")

    return msgspec.structs.replace(
        layers, chains=tuple(Chain(tuple(mention(word) for word in one)) for one in chains)
    )
