"""The patterns of time expressions over word classes, in the order in which they are tried.

A pattern is a regular expression whose words are class names (see `classes`). Of two rules that match at the
same token the earlier one counts, unless its builder in `building` declines. Every repetition is bounded, so
that matching takes time in proportion to the sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from sightline.reading.timex.classes import compile_pattern

_ADJECTIVE: Final = "(?!NUMBER dash | NUMBER ONEUNIT)"
"""In "a three-year plan" and "a three year plan" the article belongs to the noun."""

_COUNT: Final = f"(approx? (vague? NUMBER | a {_ADJECTIVE} FILLER? NUMBER? | vague))"
_COUNTS: Final = f"({_COUNT} ((to|or|dash|and) NUMBER)?)"
_AMOUNT: Final = f"({_COUNTS} dash? FILLER{{0,2}} dash? ANYUNIT (or units)? (and a half)?)"
_POINTED: Final = "(the? deictic deictic?)"
_DATE: Final = """(
    month the? (day|ORDINAL) (comma? (year|year2))?
  | the? (day|ORDINAL) of? month ((comma|of)? (year|year2))?
  | iso | numdate)"""
_CLOCK: Final = "(approx? (clock ampm? zone? | day ampm zone? | (number|year) zone | noon zone?))"
_DAY: Final = f"""(
    (weekday comma? the?)? {_POINTED}? {_DATE}
  | {_POINTED}? weekday (comma? of? {_POINTED} unit)?
  | the? ORDINAL of {_POINTED} unit
  | dayword)"""
_PART: Final = """(
    the? PART ((dash|to) dash? to? dash? PART)? (dash|in|on)? the?
  | the? edge dash? (of|in) the?
  | edge dash)"""
_YEAR: Final = f"(comma? of? (year|year2) | of? {_POINTED} fiscal? year_unit)"
_OF_THE: Final = "(of the (year_unit|decade|unit|fiscal year_unit))"

RULES: Final[dict[str, str]] = {
    # "3 p.m. EST, Nov. 6", "noon Saturday"
    "clock_day": f"{_CLOCK} comma? on? {_PART}? {_DAY} daypart?",
    # "May 3–7, 2019", "3 to 7 May", "between May 3 and 7"
    "day_range": """
        month (day|ordinal) (dash|to|and) (day|ordinal) (comma? year)?
      | (day|ordinal) (dash|to|and) (day|ordinal) of? month (comma? year)?""",
    # "1987-90", "2014/15"
    "year_range": "year (dash|slash) (day|number)",
    # "the week of March 6"
    "week_of": f"the (unit|weekend) of {_DATE}",
    # "the year-ago quarter"
    "year_ago": "(the|a)? FILLER? year_unit dash (ago|shifted) dash? (ORDINAL? dash? quarter | period)?",
    # "the third quarter of last year", "this year's third quarter", "Q3 2020", "the first half of 2019"
    "quarter": f"""
        {_PART}? (the (?!ORDINAL dash) | fiscal? dash? (?=ORDINAL))?
        (year | {_POINTED} fiscal? year_unit poss)? fiscal? dash? ORDINAL dash? fiscal? (quarter|half)
        ({_YEAR} | of month | {_OF_THE})?
      | {_PART}? {_POINTED} fiscal? (half|quarter) ({_YEAR} | {_OF_THE})
      | (year comma?)? qn ({_YEAR})?""",
    # "two weeks ago", "three days later", "years earlier"
    "ago": f"{_AMOUNT} (or so)? AFTER | units AFTER",
    # "the day before", "the week before last"
    "unit_beside": "the ONEUNIT AFTER deictic?",
    # "the past two years", "the first nine months"
    "window": f"the? (deictic|ordinal) FILLER? {_COUNTS} FILLER{{0,2}} ANYUNIT (or so)?",
    # "every two years", "each Thursday", "Tuesday nights", "twice a month"
    "every": """
        every (approx? NUMBER | ORDINAL | FILLER)?
        (ANYUNIT | weekday (daypart|dayparts)? | daypart | month | season)
      | (times | NUMBER times) (a|every) ONEUNIT
      | weekdays (daypart|dayparts)? | weekday dayparts
      | freq""",
    # "two to three weeks", "three-day", "a year and a half", "ten-year-old"
    "amount": f"(the (?=NUMBER units))? {_AMOUNT} (or so)? (dash? (old|long))?",
    # "Friday, Oct. 23", "late Monday night", "the night of May 3", "4 March 2021 at noon"
    "day": f"""
        (the? PART? dash? daypart (of|on))? (PART dash? daypart)? {_PART}? {_DAY} daypart?
        (comma? at? {_CLOCK})?""",
    # "the late 19th century"
    "century": f"{_PART}? the? (part dash?)? ORDINAL dash? century",
    # "the late 1980s"
    "decade": f"{_PART}? the? (part dash?)? decade",
    # "the summer of 2018", "last winter"
    "season": f"{_PART}? {_POINTED}? the? season {_YEAR}?",
    # "early May 2019", "last March", "June last year"
    "month": f"{_PART}? {_POINTED}? month {_YEAR}?",
    # "last Christmas", "Easter 2019"
    "holiday": f"{_PART}? {_POINTED}? holiday {_YEAR}?",
    # a part of a day: last night, mid-afternoon
    "daypart": f"(part dash? | shifted)? {_POINTED} daypart (comma? at? {_CLOCK})? | part dash? daypart",
    # "early next year", "the end of last week", "that same day"
    "unit": f"{_PART}? {_POINTED} fiscal? ONEUNIT",
    # "mid-2018", "the year 2000", "fiscal 1989", "the 1988 period"
    "year": f"{_PART}? ((the? fiscal? year_unit | fiscal) year | the? year (period|quarter) | year)",
    # "the end of the year", "the quarter", "year-end"
    "the_unit": f"{_PART}? the FILLER? fiscal? ONEUNIT | year_unit (dash|poss)? edge",
    # a time of day alone: at 11:30 GMT
    "clock": _CLOCK,
    # "recent weeks and months", "the coming months"
    "vague_units": "(the? deictic | recent) vague? units ((and|or) units)?",
    # "now", "recently", "the past", "current"
    "vague": "ref | the recent? deictic | recent | deictic",
    # "for years"
    "units": "units (dash long)?",
}


@cache
def patterns() -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    """All rules as one pattern with a group for each, and each rule alone by its name."""
    compiled = {name: compile_pattern(pattern) for name, pattern in RULES.items()}
    together = "|".join(f"(?P<{name}>{pattern})" for name, pattern in compiled.items())
    first = compile_pattern("(?!NEVER_FIRST)")
    return re.compile(f"{first}(?:{together})"), {name: re.compile(each) for name, each in compiled.items()}
