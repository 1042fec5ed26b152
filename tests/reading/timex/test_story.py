from datetime import date

from sightline.reading.timex.calendar import Period
from sightline.reading.timex.meaning import Between, Length, Point, Shift
from sightline.reading.timex.story import Story

MAY = Period("month", date(2014, 5, 1))
DAY = Period("day", date(2014, 5, 20))
QUARTER = Period("quarter", date(2014, 4, 1))


def test_the_latest_date_comes_first_and_old_ones_fade() -> None:
    story = Story()
    story.tell(Point(year=2014, month=5), MAY, 0)
    story.tell(Point(month=5, day=20), DAY, 1)
    assert story.at(1) == (DAY, MAY)
    assert story.at(3) == (DAY,)
    assert story.at(4) == ()


def test_a_date_that_opens_a_sentence_holds_for_it() -> None:
    story = Story()
    story.tell(Point(year=2014, month=5), MAY, 0)
    assert story.framed(0) is None
    story.tell(Point(year=2014, month=5), MAY, 0, opens=True)
    assert story.framed(0) == MAY
    assert story.framed(1) is None
    ends = Between(first=Point(year=2013), last=Point(year=2014, month=5), gap=(0, 1))
    story.tell(ends, MAY, 1, opens=True)
    assert story.framed(1) == MAY


def test_a_comparison_leaves_the_story_where_it_is() -> None:
    story = Story()
    story.tell(Point(quarter=2), QUARTER, 0)
    year_ago = Point(shift=Shift(unit="year", step=-1, base="either"), compares=True)
    story.tell(year_ago, Period("quarter", date(2013, 4, 1)), 0)
    assert story.at(0) == (QUARTER,)
    assert story.figures == QUARTER


def test_figures_of_months_end_those_of_a_quarter() -> None:
    story = Story()
    story.tell(Point(quarter=2), QUARTER, 0)
    story.tell(Length(low=9, high=9, unit="month"), None, 0)
    assert story.figures is None
