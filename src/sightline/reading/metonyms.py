"""Where the name of a capital or palace stands for the government that sits there.

"Moscow seeks allies" is about those who govern, "arrived in Moscow" about the town. The words that the name
depends on decide, as in Markert and Nissim (SemEval 2007, task 8), with countries.yaml for which names can
stand for a government. Other towns stay places, and the name of a country stays one.
"""

from typing import Final

from sightline.reading.arguments import arguments
from sightline.reading.dependants import Tree
from sightline.vocabulary.countries import CountryName, by_name, entries
from sightline.vocabulary.metonyms import metonym_words
from sightline.vocabulary.nouns import by_text

MOST_PARTS: Final = 100
"""Words that depend on a verb; of more, syntax has made a list."""


def governments(text: str) -> tuple[str, ...]:
    """The codes of countries.yaml for whose governments a name may stand; of states that ended, none."""
    return tuple(dict.fromkeys(one.code for one in _meanings(text) if entries()[one.code][1].until is None))


def is_seat(text: str) -> bool:
    """Whether a name may stand for a government, and is not that of a country itself."""
    meanings = by_name().get(text, ())
    return bool(governments(text)) and all(one.kind != "name" for one in meanings)


def only_government(text: str) -> bool:
    """Whether a name is that of no town: "the Kremlin"."""
    return all(one.kind == "metonym" for one in _meanings(text))


def acts(tree: Tree, head: int, *, default: bool = False) -> bool:
    """Whether a name that can stand for a government does; `head` is the word that heads it.

    `default` is the answer where the words around it leave it open.
    """
    relation, above = tree.relations[head], tree.heads[head]
    if relation == "conj" and above >= 0:
        own = tree.preposition(head)
        if own is not None:
            return _after_preposition(tree, own, tree.heads[above], default=default)
        relation, head, above = tree.relations[above], above, tree.heads[above]
    if above < 0:
        return default
    match relation:
        case "nsubj" | "nsubj:outer":
            return _as_subject(tree, head, above)
        case "obj" | "iobj" | "nsubj:pass":
            return tree.lemmas[above].lower() not in metonym_words().town_verbs
        case "obl:agent":
            return True
        case "nmod:poss":
            return _owns(tree, above)
        case "obl" | "nmod" | "advcl":
            return _after_preposition(tree, tree.preposition(head), above, default=default)
    return default


def _meanings(text: str) -> list[CountryName]:
    return [one for one in by_name().get(text, ()) if one.kind in ("capital", "metonym")]


def _as_subject(tree: Tree, head: int, above: int) -> bool:
    """Of a verb that has an agent, or of "is ready to"."""
    if len(tree.children[above]) > MOST_PARTS:
        return False
    if tree.first(above, "cop") is not None:
        return tree.lemmas[above].lower() in metonym_words().willing
    return any(one.word == head and one.role == "agent" for one in arguments(tree, above)) or (
        tree.first(above, "xcomp", "ccomp") is not None
    )


def _owns(tree: Tree, owned: int) -> bool:
    """Whether what is owned is no person and no part of a town: "Kestrin's demands"."""
    noun = by_text().get(tree.lemmas[owned].lower())
    things = metonym_words().town_things
    concrete = noun is not None and noun.type in ("person", "group", "place")
    return not concrete and tree.lemmas[owned].lower() not in things and tree.upos[owned] != "PROPN"


def _after_preposition(tree: Tree, preposition: str | None, above: int, *, default: bool) -> bool:
    words = metonym_words()
    governed = above >= 0 and tree.lemmas[above].lower() in words.governing
    if preposition in words.either and governed:
        return True
    if preposition in words.acting:
        noun = by_text().get(tree.lemmas[above].lower()) if above >= 0 else None
        return noun is None or noun.type != "place"
    return False if preposition in words.local | words.either else default
