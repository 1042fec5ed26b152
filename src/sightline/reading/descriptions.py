"""People and bodies that a text describes without naming them, and pronouns, by the words that head them."""

from collections.abc import Iterator, Set
from functools import cache
from typing import Final

from sightline.contract import EntityType
from sightline.reading.layers import Name
from sightline.reading.noun_phrases import Phrases
from sightline.reading.role_words import title_ending, titles
from sightline.vocabulary.files import listed
from sightline.vocabulary.nouns import by_text
from sightline.vocabulary.pronouns import family_of, reflexive

ACTORS: Final = frozenset(("person", "organisation", "group"))
PRONOUNS: Final[dict[str, EntityType]] = {
    "he": "person",
    "she": "person",
    "they": "group",
    "it": "organisation",
}
"""By their families; what a pronoun without an antecedent stands for is a guess."""
REFERRING: Final = frozenset(
    listed(
        "nsubj, nsubj:pass, nsubj:outer, obj, iobj, obl, obl:agent, nmod, nmod:poss, conj, root, dislocated,"
        "vocative, list, parataxis, orphan"
    )
)
"""Relations in which a noun stands for somebody; as an apposition or a modifier it tells of another."""


def described(phrases: Phrases, taken: Set[int]) -> Iterator[Name]:
    """The descriptions and pronouns of a text in the order of their heads.

    `taken` are words that say something else: those of names, of roles and of citations.
    """
    for word, relation in enumerate(phrases.tree.relations):
        if word in taken:
            continue
        if phrases.tree.upos[word] == "PRON":
            yield from _pronoun(phrases, word)
        elif relation in REFERRING and phrases.tree.upos[word] in ("NOUN", "PROPN"):
            yield from _description(phrases, word, taken)


def kind_of(phrases: Phrases, word: int) -> EntityType | None:
    """What a noun stands for, by the vocabulary: an actor of some type, or None."""
    text = phrases.words[word].text.lower()
    if text not in _last_words():
        return None
    start = max(word - 1, phrases.first_of_sentence(word) if word else 0)
    noun = by_text().get(phrases.lower((start, word + 1))) or by_text().get(text)
    if noun is not None:
        several = noun.several and noun.type in ACTORS
        return "group" if several else noun.type if noun.type in ACTORS else None
    first = title_ending(phrases, word + 1)
    if first is None:
        return None
    return "group" if titles()[phrases.lower((first, word + 1))] else "person"


@cache
def _last_words() -> frozenset[str]:
    """The last words of all nouns and titles, by which most words are passed over quickly."""
    return frozenset(text.split()[-1].split("-")[-1] for text in (*by_text(), *titles()))


def _description(phrases: Phrases, word: int, taken: Set[int]) -> Iterator[Name]:
    tree = phrases.tree
    kind = kind_of(phrases, word)
    if kind is None or word in phrases.predicates or _is_predicate(phrases, word):
        return
    if any(child in taken and tree.relations[child] in ("appos", "flat") for child in tree.children[word]):
        return
    span = phrases.phrase(word)
    if _is_name_like(phrases, word):
        return
    start, end = phrases.place(span)
    yield Name(start=start, end=end, text=phrases.slice(span), type=kind, form="description")


def _is_name_like(phrases: Phrases, word: int) -> bool:
    """Whether it is written like a name that was not found: "the United Harbours"; a title is none."""
    before = phrases.words[word - 1] if word else None
    capital = (
        before is not None and before.sentence == phrases.words[word].sentence and _is_capital(before.text)
    )
    known = phrases.tree.upos[word - 1] == "DET" or title_ending(phrases, word + 1) is not None
    return capital and _is_capital(phrases.words[word].text) and not known


def _is_capital(text: str) -> bool:
    return text[:1].isupper()


def _is_predicate(phrases: Phrases, word: int) -> bool:
    """Whether a noun is only said of somebody, as the second of "is a mayor and a friend"."""
    tree = phrases.tree
    return tree.relations[word] == "conj" and tree.heads[word] in phrases.predicates


def _pronoun(phrases: Phrases, word: int) -> Iterator[Name]:
    token, tree = phrases.words[word], phrases.tree
    kind = PRONOUNS.get(family_of().get(token.text.lower(), ""))
    own = tree.xpos[word] in ("PRP", "PRP$") and tree.relations[word] != "expl"
    if kind and own and token.text.lower() not in reflexive():
        yield Name(start=token.start, end=token.end, text=token.text, type=kind, form="pronoun")
