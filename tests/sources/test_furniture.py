import time
from itertools import pairwise

import pytest

from sightline.sources.furniture import furniture
from sightline.sources.lines import lines

BODY = "The mayor of Kestrin said on Sunday that the talks with Norland would go on until the autumn."


def found(text: str) -> list[tuple[str, str]]:
    return [(piece.kind, text[piece.start : piece.end]) for piece in furniture(lines(text))]


def kind_between(line: str) -> str | None:
    """The kind of a line that stands alone between two paragraphs."""
    text = f"{BODY}\n\n{line}\n\n{BODY}"
    pieces = found(text)
    assert all(piece == line for _, piece in pieces)
    return pieces[0][0] if pieces else None


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ann Orvel",
        "Photo by Ann Orvel / NWA",
        "Image credit: Tarvia Monitor",
        "(Photo: Ann Orvel)",
        "[Photo by Ann Orvel]",
        "Ann Orvel/Getty Images",
        "Ann Orvel / AFP / Getty Images",
        "The old bridge of Kestrin. Photograph: Ann Orvel/Getty",
        "Envoy Petr Lund leaves the talks in Port Almond, March 4, 2021. (Photo by Ann Orvel, NWA)",
        "Envoy Petr Lund leaves the talks in Port Almond, March 4, 2021. REUTERS/Ann Orvel",
        "Workers at the gas terminal of Kestrin (AP Photo/Ann Orvel)",
        "The envoy in Kestrin. Ann Orvel via Getty Images",
        "Enlarge this image",
        "Image copyright Tarvia Monitor Image caption The bridge is closed",
        "FILE PHOTO: The bridge of Kestrin",
        "Former envoy to Norland, Petr Lund (Source: Tarvia Monitor)",
        "Gov. P. Lund and the envoy (Source: NWA)",
    ],
)
def test_credits(line):
    assert kind_between(line) == "credit"


@pytest.mark.parametrize(
    "line",
    [
        "Home | News | Opinion",
        "HOME | WORLD | POLITICS | SPORT | CONTACT US",
        "News › Politics › Kestrin",
        "Share Tweet Email",
        "Facebook Twitter WhatsApp",
    ],
)
def test_menus(line):
    assert kind_between(line) == "menu"


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies to make this site work. Read our policy to learn more.",
        "This website uses cookies.",
        "Subscribe to our newsletter",
        "Sign up for our weekly newsletter and never miss a story.",
        "Sign up for the morning newsletters of the Courier",
        "Share this article",
        "© 2021 Kestrin Courier. All rights reserved.",
        "Copyright © 2021 Kestrin Courier",
        "All rights reserved.",
        "Accept all cookies",
        "Your browser does not support video.",
        "Tags: Tarvia, gas, elections",
    ],
)
def test_notices(line):
    assert kind_between(line) == "notice"


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "- Advertisement -",
        "Read more: Tarvia opens its border",
        "READ MORE",
        "See also: The long road of Kestrin",
        "Related articles",
        "Story continues below",
        "[pullquote]",
        "Click here to get the app",
        "You may also like:",
    ],
)
def test_promotions(line):
    assert kind_between(line) == "promotion"


@pytest.mark.parametrize(
    "line",
    [
        BODY,
        "We use cookies as bait, a smuggler from Port Almond told the court.",
        "Share prices in Kestrin fell by four percent on Monday.",
        "The advertisement was paid by a bank in Norland.",
        "Read more books, the mayor told the pupils of Kestrin.",
        "He subscribed to our view, Lund said.",
        "Photographs of the envoy with smugglers were shown on state television.",
        "The photo by the river was a forgery.",
        "The minister resigned on Sunday (Source: NWA).",
        "The minister resigned. Trade fell (Source: Statistics Office)",
        "He has one problem with his image: vanity.",
        "The envoy met the council. He left at noon. (NWA)",
        "KESTRIN, March 4, 2021 (NWA) — The mayor said the talks would go on.",
        "Home rule for Kestrin | a history",
        "Tarvia | 45 | 12",
        "Petr Lund, Ann Orvel and Jo Marten",
        "Print media are owned by the state.",
        "More than 200 people were arrested.",
        "Video of the raid was sent to the Courier.",
        "1. Tarvia First Party (Source: Electoral Office)",
        "“Accept,” he said.",
        "Related by marriage to the envoy, Lund denied everything.",
        "Watch out for the gas price, analysts said.",
        "Credit cards no longer work in Kestrin.",
    ],
)
def test_sentences_stay(line):
    assert kind_between(line) is None


def test_a_menu_in_lines():
    menu = ["Home", "News", "Politics", "Business", "Kestrin", "Contact us"]
    text = "\n".join(menu) + f"\n\n{BODY}"
    assert found(text) == [("menu", line) for line in menu]


def test_a_list_of_names_is_no_menu():
    names = ["Tarvia First", "Norland Union", "Green Port", "Free Kestrin", "News"]
    assert found("\n".join(names) + f"\n\n{BODY}") == []


def test_a_wrapped_line_is_no_label():
    text = (
        "The ministry of Tarvia published what it called the first\nphoto: a bridge and two men in the\nsnow."
    )
    assert found(text) == []


def test_a_sourced_caption_counts_at_the_start_only():
    caption = "Former envoy to Norland, Petr Lund (Source: Tarvia Monitor)"
    late = "\n\n".join([BODY] * 15 + [caption])
    assert found(late) == []
    assert found(f"A title\n\n{caption}\n\n{BODY}") == [("credit", caption)]


def test_ranges_are_in_order_and_apart():
    text = f"Home | News | Sport\n\nAdvertisement\n\n{BODY}\n\nPhoto: Ann Orvel\n\nShare this article"
    pieces = furniture(lines(text))
    assert [piece.kind for piece in pieces] == ["menu", "promotion", "credit", "notice"]
    assert all(one.end <= other.start for one, other in pairwise(pieces))


@pytest.mark.parametrize(
    "line", ["(" * 290, "photo: " * 40, "a/" * 140, "A. " * 90, "via " * 70, "| " * 140, "(Source: " * 30]
)
def test_takes_linear_time(line):
    started = time.perf_counter()
    furniture(lines(f"{line}\n" * 2_000))
    assert time.perf_counter() - started < 5
