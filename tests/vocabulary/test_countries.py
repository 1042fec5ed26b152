"""Countries: codes, capitals, adjectives, and what a name stands for."""

import re
from importlib.util import find_spec

import pytest

from sightline.vocabulary.countries import CountryName, by_name, countries, entries
from sightline.vocabulary.files import listed

FILE = countries()


def _codes(name: str) -> list[tuple[str, str]]:
    return [(meaning.code, meaning.kind) for meaning in by_name()[name]]


def test_there_are_all_members_of_the_united_nations_and_the_vatican() -> None:
    assert len(FILE.states) == 193 + 1


def test_no_code_stands_in_two_tables() -> None:
    tables = (FILE.states, FILE.contested, FILE.territories, FILE.historical, FILE.organisations)
    assert len(entries()) == sum(len(table) for table in tables)


@pytest.mark.parametrize("code", entries())
def test_codes_have_their_form(code: str) -> None:
    assert re.fullmatch(r"[A-Z]{2}|[a-z]{2,3}(-[a-z0-9]+)+", code)
    kind, entry = entries()[code]
    if kind != "organisation" and len(code) == 2:
        assert entry.alpha3
        assert re.fullmatch(r"[A-Z]{3}", entry.alpha3)


def test_no_alpha3_code_stands_twice() -> None:
    codes = [entry.alpha3 for _, entry in entries().values() if entry.alpha3]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("code", FILE.states)
def test_a_state_has_a_capital_and_an_adjective(code: str) -> None:
    assert listed(FILE.states[code].capital)
    assert listed(FILE.states[code].adjective)


def test_what_is_contested_says_by_whom_and_how() -> None:
    for code, entry in FILE.contested.items():
        assert entry.status, code
        assert listed(entry.claimed_by), code


def test_codes_referred_to_exist() -> None:
    for code, (_, entry) in entries().items():
        assert {*listed(entry.claimed_by), *filter(None, [entry.part_of])} <= entries().keys(), code


def test_territories_say_of_what_and_former_states_until_when() -> None:
    assert all(entry.part_of for entry in FILE.territories.values())
    assert all(re.fullmatch(r"\d{4}", entry.until or "") for entry in FILE.historical.values())


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Armenia", [("AM", "name")]),
        ("Norway", [("NO", "name")]),
        ("Kremlin", [("RU", "metonym")]),
        ("White House", [("US", "metonym")]),
        ("Downing Street", [("GB", "metonym")]),
        ("Kyiv", [("UA", "capital")]),
        ("Kiev", [("UA", "capital")]),
        ("Moscow", [("RU", "capital"), ("SU", "capital")]),
        ("Brussels", [("BE", "capital"), ("EU", "capital"), ("org-nato", "capital")]),
        ("Armenian", [("AM", "adjective"), ("AM", "people")]),
        ("Poles", [("PL", "people")]),
        ("Frenchmen", [("FR", "people")]),
        ("Germans", [("DE", "people")]),
        ("Polish", [("PL", "adjective")]),
        ("Japanese", [("JP", "adjective"), ("JP", "people")]),
        ("Gambia", [("GM", "name")]),
        ("Stepanakert", [("az-nagorno-karabakh", "capital")]),
    ],
)
def test_what_a_name_stands_for(name: str, codes: list[tuple[str, str]]) -> None:
    assert _codes(name) == codes


def test_a_name_of_two_states_is_only_one_that_is_known_to_be() -> None:
    def states(meanings: tuple[CountryName, ...]) -> set[str]:
        return {meaning.code for meaning in meanings if meaning.of == "state"}

    shared = {name for name, meanings in by_name().items() if len(states(meanings)) > 1}
    assert shared == {"Congolese", "Dominican", "Dominicans"}


@pytest.mark.skipif(find_spec("babel") is None, reason="babel comes with trafilatura")
def test_names_and_codes_agree_with_unicode_cldr() -> None:
    from babel import Locale
    from babel.core import get_global

    territories = Locale("en").territories
    aliases = get_global("territory_aliases")
    told_otherwise = {"CD", "CG", "MM"}
    for code, entry in FILE.states.items():
        assert aliases[entry.alpha3] == [code]
        if code not in told_otherwise:
            assert territories[code] in {entry.name, *listed(entry.also)}
