import pytest

from sightline.reading.timex.building import BUILDERS
from sightline.reading.timex.finding import find
from sightline.reading.timex.grammar import RULES, patterns

EXAMPLES = {
    "clock_day": ["3 p.m. EST, Nov. 6", "noon Saturday"],
    "day_range": ["May 3–7, 2019", "3 to 7 May"],
    "year_range": ["1987-90", "2014/15"],
    "week_of": ["the week of March 6"],
    "year_ago": ["the year-ago quarter", "the year-earlier third quarter"],
    "quarter": [
        "the third quarter of last year",
        "this year's third quarter",
        "Q3 2020",
        "the last half of 2019",
    ],
    "ago": ["two weeks ago", "three days later", "years earlier"],
    "unit_beside": ["the day before", "the week before last"],
    "window": ["the past two years", "the first nine months", "the next 12 to 18 months"],
    "every": ["every two years", "each Thursday", "Tuesday nights", "twice a month", "annually"],
    "amount": ["two to three weeks", "a year and a half", "some five years"],
    "day": [
        "Friday, Oct. 23",
        "late Monday night",
        "the night of May 3",
        "4 March 2021 at noon",
        "yesterday",
    ],
    "century": ["the late 19th century"],
    "decade": ["the late 1980s", "the mid-to-late '90s"],
    "season": ["the summer of 2018", "last winter"],
    "month": ["early May 2019", "last March", "June last year"],
    "holiday": ["last Christmas", "Easter 2019"],
    "daypart": ["this morning", "last night", "the next morning"],
    "unit": ["early next year", "the end of last week", "that same day"],
    "year": ["mid-2018", "the year 2000", "fiscal 1989"],
    "the_unit": ["the end of the year", "the quarter", "year-end"],
    "clock": ["11:30 GMT"],
    "vague_units": ["recent weeks and months", "the coming months"],
    "vague": ["now", "recently"],
    "units": ["decades-long"],
}


def test_every_rule_has_a_builder_and_an_example() -> None:
    assert list(RULES) == list(BUILDERS) == list(EXAMPLES)
    assert list(patterns()[1]) == list(RULES)


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in EXAMPLES.items() for text in texts]
)
def test_an_example_is_found_whole_by_its_rule(rule: str, text: str) -> None:
    tokens, found = find(text, 0, len(text), frozenset())
    assert [each.rule for each in found] == [rule]
    assert (tokens.items[found[0].first].start, tokens.items[found[0].last - 1].end) == (0, len(text))
