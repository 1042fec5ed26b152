"""Which of several people has which of several roles: "the former and incumbent mayors, Dorn and Tessin"."""

from collections.abc import Iterator, Sequence
from typing import Final

from sightline.contract import Role, RoleStatus
from sightline.reading.noun_phrases import LONGEST, Phrases, WordRange
from sightline.reading.role_words import is_role, names_several, status_words

JOINING: Final = ("CCONJ", "PUNCT")
"""Classes of words between two roles."""
QUOTES: Final = str.maketrans("", "", '“”"')


def role_of(phrases: Phrases, span: WordRange, status: RoleStatus, *, opening: int | None = None) -> Role:
    """The role that words are; its text leaves out quotation marks.

    With `opening` as the word "former" of "former and incumbent mayors", and the span "mayors", the text is
    "former mayors".
    """
    first, last = span if opening is None else (opening, span[1])
    start, end = phrases.place((first, last))
    own = phrases.slice((first, first + 1)) + " " if opening is not None and opening < span[0] else ""
    return Role(start=start, end=end, text=(own + phrases.slice(span)).translate(QUOTES), status=status)


def role_nouns(phrases: Phrases, noun: int) -> list[int]:
    """A noun that is a role and those joined to it: "chairman of the party and head of the port".

    A role that is joined to something in the complement ("aide of Dorn and head of the port") is joined to
    the first role, whatever the syntax says; not to another role ("aide of the mayor and judge").
    """
    tree = phrases.tree
    found = [one for one in phrases.conjuncts(noun) if is_role(phrases, one)]
    near = range(noun + 1, min(noun + LONGEST, len(phrases.words))) if found else ()
    joined = (one for one in near if tree.relations[one] == "conj" and noun < tree.heads[one] < one)
    strays = (one for one in joined if is_role(phrases, one) and not is_role(phrases, tree.heads[one]))
    alike = names_several(phrases, noun)
    return sorted({*found, *(one for one in strays if names_several(phrases, one) == alike)})


def role_span(phrases: Phrases, noun: int, others: Sequence[int]) -> WordRange:
    """The words of a role without its article, up to the next role joined to it."""
    start, end = phrases.without_article(_behind_its_name(phrases, phrases.phrase(noun), noun))
    begins = (phrases.phrase(one)[0] for one in others if noun < one < end)
    stop = next((at for at in begins if at > noun + 1 and phrases.tree.upos[at - 1] in JOINING), end)
    while stop > noun + 1 and phrases.tree.upos[stop - 1] in JOINING:
        stop -= 1
    return start, max(stop, noun + 1)


def _behind_its_name(phrases: Phrases, span: WordRange, noun: int) -> WordRange:
    """Of "the late Dorn, an expert", where syntax gives "the" to the expert, what follows the name."""
    tree, (start, end) = phrases.tree, span
    governor = tree.heads[noun]
    if start <= governor < noun:
        start = governor + 1
        while start < noun and tree.relations[start] in ("flat", "punct"):
            start += 1
    return start, end


def roles_of_nouns(
    phrases: Phrases, nouns: Sequence[int], people: int, default: RoleStatus
) -> Iterator[tuple[int, Role]]:
    """The number of a person, [0, people), and a role of his or hers.

    As many roles as people belong to one each, in order; otherwise everybody has all of them.
    """
    status = default
    for number, noun in enumerate(nouns):
        span = role_span(phrases, noun, nouns)
        bare = role_span(phrases, nouns[number - 1], nouns)[1] == nouns[number - 1] + 1 if number else False
        inherits = bare and phrases.tree.first(noun, "det", "nmod:poss") is None
        fallback = status if inherits else default
        for person, role in roles_of_span(phrases, span, noun, people, fallback):
            status = role.status
            if not len(nouns) == people > 1 or person == number:
                yield person, role


def roles_of_span(
    phrases: Phrases, span: WordRange, noun: int, people: int, default: RoleStatus
) -> Iterator[tuple[int, Role]]:
    """The roles in the phrase of one noun: each person's own where it has as many statuses as people."""
    marks = status_words(phrases, (span[0], noun))
    if people == len(marks) > 1:
        rest = max(marks) + 1
        for person, (opening, status) in enumerate(sorted(marks.items())):
            yield person, role_of(phrases, (rest, span[1]), status, opening=opening)
        return
    status = next(iter(marks.values()), default)
    role = role_of(phrases, span, status)
    yield from ((person, role) for person in range(people))
