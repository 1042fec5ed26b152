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


def read_body(text: str, body: str, *places: str, ids: dict[str, str] | None = None) -> Place | None:
    entities = [Entity(id=name, type="place", name=name, names=(name,)) for name in places]
    entities.append(Entity(id=body, type="organisation", name=body, names=(body,), ids=ids or {}))
    mentions = [
        Mention(id=e.id, start=at, end=at + len(e.name), type=e.type, form="name", entity=e.id)
        for e in entities
        for at in [text.index(e.name)]
    ]
    return located(english(text), entities, mentions)[-1].place


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


def test_what_is_named_after_a_place_lies_there() -> None:
    police = read_body("Tbilisi Police closed the road.", "Tbilisi Police")
    assert police is not None
    assert (police.country, police.precision) == ("GE", "city")
    state = read_body("The University of Bavaria answered.", "University of Bavaria")
    assert state is not None
    assert (state.country, state.precision) == ("DE", "region")
    jail = read("They left the Cuyahoga County Jail.", "Cuyahoga County Jail")["Cuyahoga County Jail"]
    assert place(jail).precision == "district"


def test_a_school_lies_where_its_name_says_only_if_the_text_has_that_place() -> None:
    school = "Kharkiv High School"
    assert read_body(f"The {school} closed.", school) is None
    closed = read_body(f"In Kharkiv the {school} closed.", school, "Kharkiv")
    assert closed is not None
    assert closed.country == "UA"


@pytest.mark.parametrize("body", ["Kharkiv Motors", "College of Law", "Bush Justice Department", "PA", "Fox"])
def test_other_bodies_have_no_place(body: str) -> None:
    assert read_body(f"He wrote to {body} on Monday.", body) is None


def test_a_government_called_like_its_capital_lies_there() -> None:
    seat = read_body("Tehran objected.", "Tehran", ids={"acts_for": "IR"})
    assert seat is not None
    assert seat.geonames == 112931
    assert read_body("The White House objected.", "White House", ids={"acts_for": "US"}) is None


def test_a_body_takes_no_side_of_a_dispute() -> None:
    court = read_body("Stepanakert Police closed the road.", "Stepanakert Police")
    assert court is not None
    assert court.country is None


def test_names_inside_other_names_tell_where_a_text_is() -> None:
    alone = read("The mayor of Paris met farmers.", "Paris")["Paris"]
    assert place(alone).country == "FR"
    text = (
        "In Paris the Texas Forest Service and the Dallas Police met Tyler Motors and the Lamar County Court."
    )
    bodies = ["Texas Forest Service", "Dallas Police", "Tyler Motors", "Lamar County Court"]
    entities = [Entity(id="p", type="place", name="Paris", names=("Paris",))]
    entities += [Entity(id=body, type="organisation", name=body, names=(body,)) for body in bodies]
    mentions = [
        Mention(id=e.id, start=at, end=at + len(e.name), type=e.type, form="name", entity=e.id)
        for e in entities
        for at in [text.index(e.name)]
    ]
    assert place(located(english(text), entities, mentions)[0]).country == "US"


def test_counties_named_together_are_counties() -> None:
    found = read("Votes in Essex and Bergen counties were counted.", "Essex", "Bergen")
    assert {entity.place.precision for entity in found.values() if entity.place} <= {"district"}
    assert place(found["Bergen"]).country == "US"


@pytest.mark.parametrize("name", ["North", "Allah", "White House", "City Hall"])
def test_words_that_are_no_place(name: str) -> None:
    assert read(f"They spoke of {name}.", name)[name].place is None


def test_the_makes_a_town_unlikely() -> None:
    assert read("He lived in Rivers, Manitoba.", "Rivers")["Rivers"].place is not None
    assert read("He praised the Rivers, as all did.", "Rivers")["Rivers"].place is None


def test_a_country_with_a_capital_of_its_name_stays_a_country() -> None:
    text = "Belgium, Luxembourg and France met. Luxembourg agreed."
    assert place(read(text, "Belgium", "Luxembourg", "France")["Luxembourg"]).precision == "country"


def test_a_capital_is_likely_where_its_country_is_named() -> None:
    text = "The president of Mexico met Canada's minister. Ottawa was pleased."
    assert place(read(text, "Mexico", "Canada", "Ottawa")["Ottawa"]).country == "CA"
