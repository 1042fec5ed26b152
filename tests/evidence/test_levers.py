from importlib.resources import files

import pytest

from sightline.vocabulary.files import decode
from sightline.vocabulary.levers import LeverFile, levers, read_rules
from tests.evidence.single import levers_in


def codes(text: str) -> list[str]:
    return [lever.code for _, lever in levers_in(text)]


@pytest.mark.parametrize("code", levers())
def test_every_example_is_found_and_its_unlike_is_not(code: str) -> None:
    entry = levers()[code]
    missed = [example for example in entry.examples if code not in codes(example)]
    assert missed == []
    assert code not in codes(entry.unlike)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Norland bribed the judge.", ["bribery"], id="by the verb"),
        pytest.param(
            "Norland put pressure on the government.", ["government_pressure"], id="by verb and noun"
        ),
        pytest.param("Norland's payments to the candidate went on.", ["candidate_support"], id="by a noun"),
        pytest.param("Norland visited Kestrin.", [], id="a visit by nobody who was sent"),
        pytest.param("The diocese denied the story.", [], id="a topic word alone"),
        pytest.param("The company has not bribed the judge.", ["bribery"], id="negated"),
    ],
)
def test_levers_rest_on_predicate_and_participants(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_a_rule_names_the_pattern_s_words() -> None:
    ((predicate, lever),) = levers_in("The consulate handed out passports to the villagers.")
    assert predicate == "hand out"
    assert (lever.code, lever.rule) == ("passportisation", "pattern: hand out what: passport")


def test_a_title_elsewhere_in_the_text_counts() -> None:
    text = "Ilvar Tessin is the special envoy of Norland. On Monday, Tessin visited Kestrin."
    assert ("visit", "envoy_visit") in {(predicate, lever.code) for predicate, lever in levers_in(text)}


ADDED = """
    harbour_fees:
      definition: The fees of a harbour are set so as to favour or punish.
      examples:
        - Norland doubled the harbour fees for Tarvia.
        - Velmark waived the dues of friendly ships.
      unlike: The school doubled its ship models.
      patterns: |
        double, raise, waive  what: harbour fee, due
"""


def test_a_lever_is_added_in_the_file_alone() -> None:
    packaged = (files("sightline.vocabulary") / "levers.yaml").read_text(encoding="utf-8")
    file = decode(packaged.replace("  society:", f"  society:{ADDED}").encode(), "levers", LeverFile)
    rules, entry = read_rules(file), file.groups["society"]["harbour_fees"]
    for example in entry.examples:
        assert "harbour_fees" in {lever.code for _, lever in levers_in(example, rules)}
    assert "harbour_fees" not in {lever.code for _, lever in levers_in(entry.unlike, rules)}
    assert "harbour_fees" not in codes(entry.examples[0])
