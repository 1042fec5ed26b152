"""Plurals of nouns and titles."""

import pytest

from sightline.vocabulary.plurals import plural


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("official", "officials"),
        ("deputy", "deputies"),
        ("envoy", "envoys"),
        ("spokeswoman", "spokeswomen"),
        ("German", "Germans"),
        ("monarch", "monarchs"),
        ("coach", "coaches"),
        ("embargo", "embargoes"),
        ("memo", "memos"),
        ("crisis", "crises"),
        ("wife", "wives"),
        ("prime minister", "prime ministers"),
        ("member of parliament", "members of parliament"),
        ("commander in chief", "commanders in chief"),
        ("commander-in-chief", "commanders-in-chief"),
        ("chargé d'affaires", "chargés d'affaires"),
        ("vice-president", "vice-presidents"),
    ],
)
def test_plural(one: str, several: str) -> None:
    assert plural(one) == several
