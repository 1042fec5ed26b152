import pytest

from sightline.contract import Time
from sightline.reading.citations import date_citations
from sightline.reading.layers import Expression, Layers, Pointer
from tests.build import document, layers_of

TEXT = "It rose (Kestrin Post, May 24). It fell (, May 25)."


def pointer(start: int, end: int, expression: int | None) -> Pointer:
    return Pointer(
        start=start,
        end=end,
        kind="article",
        outlet="Kestrin Post",
        author=None,
        expression=expression,
        supports=((0, 7),),
    )


def time(start: int, end: int, day: str | None) -> Time:
    return Time(
        id="t1", start=start, end=end, kind="date", earliest=day, latest=day, timex=day or "XXXX-05-24"
    )


EXPRESSION = Expression(start=23, end=29, kind="date", rule="month day", month=5, day=24)


@pytest.mark.parametrize(
    ("expression", "times", "date"),
    [
        pytest.param(0, (time(23, 29, "2019-05-24"),), "2019-05-24", id="resolved"),
        pytest.param(0, (time(23, 29, None),), None, id="open"),
        pytest.param(0, (), None, id="no time"),
        pytest.param(None, (time(23, 29, "2019-05-24"),), None, id="no date"),
    ],
)
def test_a_citation_has_its_expressions_date(
    expression: int | None, times: tuple[Time, ...], date: str | None
) -> None:
    layers = layers_of(
        TEXT, date_citations, expressions=(EXPRESSION,), pointers=(pointer(8, 30, expression),), times=times
    )
    (one,) = layers.citations
    assert (one.earliest, one.latest) == (date, date)
    assert (one.id, one.start, one.end, one.outlet, one.supports) == ("c1", 8, 30, "Kestrin Post", ((0, 7),))


def test_ids_count_in_text_order() -> None:
    layers = layers_of(TEXT, date_citations, pointers=(pointer(8, 30, None), pointer(40, 50, None)))
    assert [one.id for one in layers.citations] == ["c1", "c2"]


def test_a_text_without_pointers_has_no_citations() -> None:
    assert date_citations(document(TEXT), Layers()).citations == ()
