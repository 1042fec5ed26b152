from sightline.reading.gazetteer import gazetteer
from sightline.vocabulary.countries import entries
from sightline.vocabulary.places import place_words, places


def test_areas_are_regions_of_contested_entries() -> None:
    for region, code in place_words().areas.items():
        assert region in gazetteer().regions
        assert entries()[code][1].claimed_by


def test_settled_entries_are_contested_ones() -> None:
    assert all(entries()[code][0] == "contested" for code in place_words().settled)


def test_words_are_in_small_letters() -> None:
    words = place_words()
    assert all(word == word.lower() for word in words.kinds | words.parts | words.links)


def test_the_threshold_is_a_probability() -> None:
    assert 0.0 < places().threshold < 1.0
