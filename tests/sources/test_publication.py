import pytest

from sightline.sources.furniture import furniture
from sightline.sources.lines import lines
from sightline.sources.publication import Publication, publication

BODY = "The mayor of Kestrin said on Sunday that the talks with Norland would go on until the autumn."


def read(text: str) -> Publication:
    found = lines(text)
    return publication(found, furniture(found))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Who Speaks for Kestrin?\n\n{BODY}", "Who Speaks for Kestrin?"),
        (f"Envoy denies the plan\nBy Ann Orvel\n\n{BODY}", "Envoy denies the plan"),
        (f"By Ann Orvel\n\nEnvoy denies the plan\n\n{BODY}", "Envoy denies the plan"),
        (f"Home | News | Sport\n\nEnvoy denies the plan\n\n{BODY}", "Envoy denies the plan"),
        (f"# Envoy denies the plan\n\n{BODY}", "Envoy denies the plan"),
        (f"**Envoy denies the plan**\n\n{BODY}", "Envoy denies the plan"),
        (f"Envoy denies the plan.\n\n{BODY}", None),
        (f"Envoy denies the plan\n{BODY}", None),
        (f"Ann Orvel\n\n{BODY}", None),
        (f"{BODY}\n\n{BODY}", None),
        (f"Port Almond, 3 June 2024\n\n{BODY}", None),
        (f"{'Envoy denies ' * 20}\n\n{BODY}", None),
        ("Envoy denies the plan", None),
        ("", None),
        ("1. 2. 3.\n\nx", None),
        ("https://example.org/a b c\n\nx", None),
    ],
)
def test_title(text, title):
    assert read(text).title == title


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"A plan for Kestrin\n4 March 2021\n\n{BODY}", "2021-03-04"),
        (f"Updated 6 March 2021\nPublished 4 March 2021\n\n{BODY}", "2021-03-04"),
        (f"Updated 6 March 2021\n\n{BODY}", "2021-03-06"),
        (f"KESTRIN, March 4, 2021 (NWA) — {BODY}", "2021-03-04"),
        (f"Published: 5 March 2021\n\nKESTRIN, March 4, 2021 (NWA) — {BODY}", "2021-03-05"),
        (f"{BODY}\n\nKestrin, 4 March 2021", "2021-03-04"),
        ("\n\n".join([BODY] * 40 + ["Published 4 March 2021"]), "2021-03-04"),
        ("\n\n".join([BODY] * 20 + ["Published 4 March 2021"] + [BODY] * 20), None),
        (f"On 4 March 2021 the council met.\n\n{BODY}", None),
        (f"4 March 2021\n{BODY}\n\n9 March 2021\n{BODY}\n\n2 May 2021\n{BODY}", None),
        (f"By Ann Orvel | 03/04/2021\n\n{BODY}", "2021"),
        (BODY, None),
    ],
)
def test_date(text, published):
    assert read(text).published == published


def test_publication_lines_are_furniture_and_datelines_are_not():
    label = "Publication: Tarvia Monitor Volume: 4 Issue: 12"
    text = f"A plan for Kestrin\n\n{label}\n\nKESTRIN, March 4, 2021 (NWA) — {BODY}"
    stated = read(text)
    assert (stated.outlet, stated.published) == ("Tarvia Monitor", "2021-03-04")
    assert [lines(text)[number].text for number in stated.lines] == [
        "Publication: Tarvia Monitor Volume: 4 Issue: 12"
    ]


def test_an_agency_counts_where_nothing_else_names_the_outlet():
    assert read(f"KESTRIN (NWA) — {BODY}").outlet == "NWA"
    assert read(f"By Ann Orvel, Kestrin Courier\n\nKESTRIN (NWA) — {BODY}").outlet == "Kestrin Courier"


def test_a_chronology_loses_no_heading():
    assert read(f"4 March 2021\n{BODY}\n\n9 March 2021\n{BODY}\n\n2 May 2021\n{BODY}").lines == ()


def test_a_wrapped_line_is_no_byline():
    text = "The whole of the plan for the port of Kestrin was written\nby Ann Orvel\nand her brother."
    assert read(text) == Publication()
