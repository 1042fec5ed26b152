from sightline.contract import Entity, EntityType, Mention
from sightline.reading.placing.asked import Asked, asked, telling


def ask(text: str, **types: EntityType) -> Asked:
    """What is asked of a text with the entities of these types, named by words with _ for a space."""
    entities = [Entity(id=name, type=kind, name=name, names=(name,)) for name, kind in _named(types)]
    mentions = [
        Mention(id=f"{name}{at}", start=at, end=at + len(name), type=kind, form="name", entity=name)
        for name, kind in _named(types)
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    return asked(text, entities, mentions)


def _named(types: dict[str, EntityType]) -> list[tuple[str, EntityType]]:
    return [(name.replace("_", " "), kind) for name, kind in types.items()]


def test_a_place_and_what_is_named_after_it_are_one_name() -> None:
    text = "In Tbilisi the Tbilisi Police met."
    found = ask(text, Tbilisi="place", Tbilisi_Police="organisation")
    assert [name.forms for name in found.names] == [("Tbilisi",)]
    assert {text[start:end] for start, end in found.names[0].ranges} == {"Tbilisi"}
    assert found.of == {"Tbilisi": 0, "Tbilisi Police": 0}


def test_a_company_is_asked_for_only_where_the_text_has_the_place() -> None:
    assert ask("Kharkiv Motors grew.", Kharkiv_Motors="organisation").names == ()
    found = ask("Kharkiv Motors left Kharkiv.", Kharkiv_Motors="organisation", Kharkiv="place")
    assert found.of == {"Kharkiv": 0}
    region = ask("Bavaria Motors grew.", Bavaria_Motors="organisation")
    assert [name.forms for name in region.names] == [("Bavaria",)]
    assert region.of == {}


def test_people_are_not_asked_for() -> None:
    assert ask("Paris Velm spoke.", Paris_Velm="person") == Asked((), {})


def test_counties_named_together() -> None:
    found = ask("In Essex, Bergen and Passaic counties it rained.", Essex="place", Bergen="place")
    assert [name.forms[0] for name in found.names] == ["Essex County", "Bergen County"]
    assert ask("In Essex it rained.", Essex="place").names[0].forms == ("Essex",)


def test_the_words_that_tell_a_place() -> None:
    assert telling("Tbilisi Police") == (0, 7)
    assert telling("Washington") == (0, 10)
    assert telling("Sarvenholt") is None
