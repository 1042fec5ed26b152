"""Roles of people by hand-made grammar."""

import pytest

from sightline.contract import EntityType
from sightline.reading.names import find_names
from tests.build import document
from tests.reading.parsed import Rows, parsed, tagged

DORN: dict[str, EntityType] = {"Ana Dorn": "person", "Dorn": "person"}
BOTH: dict[str, EntityType] = {"Dorn": "person", "Tessin": "person"}


def roles(rows: Rows, names: dict[str, EntityType]) -> list[list[tuple[str, str]]]:
    """Text and status of the roles of each name in order."""
    text, layers = parsed(rows)
    found = find_names(document(text), tagged(text, layers, names)).names
    return [[(role.text, role.status) for role in one.roles] for one in found if one.form == "name"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param("Dorn/PROPN/2/nsubj left/VERB/0/root ./PUNCT/2/punct", [], id="none"),
        pytest.param(
            "Former/ADJ/3/amod Prime/ADJ/3/amod Minister/PROPN/4/nmod:desc Dorn/PROPN/5/nsubj "
            "left/VERB/0/root",
            [("Former Prime Minister", "former")],
            id="a title with a status before it",
        ),
        pytest.param(
            "the/DET/6/det late/ADJ/3/amod Dorn/PROPN/7/nsubj ,/PUNCT/6/punct a/DET/6/det aide/NOUN/3/appos "
            "left/VERB/0/root",
            [("aide", "former")],
            id="an article that the tree gives to what follows",
        ),
        pytest.param(
            "former/DET/4/det President/PROPN/3/nmod:desc Dorn/PROPN/4/nsubj left/VERB/0/root",
            [("former President", "former")],
            id="a status that the tree has elsewhere",
        ),
        pytest.param(
            "the/DET/4/det military/ADJ/3/amod commander/NOUN/4/nmod:desc Dorn/PROPN/5/nsubj "
            "left/VERB/0/root",
            [("military commander", "current")],
            id="an adjective that belongs to the title",
        ),
        pytest.param(
            "Mr./PROPN/2/nmod:desc Dorn/PROPN/3/nsubj left/VERB/0/root", [], id="an honorific is no role"
        ),
        pytest.param(
            "vice/NOUN/3/compound -_/PUNCT/3/punct president/NOUN/4/nmod:desc Dorn/PROPN/5/nsubj "
            "left/VERB/0/root",
            [("vice -president", "current")],
            id="a title in several words",
        ),
        pytest.param(
            """Dorn/PROPN/12/nsubj ,/PUNCT/4/punct a/DET/4/det spokesman/NOUN/1/appos
            for/ADP/7/case the/DET/7/det
            port/NOUN/4/nmod and/CCONJ/9/cc owner/NOUN/4/conj of/ADP/11/case ships/NOUN/9/nmod
            left/VERB/0/root""",
            [("spokesman for the port", "current"), ("owner of ships", "current")],
            id="two behind the name",
        ),
        pytest.param(
            """Dorn/PROPN/13/nsubj ,/PUNCT/5/punct a/DET/5/det former/ADJ/5/amod aide/NOUN/1/appos
            of/ADP/7/case
            Valk/PROPN/5/nmod and/CCONJ/9/cc head/NOUN/7/conj of/ADP/11/case Harvest/PROPN/9/nmod
            ,/PUNCT/1/punct
            left/VERB/0/root""",
            [("former aide of Valk", "former"), ("head of Harvest", "current")],
            id="one that syntax joins to a name in the other",
        ),
        pytest.param(
            """Dorn/PROPN/8/nsubj ,/PUNCT/5/punct the/DET/5/det former/ADJ/5/amod
            mayor/NOUN/1/appos and/CCONJ/7/cc
            judge/NOUN/5/conj left/VERB/0/root""",
            [("former mayor", "former"), ("judge", "former")],
            id="a status for two",
        ),
        pytest.param(
            """Bishop/PROPN/2/nmod:desc Dorn/PROPN/3/nsubj left/VERB/0/root""",
            [("Bishop", "current")],
            id="a title that is an honorific too",
        ),
        pytest.param(
            """the/DET/2/det mayor/NOUN/6/nsubj ,/PUNCT/5/punct Ms./PROPN/5/nmod:desc Dorn/PROPN/2/appos
            left/VERB/0/root""",
            [("mayor", "current")],
            id="before an honorific",
        ),
        pytest.param(
            """populist/ADJ/3/compound -_/PUNCT/1/punct Orvish/ADJ/4/amod politician/NOUN/5/nmod:desc
            Dorn/PROPN/6/nsubj left/VERB/0/root""",
            [("Orvish politician", "current")],
            id="no hyphen at the beginning",
        ),
        pytest.param(
            """The/DET/2/det mayor/NOUN/7/nsubj of/ADP/4/case Kestrin/PROPN/2/nmod ,/PUNCT/6/punct
            Dorn/PROPN/2/appos left/VERB/0/root""",
            [("mayor of Kestrin", "current")],
            id="before the name",
        ),
        pytest.param(
            """The/DET/2/det mayor/NOUN/5/nsubj ,/PUNCT/4/punct Dorn/PROPN/5/nmod left/VERB/0/root""",
            [("mayor", "current")],
            id="before the name, though syntax has it elsewhere",
        ),
        pytest.param(
            "She/PRON/4/nsubj told/VERB/0/root the/DET/4/det mayor/NOUN/2/obj ,/PUNCT/7/punct "
            "Dorn/PROPN/7/nsubj "
            "said/VERB/2/parataxis",
            [],
            id="a name that does something else",
        ),
        pytest.param(
            "Dorn/PROPN/4/nsubj is/AUX.VBZ/4/cop the/DET/4/det mayor/NOUN/0/root",
            [("mayor", "current")],
            id="is the mayor",
        ),
        pytest.param(
            """Its/PRON.PRP$/2/nmod:poss owner/NOUN/8/nsubj ,/PUNCT/4/punct Dorn/PROPN/2/appos ,/PUNCT/2/punct
            is/AUX.VBZ/8/cop a/DET/8/det spy/NOUN/0/root""",
            [("owner", "current"), ("spy", "current")],
            id="the owner, who is named, is a spy",
        ),
        pytest.param(
            """Dorn/PROPN/3/obj ,/PUNCT/2/punct envoys/NOUN.NNS/1/appos""", [], id="several are not one"
        ),
        pytest.param(
            "Dorn/PROPN/4/nsubj was/AUX.VBD/4/cop the/DET/4/det mayor/NOUN/0/root",
            [("mayor", "unknown")],
            id="was the mayor",
        ),
        pytest.param(
            "Dorn/PROPN/5/nsubj will/AUX.MD/5/aux be/AUX.VB/5/cop the/DET/5/det mayor/NOUN/0/root",
            [("mayor", "future")],
            id="will be the mayor",
        ),
        pytest.param(
            "Dorn/PROPN/5/nsubj is/AUX.VBZ/5/cop not/PART/5/advmod a/DET/5/det spy/NOUN/0/root",
            [],
            id="is not",
        ),
        pytest.param(
            "the/DET/3/det late/ADJ/3/amod Dorn/PROPN/8/nsubj ,/PUNCT/7/punct a/DET/7/det "
            "policy/NOUN/7/compound "
            "expert/NOUN/3/appos left/VERB/0/root",
            [("policy expert", "former")],
            id="of somebody dead",
        ),
    ],
)
def test_roles_of_one(rows: Rows, expected: list[tuple[str, str]]) -> None:
    assert roles(rows, {"Dorn": "person"})[0] == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            """the/DET/5/det former/ADJ/5/amod and/CCONJ/4/cc incumbent/ADJ/2/conj
            presidents/NOUN.NNS/14/nsubj
            of/ADP/7/case Harvest/PROPN/5/nmod ,/PUNCT/9/punct Dorn/PROPN/5/appos and/CCONJ/11/cc
            Tessin/PROPN/9/conj ,/PUNCT/13/punct respectively/ADV/14/advmod left/VERB/0/root""",
            [[("former presidents of Harvest", "former")], [("incumbent presidents of Harvest", "current")]],
            id="a status each",
        ),
        pytest.param(
            """the/DET/5/det former/ADJ/5/amod and/CCONJ/4/cc incumbent/ADJ/2/conj
            presidents/NOUN.NNS/14/nsubj
            of/ADP/7/case Harvest/PROPN/5/nmod ,/PUNCT/9/punct Dorn/PROPN/14/nsubj and/CCONJ/11/cc
            Tessin/PROPN/9/conj ,/PUNCT/13/punct respectively/ADV/14/advmod left/VERB/0/root""",
            [[("former presidents of Harvest", "former")], [("incumbent presidents of Harvest", "current")]],
            id="respectively, though the tree has the names elsewhere",
        ),
        pytest.param(
            """Former/ADJ/2/amod presidents/NOUN.NNS/3/nmod:desc Dorn/PROPN/6/nsubj and/CCONJ/5/cc
            Tessin/PROPN/3/conj left/VERB/0/root""",
            [[("Former presidents", "former")], [("Former presidents", "former")]],
            id="a plural before both",
        ),
        pytest.param(
            """President/PROPN/2/nmod:desc Dorn/PROPN/5/nsubj and/CCONJ/4/cc Tessin/PROPN/2/conj
            left/VERB/0/root""",
            [[("President", "current")], []],
            id="a singular before the first",
        ),
        pytest.param(
            """the/DET/2/det mayor/NOUN/11/nsubj and/CCONJ/5/cc the/DET/5/det bishop/NOUN/2/conj
            ,/PUNCT/7/punct
            Dorn/PROPN/2/appos and/CCONJ/9/cc Tessin/PROPN/7/conj ,/PUNCT/2/punct left/VERB/0/root""",
            [[("mayor", "current")], [("bishop", "current")]],
            id="a role each",
        ),
    ],
)
def test_roles_of_two(rows: Rows, expected: list[list[tuple[str, str]]]) -> None:
    assert roles(rows, BOTH) == expected


def test_a_role_has_the_place_of_its_words() -> None:
    text, layers = parsed("Mayor/PROPN/2/nmod:desc Dorn/PROPN/3/nsubj left/VERB/0/root")
    (name,) = find_names(document(text), tagged(text, layers, DORN)).names
    assert [(role.start, role.end) for role in name.roles] == [(0, 5)]
