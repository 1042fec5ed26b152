"""Tables with a column of texts, one document a row: CSV and TSV, and Parquet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sightline.contract import Caution
from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits
from sightline.sources.dates import iso_date
from sightline.sources.decode import charset, decode
from sightline.sources.formats import BY_NAME, columns
from sightline.sources.formats.guard import damaged
from sightline.sources.found import Extract, Extracts, Failure, Raw, shown
from sightline.sources.given import given_facts
from sightline.sources.language import language_code

PARQUET = "application/vnd.apache.parquet"
BATCH = 64
"""Rows that are unpacked at a time."""


def extract(raw: Raw, limits: Limits) -> Extracts:
    """Yield the rows. Raises `InputError` when no column is named as one of texts is."""
    if raw.data.startswith(b"PAR1") or raw.name.lower().endswith(BY_NAME["parquet"].suffixes):
        return _documents(_parquet_rows(raw, limits), raw, PARQUET)
    media_type = "text/tab-separated-values" if _is_tsv(raw) else "text/csv"
    return _documents(_csv_rows(raw, limits), raw, media_type)


def _documents(rows: Iterator[Sequence[object]], raw: Raw, media_type: str) -> Iterator[Extract | Failure]:
    """The first row is the header."""
    header = [str(name) for name in next(rows, [])]
    assigned = columns.assign(header)
    if "text" not in assigned:
        names = ", ".join(shown(name[:40]) for name in header[:12])
        raise InputError(
            f"has no column of texts among {names or 'none at all'}",
            f"name it one of {columns.text_names()}",
        )
    for number, row in enumerate(rows, 1):
        part = f"row {number}"
        try:
            yield _document(_fields(row, assigned), media_type, part)
        except InputError as error:
            yield Failure(where=f"{raw.where} {part}", what=error.what, remedy=error.remedy)


def _fields(row: Sequence[object], assigned: dict[str, int]) -> dict[str, Any]:
    return {field: row[number] for field, number in assigned.items() if number < len(row)}


def _document(fields: dict[str, Any], media_type: str, part: str) -> Extract:
    text = fields.pop("text", None)
    if text is not None and not isinstance(text, str):
        raise InputError(f"has a text of type {type(text).__name__}", "keep texts as strings")
    words = {field: _words(value) for field, value in fields.items()}
    published = words.pop("published", None)
    language = words.pop("language", None)
    date = iso_date(published)
    facts = given_facts(
        key=words.pop("id", None),
        published=date,
        language=language_code(language or ""),
        authors=_people(fields.get("authors")),
        **{field: words.get(field) for field in ("title", "url", "outlet")},
    )
    cautions: tuple[Caution, ...] = ()
    if published and date is None:
        message = f"The date {published[:40]!r} is in no form that is read."
        cautions = (Caution(code="published", message=message),)
    return Extract(text=text or "", media_type=media_type, given=facts, part=part, cautions=cautions)


def _words(value: object) -> str | None:
    """A cell on one line; None when it is empty."""
    return " ".join(str(value).split()) or None if value is not None else None


def _people(value: object) -> str | tuple[str, ...] | None:
    if isinstance(value, list | tuple):
        return tuple(str(name) for name in value if name)
    return _words(value)


def _is_tsv(raw: Raw) -> bool:
    return raw.name.lower().endswith((".tsv", ".tab"))


def _csv_rows(raw: Raw, limits: Limits) -> Iterator[list[str]]:
    text = decode(raw.data, charset(raw.declared)).text.removeprefix("\ufeff")
    mark = "\t" if _is_tsv(raw) else columns.delimiter(text.split("\n", 1)[0])
    # The limit is the whole process's; a longer cell is refused by max_chars with its own words.
    csv.field_size_limit(max(csv.field_size_limit(), limits.max_chars + 1, len(text)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    with damaged("is a table that cannot be read", "save it again as CSV in UTF-8"):
        for row in reader:
            if any(cell.strip() for cell in row):
                yield row


def _parquet_rows(raw: Raw, limits: Limits) -> Iterator[Sequence[object]]:
    """Rows of the columns that are used, after a header."""
    with damaged("is a Parquet file that cannot be read; it may be cut off", "get a whole copy of it"):
        import pyarrow.parquet

        table = pyarrow.parquet.ParquetFile(io.BytesIO(raw.data))
        _check_size(table, raw, limits)
        header = table.schema_arrow.names
        used = [header[number] for number in sorted(set(columns.assign(header).values()))]
        yield used if "text" in columns.assign(header) else header
        for batch in table.iter_batches(batch_size=BATCH, columns=used):
            yield from _rows(batch.select(used).columns)


def _check_size(table: Any, raw: Raw, limits: Limits) -> None:
    """Parquet says beforehand what it unpacks to; what a column in fact unpacks to is Arrow's to check."""
    metadata = table.metadata
    groups = [metadata.row_group(number) for number in range(metadata.num_row_groups)]
    size = sum(group.column(n).total_uncompressed_size for group in groups for n in range(group.num_columns))
    if size > limits.max_unpacked:
        raise LimitExceeded(
            f"unpacks to {size:,} bytes, more than the {limits.max_unpacked:,} allowed",
            f"raise it with --max-unpacked {size}",
        )
    if size > limits.max_ratio * len(raw.data):
        raise LimitExceeded(
            f"unpacks to more than {limits.max_ratio} times its size", "raise it with --max-ratio"
        )


def _rows(cells: Iterable[Any]) -> Iterator[tuple[object, ...]]:
    return zip(*(_values(column) for column in cells), strict=True)


def _values(column: Any) -> list[object]:
    """A column's values; dates and times as ISO 8601."""
    import pyarrow as pa

    if pa.types.is_temporal(column.type):
        column = column.cast(pa.string())
    values: list[object] = column.to_pylist()
    return [decode(value).text if isinstance(value, bytes) else value for value in values]
