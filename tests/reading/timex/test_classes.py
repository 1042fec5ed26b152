import re

import pytest

from sightline.reading.timex.classes import CLASSES, codes, compile_pattern


def test_names_become_characters_and_blanks_go() -> None:
    pattern = re.compile(compile_pattern("month day (comma? year)?"))
    string = CLASSES["month"] + CLASSES["day"] + CLASSES["comma"] + CLASSES["year"]
    assert pattern.fullmatch(string)
    assert pattern.fullmatch(string[:2])
    assert not pattern.fullmatch(string[:3])


def test_a_group_stands_for_any_of_its_classes() -> None:
    pattern = re.compile(compile_pattern("AFTER"))
    assert {name for name, code in CLASSES.items() if pattern.fullmatch(code)} == {"ago", "beside", "shifted"}


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(KeyError):
        compile_pattern("month dya")


def test_classes_have_a_character_each() -> None:
    assert len(set(CLASSES.values())) == len(CLASSES)
    assert codes("month day") == {CLASSES["month"], CLASSES["day"]}
