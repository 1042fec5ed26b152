import pytest

from sightline.reading.timex.numbers import number_at


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("two years", 2, "years"),
        ("twenty - one days", 21, "days"),
        ("twenty years", 20, "years"),
        ("twenty - year - old", 20, "- year - old"),
        ("two hundred and ten", 210, ""),
        ("two hundred and more", 200, "and more"),
        ("a hundred years", 100, "years"),
        ("a dozen weeks", 12, "weeks"),
        ("two dozen", 24, ""),
        ("two thousand", 2000, ""),
        ("three thousand five hundred", 3500, ""),
        ("nineteen ninety - six", 1996, ""),
        ("twenty nineteen", 2019, ""),
        ("nineteen days", 19, "days"),
        ("two and a half years", 2.5, "years"),
        ("two and a third", 2, "and a third"),
        ("five six", 5, "six"),
    ],
)
def test_number_words(text: str, number: float, rest: str) -> None:
    words = text.split()
    found = number_at(words, 0)
    assert found is not None
    assert (found[0], " ".join(words[found[1] :])) == (number, rest)


@pytest.mark.parametrize("text", ["a year", "an", "the", "hundreds"])
def test_no_number(text: str) -> None:
    assert number_at(text.split(), 0) is None
