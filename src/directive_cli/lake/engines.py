"""The engines that answer the lake's SQL: DuckDB in this process, or Spark, from one text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from directive_cli.diagnostics import DirectiveError
from directive_cli.extras import need_extra
from directive_cli.lake.data_files import arrow_schema
from directive_cli.lake.places import FolderPlace, LakePlace
from directive_cli.messages import _
from directive_cli.reports.export_tables import ExportTable, FieldType

ENGINES = ("duckdb", "spark")


class EngineFailed(DirectiveError):
    """The engine could not start or answer."""


class Engine(Protocol):
    """What a question needs of an engine."""

    def register(self, table: ExportTable, place: LakePlace, files: Sequence[str]) -> None:
        """Make the rows of ``files``, paths in the lake, known under the table's name."""

    def define(self, name: str, sql: str) -> None:
        """Make the answer to ``sql`` known as a view."""

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        """Return the rows of an answer: str, int, bool, date or None."""

    def close(self) -> None:
        """Let go of what the engine holds."""


def open_engine(name: str) -> Engine:
    """Start an engine. Raises ExtraMissing, EngineFailed."""
    return SparkEngine() if name == "spark" else DuckDBEngine()


class DuckDBEngine:
    """DuckDB embedded in this process; it loads no extension and asks no network."""

    def __init__(self) -> None:
        need_extra("lake", "duckdb")
        import duckdb

        self._error = duckdb.Error
        self._connection = duckdb.connect(
            ":memory:",
            config={
                "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
                "memory_limit": "900MB",
                "preserve_insertion_order": "false",
            },
        )

    def register(self, table: ExportTable, place: LakePlace, files: Sequence[str]) -> None:
        """See ``Engine``."""
        self.define(table.name, self._source(table, place, files) if files else no_rows(table))

    def _source(self, table: ExportTable, place: LakePlace, files: Sequence[str]) -> str:
        if isinstance(place, FolderPlace):
            absolute = (str(place.absolute(path)).replace("'", "''") for path in files)
            listed = ", ".join(f"'{path}'" for path in absolute)
            return f"SELECT * FROM read_parquet([{listed}], hive_partitioning = false)"
        from pyarrow import dataset

        found = dataset.dataset(
            [place.whole(path) for path in files],
            filesystem=place.filesystem,
            format="parquet",
            schema=arrow_schema(table),
        )
        self._connection.register(f"{table.name}_files", found)
        return f"SELECT * FROM {table.name}_files"

    def define(self, name: str, sql: str) -> None:
        """See ``Engine``."""
        self._run(f"CREATE OR REPLACE TEMP VIEW {name} AS {sql}")

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        """See ``Engine``."""
        return self._run(sql).fetchall()  # type: ignore[no-any-return]

    def close(self) -> None:
        """See ``Engine``."""
        self._connection.close()

    def _run(self, sql: str) -> Any:
        try:
            return self._connection.execute(sql)
        except self._error as error:
            raise EngineFailed(
                _("DuckDB cannot answer: {reason}", reason=str(error).splitlines()[0])
            ) from error


class SparkEngine:
    """Spark in local mode, from the pip package; needs Java 17 or newer."""

    def __init__(self) -> None:
        need_extra("spark", "pyspark")
        from pyspark.sql import SparkSession

        try:
            self._session = (
                SparkSession.builder.master("local[2]")
                .appName("directive lake")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.driver.memory", "2g")
                # A table that is small in Parquet can be too large for the driver when unpacked.
                .config("spark.sql.autoBroadcastJoinThreshold", "1m")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate()
            )
        except Exception as error:
            raise EngineFailed(
                _("Spark cannot start: {reason}", reason=str(error).splitlines()[0])
            ) from error
        self._session.sparkContext.setLogLevel("ERROR")

    def register(self, table: ExportTable, place: LakePlace, files: Sequence[str]) -> None:
        """See ``Engine``."""
        if not isinstance(place, FolderPlace):
            raise EngineFailed(
                _("Spark reads a lake in a folder only; ask {lake} with DuckDB.", lake=place)
            )
        if files:
            # Not `as_uri`: Spark takes the path as it is, without %-escapes.
            paths = ["file:///" + place.absolute(path).as_posix().lstrip("/") for path in files]
            try:
                self._session.read.parquet(*paths).createOrReplaceTempView(table.name)
            except Exception as error:
                raise _spark_failed(error) from error
        else:
            self.define(table.name, no_rows(table))

    def define(self, name: str, sql: str) -> None:
        """See ``Engine``."""
        try:
            self._session.sql(f"CREATE OR REPLACE TEMP VIEW {name} AS {sql}")
        except Exception as error:
            raise _spark_failed(error) from error

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        """See ``Engine``."""
        try:
            return [tuple(row) for row in self._session.sql(sql).collect()]
        except Exception as error:
            raise _spark_failed(error) from error

    def close(self) -> None:
        """Leave the session running: it is one for the whole process."""


def _spark_failed(error: Exception) -> EngineFailed:
    """Name the cause: py4j's first line says only that a call failed."""
    lines = str(error).splitlines() or [type(error).__name__]
    named = next((line for line in lines if "Exception: " in line or "Error: " in line), lines[0])
    reason = named.rpartition("Exception: ")[2].rpartition("Error: ")[2].partition(". ")[0]
    return EngineFailed(_("Spark cannot answer: {reason}", reason=reason))


_SQL_TYPES = {
    FieldType.TEXT: "STRING",
    FieldType.PARTIAL_DATE: "STRING",
    FieldType.INTEGER: "INT",
    FieldType.BOOLEAN: "BOOLEAN",
    FieldType.DATE: "DATE",
}


def no_rows(table: ExportTable) -> str:
    """Return a query with the table's columns and no rows, in SQL that every engine reads."""
    columns = ", ".join(
        f"CAST(NULL AS {_SQL_TYPES[field.type]}) AS {field.name}" for field in table.fields
    )
    return f"SELECT {columns} WHERE 1 = 0"
