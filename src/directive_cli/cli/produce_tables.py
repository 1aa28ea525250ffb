"""The command ``export``: all tables of the registry into files for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from directive_cli.cli.session import CannotWrite, WrongOption
from directive_cli.messages import _

if TYPE_CHECKING:
    from directive_cli.cli.session import Session


def export_tables(session: Session) -> int:
    """Write every table in the form asked for; tell each file on stdout."""
    from directive_cli.formats import table_files
    from directive_cli.reports.export_tables import export_tables as tables_of

    output = session.invocation.text("output")
    if output is None:
        raise WrongOption(_("--output is missing: name the folder (of sqlite: the file) to write to."))
    snapshot = session.snapshot()
    tables = tables_of(snapshot)
    path = Path(output)
    chosen = session.invocation.text("format") or "jsonl"
    try:
        folder = path.parent if chosen == "sqlite" else path
        folder.mkdir(parents=True, exist_ok=True)
        match chosen:
            case "csv":
                written = table_files.write_csv(tables, path)
            case "sqlite":
                written = table_files.write_sqlite(tables, path)
            case "parquet":
                written = table_files.write_parquet(tables, path)
            case _:
                written = table_files.write_json_lines(tables, path)
    except OSError as error:
        raise CannotWrite(
            _("{path} cannot be written: {reason}.", path=path, reason=error.strerror or str(error))
        ) from error
    session.stdout.writelines(f"{file}\n" for file in written)
    return session.incomplete(snapshot.unread)
