"""The words by which a text points to another publication or interview."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from sightline.contract import CitationKind
from sightline.vocabulary.files import VocabularyFile, listed, load
from sightline.vocabulary.verbs import verb_forms


class Citing(VocabularyFile, frozen=True, kw_only=True):
    """The file; see the comments there for what each list means. Lists are parted by commas."""

    outlet_verbs: str
    loose_verbs: str
    said_openers: str
    of_itself: str
    journalist_verbs: str
    journalists: str
    telling: str
    telling_article: str
    hosts: str
    nouns: dict[CitationKind, str]
    body_nouns: str
    unnamed_nouns: str
    carried: str
    posting: str
    took_to: str
    pages: str
    not_posting: str
    on_air: str
    tweets: str
    airs: str
    not_works: str
    media_kinds: str
    media_nouns: str
    media_alone: str
    again: str
    again_told: str
    own_interview: str
    own_readers: str
    leads: str
    tails: str
    never_cited: str
    not_cited: str
    ibid: str
    openers: str
    breaks: str
    not_readers: str
    not_interviews: str


@cache
def citing() -> Citing:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    return load("citing", Citing)


@cache
def words(name: str) -> frozenset[str]:
    """The entries of one list."""
    return frozenset(listed(getattr(citing(), name)))


@cache
def noun_kinds() -> Mapping[str, CitationKind]:
    """The kind of citation that a noun for something published makes."""
    kinds = citing().nouns.items()
    return MappingProxyType({noun: kind for kind, nouns in kinds for noun in listed(nouns)})


@cache
def finite_forms(name: str) -> frozenset[str]:
    """The forms of a list's verbs that a subject can stand before: "report", "reports", "reported"."""
    forms = (form for verb in words(name) for form in verb_forms(verb))
    return frozenset(form for form in forms if not form.endswith("ing"))
