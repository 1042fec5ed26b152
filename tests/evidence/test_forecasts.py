import pytest

from sightline.evidence.forecasts import first_day, forecasts, last_day
from tests.evidence.single import PUBLISHED, statements_in

Days = tuple[str | None, str | None]


def windows(text: str) -> list[Days]:
    _, layers, scene, statements = statements_in(text)
    return [(one.earliest, one.latest) for one in forecasts(statements, scene, layers)]


@pytest.mark.parametrize(
    ("text", "window"),
    [
        pytest.param(
            "Norland will meddle in next year's elections in Tarvia.",
            ("2024-01-01", "2024-12-31"),
            id="a year reckoned from the date of the text",
        ),
        pytest.param("Norland will attack Tarvia by 2025.", (PUBLISHED, "2025-12-31"), id="by"),
        pytest.param(
            "Norland plans to close the base before September.", (PUBLISHED, "2023-09-01"), id="before"
        ),
        pytest.param("Norland plans to attack Tarvia after June 1.", ("2023-06-01", None), id="after"),
        pytest.param(
            "Analysts said that Norland would probably attack Tarvia within six months.",
            (PUBLISHED, "2023-11-10"),
            id="a duration from the date of the text",
        ),
        pytest.param(
            "Norland may attack Tarvia in 2024.", ("2024-01-01", "2024-12-31"), id="possible, dated"
        ),
        pytest.param("Norland will never attack Tarvia.", (PUBLISHED, None), id="without a date"),
        pytest.param(
            "In 2019, the envoy predicted that Norland would attack Tarvia.",
            (None, None),
            id="the date of the telling is none of its window",
        ),
        pytest.param(
            "If Norland attacks in June, Tarvia will almost certainly ask Velmark for troops.",
            ("2023-06-01", None),
            id="after its condition",
        ),
    ],
)
def test_a_forecast_has_a_window(text: str, window: Days) -> None:
    assert windows(text) == [window]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norland attacked Tarvia in 2019.", id="what happened"),
        pytest.param("Norland planned to attack Tarvia in 2019.", id="a plan of the past"),
        pytest.param("Norland plans to attack Tarvia.", id="a plan without a date"),
        pytest.param("Norland might attack Tarvia.", id="possible, without a date"),
        pytest.param("Will Norland attack Tarvia?", id="asked"),
    ],
)
def test_what_is_no_forecast(text: str) -> None:
    assert windows(text) == []


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2020", ("2020-01-01", "2020-12-31")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2020-02-03T10:00", ("2020-02-03", "2020-02-03")),
        ("FUTURE_REF", (None, None)),
        (None, (None, None)),
    ],
)
def test_dates_have_a_first_and_a_last_day(date: str | None, days: Days) -> None:
    assert (first_day(date), last_day(date)) == days
