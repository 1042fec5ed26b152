from pathlib import Path

import pytest

from evals.layers.times import cases
from evals.scorers.timex import Tally, Timex, as_timexes, held_out, read_tml
from sightline.contract import Time
from sightline.reading.layers import Expression
from sightline.reading.timex.meaning import Between, Point

TML = """<?xml version="1.0" ?>
<TimeML>
<DOCID>kestrin-1</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2019-06-05T10:00:00">June 5</TIMEX3></DCT>
<TEXT>
The <EVENT eid="e1">vote</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2019-05-20">May <b>20</b></TIMEX3>
took <TIMEX3 tid="t2" type="DURATION" value="PT2H">two hours</TIMEX3>.
</TEXT>
</TimeML>
"""


def timex(start: int, end: int, value: str = "2019", kind: str = "DATE") -> Timex:
    return Timex(start, end, kind, value)


def test_text_date_and_expressions_of_timeml(tmp_path: Path) -> None:
    (tmp_path / "kestrin.tml").write_text(TML, encoding="utf-8")
    read = read_tml(tmp_path / "kestrin.tml")
    assert read.published == "2019-06-05"
    assert [(read.text[one.start : one.end], one.type, one.value) for one in read.times] == [
        ("May 20", "DATE", "2019-05-20"),
        ("two hours", "DURATION", "PT2H"),
    ]


def test_a_file_without_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.tml").write_text("<TimeML/>", encoding="utf-8")
    with pytest.raises(ValueError, match="no TEXT element"):
        read_tml(tmp_path / "empty.tml")


def test_figures_of_one_text() -> None:
    tally = Tally()
    gold = [timex(0, 6), timex(10, 19, "P2W", "DURATION"), timex(30, 34), timex(40, 44)]
    ours = [timex(0, 6), timex(14, 19, "P2W"), timex(30, 34, "2018"), timex(50, 54)]
    tally.add(ours, gold)
    assert (tally.relaxed, tally.strict, tally.value, tally.type) == (75, 50, 50, 50)


def test_an_annotated_expression_counts_once() -> None:
    tally = Tally()
    tally.add([timex(0, 4), timex(6, 10)], [timex(0, 10)])
    assert tally.relaxed == pytest.approx(200 / 3)


def test_nothing_to_find_and_nothing_found_is_right() -> None:
    assert Tally().relaxed == 100


def test_a_range_is_compared_as_its_two_ends() -> None:
    time = Time(
        id="t1", start=5, end=18, kind="date", earliest="2019-03", latest="2019-06", timex="2019-03/2019-06"
    )
    meaning = Between(first=Point(month=3), last=Point(month=6), gap=(10, 14))
    expression = Expression(start=5, end=18, kind="date", rule="range", meaning=meaning)
    assert as_timexes([time], [expression]) == [timex(5, 10, "2019-03"), timex(14, 18, "2019-06")]


def test_about_a_fifth_is_held_out() -> None:
    share = sum(held_out(Path(f"kestrin-{number}.tml")) for number in range(1000))
    assert 150 < share < 250
    assert held_out(Path("a/kestrin-1.tml")) == held_out(Path("b/kestrin-1.tml"))


def test_our_own_texts_hold_the_words_they_expect() -> None:
    assert len({case.id for case in cases()}) == len(cases()) >= 60
    for case in cases():
        at = 0
        for expected in case.times:
            at = case.text.index(expected.text, at) + len(expected.text)
