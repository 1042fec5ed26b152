"""Names from scores made by hand, with descriptions and pronouns by hand-made grammar."""

import msgspec
import pytest

from sightline.contract import EntityType
from sightline.reading.layers import Expression, Layers, Name, Pointer
from sightline.reading.names import find_names
from sightline.reading.standing import modifies
from tests.build import document
from tests.reading.parsed import Rows, parsed, tagged


def read(rows: Rows, names: dict[str, EntityType], **given: object) -> tuple[str, Layers]:
    text, layers = parsed(rows)
    return text, find_names(document(text), msgspec.structs.replace(tagged(text, layers, names), **given))


def found(rows: Rows, names: dict[str, EntityType], **given: object) -> list[tuple[str, str, str]]:
    """Words of the text, type and form of all names."""
    text, layers = read(rows, names, **given)
    return [(text[one.start : one.end], one.type, one.form) for one in layers.names]


def test_without_the_model_there_are_none() -> None:
    text, layers = parsed("Dorn/PROPN/2/nsubj left/VERB/0/root")
    assert find_names(document(text), layers).names == ()


@pytest.mark.parametrize(
    ("rows", "tag", "kind", "expected"),
    [
        pytest.param(
            "The/DET/2/det Ledger/PROPN/3/nsubj fell/VERB/0/root",
            "The Ledger",
            "organisation",
            ["Ledger"],
            id="no article",
        ),
        pytest.param(
            "Dorn_/PROPN/3/nmod:poss ’s/PART/1/case aim/NOUN/0/root",
            "Dorn’s",
            "person",
            ["Dorn"],
            id="no possessive",
        ),
        pytest.param(
            "Prime/ADJ/2/amod Minister/PROPN/3/nmod:desc Dorn/PROPN/4/nsubj left/VERB/0/root",
            "Prime Minister Dorn",
            "person",
            ["Dorn"],
            id="no title",
        ),
        pytest.param(
            "Salt/PROPN/2/compound Union/PROPN/6/nsubj (_/PUNCT/4/punct SU_/PROPN/2/appos )/PUNCT/4/punct "
            "met/VERB/0/root",
            "Salt Union (SU)",
            "organisation",
            ["Salt Union", "SU"],
            id="two parted by a bracket",
        ),
        pytest.param(
            "Port/PROPN/2/compound Office/PROPN/3/compound adviser/NOUN/4/nmod:desc Dorn/PROPN/5/nsubj "
            "left/VERB/0/root",
            "Port Office adviser Dorn",
            "organisation",
            ["Port Office", "Dorn"],
            id="a body and its adviser",
        ),
        pytest.param(
            "Norway_/PROPN/4/compound -_/PUNCT/3/punct Sweden/PROPN/1/flat ties/NOUN/0/root",
            "Norway-Sweden",
            "place",
            ["Norway", "Sweden"],
            id="two countries parted by a hyphen",
        ),
    ],
)
def test_a_name_is_cut_to_its_words(rows: Rows, tag: str, kind: EntityType, expected: list[str]) -> None:
    names = [text for text, _, form in found(rows, {tag: kind}) if form == "name"]
    assert names == expected


VOTE = "The/DET/4/det 1999/NUM/4/nummod Norland/PROPN/4/compound vote/NOUN/5/nsubj failed/VERB/0/root"
YEAR = Expression(start=4, end=8, kind="date", rule="year", year=1999)


def test_a_name_may_hold_a_time() -> None:
    names = found(VOTE, {"1999 Norland vote": "event"}, expressions=(YEAR,))
    assert ("1999 Norland vote", "event", "name") in names


def test_a_time_is_no_name() -> None:
    assert found(VOTE, {"1999": "event"}, expressions=(YEAR,)) == []


@pytest.mark.parametrize(
    ("title", "expected"),
    [("President", [("Dorn", "person", "name")]), ("General", []), ("president", [])],
)
def test_a_capital_after_a_title_is_a_person(title: str, expected: list[tuple[str, str, str]]) -> None:
    rows = f"{title}/PROPN/2/compound Dorn/PROPN/3/nsubj left/VERB/0/root"
    assert [one for one in found(rows, {}) if one[0] == "Dorn"] == expected


@pytest.mark.parametrize(("bracket", "expected"), [("(", []), ("see", [("Ledger", "organisation", "name")])])
def test_a_citation_in_brackets_has_no_names(bracket: str, expected: list[tuple[str, str, str]]) -> None:
    rows = f"There/PRON.EX/2/nsubj left/VERB/0/root {bracket}/PUNCT/4/punct Ledger/PROPN/2/parataxis"
    pointer = Pointer(
        start=11, end=27, kind="article", outlet="Ledger", author=None, expression=None, supports=()
    )
    assert found(rows, {"Ledger": "organisation"}, pointers=(pointer,)) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            "Several/ADJ/2/amod officials/NOUN.NNS/5/nsubj from/ADP/4/case ports/NOUN/2/nmod "
            "left/VERB/0/root",
            [("Several officials from ports", "group", "description")],
            id="a plural with its complement",
        ),
        pytest.param(
            """An/DET/2/det official/NOUN/7/nsubj who/PRON.WP/4/nsubj saw/VERB/2/acl:relcl it/PRON/4/obj
            ,/PUNCT/7/punct left/VERB/0/root""",
            [("An official", "person", "description"), ("it", "organisation", "pronoun")],
            id="without its clause",
        ),
        pytest.param(
            "the/DET/2/det ministry/NOUN/3/nsubj paid/VERB/0/root",
            [("the ministry", "organisation", "description")],
            id="a body",
        ),
        pytest.param("the/DET/2/det bridge/NOUN/3/nsubj fell/VERB/0/root", [], id="a place is no actor"),
        pytest.param(
            "the/DET/3/det ministry/NOUN/3/compound roof/NOUN/4/nsubj fell/VERB/0/root", [], id="a modifier"
        ),
        pytest.param(
            "He/PRON/4/nsubj is/AUX.VBZ/4/cop a/DET/4/det minister/NOUN/0/root",
            [("He", "person", "pronoun")],
            id="what somebody is said to be",
        ),
        pytest.param(
            "the/DET/3/det prime/ADJ/3/amod minister/NOUN/4/nsubj left/VERB/0/root",
            [("the prime minister", "person", "description")],
            id="a title",
        ),
        pytest.param(
            "the/DET/3/det United/ADJ/3/amod Communities/PROPN/4/nsubj paid/VERB/0/root",
            [],
            id="a name not found",
        ),
        pytest.param(
            "the/DET/2/det Government/PROPN/3/nsubj paid/VERB/0/root",
            [("the Government", "organisation", "description")],
            id="a noun with a capital",
        ),
        pytest.param("It/PRON/2/expl rained/VERB/0/root", [], id="nobody"),
        pytest.param(
            "They/PRON/2/nsubj hid/VERB/0/root themselves/PRON/2/obj",
            [("They", "group", "pronoun")],
            id="they",
        ),
        pytest.param(
            "his/PRON.PRP$/2/nmod:poss rain/NOUN/0/root", [("his", "person", "pronoun")], id="a possessive"
        ),
    ],
)
def test_descriptions_and_pronouns(rows: Rows, expected: list[tuple[str, str, str]]) -> None:
    assert found(rows, {}) == expected


OFFICIAL = """an/DET/3/det Orvish/ADJ/3/amod official/NOUN/7/nsubj of/ADP/6/case the/DET/6/det
Ledger/PROPN/3/nmod
met/VERB/0/root an/DET/10/det Orvish/ADJ/10/amod baker/NOUN/7/obj"""
NAMES: dict[str, EntityType] = {"Orvish": "group", "Ledger": "organisation"}


def test_names_are_in_order_the_longer_first() -> None:
    text, layers = read(OFFICIAL, NAMES)
    assert [text[one.start : one.end] for one in layers.names] == [
        "an Orvish official of the Ledger",
        "Orvish",
        "Ledger",
        "Orvish",
    ]


def test_who_only_tells_of_a_noun() -> None:
    text, layers = read(OFFICIAL, NAMES)
    telling = [text[one.start : one.end] for one in layers.names if modifies(layers, one)]
    assert telling == ["Orvish", "Orvish"]


def test_without_syntax_nobody_only_tells() -> None:
    name = Name(start=0, end=4, text="Dorn", type="person", form="name")
    assert not modifies(Layers(names=(name,)), name)


def test_a_surname_that_is_a_title_too_is_a_name() -> None:
    rows = """Ana/PROPN/3/nsubj Bishop/PROPN/1/flat left/VERB/0/root ,/PUNCT/6/punct and/CCONJ/6/cc
    won/VERB/3/conj for/ADP/8/case Bishop/PROPN/6/obl"""
    names: dict[str, EntityType] = {"Ana Bishop": "person", "Bishop": "person"}
    assert [one for one in found(rows, names) if one[2] == "name"][-1] == ("Bishop", "person", "name")
