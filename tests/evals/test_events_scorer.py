"""The unit tests of PETRARCH as PLOVER types, and how statements are compared with them."""

from pathlib import Path

import pytest

from evals.scorers.petrarch import Coded, Tally, sentences
from evals.scorers.plover import cameo_types

TABLE = """# a remark
03: AGREE
036: AGREE,  , diplomatic # to meet
041: CONSULT, phone,   # by telephone
1712: ASSAULT, seize, human_security  # destroy
194: ASSAULT, heavy-weapons, military # artillery
194: COERCE, , # a second entry
"""
RECORDS = """<Validation><Sentences>
<Sentence id="ONE-1"><EventCoding sourcecode="NOR" targetcode="TAR" eventcode="041"/>
<EventCoding sourcecode="VEL" targetcode="TAR" eventcode="041"/><Text>Norland and Velmark
welcomed Tarvia.</Text></Sentence>
<Sentence id="ONE-2"><EventCoding eventcode="041"/>
<Text>Norland and Velmark welcomed Tarvia.</Text></Sentence>
<Sentence id="TWO"><EventCoding noevents="True"/><Text>Nothing happened.</Text></Sentence>
<Sentence id="THREE"><EventCoding error="dateline"/><Text>Kestrin: nothing.</Text></Sentence>
<Sentence id="FOUR"><EventCoding eventcode="903"/><EventCoding eventcode="023"/>
<EventCoding eventcode="174K"/>
<Text>A mark.</Text></Sentence>
<Sentence id="ACTOR-10"><EventCoding eventcode="194"/><Text>Norland fired shells.</Text></Sentence>
<Sentence id="DATE-01"><EventCoding eventcode="031"/><Text>A gardener renewed a licence.</Text></Sentence>
</Sentences></Validation>
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    table, records = tmp_path / "table.txt", tmp_path / "records.xml"
    table.write_text(TABLE, encoding="utf-8")
    records.write_text(RECORDS, encoding="utf-8")
    return table, records


def test_the_table_gives_a_type_to_codes_and_none_to_groups(files: tuple[Path, Path]) -> None:
    expected = {"036": "AGREE", "041": "CONSULT", "1712": "ASSAULT", "194": "ASSAULT"}
    assert cameo_types(files[0]) == expected


def test_codes_are_read_as_they_are_meant(files: tuple[Path, Path]) -> None:
    table, records = files
    found = {one.id: one for one in sentences(records, cameo_types(table))}
    assert set(found) == {"ONE-1", "ACTOR-10"}
    assert found["ONE-1"].text == "Norland and Velmark welcomed Tarvia."
    assert found["ONE-1"].expected == (frozenset({"SUPPORT"}),)
    assert found["ACTOR-10"].expected == (frozenset({"ASSAULT"}),)


def test_all_codes_may_be_read_as_cameo(files: tuple[Path, Path]) -> None:
    table, records = files
    found = {one.id: one.expected for one in sentences(records, cameo_types(table), "cameo")}
    assert found == {"ONE-1": (frozenset({"CONSULT"}),), "ACTOR-10": (frozenset({"ASSAULT"}),)}


def test_a_half_rests_on_the_words() -> None:
    one = Coded(id="A", text="Norland attacked Tarvia.", expected=())
    assert one.half == Coded(id="B", text=one.text, expected=()).half
    assert {Coded(id="C", text=str(number), expected=()).half for number in range(20)} == {
        "tuned",
        "measured",
    }


def test_codings_and_statements_are_counted_apart() -> None:
    tally = Tally()
    tally.add((frozenset({"AGREE", "SUPPORT"}), frozenset({"ASSAULT"})), ["SUPPORT", "SUPPORT", "AID"])
    assert (tally.expected, tally.met, tally.coded, tally.right) == (2, 1, 3, 2)
    assert tally.recall == 50.0
    assert tally.precision == pytest.approx(66.67, abs=0.01)


def test_nothing_expected_and_nothing_found_is_no_error() -> None:
    assert (Tally().recall, Tally().precision) == (100.0, 100.0)
