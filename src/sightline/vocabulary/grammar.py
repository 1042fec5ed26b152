"""Closed classes of words: auxiliaries, prepositions, what marks a noun."""

from functools import cache

import msgspec

from sightline.vocabulary.files import VocabularyFile, load


class _File(VocabularyFile, frozen=True, kw_only=True):
    be: str
    have: str
    modals: str
    group_words: str
    prepositions: str
    noun_marks: str
    determiners: str
    openers: str
    joints: str
    particles: str
    place_marks: str
    theme_ends: str
    clause_ends: str
    subject_links: str
    after_nouns: str
    before_third: str
    subjects: str
    verb_particles: str
    conditions: str


class Grammar(msgspec.Struct, frozen=True, kw_only=True):
    """The classes as sets, named as in grammar.yaml, where each is explained.

    `auxiliaries` are all that may stand in a verb's group before the verb, adverbs in -ly aside.
    """

    be: frozenset[str]
    have: frozenset[str]
    modals: frozenset[str]
    group_words: frozenset[str]
    prepositions: frozenset[str]
    noun_marks: frozenset[str]
    determiners: frozenset[str]
    openers: frozenset[str]
    joints: frozenset[str]
    particles: frozenset[str]
    place_marks: frozenset[str]
    theme_ends: frozenset[str]
    clause_ends: frozenset[str]
    subject_links: frozenset[str]
    after_nouns: frozenset[str]
    before_third: frozenset[str]
    subjects: frozenset[str]
    verb_particles: frozenset[str]
    conditions: frozenset[str]
    auxiliaries: frozenset[str]


CLASSES = tuple(name for name in _File.__struct_fields__ if name not in VocabularyFile.__struct_fields__)


@cache
def grammar() -> Grammar:
    """The file's classes. Raises `VocabularyError` where it is damaged."""
    file = load("grammar", _File)
    classes = {name: frozenset(getattr(file, name).split()) for name in CLASSES}
    auxiliaries = classes["be"] | classes["have"] | classes["modals"] | classes["group_words"]
    return Grammar(auxiliaries=auxiliaries, **classes)
