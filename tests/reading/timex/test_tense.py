import pytest

from sightline.reading.timex.tense import direction


def tense(text: str, *, weekday: bool = False) -> str | None:
    """The tense around the words in braces."""
    start, end = text.index("{"), text.index("}") - 1
    plain = text.replace("{", "").replace("}", "")
    return direction(plain, (0, len(plain)), start, end, weekday=weekday)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court ruled on {May 20}.", "past"),
        ("The court was asked to rule on {May 20}.", "future"),
        ("The court will rule on {May 20}.", "future"),
        ("The vote will be held on {May 20}.", "future"),
        ("The vote has been held on {May 20}.", "past"),
        ("The vote would have been held on {May 20}.", "future"),
        ("It said it would close on {May 20}.", "future"),
        ("They agreed to meet on {May 20}.", "future"),
        ("They failed to meet on {May 20}.", "past"),
        ("They asked her to meet on {May 20}.", "open"),
        ("The offer was extended until {May 20}.", "open"),
        ("They hope that the {May 20} vote failed.", "open"),
        ("They are in talks on {May 20}.", "open"),
        ("They have met on {May 20}.", "past"),
        ("On {May 20}, the court ruled.", "past"),
        ("On {May 20}, the court will rule.", "future"),
        ("The court ruled; {May 20}", None),
        ("{May 20}", None),
        ("United Norland, {May 20}", None),
        ("They fear they could lose by {May 20}.", "open"),
    ],
)
def test_dates(text: str, expected: str | None) -> None:
    assert tense(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They could arrive {Tuesday}.", "future"),
        ("They could not arrive {Tuesday}.", None),
        ("Talks resume {Tuesday}.", "future"),
        ("He is meeting them {Tuesday}.", "future"),
        ("It was postponed until {Tuesday}.", "future"),
        ("It fell until {Tuesday}.", "future"),
        ("He said {Tuesday} that it will fall.", "past"),
        ("He criticised {Tuesday}'s vote.", "past"),
    ],
)
def test_weekdays(text: str, expected: str | None) -> None:
    assert tense(text, weekday=True) == expected


def test_other_sentences_are_not_looked_at() -> None:
    text = "It will rain. On Friday. It rained."
    assert direction(text, (14, 24), 17, 23, weekday=True) is None
