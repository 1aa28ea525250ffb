"""Tables as Parquet files that are named by their content; needs pyarrow (the extra ``lake``).

The same rows give the same bytes with the same pyarrow, hence the same name: what did not change
is written once and never again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from directive_cli.editing.durable_files import Step, no_step
from directive_cli.lake.places import LakePlace
from directive_cli.reports.export_tables import ExportTable, FieldType

UNDATED = "__HIVE_DEFAULT_PARTITION__"
"""The folder of documents without a date, as readers of partitioned tables name "no value"."""

_ROWS_TOGETHER = 100_000


@dataclass(frozen=True, slots=True)
class DataFile:
    """One Parquet file of a publication; ``path`` is relative to the registry's prefix."""

    path: str
    year: int | None
    rows: int
    size: int
    sha256: str


def write_data_file(
    place: LakePlace,
    registry: str,
    table: ExportTable,
    year: int | None,
    rows: Sequence[tuple[Any, ...]],
    *,
    step: Step = no_step,
) -> DataFile:
    """Write the rows of a registry unless a file of the same content is there.

    Raises OutOfReach, OSError.
    """
    content = _parquet(table, rows)
    digest = hashlib.sha256(content).hexdigest()
    folder = (
        f"{table.name}/year={UNDATED if year is None else year}" if table.by_year else table.name
    )
    path = f"{folder}/{digest[:16]}.parquet"
    there = place.entries([f"{registry}/{path}"])[0]
    if there is None or there.size != len(content):
        place.put(f"{registry}/{path}", content, step=step)
    return DataFile(path, year, len(rows), len(content), digest)


def _parquet(table: ExportTable, rows: Sequence[tuple[Any, ...]]) -> bytes:
    import pyarrow
    from pyarrow import parquet

    schema = arrow_schema(table)
    sink = pyarrow.BufferOutputStream()
    with parquet.ParquetWriter(sink, schema, compression="zstd") as writer:
        for start in range(0, len(rows), _ROWS_TOGETHER):
            part = rows[start : start + _ROWS_TOGETHER]
            arrays = [
                pyarrow.array(values, type=field.type)
                for values, field in zip(zip(*part, strict=True), schema, strict=True)
            ]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))
    return sink.getvalue().to_pybytes()  # type: ignore[no-any-return]


def arrow_schema(table: ExportTable) -> Any:
    """Return the table's columns as pyarrow's schema."""
    import pyarrow

    types = {
        FieldType.TEXT: pyarrow.string(),
        FieldType.INTEGER: pyarrow.int32(),
        FieldType.BOOLEAN: pyarrow.bool_(),
        FieldType.DATE: pyarrow.date32(),
        FieldType.PARTIAL_DATE: pyarrow.string(),
    }
    return pyarrow.schema(
        [
            pyarrow.field(field.name, types[field.type], nullable=not field.required)
            for field in table.fields
        ]
    )
