"""The rules at the end of CONTRACT.md hold for any text: sense, nonsense and hostile."""

import json
import time

import jsonschema
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sightline.contract import Reading
from sightline.evidence import read
from tests.build import document
from tests.rules import breaches, ranges

SENTENCES = [
    "President Ilvar Tessin said that Norland had armed the militia in Kestrin.",
    "“Norland will never attack us,” the prime minister told the Kestrin Post on May 20.",
    "According to Ana Dorn, Tarvia reportedly expelled 60 officials (Velmark Radio, May 24).",
    "He denied that the envoy had visited Port Almond (, May 3, 2018).",
    "In 2017–2019, several officials accused Tarvia of blackmailing the clergy ( March 19).",
    "The ministry plans to send troops next year; “we urge Norland to withdraw,” an aide said.",
    "Publication: Kestrin Monitor Volume: 4 Issue: 12",
    "- an item in a list",
    "Photo: Ana Dorn / NWA",
    "“A quotation that nobody closes, about Norland and what it will do in Tarvia",
]
PIECES = st.sampled_from(
    [
        *SENTENCES,
        " ",
        "\n",
        "\n\n",
        "\t",
        "“",
        "”",
        '"',
        "(",
        ")",
        "[",
        "—",
        ", ",
        ". ",
        "… ",
        "1987–1990",
        "May ",
        "𝒳",
        "é",
        "\u202e",
        "\r\n",
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=14).map("".join),
    st.text(max_size=200),
    st.lists(st.sampled_from(SENTENCES), max_size=6).map(" ".join),
)
DATES = st.sampled_from([None, "2019", "2019-06", "2019-06-05"])
MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@MANY
@given(text=TEXTS, published=DATES)
def test_every_rule_holds(text: str, published: str | None) -> None:
    assert breaches(read(document(text, published=published))) == []


@MANY
@given(text=TEXTS)
def test_reading_twice_gives_the_same_bytes(text: str) -> None:
    once, twice = (msgspec.json.encode(read(document(text))) for _ in range(2))
    assert once == twice


@settings(max_examples=30, deadline=None)
@given(text=TEXTS, published=DATES)
def test_the_json_matches_the_published_schema_and_comes_back(text: str, published: str | None) -> None:
    reading = read(document(text, published=published))
    encoded = msgspec.json.encode(reading)
    jsonschema.validate(json.loads(encoded), SCHEMA)
    assert msgspec.json.decode(encoded, type=Reading) == reading


SCHEMA = msgspec.json.schema(Reading)


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        pytest.param("", "en", "empty_text", id="empty"),
        pytest.param(" \n\t", "en", "empty_text", id="blank"),
        pytest.param(
            "Der Gesandte traf am Montag in Kestrin ein.", "de", "language_not_read", id="other language"
        ),
    ],
)
def test_what_cannot_be_read_gives_a_caution_and_no_items(text: str, language: str, code: str) -> None:
    reading = read(document(text, language=language))
    assert [caution.code for caution in reading.warnings] == [code]
    assert reading == msgspec.structs.replace(
        Reading(reader=reading.reader, document=reading.document), warnings=reading.warnings
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norland attacked Tarvia. " * 4000, id="100,000 characters"),
        pytest.param("(" * 200_000, id="brackets"),
        pytest.param("“" * 50_000, id="opening quotation marks"),
        pytest.param("[May 3 (" * 5_000, id="dates in open brackets"),
        pytest.param("A" * 200_000, id="one word"),
    ],
)
def test_long_and_odd_texts_are_read_within_seconds(text: str) -> None:
    start = time.perf_counter()
    reading = read(document(text))
    # 20,000 words take the model 4 to 7 seconds on a quiet machine; what is not linear takes minutes
    assert time.perf_counter() - start < 40
    assert all(0 <= first < last <= len(text) for _, (first, last) in ranges(reading))
