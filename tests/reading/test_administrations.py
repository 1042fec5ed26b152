"""Who is president because an administration is called after them."""

from sightline.contract import EntityType
from sightline.reading.administrations import Administrations
from sightline.reading.layers import Name
from sightline.reading.name_groups import Group


def group(text: str, kind: EntityType = "person") -> Group:
    return Group(kind, [Name(start=0, end=len(text), text=text, type=kind, form="name")])


DORN, TESSIN = group("Ana Dorn"), group("Ilvar Tessin")


def test_an_administration_is_its_presidents() -> None:
    found = Administrations([DORN, TESSIN], "Ana Dorn met Ilvar Tessin. The Dorn administration fell.")
    assert found.head() is DORN
    assert found.allow(DORN)


def test_of_two_the_one_with_more_mentions_governs() -> None:
    text = "The Tessin administration left, Dorn came. The Dorn administration stays. Dorn slept."
    found = Administrations([DORN, TESSIN], text)
    assert found.head() is DORN
    assert not found.allow(TESSIN)


def test_a_port_administration_is_nobodys() -> None:
    found = Administrations([DORN], "The administration and the Port administration met Ana Dorn.")
    assert found.head() is None
    assert found.allow(DORN)


def test_two_of_one_name_leave_it_open() -> None:
    text = "Ana Dorn met Ilvar Dorn. The Dorn administration fell."
    assert Administrations([DORN, group("Ilvar Dorn")], text).head() is None
