from pathlib import Path

import pytest

from evals.layers.places import by_size, resolved
from evals.scorers.places import Article, Marked, PlaceTally, geovirus, kilometres, lgl

LGL = """<articles><article docid="41"><url>http://kestrin.example/1</url>
<text><![CDATA[Kestrin fell. Velmark “stood”.]]></text><toponyms>
<toponym><start>14</start><end>21</end><phrase>Velmark</phrase></toponym>
<toponym><start>0</start><end>7</end><phrase>Kestrin</phrase>
<gaztag geonameid="1"><lat>41.5</lat><lon>-7.25</lon></gaztag></toponym></toponyms></article></articles>"""
GEOVIRUS = """<articles><article><source>a</source><text>In Kestrin.</text>
<locations><location><name>Kestrin</name>
<start>4</start><end>11</end><lat>1</lat><lon>2</lon></location></locations></article>
<article><source>b</source><text>x</text></article>
<article><source>a</source><text>y</text></article></articles>"""


def test_lgl(tmp_path: Path) -> None:
    (tmp_path / "lgl.xml").write_text(LGL, encoding="utf-8")
    [article] = lgl(tmp_path / "lgl.xml")
    assert article.places == (Marked(0, 7, "Kestrin", (41.5, -7.25)), Marked(14, 21, "Velmark", None))
    assert article.held_out
    assert article.url == "http://kestrin.example/1"


def test_geovirus_counts_from_one_and_keeps_parts_of_an_article_together(tmp_path: Path) -> None:
    (tmp_path / "virus.xml").write_text(GEOVIRUS, encoding="utf-8")
    articles = list(geovirus(tmp_path / "virus.xml"))
    assert articles[0].places == (Marked(3, 10, "Kestrin", (1.0, 2.0)),)
    assert [article.held_out for article in articles] == [False, True, False]


def test_kilometres() -> None:
    assert kilometres((0.0, 0.0), (0.0, 1.0)) == pytest.approx(111.2, abs=0.1)
    assert kilometres((90.0, 0.0), (-90.0, 77.0)) == pytest.approx(20015.1, abs=0.1)


def test_given_names_without_a_place_are_wrong() -> None:
    tally = PlaceTally()
    tally.resolve((0.0, 0.0), (0.0, 0.1))
    tally.resolve((0.0, 0.0), (0.0, 1.0))
    tally.resolve((0.0, 0.0), (50.0, 0.0))
    tally.resolve((0.0, 0.0), None)
    assert (tally.exact, tally.within) == (25.0, 50.0)
    assert tally.precise == pytest.approx(66.7, abs=0.1)
    assert tally.median_error == pytest.approx(111.2, abs=0.1)


def test_found_and_right_end_to_end() -> None:
    gold = [Marked(0, 7, "a", (0.0, 0.0)), Marked(10, 17, "b", None), Marked(20, 27, "c", (0.0, 0.0))]
    ours = [Marked(1, 9, "a", (0.0, 1.0)), Marked(10, 17, "b", (9.0, 9.0)), Marked(20, 27, "c", (50.0, 0.0))]
    tally = PlaceTally()
    tally.add(gold, [*ours, Marked(30, 31, "d", (0.0, 0.0)), Marked(33, 34, "e", None)])
    assert (tally.found.right, tally.found.proposed, tally.found.gold) == (3, 5, 3)
    assert (tally.right.right, tally.right.proposed, tally.right.gold) == (1, 3, 2)


def test_one_long_name_counts_for_one_marked() -> None:
    tally = PlaceTally()
    tally.add([Marked(0, 3, "a", None), Marked(4, 9, "b", None)], [Marked(0, 9, "a b", None)])
    assert tally.found.right == 1


def test_the_baseline_takes_the_largest() -> None:
    article = Article(1, "Paris, Texas", None, (Marked(0, 5, "Paris", (33.66, -95.56)),))
    assert resolved([article], by_size).within == 0.0
