"""Who acts and who is acted on, of one verb, read off the grammar.

Rules over Universal Dependencies: voice, relative clauses, and subjects that a verb shares with the one that
governs it ("Norland tried to stop the ship", "came and paid"). The roles follow PropBank: its ARG0 is the
agent, ARG1 the patient, ARG2 an other, such as the person told. How well that goes is in
training/ARGUMENTS.md. Nouns ("the attack on …") have no rules here.
"""

from collections.abc import Iterator
from typing import Final, Literal

import msgspec

from sightline.reading.dependants import DEPTH, Tree
from sightline.vocabulary.arguments import verb_parts

ArgumentRole = Literal["agent", "patient", "other"]

RELATIVES: Final = frozenset({"who", "whom", "which", "that", "whose"})
KEEPING: Final = frozenset({"from", "of", "into"})
"""Marks of a clause whose subject is the object before it."""
ASKED: Final = frozenset({"on", "upon", "to", "with"})
CLAUSES: Final = ("ccomp", "xcomp")
NO_GAP: Final = frozenset({"time", "day", "year", "way", "reason", "moment", "place"})
"""Nouns whose relative clause may miss no part: "the day they came"."""


class Argument(msgspec.Struct, frozen=True):
    """A part of a verb, by the word that heads it."""

    role: ArgumentRole
    word: int


def arguments(tree: Tree, verb: int) -> list[Argument]:
    """The parts of a verb, in the order of the text; each word once.

    None of "have" in "have to pay", "go" in "is going to pay": they say how another verb is meant.
    """
    if is_modal(tree, verb):
        return []
    found: dict[int, ArgumentRole] = {}
    for argument in (*_of_subject(tree, verb), *_of_rest(tree, verb)):
        found.setdefault(argument.word, argument.role)
    return [Argument(role, word) for word, role in sorted(found.items())]


def is_modal(tree: Tree, verb: int) -> bool:
    """Whether a verb only modifies the infinitive after it: "has to", "is going to", "used to"."""
    clause = tree.first(verb, "xcomp")
    bare = clause is not None and tree.first(verb, "obj") is None and tree.lemmas[verb] in verb_parts().modal
    if clause is None or not bare or tree.first(clause, "mark") is None:
        return False
    return tree.lemmas[verb] != "go" or tree.xpos[verb] == "VBG"


def subject(tree: Tree, verb: int, depth: int = DEPTH) -> int | None:
    """The word that heads a verb's grammatical subject, its own or the one that it shares.

    Of a passive too: then it is no agent.
    """
    own = tree.first(verb, "nsubj", "nsubj:pass", "csubj", "csubj:pass")
    if own is not None:
        return _antecedent(tree, verb, own)
    head = tree.heads[verb]
    if head < 0 or depth == 0 or tree.first(verb, "expl") is not None:
        return None
    match tree.relations[verb]:
        case "acl" | "amod" | "acl:relcl" if _describes(tree, verb):
            return head
        case "xcomp":
            return _controller(tree, verb, head, depth)
        case "advcl" if (whom := _kept_from(tree, verb, head)) is not None:
            return whom
        case "conj" | "advcl" if _shares(tree, verb):
            return subject(tree, head, depth - 1)
    return None


def _describes(tree: Tree, verb: int) -> bool:
    """Whether a verb tells of the noun above it as its subject: "the ship seized", "rebels holding it"."""
    match tree.relations[verb]:
        case "acl":
            participle = tree.xpos[verb] in ("VBG", "VBN")
            return participle and (tree.is_passive(verb) or not _marked(tree, verb))
        case "amod":
            return tree.is_passive(verb)
    return tree.first(verb, "obj") is not None and tree.upos[tree.heads[verb]] != "VERB"


def _kept_from(tree: Tree, verb: int, head: int) -> int | None:
    """Whom another acts on to do or not to do it: "kept HIM from leaving", "called on THEM to leave"."""
    mark = tree.first(verb, "mark")
    if mark is None or tree.is_passive(head):
        return None
    if tree.lemmas[mark].lower() in KEEPING:
        whom = tree.first(head, "obj")
    elif tree.xpos[verb] == "VB" and tree.lemmas[head].lower() in verb_parts().asking:
        asked = (word for word in tree.dependants(head, "obl") if tree.preposition(word) in ASKED)
        whom = next(asked, None)
    else:
        return None
    return whom if whom is not None and whom < verb else None


def _controller(tree: Tree, verb: int, head: int, depth: int) -> int | None:
    """Whom the governing verb makes the subject: "told HIM to pay", else its own subject."""
    whom = _kept_from(tree, verb, head)
    if whom is not None:
        return whom
    told = tree.first(head, "obj", "iobj")
    if told is not None and told < verb and tree.verb(head) not in verb_parts().subject_controls:
        return told
    return subject(tree, head, depth - 1)


def _shares(tree: Tree, verb: int) -> bool:
    """Whether a verb without a subject takes that of its head: not a finite one after "if" or "as"."""
    if tree.relations[verb] == "conj":
        return True
    return tree.xpos[verb] in ("VBG", "VBN", "VB")


def _marked(tree: Tree, verb: int) -> bool:
    """Whether a preposition or conjunction opens a verb's clause: "the hope OF winning"."""
    return tree.first(verb, "mark", "case") is not None


def _antecedent(tree: Tree, verb: int, word: int) -> int:
    """The noun that a relative pronoun stands for; any other word is itself."""
    relative = tree.lemmas[word].lower() in RELATIVES and tree.xpos[word] in ("WDT", "WP", "WP$", "IN")
    if relative and tree.relations[verb] == "acl:relcl":
        return tree.heads[verb]
    return word


def _of_subject(tree: Tree, verb: int) -> Iterator[Argument]:
    word = subject(tree, verb)
    if word is None:
        return
    if tree.is_passive(verb):
        told = tree.verb(verb) in verb_parts().telling and tree.first(verb, "obj", *CLAUSES) is not None
        yield Argument("other" if told else "patient", word)
    else:
        yield Argument("patient" if _undergoes(tree, verb) else "agent", word)


def _undergoes(tree: Tree, verb: int) -> bool:
    name = tree.verb(verb)
    acts_on = tree.first(verb, "obj", *CLAUSES) is not None
    return name in verb_parts().never_acting or (name in verb_parts().undergoing and not acts_on)


def _of_rest(tree: Tree, verb: int) -> Iterator[Argument]:
    passive = tree.is_passive(verb)
    yield from (Argument("agent", word) for word in tree.dependants(verb, "obl:agent"))
    yield from _of_objects(tree, verb, passive=passive)
    yield from _of_clause(tree, verb)
    yield from _of_gap(tree, verb)
    yield from _after_preposition(tree, verb, passive=passive)


def _of_objects(tree: Tree, verb: int, *, passive: bool) -> Iterator[Argument]:
    telling, clause = tree.verb(verb) in verb_parts().telling, tree.first(verb, *CLAUSES)
    objects = tree.dependants(verb, "obj")
    told: ArgumentRole = "other" if objects or telling or clause is None else "patient"
    yield from (Argument(told, word) for word in tree.dependants(verb, "iobj"))
    role: ArgumentRole = "other" if passive or (telling and clause is not None) else "patient"
    yield from (Argument(role, _antecedent(tree, verb, word)) for word in objects)
    if not objects and not passive and clause is None and tree.relations[verb] == "conj":
        shared = (word for word in tree.dependants(tree.heads[verb], "obj") if word > verb)
        yield from (Argument("patient", word) for word in shared)


def _of_clause(tree: Tree, verb: int) -> Iterator[Argument]:
    """What is said, wanted or done: a patient, unless the verb has one beside it."""
    parts, name = verb_parts(), tree.verb(verb)
    clause, whom = tree.first(verb, *CLAUSES), tree.first(verb, "obj", "iobj")
    if clause is None or (whom is not None and name in parts.situation):
        return
    second = (whom is not None and name not in parts.telling) or _undergoes(tree, verb)
    yield Argument("other" if second else "patient", clause)


def _of_gap(tree: Tree, verb: int) -> Iterator[Argument]:
    """The noun that a relative clause without a pronoun describes: "the ship they saw"."""
    complete = tree.first(verb, "obj", *CLAUSES) is not None or tree.is_passive(verb)
    if tree.relations[verb] != "acl:relcl" or complete or tree.first(verb, "nsubj") is None:
        return
    head = tree.heads[verb]
    if tree.lemmas[head].lower() not in NO_GAP and subject(tree, verb) != head:
        yield Argument("patient", head)


def _after_preposition(tree: Tree, verb: int, *, passive: bool) -> Iterator[Argument]:
    parts, name = verb_parts(), tree.verb(verb)
    complete = tree.first(verb, "obj", "ccomp") is not None
    for word in tree.dependants(verb, "obl"):
        before = tree.preposition(word) or ""
        if before == "by" and passive and tree.first(verb, "obl:agent") is None:
            yield Argument("agent", word)
        elif not complete and name in parts.patient_after.get(before, ()):
            yield Argument("other" if passive else "patient", word)
        elif before in parts.other_after and name not in parts.undergoing:
            yield Argument("other", word)
