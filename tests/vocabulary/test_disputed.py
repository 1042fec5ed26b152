"""Names that differ by who uses them."""

import pytest

from sightline.vocabulary.countries import entries
from sightline.vocabulary.disputed import by_variant, disputed
from sightline.vocabulary.files import listed

NAMES = disputed().names


@pytest.mark.parametrize("key", NAMES)
def test_an_entry_lists_its_names_in_order_with_who_uses_them(key: str) -> None:
    entry = NAMES[key]
    assert entry.about
    assert len(entry.variants) >= 2
    assert list(entry.variants) == sorted(entry.variants)
    assert all(entry.variants.values())


@pytest.mark.parametrize("key", NAMES)
def test_codes_referred_to_exist(key: str) -> None:
    entry = NAMES[key]
    assert entry.code in entries()
    assert set(listed(entry.claimed_by)) <= entries().keys()


def test_kinds_are_explained() -> None:
    assert {entry.kind for entry in NAMES.values()} == set(disputed().kinds)
    assert all(kind.definition and kind.example for kind in disputed().kinds.values())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stepanakert", "Khankendi"),
        ("Kyiv", "Kiev"),
        ("Artsakh", "Nagorno-Karabakh"),
        ("Derry", "Londonderry"),
        ("Persian Gulf", "Arabian Gulf"),
        ("Falklands", "Malvinas"),
        ("Burma", "Myanmar"),
        ("West Bank", "Judea and Samaria"),
    ],
)
def test_variants_of_one_place(one: str, other: str) -> None:
    assert set(by_variant()[one]) & set(by_variant()[other])


def test_only_the_east_sea_is_two_seas() -> None:
    assert {name: keys for name, keys in by_variant().items() if len(keys) > 1} == {
        "East Sea": ("south-china-sea", "sea-of-japan")
    }
