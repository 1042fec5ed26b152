import pytest

from sightline.analysis.dates import When, when
from sightline.analysis.groups import Groups
from sightline.analysis.numbered import number
from sightline.analysis.statements import statement_rows
from sightline.analysis.timeline import Timeline, chart, timeline
from tests.readings import case


def made() -> Timeline:
    readings = number(case())
    return timeline(readings, statement_rows(readings, Groups(readings)))


def times(*dates: str) -> list[When]:
    found = [when(*(date.split("/") if "/" in date else (date, date))) for date in dates]
    return [one for one in found if one]


def test_dated_statements_in_order_by_year() -> None:
    assert [(year.label, [entry.statement.number for entry in year.entries]) for year in made().years] == [
        ("2020", ["1.10"]),
        ("2021", ["1.2", "2.1", "2.2", "1.3", "2.5"]),
        ("2022", ["1.7"]),
    ]


def test_undated_statements_are_kept_apart() -> None:
    undated = [row.number for row in made().undated]
    assert undated == ["1.1", "1.4", "1.5", "1.6", "1.8", "1.9", "2.3", "2.4", "3.1", "3.2"]


def test_forecasts_are_marked_and_stand_at_their_window() -> None:
    entries = [entry for year in made().years for entry in year.entries if entry.forecast]
    assert [(entry.statement.number, entry.when.phrase) for entry in entries] == [
        ("2.5", "20 March 2021"),
        ("1.7", "some time in 2022"),
    ]


def test_every_time_expression_says_what_it_was_taken_to_mean() -> None:
    meanings = {row.words: row.when.text if row.when else None for row in made().times}
    assert meanings["May 2020"] == "May 2020"
    assert meanings["for years"] is None


@pytest.mark.parametrize(
    ("dates", "unit", "bins", "coarser"),
    [
        (["2021-03-04", "2021-05", "2021"], "month", [("2021-03", 1), ("2021-04", 0), ("2021-05", 1)], 1),
        (["1990", "1992-02-01", "2019-05"], "year", [("1990", 1), ("2019", 1)], 0),
        (["1850", "1999", "1990/1999"], "decade", [("1850s", 1), ("1990s", 2)], 0),
        (["1100", "2019"], "century", [("1100s", 1), ("2000s", 1)], 0),
        (["2021-03-04/"], None, [], 0),
        ([], None, [], 0),
    ],
)
def test_chart(dates: list[str], unit: str | None, bins: list[tuple[str, int]], coarser: int) -> None:
    found = chart(times(*dates))
    assert (found.unit if found else None) == unit
    if found:
        shown = [(one.label, one.count) for one in found.bins]
        assert (shown[0], shown[-1]) == (bins[0], bins[-1])
        assert max(one.share for one in found.bins) == 1
        assert found.coarser == coarser


def test_chart_of_times_that_are_all_coarser_has_no_columns() -> None:
    found = chart(times("2020/2021"))
    assert found
    assert (found.bins, found.coarser) == ((), 1)
