import pytest

from sightline.reading.arguments import arguments, subject
from sightline.reading.dependants import Tree

Found = list[tuple[str, str]]


def tree(rows: str) -> Tree:
    """Words as "form/lemma/xpos/head/relation", heads counted from 1 as CoNLL-U does."""
    cells = [row.split("/") for row in rows.split()]
    return Tree(
        upos=["VERB" if xpos.startswith("VB") else "X" for _, _, xpos, _, _ in cells],
        xpos=[xpos for _, _, xpos, _, _ in cells],
        lemmas=[lemma for _, lemma, _, _, _ in cells],
        heads=[int(head) - 1 for _, _, _, head, _ in cells],
        relations=[relation for _, _, _, _, relation in cells],
    )


def found(rows: str, verb: str) -> Found:
    """Role and form of the parts of the verb of that form."""
    forms = [row.split("/")[0] for row in rows.split()]
    return [(one.role, forms[one.word]) for one in arguments(tree(rows), forms.index(verb))]


CASES: dict[str, tuple[str, str, Found]] = {
    "active": (
        "Norland/Norland/NNP/2/nsubj bribed/bribe/VBD/0/root voters/voter/NNS/2/obj",
        "bribed",
        [("agent", "Norland"), ("patient", "voters")],
    ),
    "passive": (
        "voters/voter/NNS/3/nsubj:pass were/be/VBD/3/aux:pass bribed/bribe/VBN/0/root"
        " by/by/IN/5/case Norland/Norland/NNP/3/obl:agent",
        "bribed",
        [("patient", "voters"), ("agent", "Norland")],
    ),
    "passive whose agent has no subtype": (
        "voters/voter/NNS/3/nsubj:pass were/be/VBD/3/aux:pass bribed/bribe/VBN/0/root"
        " by/by/IN/5/case Norland/Norland/NNP/3/obl",
        "bribed",
        [("patient", "voters"), ("agent", "Norland")],
    ),
    "subject that undergoes": (
        "bridge/bridge/NN/2/nsubj fell/fall/VBD/0/root",
        "fell",
        [("patient", "bridge")],
    ),
    "subject that becomes": (
        "he/he/PRP/2/nsubj became/become/VBD/0/root mayor/mayor/NN/2/xcomp",
        "became",
        [("patient", "he"), ("other", "mayor")],
    ),
    "person told": (
        "he/he/PRP/2/nsubj told/tell/VBD/0/root Tarvia/Tarvia/NNP/2/obj"
        " that/that/IN/6/mark ships/ship/NNS/6/nsubj left/leave/VBD/2/ccomp",
        "told",
        [("agent", "he"), ("other", "Tarvia"), ("patient", "left")],
    ),
    "person who was told": (
        "Tarvia/Tarvia/NNP/3/nsubj:pass was/be/VBD/3/aux:pass told/tell/VBN/0/root"
        " to/to/TO/5/mark leave/leave/VB/3/xcomp",
        "told",
        [("other", "Tarvia"), ("patient", "leave")],
    ),
    "thing given": (
        "he/he/PRP/2/nsubj gave/give/VBD/0/root Tarvia/Tarvia/NNP/2/iobj ships/ship/NNS/2/obj",
        "gave",
        [("agent", "he"), ("other", "Tarvia"), ("patient", "ships")],
    ),
    "preposition before a patient": (
        "Norland/Norland/NNP/2/nsubj meddled/meddle/VBD/0/root in/in/IN/4/case May/May/NNP/2/obl"
        " with/with/IN/6/case votes/vote/NNS/2/obl",
        "meddled",
        [("agent", "Norland"), ("patient", "votes")],
    ),
    "preposition before an other": (
        "he/he/PRP/2/nsubj sent/send/VBD/0/root ships/ship/NNS/2/obj to/to/IN/5/case Tarvia/Tarvia/NNP/2/obl",
        "sent",
        [("agent", "he"), ("patient", "ships"), ("other", "Tarvia")],
    ),
    "shared subject": (
        "he/he/PRP/2/nsubj came/come/VBD/0/root and/and/CC/4/cc paid/pay/VBD/2/conj",
        "paid",
        [("agent", "he")],
    ),
    "shared object": (
        "he/he/PRP/2/nsubj cut/cut/VBD/0/root and/and/CC/4/cc sold/sell/VBD/2/conj cables/cable/NNS/2/obj",
        "sold",
        [("agent", "he"), ("patient", "cables")],
    ),
    "shared passive": (
        "ship/ship/NN/3/nsubj:pass was/be/VBD/3/aux:pass seized/seize/VBN/0/root"
        " and/and/CC/5/cc sold/sell/VBN/3/conj",
        "sold",
        [("patient", "ship")],
    ),
    "infinitive of the subject": (
        "he/he/PRP/2/nsubj tried/try/VBD/0/root to/to/TO/4/mark pay/pay/VB/2/xcomp Tarvia/Tarvia/NNP/4/obj",
        "pay",
        [("agent", "he"), ("patient", "Tarvia")],
    ),
    "infinitive of the object": (
        "he/he/PRP/2/nsubj urged/urge/VBD/0/root Tarvia/Tarvia/NNP/2/obj to/to/TO/5/mark pay/pay/VB/2/xcomp",
        "pay",
        [("agent", "Tarvia")],
    ),
    "infinitive of the subject in spite of an object": (
        "he/he/PRP/2/nsubj promised/promise/VBD/0/root Tarvia/Tarvia/NNP/2/obj"
        " to/to/TO/5/mark pay/pay/VB/2/xcomp",
        "pay",
        [("agent", "he")],
    ),
    "one situation": (
        "he/he/PRP/2/nsubj let/let/VBD/0/root them/they/PRP/2/obj go/go/VB/2/xcomp",
        "let",
        [("agent", "he"), ("patient", "them")],
    ),
    "relative clause of its subject": (
        "ship/ship/NN/0/root that/that/WDT/3/nsubj cut/cut/VBD/1/acl:relcl cables/cable/NNS/3/obj",
        "cut",
        [("agent", "ship"), ("patient", "cables")],
    ),
    "relative clause of its object": (
        "ship/ship/NN/0/root which/which/WDT/4/obj they/they/PRP/4/nsubj seized/seize/VBD/1/acl:relcl",
        "seized",
        [("patient", "ship"), ("agent", "they")],
    ),
    "relative clause without a pronoun": (
        "ship/ship/NN/0/root they/they/PRP/3/nsubj seized/seize/VBD/1/acl:relcl",
        "seized",
        [("patient", "ship"), ("agent", "they")],
    ),
    "day on which": (
        "day/day/NN/0/root they/they/PRP/3/nsubj paid/pay/VBD/1/acl:relcl",
        "paid",
        [("agent", "they")],
    ),
    "participle after a noun": (
        "ship/ship/NN/0/root seized/seize/VBN/1/acl by/by/IN/4/case Norland/Norland/NNP/2/obl:agent",
        "seized",
        [("patient", "ship"), ("agent", "Norland")],
    ),
    "participle before a noun": (
        "seized/seize/VBN/2/amod ship/ship/NN/0/root",
        "seized",
        [("patient", "ship")],
    ),
    "what a noun is about": (
        "hope/hope/NN/0/root of/of/IN/3/mark winning/win/VBG/1/acl",
        "winning",
        [],
    ),
    "imperative": ("Pay/pay/VB/0/root now/now/RB/1/advmod", "Pay", []),
    "adverbial clause": (
        "After/after/IN/2/mark paying/pay/VBG/4/advcl he/he/PRP/4/nsubj left/leave/VBD/0/root",
        "paying",
        [("agent", "he")],
    ),
    "modal": (
        "he/he/PRP/2/nsubj has/have/VBZ/0/root to/to/TO/4/mark pay/pay/VB/2/xcomp",
        "has",
        [],
    ),
    "infinitive of a modal": (
        "he/he/PRP/2/nsubj has/have/VBZ/0/root to/to/TO/4/mark pay/pay/VB/2/xcomp",
        "pay",
        [("agent", "he")],
    ),
}


@pytest.mark.parametrize(("rows", "verb", "expected"), CASES.values(), ids=CASES.keys())
def test_parts(rows: str, verb: str, expected: Found) -> None:
    assert found(rows, verb) == expected


def test_a_circle_of_shared_subjects_ends() -> None:
    assert subject(tree("a/a/VBD/2/conj b/b/VBD/1/conj"), 0) is None


def test_a_circle_of_participles_ends() -> None:
    assert not tree("a/a/VBN/2/conj b/b/VBN/1/conj").is_passive(0)
