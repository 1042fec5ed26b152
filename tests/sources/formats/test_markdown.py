import time

import pytest

from sightline.settings import Limits
from sightline.sources.formats.markdown import extract, plain
from sightline.sources.found import Facts, Raw


def read(text: str):
    (found,) = extract(Raw(name="a.md", where="a.md", data=text.encode()), Limits())
    return found


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("", ""),
        ("# A title\n\nBody.", "A title\n\nBody."),
        ("## A heading ##", "A heading"),
        ("A title\n=======\nBody.", "A title\nBody."),
        ("**Bold** and *soft* and _soft_ and `code`.", "Bold and soft and soft and code."),
        ("***Both*** of them", "Both of them"),
        ("[the report](https://example.org/a(b).pdf)", "the report.pdf)"),
        ("[the report](https://example.org/a)", "the report"),
        ("[the report][1]\n\n[1]: https://example.org/a", "the report\n\n"),
        ("![The bridge](bridge.jpg)", "The bridge"),
        ("[![The bridge](bridge.jpg)](https://example.org)", "The bridge"),
        ("<https://example.org>", "https://example.org"),
        ("> They said\n> nothing.", "They said\nnothing."),
        ("- one\n- two", "- one\n- two"),
        ("1. one\n2. two", "1. one\n2. two"),
        ("* * *", ""),
        ("---", ""),
        ("```sh\nmake\n```", "\nmake\n"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        (r"\*not bold\*", "*not bold*"),
        ("line  \nbreak\\\nend", "line\nbreak\nend"),
        ("(see [EDM], March 21)", "(see [EDM], March 21)"),
        ("#hashtag", "#hashtag"),
    ],
)
def test_marks_go_and_words_stay(written, text):
    assert plain(written) == text


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("# *The* plan\n\nBody.", Facts(title="The plan")),
        ("The plan\n===\n\nBody.", Facts(title="The plan")),
        ("Body.\n\n# Later", Facts()),
        ("## Second level", Facts()),
        (
            "---\ntitle: The plan\ndate: 2021-03-04\nauthor: Ann Orvel\nlang: en\n---\n# Another\n",
            Facts(title="The plan", published="2021-03-04", authors=("Ann Orvel",), language="en"),
        ),
        (
            "---\nauthors: [Ann Orvel, Petr Lund]\nurl: https://example.org\n---\nBody.",
            Facts(authors=("Ann Orvel", "Petr Lund"), url="https://example.org"),
        ),
        ("---\ntitle: [broken\n---\nBody.", Facts()),
        ("---\n- a list\n---\nBody.", Facts()),
    ],
)
def test_facts(text, facts):
    assert read(text).metadata == facts


def test_front_matter_is_not_in_the_text():
    assert read("---\ntitle: The plan\n---\nBody.").text == "Body."


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        "*" * 200_000,
        "*a " * 100_000,
        "`" * 200_000,
        "[a](" * 50_000,
        "> " * 100_000,
        "# " + "# a " * 50_000,
        "_a_" * 60_000,
        " " * 500_000,
        "[a]" * 80_000,
        "---\n" + "a: b\n" * 100_000,
        "!" * 200_000,
        "\\" * 200_000,
    ],
    ids=lambda text: text[:8],
)
def test_takes_linear_time(text):
    started = time.perf_counter()
    read(text)
    assert time.perf_counter() - started < 5
