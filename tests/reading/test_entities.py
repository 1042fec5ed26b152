"""Which names of a text are one entity; two people must never become one."""

import msgspec
import pytest

from sightline.contract import EntityType
from sightline.reading.entities import group_entities
from sightline.reading.layers import Layers, Name
from sightline.reading.names import find_names
from tests.build import document
from tests.reading.parsed import Rows, chained, parsed, tagged

PERSON: EntityType = "person"


Typed = tuple[str, EntityType]


def named(text: str, *names: Typed) -> Layers:
    """Layers in which these words are names, in order, without grammar."""
    found, at = [], 0
    for words, kind in names:
        at = text.index(words, at)
        found.append(Name(start=at, end=at + len(words), text=words, type=kind, form="name"))
        at += len(words)
    return Layers(names=tuple(found))


def groups(text: str, *names: tuple[str, EntityType]) -> list[tuple[str, ...]]:
    layers = group_entities(document(text), named(text, *names))
    return [entity.names for entity in layers.entities]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param("Ana Dorn|Ana Dorn", [("Ana Dorn",)], id="equal names"),
        pytest.param("Ana Dorn|Dorn", [("Ana Dorn", "Dorn")], id="surname"),
        pytest.param("Dorn|Ana Dorn", [("Ana Dorn", "Dorn")], id="surname before"),
        pytest.param("Ana Dorn|Ana", [("Ana Dorn", "Ana")], id="given name"),
        pytest.param("Ana Ilva Dorn|A. Dorn", [("Ana Ilva Dorn", "A. Dorn")], id="initial"),
        pytest.param("Ána Dorn|Ana Dorn|DORN", [("Ána Dorn", "Ana Dorn", "DORN")], id="accents and capitals"),
        pytest.param(
            "Ana Dorn|Ilvar Dorn|Dorn",
            [("Ana Dorn",), ("Ilvar Dorn",), ("Dorn",)],
            id="a surname of two people is neither",
        ),
        pytest.param("Ana Dorn|Ana Tessin", [("Ana Dorn",), ("Ana Tessin",)], id="given name of two"),
        pytest.param(
            "Ana Dorn|Dorn Valk|Dorn",
            [("Ana Dorn", "Dorn"), ("Dorn Valk",)],
            id="surnames before given names",
        ),
    ],
)
def test_people(names: str, expected: list[tuple[str, ...]]) -> None:
    parts = names.split("|")
    assert groups(". ".join(parts), *((part, PERSON) for part in parts)) == expected


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param(
            "Kestrin Salt Union (KSU) met.",
            "Kestrin Salt Union|KSU",
            [("Kestrin Salt Union", "KSU")],
            id="acronym in brackets",
        ),
        pytest.param(
            "MoD (Ministry of Defence) and Mode Office. MoD.",
            "MoD|Ministry of Defence|Mode Office|MoD",
            [("Ministry of Defence", "MoD"), ("Mode Office",)],
            id="long form in brackets",
        ),
        pytest.param(
            "Kestrin Salt Union met. KSU left.",
            "Kestrin Salt Union|KSU",
            [("Kestrin Salt Union", "KSU")],
            id="the only long form that fits",
        ),
        pytest.param(
            "Kestrin Salt Union and Kestrin Ship Union met. KSU left.",
            "Kestrin Salt Union|Kestrin Ship Union|KSU",
            [("Kestrin Salt Union",), ("Kestrin Ship Union",), ("KSU",)],
            id="an acronym of two is neither",
        ),
        pytest.param(
            "Norwegian Coast Service met. Coast Service left.",
            "Norwegian Coast Service|Coast Service",
            [("Norwegian Coast Service", "Coast Service")],
            id="without its country",
        ),
    ],
)
def test_bodies(text: str, names: str, expected: list[tuple[str, ...]]) -> None:
    assert groups(text, *((name, "organisation") for name in names.split("|"))) == expected


def test_the_names_of_a_country_are_one_and_the_most_frequent_is_the_best() -> None:
    text = "Czechia, Czechia and the Czech Republic"
    names: list[tuple[str, EntityType]] = [
        ("Czechia", "place"),
        ("Czechia", "place"),
        ("Czech Republic", "place"),
    ]
    (entity,) = group_entities(document(text), named(text, *names)).entities
    assert (entity.names, entity.ids) == (("Czechia", "Czech Republic"), {"iso3166": "CZ"})


def test_equal_words_are_what_most_of_them_are() -> None:
    text = "Velm, Velm and Velm"
    layers = named(text, ("Velm", "place"), ("Velm", "organisation"), ("Velm", "place"))
    layers = group_entities(document(text), layers)
    assert [mention.type for mention in layers.mentions] == ["place"] * 3


def entity_of(rows: Rows, names: dict[str, EntityType], *chains: tuple[int, ...]) -> dict[str, str | None]:
    """The best name of the entity of each mention, by the mention's words."""
    text, layers = parsed(rows)
    layers = find_names(document(text), tagged(text, layers, names))
    layers = group_entities(document(text), chained(layers, *chains))
    best = {entity.id: entity.name for entity in layers.entities}
    return {text[one.start : one.end]: best.get(one.entity or "") for one in layers.mentions}


MET = """Ana/PROPN/3/nsubj Dorn/PROPN/1/flat met/VERB/0/root Ilvar/PROPN/3/obj Tessin/PROPN/4/flat
./PUNCT/3/punct

She/PRON/2/nsubj left/VERB/0/root him/PRON/2/obj"""
PEOPLE: dict[str, EntityType] = {"Ana Dorn": "person", "Ilvar Tessin": "person"}


def test_pronouns_follow_chains() -> None:
    found = entity_of(MET, PEOPLE, (0, 6), (3, 8))
    assert (found["She"], found["him"]) == ("Ana Dorn", "Ilvar Tessin")


def test_without_a_chain_a_pronoun_is_nobody() -> None:
    assert entity_of(MET, PEOPLE)["She"] is None


def test_a_chain_never_joins_two_full_names() -> None:
    found = entity_of(MET, PEOPLE, (0, 3, 8))
    assert (found["Ana Dorn"], found["Ilvar Tessin"], found["him"]) == (
        "Ana Dorn",
        "Ilvar Tessin",
        "Ilvar Tessin",
    )


def test_she_is_no_body() -> None:
    assert entity_of(MET, {"Ana Dorn": "organisation"}, (0, 6))["She"] is None


SHARED = """Ana/PROPN/3/nsubj Dorn/PROPN/1/flat met/VERB/0/root Ilvar/PROPN/3/obj Dorn/PROPN/4/flat
./PUNCT/3/punct

Dorn/PROPN/2/nsubj left/VERB/0/root"""


def test_a_chain_tells_whose_surname_it_is() -> None:
    names: dict[str, EntityType] = {"Ana Dorn": "person", "Ilvar Dorn": "person", "Dorn": "person"}
    assert entity_of(SHARED, names)["Dorn"] == "Dorn"
    assert entity_of(SHARED, names, (3, 6))["Dorn"] == "Ilvar Dorn"


ROLE = """Prime/ADJ/2/amod Minister/PROPN/3/nmod:desc Dorn/PROPN/4/nsubj left/VERB/0/root

The/DET/3/det prime/ADJ/3/amod minister/NOUN/4/nsubj slept/VERB/0/root

The/DET/3/det former/ADJ/3/amod minister/NOUN/4/nsubj woke/VERB/0/root"""


def test_a_description_means_the_holder_of_its_role() -> None:
    found = entity_of(ROLE, {"Dorn": "person"})
    assert found["The prime minister"] == "Dorn"
    assert found["The former minister"] == "The former minister"


def test_two_who_are_not_named() -> None:
    rows = """A/DET/2/det baker/NOUN/3/nsubj left/VERB/0/root

    A/DET/2/det mayor/NOUN/3/nsubj left/VERB/0/root

    A/DET/2/det mayor/NOUN/3/nsubj left/VERB/0/root"""
    text, layers = parsed(rows)
    layers = group_entities(document(text), find_names(document(text), tagged(text, layers, {})))
    assert [entity.name for entity in layers.entities] == ["A mayor", "A mayor"]


def test_an_adjective_refers_to_nobody() -> None:
    rows = "Orvish/ADJ/2/amod officials/NOUN.NNS/3/nsubj met/VERB/0/root Orvish/PROPN/3/obj"
    text, layers = parsed(rows)
    layers = group_entities(
        document(text), find_names(document(text), tagged(text, layers, {"Orvish": "group"}))
    )
    assert [(text[one.start : one.end], one.entity) for one in layers.mentions] == [
        ("Orvish officials", "e1"),
        ("Orvish", None),
        ("Orvish", "e2"),
    ]


def test_an_it_that_stands_for_nothing_known_is_no_mention() -> None:
    rows = "It/PRON/2/nsubj fell/VERB/0/root and/CCONJ/4/cc she/PRON/2/conj"
    assert list(entity_of(rows, {})) == ["she"]


CAPITAL = """Oslo/PROPN/2/nsubj/Oslo wants/VERB.VBZ/0/root/want peace/NOUN/2/obj

She/PRON/2/nsubj arrived/VERB/0/root/arrive in/ADP/4/case Oslo/PROPN/2/obl"""


def test_a_capital_that_acts_is_a_government_beside_the_town() -> None:
    text, layers = parsed(CAPITAL)
    layers = find_names(document(text), tagged(text, layers, {"Oslo": "place"}))
    layers = group_entities(document(text), layers)
    assert [(one.type, one.name, one.ids) for one in layers.entities] == [
        ("organisation", "Oslo", {"acts_for": "NO"}),
        ("place", "Oslo", {}),
    ]


def test_a_capital_beside_a_hyphen_is_a_town() -> None:
    rows = "She/PRON/2/nsubj blames/VERB.VBZ/0/root/blame Oslo_/PROPN/2/obj -_/PUNCT/5/punct ties/NOUN/3/dep"
    text, layers = parsed(rows)
    layers = find_names(document(text), tagged(text, layers, {"Oslo": "place"}))
    (entity,) = group_entities(document(text), layers).entities
    assert entity.type == "place"


def test_ids_count_first_mentions() -> None:
    layers = group_entities(document("Velm, Oslo"), named("Velm, Oslo", ("Velm", "place"), ("Oslo", "place")))
    assert [(one.id, one.name) for one in layers.entities] == [("e1", "Velm"), ("e2", "Oslo")]
    assert [one.id for one in layers.mentions] == ["m1", "m2"]


def test_many_people_of_one_surname_cost_no_more_than_others() -> None:
    parts = [f"Ana{number} Dorn" for number in range(3000)]
    assert len(groups(". ".join(parts), *((part, PERSON) for part in parts))) == len(parts)


def test_reading_twice_is_the_same() -> None:
    text, layers = parsed(ROLE)
    layers = find_names(document(text), tagged(text, layers, {"Dorn": "person"}))
    once, twice = (group_entities(document(text), layers) for _ in range(2))
    assert msgspec.json.encode(once.entities) == msgspec.json.encode(twice.entities)


def test_a_name_after_which_people_are_called_is_a_place() -> None:
    text = "Norland and the Norlanders"
    layers = group_entities(document(text), named(text, ("Norland", "person"), ("Norlanders", "group")))
    assert [entity.type for entity in layers.entities] == ["place", "group"]


def test_a_chain_does_not_join_descriptions_that_differ() -> None:
    rows = """The/DET/2/det port/NOUN/3/compound union/NOUN/6/nsubj of/ADP/5/case Velm/PROPN/3/nmod
    left/VERB/0/root

    The/DET/2/det union/NOUN/5/nsubj of/ADP/4/case Kestrin/PROPN/2/nmod stayed/VERB/0/root

    It/PRON/2/nsubj won/VERB/0/root"""
    found = entity_of(rows, {}, (2, 7, 11))
    assert found["It"] == "The union of Kestrin"
    assert found["The port union of Velm"] == "The port union of Velm"


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        pytest.param("U.N.", "place", "organisation", id="an organisation of states"),
        pytest.param("Norway", "organisation", "place", id="a country"),
        pytest.param("Oslo", "organisation", "place", id="a capital"),
        pytest.param("Oslo", "person", "person", id="somebody called like a capital"),
        pytest.param("European", "group", "group", id="an adjective of an organisation"),
        pytest.param("Kestrin", "person", "person", id="nothing known"),
    ],
)
def test_known_types(name: str, kind: EntityType, expected: str) -> None:
    (entity,) = group_entities(document(name), named(name, (name, kind))).entities
    assert entity.type == expected


def test_the_noun_of_a_name_stands_for_it() -> None:
    rows = """The/DET/2/det Ministry/PROPN/5/nsubj of/ADP/4/case Salt/PROPN/2/nmod met/VERB/0/root

    the/DET/2/det ministry/NOUN/3/nsubj paid/VERB/0/root

    the/DET/2/det council/NOUN/3/nsubj paid/VERB/0/root"""
    found = entity_of(rows, {"Ministry of Salt": "organisation"})
    assert (found["the ministry"], found["the council"]) == ("Ministry of Salt", "the council")


PRINCE = """Crown/NOUN/2/compound Prince/PROPN/3/nmod:desc Tessin/PROPN/4/nsubj met/VERB/0/root
journalist/NOUN/6/nmod:desc Dorn/PROPN/4/obj

The/DET/3/det {}/NOUN/3/compound {}/NOUN/4/nsubj slept/VERB/0/root

He/PRON/2/nsubj woke/VERB/0/root"""
MET_PEOPLE: dict[str, EntityType] = {"Tessin": "person", "Dorn": "person"}


def test_a_chain_gives_a_role_to_nobody_but_its_holder() -> None:
    found = entity_of(PRINCE.format("crown", "prince"), MET_PEOPLE, (5, 8, 10))
    assert found["The crown prince"] == "Tessin"
    assert found["He"] == "Tessin"


def test_a_chain_gives_an_office_to_nobody_with_another_role() -> None:
    found = entity_of(PRINCE.format("prime", "minister"), MET_PEOPLE, (5, 8, 10))
    assert found["The prime minister"] == "The prime minister"
    assert found["He"] == "The prime minister"


def test_a_chain_may_give_an_office_to_somebody_without_a_role() -> None:
    rows = """Dorn/PROPN/2/nsubj spoke/VERB/0/root

    The/DET/2/det mayor/NOUN/3/nsubj slept/VERB/0/root"""
    assert entity_of(rows, {"Dorn": "person"}, (0, 3))["The mayor"] == "Dorn"


def test_who_holds_an_office_is_not_the_former_holder() -> None:
    rows = """Mayor/PROPN/2/nmod:desc Dorn/PROPN/3/nsubj ousted/VERB/0/root Tessin/PROPN/3/obj

    The/DET/3/det former/ADJ/3/amod mayor/NOUN/4/nsubj slept/VERB/0/root"""
    found = entity_of(rows, MET_PEOPLE, (1, 6))
    assert found["The former mayor"] == "The former mayor"


def test_somebody_new_is_nobody_named_before() -> None:
    rows = """Dorn/PROPN/2/nsubj spoke/VERB/0/root

    A/DET/2/det mayor/NOUN/3/nsubj slept/VERB/0/root

    As/ADP/3/case a/DET/3/det child/NOUN/5/obl she/PRON/5/nsubj baked/VERB/0/root"""
    found = entity_of(rows, {"Dorn": "person"}, (0, 3, 7, 8))
    assert found["A mayor"] == "A mayor"
    assert found["a child"] == "Dorn"


def test_whoever_has_a_son_is_not_the_son() -> None:
    rows = """Dorn/PROPN/2/nsubj spoke/VERB/0/root

    His/PRON/2/nmod:poss son/NOUN/3/nsubj slept/VERB/0/root"""
    found = entity_of(rows, {"Dorn": "person"}, (0, 2, 3))
    assert (found["His"], found["His son"]) == ("Dorn", "His son")


DEPUTY = """Vice/NOUN/2/compound President/PROPN/3/nmod:desc Dorn/PROPN/4/nsubj left/VERB/0/root

The/DET/2/det president/NOUN/3/nsubj slept/VERB/0/root"""


def test_a_vice_president_is_no_president() -> None:
    assert entity_of(DEPUTY, {"Dorn": "person"})["The president"] == "The president"


def test_a_president_of_one_country_is_not_that_of_another() -> None:
    rows = """President/PROPN/2/nmod:desc Dorn/PROPN/3/nsubj left/VERB/0/root

    The/DET/3/det Norwegian/ADJ/3/amod president/NOUN/4/nsubj slept/VERB/0/root"""
    assert entity_of(rows, {"Dorn": "person"})["The Norwegian president"] == "The Norwegian president"


def test_the_next_mayor_is_not_the_mayor() -> None:
    rows = """Mayor/PROPN/2/nmod:desc Dorn/PROPN/3/nsubj left/VERB/0/root

    The/DET/3/det next/ADJ/3/amod mayor/NOUN/4/nsubj slept/VERB/0/root"""
    assert entity_of(rows, {"Dorn": "person"}, (1, 5))["The next mayor"] == "The next mayor"


def test_the_name_of_a_father_is_not_the_son() -> None:
    assert groups("Ilvar bin Tessin, Tessin", ("Ilvar bin Tessin", PERSON), ("Tessin", PERSON)) == [
        ("Ilvar bin Tessin",),
        ("Tessin",),
    ]


def test_she_is_nobody_called_mr() -> None:
    rows = """Mr./PROPN/2/nmod:desc Dorn/PROPN/3/nsubj met/VERB/0/root Tessin/PROPN/3/obj

    She/PRON/2/nsubj left/VERB/0/root"""
    assert entity_of(rows, MET_PEOPLE, (1, 4))["She"] is None
    assert entity_of(rows, MET_PEOPLE, (3, 1, 4))["She"] == "Tessin"


TOLD = """Dorn/PROPN/2/nsubj said/VERB/0/root {}/{} she/PRON/5/nsubj slept/VERB/2/ccomp"""


def test_who_says_is_the_subject_of_what_is_said() -> None:
    rows = "Tessin/PROPN/2/nsubj left/VERB/0/root\n\n" + TOLD.format("that", "SCONJ/5/mark")
    assert entity_of(rows, MET_PEOPLE, (0, 5))["she"] == "Dorn"


def test_a_quotation_tells_of_anybody() -> None:
    rows = "Tessin/PROPN/2/nsubj left/VERB/0/root\n\n" + TOLD.format("“", "PUNCT/5/punct")
    assert entity_of(rows, MET_PEOPLE, (0, 5))["she"] == "Tessin"


def test_a_possessor_of_whom_nothing_is_known_is_nobody() -> None:
    rows = """His/PRON/2/nmod:poss son/NOUN/3/nsubj slept/VERB/0/root

    He/PRON/2/nsubj woke/VERB/0/root"""
    assert entity_of(rows, {}, (0, 1, 3)) == {"His": None, "His son": "His son", "He": None}


def test_who_runs_for_mayor_runs_for_an_office() -> None:
    rows = """Mayor/PROPN/2/nmod:desc Dorn/PROPN/3/nsubj spoke/VERB/0/root

    Tessin/PROPN/2/nsubj ran/VERB/0/root for/ADP/4/case mayor/NOUN/2/obl"""
    assert entity_of(rows, MET_PEOPLE, (1, 6))["mayor"] == "mayor"


def test_an_abbreviated_office_is_a_role() -> None:
    rows = """Gov./PROPN/2/nmod:desc Dorn/PROPN/3/nsubj spoke/VERB/0/root

    The/DET/2/det president/NOUN/3/nsubj slept/VERB/0/root"""
    assert entity_of(rows, MET_PEOPLE, (1, 4))["The president"] == "The president"


def test_a_president_without_a_title_has_an_administration() -> None:
    rows = """Dorn/PROPN/2/nsubj spoke/VERB/0/root of/ADP/6/case the/DET/6/det Dorn/PROPN/6/compound
    administration/NOUN/2/obl

    The/DET/2/det president/NOUN/3/nsubj slept/VERB/0/root"""
    assert entity_of(rows, MET_PEOPLE)["The president"] == "Dorn"
