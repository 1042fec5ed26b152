import pytest

from sightline.reading.timex.classes import CLASSES
from sightline.reading.timex.settling import settle, surnames
from sightline.reading.timex.tokens import tokenise

NAMES = {code: name for name, code in CLASSES.items()}


def settled(text: str, word: str) -> str:
    tokens = settle(tokenise(text, 0, len(text)), surnames(text))
    return next(NAMES[item.code] for item in tokens.items if text[item.start : item.end] == word)


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("May the envoy win.", "May", "other"),
        ("It closed in May.", "May", "month"),
        ("Kestrin, May 20", "May", "month"),
        ("the 19th of May", "May", "month"),
        ("By mid-May it closed.", "May", "month"),
        ("May and June were hot.", "May", "month"),
        ("He met Irena May.", "May", "other"),
        ("Critics of May spoke. Irena May did not.", "May", "other"),
        ("Mr. March spoke.", "March", "other"),
        ("March on the capital!", "March", "other"),
        ("the March on Kestrin", "March", "other"),
        ("the March vote", "March", "month"),
        ("June Orvel spoke.", "June", "other"),
        ("In June Orvel spoke.", "June", "month"),
        ("He spoke in April.", "April", "month"),
        ("January was cold.", "January", "month"),
        ("the Sunday Times", "Sunday", "other"),
        ("on Sunday the Times", "Sunday", "weekday"),
        ("Bloody Sunday", "Sunday", "other"),
        ("Sheffield Wednesday", "Wednesday", "other"),
        ("1500 soldiers", "1500", "number"),
        ("in 1500 soldiers came", "1500", "number"),
        ("in 2014 soldiers came", "2014", "year"),
        ("a force of 2000 rebels", "2000", "number"),
        ("over 2000 rebels", "2000", "number"),
        ("the 2000 elections", "2000", "year"),
        ("Resolution 1973", "1973", "number"),
        ("No. 1984", "1984", "number"),
        ("$2014", "2014", "number"),
        ("MiG-2014", "2014", "number"),
        ("a 2000-strong force", "2000", "number"),
        ("since 1707", "1707", "year"),
        ("room of 1707", "1707", "year"),
        ("about the 1707 union", "1707", "number"),
        ("the Summer Palace", "Summer", "other"),
        ("the Spring Movement", "Spring", "other"),
        ("in summer", "summer", "season"),
        ("summer camp", "summer", "other"),
        ("the summer was dry", "summer", "season"),
        ("the fall of the government", "fall", "other"),
        ("the fall of 2017", "fall", "season"),
        ("in the fall", "fall", "season"),
        ("a fall in prices", "fall", "other"),
        ("last spring", "spring", "season"),
        ("in her 80s", "80s", "other"),
        ("in the 80s", "80s", "decade"),
        ("said that last week", "that", "other"),
        ("that same day", "that", "deictic"),
        ("said that Monday", "that", "other"),
        ("following several days", "following", "other"),
        ("the following days", "following", "deictic"),
        ("Norland Tonight", "Tonight", "other"),
        ("On air, Tonight", "Tonight", "dayword"),
        ("the year two thousand", "two thousand", "year"),
    ],
    ids=lambda value: value,
)
def test_words_in_their_context(text: str, word: str, name: str) -> None:
    assert settled(text, word) == name


def test_surnames_are_not_months_after_a_preposition() -> None:
    assert surnames("Irena May and Mr. March met. In May, Last April and Monday, June 3") == {"may", "march"}
