"""When things are said to happen: dated statements in order, undated apart, forecasts by their window."""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from sightline.analysis.dates import When, when
from sightline.analysis.numbered import Numbered, Passage, View
from sightline.analysis.statements import StatementRow
from sightline.contract import TimeKind

Unit = Literal["month", "year", "decade", "century"]
MOST_BINS = 40
"""Columns of the chart; with more, the unit gets coarser."""


class Entry(View, frozen=True, kw_only=True):
    """A statement at its time; for a forecast, at the window in which it should come true."""

    when: When
    forecast: bool
    statement: StatementRow


class Year(View, frozen=True, kw_only=True):
    """The entries that begin in one year."""

    label: str
    entries: tuple[Entry, ...]


class Bin(View, frozen=True, kw_only=True):
    """One column of the chart: its label, its count, and its height as a share of the highest."""

    label: str
    count: int
    share: float


class Chart(View, frozen=True, kw_only=True):
    """Dated statements by unit of time; `coarser` counts those whose date is less precise than the unit."""

    unit: Unit
    bins: tuple[Bin, ...]
    coarser: int


class TimeRow(View, frozen=True, kw_only=True):
    """A time expression and what it was taken to mean; `when` is None where that stays open."""

    number: int
    words: str
    kind: TimeKind
    timex: str
    when: When | None
    passage: Passage


class Timeline(View, frozen=True, kw_only=True):
    """Dated and undated statements, forecasts without a window among the undated."""

    years: tuple[Year, ...]
    undated: tuple[StatementRow, ...]
    chart: Chart | None
    times: tuple[TimeRow, ...]


def timeline(readings: Sequence[Numbered], rows: Sequence[StatementRow]) -> Timeline:
    """Order statements by the first day of their interval, then by its last, then as the texts have them."""
    entries = [entry for row in rows if (entry := _entry(row))]
    entries.sort(key=lambda entry: (entry.when.first or entry.when.last, entry.when.last or "9999"))
    return Timeline(
        years=_years(entries),
        undated=tuple(row for row in rows if _time_of(row) is None),
        chart=chart([entry.when for entry in entries]),
        times=tuple(row for read in readings for row in _time_rows(read)),
    )


def _entry(row: StatementRow) -> Entry | None:
    time = _time_of(row)
    return Entry(when=time, forecast=row.forecast is not None, statement=row) if time else None


def _time_of(row: StatementRow) -> When | None:
    return (row.forecast.window if row.forecast else None) or row.when


def _years(entries: Iterable[Entry]) -> tuple[Year, ...]:
    grouped: dict[str, list[Entry]] = {}
    for entry in entries:
        grouped.setdefault((entry.when.first or entry.when.last)[:4], []).append(entry)
    return tuple(Year(label=year, entries=tuple(group)) for year, group in grouped.items())


def _time_rows(read: Numbered) -> Iterable[TimeRow]:
    for index, time in enumerate(read.reading.times):
        yield TimeRow(
            number=read.number,
            words=read.words(time.start, time.end),
            kind=time.kind,
            timex=time.timex,
            when=when(time.earliest, time.latest),
            passage=read.passage("time", index, ((time.start, time.end),)),
        )


# The chart ---------------------------------------------------------------------------------------------

_INDEX: dict[Unit, Callable[[str], int]] = {
    "month": lambda day: int(day[:4]) * 12 + int(day[5:7]) - 1,
    "year": lambda day: int(day[:4]),
    "decade": lambda day: int(day[:4]) // 10,
    "century": lambda day: int(day[:4]) // 100,
}
_NAME: dict[Unit, Callable[[int], str]] = {
    "month": lambda index: f"{index // 12:04}-{index % 12 + 1:02}",
    "year": str,
    "decade": lambda index: f"{index * 10}s",
    "century": lambda index: f"{index * 100}s",
}


def chart(times: Sequence[When]) -> Chart | None:
    """Count intervals by the finest unit, month or coarser, that needs at most `MOST_BINS` columns.

    An interval counts when it lies within one column; open ones and longer ones are in `coarser`.
    None when no interval is closed.
    """
    closed = [(time.first, time.last) for time in times if time.first and time.last]
    if not closed:
        return None
    unit = _unit(min(first for first, _ in closed), max(last for _, last in closed))
    index = _INDEX[unit]
    counts: dict[int, int] = {}
    for first, last in closed:
        if index(first) == index(last):
            counts[index(first)] = counts.get(index(first), 0) + 1
    return Chart(unit=unit, bins=_bins(unit, counts), coarser=len(times) - sum(counts.values()))


def _unit(first: str, last: str) -> Unit:
    fitting = (unit for unit, index in _INDEX.items() if index(last) - index(first) < MOST_BINS)
    return next(fitting, "century")


def _bins(unit: Unit, counts: dict[int, int]) -> tuple[Bin, ...]:
    if not counts:
        return ()
    highest = max(counts.values())
    spread = range(min(counts), max(counts) + 1)
    return tuple(
        Bin(label=_NAME[unit](index), count=counts.get(index, 0), share=counts.get(index, 0) / highest)
        for index in spread
    )
