import pytest

from sightline.reading.expressions import find_expressions
from sightline.reading.layers import Layers
from sightline.reading.layout import find_blocks
from sightline.reading.pointers import find_pointers
from sightline.reading.publication import infer_publication
from sightline.reading.sentences import split_sentences
from tests.build import document, layers_of, words

BEFORE = "The port was sold (Kestrin Post, July 9, 2017). It burned (, August 30, 2018)."
CITED = "He came (Kestrin Post, January 18). He met her (, February 21). He left (Velmark Radio, June 3)."


def read(text: str) -> Layers:
    return layers_of(text, find_blocks, split_sentences, find_expressions, find_pointers, infer_publication)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        pytest.param(f"{BEFORE} {CITED}", "2019-06-03", "2019", id="years left out of the last"),
        pytest.param(f"{CITED} {BEFORE} Since 1991 it is.", "2019-06-03", "2019", id="older years"),
        pytest.param(
            "It rose (Kestrin Post, May 3, 2019). It fell (, May 9, 2019). It was (, July 1, 2014).",
            "2019-05-09",
            "2019",
            id="every citation with its year",
        ),
        pytest.param(
            "We won. — Ida Lund (@idalund) June 3, 2019\n\nWe lost. — Oran Pell (@oranpell) June 4, 2019",
            "2019",
            "2019",
            id="posts shown",
        ),
        pytest.param(
            "The mayor stands on the pier, Friday, June 7, 2019. He waves.", "2019", "2019", id="weekday"
        ),
    ],
)
def test_the_year_is_inferred(text: str, earliest: str, latest: str) -> None:
    published = read(text).published
    assert (published.earliest, published.latest, published.basis) == (earliest, latest, "inferred")
    assert published.ranges
    assert all(words(text, published.ranges))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("The port was sold on May 3.", id="no citation"),
        pytest.param(CITED, id="no year anywhere"),
        pytest.param(f"{CITED} It was built in 2016.", id="no citation with a year"),
        pytest.param(BEFORE, id="citations with a year alone, of different years"),
        pytest.param(f"{BEFORE} He came (Kestrin Post, May 3).", id="too few without a year"),
        pytest.param(f"It was (Kestrin Post, July 9, 2011). {CITED}", id="one year far back"),
        pytest.param(f"{BEFORE} {CITED} It ran until 2020.", id="a later year in the text"),
        pytest.param(f"{BEFORE} {CITED} On Monday, May 21, he sang.", id="a weekday of another year"),
        pytest.param("We won. — Ida Lund (@idalund) June 3, 2019", id="one post"),
        pytest.param("We won. — Ida Lund (@idalund) June 3, 2019 " * 2, id="one post twice"),
        pytest.param("He fell on Monday, June 19, 1972. In 2015 he sang.", id="a weekday long ago"),
        pytest.param(
            "The mayor stands on the pier, Friday, June 7, 2018.", id="a weekday of another year's day"
        ),
        pytest.param("The pier is new. Copyright © 2021 Kestrin Post", id="copyright"),
    ],
)
def test_silence_where_nothing_shows_the_year(text: str) -> None:
    layers = read(text)
    assert layers.published.basis == "unknown"
    assert [one.code for one in layers.warnings] == ["published_unknown"]


def test_a_weekday_that_fits_does_no_harm() -> None:
    assert read(f"{BEFORE} {CITED} On Monday, May 20, he sang.").published.latest == "2019"


def test_the_caution_names_the_year_and_the_words() -> None:
    text = f"{BEFORE} {CITED}"
    (caution,) = read(text).warnings
    at = text.index("(, August")
    assert caution.code == "year_inferred"
    assert "2019" in caution.message
    assert f"“(, August 30, 2018)” at {at}–{at + len('(, August 30, 2018)')}" in caution.message


def test_a_date_that_is_known_stays() -> None:
    text = f"{BEFORE} {CITED}"
    known = document(text, published="2020-01-02")
    layers = infer_publication(known, Layers(published=known.published))
    assert layers.published == known.published
    assert layers.warnings == ()
