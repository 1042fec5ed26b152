import msgspec
import pytest

from evals.documents import english
from sightline.reading.placing.candidates import PlaceName
from sightline.reading.placing.surroundings import beside, outlet_country, surroundings


def name(text: str, word: str) -> PlaceName:
    start = text.index(word)
    return PlaceName((word,), ((start, start + len(word)),))


@pytest.mark.parametrize(
    ("text", "word", "holder"),
    [
        ("He left Paris, Texas, by train.", "Paris", "US.TX"),
        ("He left Athens, Ga., by train.", "Athens", "US.GA"),
        ("It hit Lviv in western Ukraine.", "Lviv", "UA"),
        ("It hit Batumi (Georgia).", "Batumi", "GE"),
    ],
)
def test_what_is_written_beside_a_name_holds_it(text: str, word: str, holder: str) -> None:
    assert holder in {row.region or row.country for row in beside(text, name(text, word)).holders}


@pytest.mark.parametrize("text", ["Paris and Texas agreed.", "Paris. Texas agreed.", "Paris, he said."])
def test_what_is_not(text: str) -> None:
    assert not beside(text, name(text, "Paris")).holders


def test_an_adjective_before_a_name() -> None:
    text = "the Ukrainian port of Odesa"
    assert beside(text, name(text, "Odesa")).adjectives == {"UA"}


def test_names_and_peoples_are_counted_without_the_name_itself() -> None:
    text = "Armenia and Georgia met. The Armenian side left."
    names = [name(text, "Armenia"), name(text, "Georgia")]
    around = surroundings(english(text), names)
    assert around.countries["AM"] == 2
    assert around.without(names[1]).countries["GE"] == 0


@pytest.mark.parametrize(
    ("url", "country"),
    [("https://www.bbc.co.uk/news/1", "GB"), ("https://kestrin.example.ge/1", "GE"), (None, None)],
)
def test_the_country_of_an_outlet(url: str | None, country: str | None) -> None:
    document = msgspec.structs.replace(english(""), url=url)
    assert outlet_country(document) == country


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("He went to Velmark.", 0.0),
        ("He left the Velmark council.", 0.0),
        ("He left the Velmark, he said.", 1.0),
        ("The Velmark is large.", 1.0),
    ],
)
def test_an_article_that_belongs_to_the_name(text: str, share: float) -> None:
    assert beside(text, name(text, "Velmark")).article == share


def test_washington_says_nothing_of_the_state() -> None:
    text = "Washington objected."
    found = surroundings(english(text), [name(text, "Washington")])
    assert found.countries["US"] == 1
    assert found.regions["US.WA"] == 0
