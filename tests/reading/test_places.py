import msgspec
import pytest

from evals.documents import english
from sightline.contract import Document, Entity, Mention, Place
from sightline.reading.places import located


def read(text: str, *names: str, document: Document | None = None) -> dict[str, Entity]:
    entities = [Entity(id=name, type="place", name=name, names=(name,)) for name in names]
    mentions = [
        Mention(id=name, start=at, end=at + len(name), type="place", form="name", entity=name)
        for name in names
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    return {entity.name: entity for entity in located(document or english(text), entities, mentions)}


def place(entity: Entity) -> Place:
    assert entity.place is not None
    return entity.place


def test_a_holder_beside_the_name_decides() -> None:
    texas = read("The mayor of Paris, Texas, met farmers.", "Paris")
    assert place(texas["Paris"]) == Place(
        lat=33.661, lon=-95.556, country="US", geonames=4717560, precision="city"
    )
    assert place(read("The mayor of Paris met farmers.", "Paris")["Paris"]).country == "FR"


def test_other_places_decide() -> None:
    caucasus = read("In Tbilisi, Georgia's court met. Batumi was quiet.", "Tbilisi", "Georgia", "Batumi")
    assert place(caucasus["Georgia"]).precision == "country"
    south = read("In Atlanta, Georgia's court met. Savannah was quiet.", "Atlanta", "Georgia", "Savannah")
    assert place(south["Georgia"]).precision == "region"
    assert place(south["Georgia"]).country == "US"


def test_washington_is_the_capital_unless_the_text_is_of_the_state() -> None:
    assert place(read("Washington objected.", "Washington")["Washington"]).geonames == 4140963


@pytest.mark.parametrize("name", ["Stepanakert", "Khankendi"])
def test_a_disputed_place_has_its_entry_and_no_country(name: str) -> None:
    entity = read(f"The road to {name} was closed.", name)[name]
    assert entity.ids == {"disputed": "stepanakert"}
    assert place(entity).geonames == 146970
    assert place(entity).country is None


@pytest.mark.parametrize(
    ("name", "precision"),
    [
        ("Tbilisi", "city"),
        ("Armenia", "country"),
        ("Bavaria", "region"),
        ("Black Sea", "area"),
        ("Europe", "continent"),
        ("Cuyahoga County", "district"),
    ],
)
def test_precision_says_what_the_point_stands_for(name: str, precision: str) -> None:
    assert place(read(f"They spoke of {name}.", name)[name]).precision == precision


def test_an_unknown_name_has_no_place() -> None:
    assert read("In Sarvenholt the council met.", "Sarvenholt")["Sarvenholt"].place is None


def test_all_else_stays_as_it_was() -> None:
    person = Entity(id="e1", type="person", name="Paris", names=("Paris",))
    unnamed = Entity(id="e2", type="place", name="the town", names=("the town",))
    assert located(english("Paris left the town."), (person, unnamed), ()) == (person, unnamed)
    assert located(english(""), (), ()) == ()


def test_what_is_no_country_loses_its_code() -> None:
    text = "In Atlanta, the governor of Georgia spoke."
    entities = [Entity(id=name, type="place", name=name, names=(name,)) for name in ("Atlanta", "Georgia")]
    entities[1] = msgspec.structs.replace(entities[1], ids={"iso3166": "GE"})
    mentions = [
        Mention(id=e.id, start=at, end=at + 7, type="place", form="name", entity=e.id)
        for e in entities
        for at in [text.index(e.name)]
    ]
    atlanta, georgia = located(english(text), entities, mentions)
    assert place(atlanta).country == "US"
    assert georgia.ids == {}


def test_reading_twice_gives_the_same() -> None:
    text = "Lebanon, Jordan and Cyprus met in Alexandria and Springfield."
    names = ("Lebanon", "Jordan", "Cyprus", "Alexandria", "Springfield")
    assert read(text, *names) == read(text, *names)
