import pytest

from sightline.reading.timex.calendar import SEASONS
from sightline.reading.timex.lengths import duration
from sightline.vocabulary import times
from sightline.vocabulary.files import VocabularyError
from sightline.vocabulary.times import time_words


def test_units_have_a_length_and_a_plural() -> None:
    words = time_words()
    assert all(duration(2, unit).startswith("P") for unit in words.units.values())
    assert set(words.plural_units.values()) == set(words.units.values())


def test_codes_are_those_of_timex3() -> None:
    words = time_words()
    assert set(words.seasons.values()) == set(SEASONS)
    assert set(words.dayparts.values()) == {"MO", "AF", "EV", "NI"}
    assert set(words.parts.values()) | set(words.edges.values()) == {
        "START",
        "MID",
        "END",
        "EARLIER",
        "LATER",
    }


def test_months_and_weekdays_are_all_there() -> None:
    words = time_words()
    assert sorted(words.months.values()) == list(range(1, 13))
    assert sorted(words.weekdays.values()) == list(range(1, 8))
    assert words.months_like_words <= words.months.keys()


def test_lists_are_in_lower_case_and_without_blanks_around() -> None:
    lists = [value for value in _values(time_words()) if isinstance(value, times.Words)]
    assert len(lists) > 20
    assert all(word == word.strip().lower() and word for words in lists for word in words)


def _values(struct: object) -> list[object]:
    found = [getattr(struct, name) for name in struct.__struct_fields__]  # type: ignore[attr-defined]
    return found + [inner for one in found if hasattr(one, "__struct_fields__") for inner in _values(one)]


def test_a_damaged_file_names_the_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        times, "load", lambda name, shape: {"version": "1", "sources": [], "months": {"may": "five"}}
    )
    with pytest.raises(VocabularyError, match="months"):
        time_words.__wrapped__()
