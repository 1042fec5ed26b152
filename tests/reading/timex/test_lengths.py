import pytest

from sightline.reading.timex.lengths import duration, whole_units


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (3, "day", "P3D"),
        (2, "decade", "P20Y"),
        (1, "century", "P100Y"),
        (2.5, "year", "P2Y6M"),
        (5.5, "hour", "PT5H30M"),
        (0.5, "year", "P6M"),
        (1.5, "month", "P1.5M"),
        (1.5, "week", "P1.5W"),
        (1.5, "day", "P1DT12H"),
        (0.5, "day", "PT12H"),
        (2, "fortnight", "P4W"),
        (90, "second", "PT90S"),
        (1.5, "minute", "PT1M30S"),
        (None, "year", "PXY"),
        (None, "decade", "PXE"),
        (None, "hour", "PTXH"),
        (2, "quarter", "P2Q"),
        (1, "weekend", "P1WE"),
    ],
)
def test_durations(count: float | None, unit: str, value: str) -> None:
    assert duration(count, unit) == value


@pytest.mark.parametrize(
    ("count", "unit", "units"),
    [
        (2, "week", ("week", 2)),
        (1, "fortnight", ("week", 2)),
        (3, "decade", ("year", 30)),
        (1.5, "year", ("month", 18)),
        (0.5, "century", ("year", 50)),
        (2, "hour", None),
        (None, "year", None),
        (1.5, "day", None),
        (2, "night", ("day", 2)),
    ],
)
def test_whole_units(count: float | None, unit: str, units: tuple[str, int] | None) -> None:
    assert whole_units(count, unit) == units
