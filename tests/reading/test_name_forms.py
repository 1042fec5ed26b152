import pytest

from sightline.reading.name_forms import fold, initials, is_acronym, is_short_of, known_place


def test_folding() -> None:
    assert fold("Čaroš D’Orn Jr.") == fold("Caros D'Orn Jr")


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("dorn", "ana dorn", True),
        ("a dorn", "ana dorn", True),
        ("ana dorn", "ana dorn", False),
        ("dorn ana", "ana dorn", False),
        ("ilva dorn", "ana dorn", False),
        ("ana dorn", "dorn", False),
    ],
)
def test_short_names(short: str, full: str, expected: bool) -> None:
    assert is_short_of(short.split(), full.split()) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("KSU", True), ("MoD", True), ("K.S.U.", True), ("Dorn", False), ("K", False), ("KSU Party", False)],
)
def test_acronyms(text: str, expected: bool) -> None:
    assert is_acronym(text) is expected


def test_initials() -> None:
    assert initials("Ministry of Defence") == {"MOD", "MD"}
    assert initials("Ministry") == frozenset()


def test_known_places() -> None:
    assert known_place("Czechia") == known_place("Czech Republic") == "CZ"
    assert known_place("Kestrin") is None
