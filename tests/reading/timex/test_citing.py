from datetime import date

import pytest

from sightline.reading.timex.calendar import Period
from sightline.reading.timex.citing import counts_from_citation, nearest_citation
from sightline.reading.timex.meaning import Length, Meaning, Point, Repeat, Shift, Vague


def shifted(unit: str, step: int) -> Point:
    return Point(shift=Shift(unit=unit, step=step, base="writing"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("meaning", "counts"),
    [
        (shifted("week", -1), True),
        (shifted("day", -1), True),
        (shifted("day", 0), False),
        (shifted("year", -1), False),
        (Point(weekday=5), True),
        (Point(month=5, day=20), True),
        (Point(year=2019, month=5), False),
        (Point(decade=1980), False),
        (Vague(reference="PAST_REF", unit="day"), True),
        (Vague(reference="PAST_REF", unit="year"), False),
        (Vague(reference="PRESENT_REF"), False),
        (Length(low=2, high=2, unit="week", window="past"), True),
        (Repeat(timex="P1D"), False),
    ],
)
def test_days_and_weeks_are_told_from_the_cited_day(meaning: Meaning, counts: bool) -> None:
    assert counts_from_citation(meaning) is counts


def test_the_next_citation_of_the_sentence_is_the_nearest() -> None:
    first, second = Period("day", date(2019, 5, 24)), Period("day", date(2019, 6, 3))
    cited = {(10, 20): first, (40, 50): second}
    pointers = [(10, 20), (25, 30), (40, 50)]
    assert nearest_citation(0, (0, 60), cited, pointers) == first
    assert nearest_citation(22, (0, 60), cited, pointers) is None
    assert nearest_citation(32, (0, 60), cited, pointers) == second
    assert nearest_citation(55, (0, 60), cited, pointers) == second
    assert nearest_citation(55, (52, 60), cited, pointers) is None
