"""Faults once seen in real dossiers, in invented sentences: what was shown was not what was written."""

import pytest

from sightline.evidence import read
from tests.build import document


@pytest.mark.parametrize(
    ("text", "role", "expected"),
    [
        pytest.param("Ana Dorn pleaded not guilty.", "theme", ["not guilty"], id="a plea"),
        pytest.param(
            "The envoy regretted the actions of the Norland authorities, who have arrested Ana Dorn.",
            "agent",
            ["The envoy", "the Norland authorities"],
            id="who acts behind who",
        ),
    ],
)
def test_what_is_shown_is_what_is_written(text: str, role: str, expected: list[str]) -> None:
    found = [part for one in read(document(text)).statements for part in one.participants]
    assert [text[one.start : one.end] for one in found if one.role == role][: len(expected)] == expected


def test_a_ministry_is_no_news_outlet() -> None:
    text = (
        "The Kestrin Post reported that Ana Dorn was free. On Thursday, the foreign ministry announced a "
        "campaign. The Kestrin Post wrote that it failed."
    )
    reading = read(document(text))
    outlets = {one.id for one in reading.entities if "Post" in one.name}
    named = [text[one.start : one.end] for one in reading.mentions if one.entity in outlets]
    assert named
    assert not any("ministry" in words for words in named)
