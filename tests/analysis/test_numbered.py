from sightline.analysis.numbered import LETTERS, number
from tests.readings import analysis, case


def test_readings_are_numbered_from_one_in_order() -> None:
    assert [(read.number, read.key) for read in number(case())] == [(1, "d1"), (2, "d2"), (3, "d3")]


def test_addresses_follow_from_order_and_not_from_ids() -> None:
    (read,) = number([analysis()])
    assert read.anchor("statement", 0) == "d1-s1"
    assert read.passage("citation", 4, ((3, 7),)).anchor == "d1-c5"


def test_every_kind_has_its_own_letter() -> None:
    assert len(set(LETTERS.values())) == len(LETTERS)


def test_words_are_on_one_line() -> None:
    (read,) = number([analysis()])
    start = read.document.text.index("Almond?")
    assert read.words(start, start + len("Almond?\n\nPublication")) == "Almond? Publication"
    assert read.words_of(((0, 2), (3, 10))) == "Is … Norland"
    assert read.words_of(None) == ""
