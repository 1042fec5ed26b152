import pytest

from sightline.sources.dateline import dateline
from sightline.sources.stated import Stated


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("KESTRIN, March 4, 2021 (NWA) — The mayor said", Stated(outlet="NWA", published="2021-03-04")),
        ("KESTRIN, March 4 (NWA) - The mayor said", Stated(outlet="NWA")),
        ("KESTRIN (NWA) — The mayor said", Stated(outlet="NWA")),
        ("PORT ALMOND, Tarvia, March 4, 2021 /NWA/ -- The", Stated(outlet="NWA", published="2021-03-04")),
        ("Kestrin, 4 March 2021 – The mayor said", Stated(published="2021-03-04")),
        ("KESTRIN 4 March 2021 — The mayor", Stated(published="2021-03-04")),
        ("Port Almond, 3 June 2024", Stated(published="2024-06-03")),
        (
            "ST. ORVEL, Sept. 4, 2021 (Tarvia Press) — The",
            Stated(outlet="Tarvia Press", published="2021-09-04"),
        ),
    ],
)
def test_datelines(line, stated):
    assert dateline(line) == stated


@pytest.mark.parametrize(
    "line",
    [
        "",
        "KESTRIN – The mayor said",
        "KESTRIN (NWA)",
        "On March 4, 2021 – a Sunday – the court met",
        "Monday, March 4, 2021 — The court",
        "In Kestrin, March 4, 2021 was a day of rest.",
        "In Kestrin, March 4, 2021 — the day",
        "The mayor (NWA) — said",
        "Kestrin (the capital) — a city",
        "Lund, 52 – the envoy",
        "NOTE: this",
        "KESTRIN, 31 February 2021, the mayor said",
    ],
)
def test_other_lines(line):
    assert dateline(line) is None
