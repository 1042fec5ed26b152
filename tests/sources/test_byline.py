import time

import pytest

from sightline.sources.byline import read_line
from sightline.sources.stated import Stated


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ann Orvel", ("Ann Orvel",)),
        ("by Ann Orvel", ("Ann Orvel",)),
        ("BY ANN ORVEL", ("ANN ORVEL",)),
        ("By: Ann Orvel", ("Ann Orvel",)),
        ("Author: Ann Orvel", ("Ann Orvel",)),
        ("Written by Ann Orvel", ("Ann Orvel",)),
        ("By Ann Orvel and Petr Lund", ("Ann Orvel", "Petr Lund")),
        ("By Ann Orvel, Petr Lund and Jo van der Meer", ("Ann Orvel", "Petr Lund", "Jo van der Meer")),
        ("By Ann Orvel & Petr Lund", ("Ann Orvel", "Petr Lund")),
        ("By Ann Orvel (@annorvel) and Petr Lund (@lund)", ("Ann Orvel", "Petr Lund")),
        ("By Ann Orvel, Political Editor", ("Ann Orvel",)),
        ("By J. P. O’Marten-Lund", ("J. P. O’Marten-Lund",)),
        ("By Ann Orvel in Kestrin", ("Ann Orvel",)),
        ("By Şükran Ørvel", ("Şükran Ørvel",)),
    ],
)
def test_authors(line, authors):
    assert read_line(line) == Stated(authors=authors)


@pytest.mark.parametrize(
    ("line", "published", "rank"),
    [
        ("4 March 2021", "2021-03-04", "date"),
        ("March 4, 2021", "2021-03-04", "date"),
        ("Thursday, March 4, 2021", "2021-03-04", "date"),
        ("2021-03-04T10:30:00Z", "2021-03-04", "date"),
        ("March 2021", "2021-03", "date"),
        ("Published: 4 March 2021", "2021-03-04", "published"),
        ("Published on March 4, 2021 at 10:30 a.m. GMT", "2021-03-04", "published"),
        ("Posted 4 Mar. 2021 | 10:30", "2021-03-04", "published"),
        ("Updated March 4, 2021", "2021-03-04", "updated"),
        ("Published 4 March 2021 | Updated 6 March 2021", "2021-03-04", "published"),
        ("Updated 6 March 2021 | Published 4 March 2021", "2021-03-04", "published"),
        ("03/04/2021", "2021", "date"),
        ("13/04/2021", "2021-04-13", "date"),
        ("04.04.2021", "2021-04-04", "date"),
    ],
)
def test_dates(line, published, rank):
    assert read_line(line) == Stated(published=published, rank=rank)


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("By Ann Orvel | 4 March 2021", Stated(authors=("Ann Orvel",), published="2021-03-04")),
        ("4 March 2021 by Ann Orvel", Stated(authors=("Ann Orvel",), published="2021-03-04")),
        (
            "By Ann Orvel | Kestrin | 4 March 2021 | 4 min read",
            Stated(authors=("Ann Orvel",), published="2021-03-04"),
        ),
        ("By Ann Orvel, Kestrin Courier", Stated(authors=("Ann Orvel",), outlet="Kestrin Courier")),
        ("By Ann Orvel for Kestrin Courier", Stated(authors=("Ann Orvel",), outlet="Kestrin Courier")),
        ("Kestrin Courier – 4 March 2021", Stated(outlet="Kestrin Courier", published="2021-03-04")),
        ("Publication: Tarvia Monitor", Stated(outlet="Tarvia Monitor")),
        ("Publication: Tarvia Monitor Volume: 4 Issue: 12", Stated(outlet="Tarvia Monitor")),
        ("Journal: Norland Papers, Vol. 3, No. 2", Stated(outlet="Norland Papers")),
        ("Source: Tarvia Monitor", Stated(outlet="Tarvia Monitor")),
        ("Volume 4, Issue 12", Stated()),
        ("By NWA", Stated(outlet="NWA")),
    ],
)
def test_bylines(line, stated):
    assert read_line(line) == stated


@pytest.mark.parametrize(
    "line",
    [
        "",
        "By Monday",
        "By popular demand",
        "By both sides.",
        "By Land and Sea",
        "By 2010, more than half of Kestrin had left.",
        "By this measure, Lund is ahead in every district.",
        "On 4 March 2021 the court met.",
        "The agreement of 4 March 2021",
        "Kestrin votes – 4 March 2021",
        "31 February 2021",
        "Published works of Ann Orvel",
        "Source: https://example.org/page",
        "Volume of trade fell",
        "No. 10 denies it",
        "Updated at 4:38 p.m.",
        "The number is 2021",
        "By Ann Orvel, who said on Sunday that she would go on",
        "In 2021 by Ann Orvel",
    ],
)
def test_other_lines(line):
    assert read_line(line) is None


def test_a_source_counts_at_the_start_only():
    assert read_line("Source: Statistics Office", in_head=False) is None


@pytest.mark.parametrize(
    "line", ["By " * 60, "2021 " * 39, "1 May " * 30, "| " * 99, "Volume: 1 " * 19, "a-" * 99, "By A, " * 30]
)
def test_takes_linear_time(line):
    started = time.perf_counter()
    for _ in range(200):
        read_line(line)
    assert time.perf_counter() - started < 3
