"""The command that hands all tables to other programs: ``export``."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from directive_cli.cli.progress import RowCount
from directive_cli.cli.session import WrongOption, output_refusal
from directive_cli.messages import _
from directive_cli.reports.export_tables import TASKS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from directive_cli.cli.producing_table import ExportOptions
    from directive_cli.cli.session import Session
    from directive_cli.registry.query import Snapshot
    from directive_cli.reports.export_rows import Batch


def export(session: Session, given: ExportOptions) -> int:
    """Answer ``directive export``; nothing is left behind when it fails."""
    output = given.output
    if output is None:
        raise WrongOption(
            _("--output is missing: name the folder (of sqlite: the file) for the tables.")
        )
    place = session.cwd / output
    form = given.format
    if form == "parquet":
        from directive_cli.extras import need_extra

        need_extra("parquet", "pyarrow")
    snapshot = session.snapshot()
    progress = RowCount(session.stderr, session.translator)
    tally = _Tally(progress)
    try:
        if form == "sqlite":
            _write_file(place, snapshot, tally)
        else:
            _write_folder(place, form, snapshot, tally, raw=given.raw)
    except OSError as error:
        raise output_refusal(place, error) from error
    finally:
        progress.clear()
    _say_what(session, place, tally)
    return session.incomplete(snapshot.unread)


class _Tally:
    """Counts what passes: the rows of each table, and those of unreviewed drafts."""

    def __init__(self, progress: RowCount) -> None:
        self.rows: Counter[str] = Counter()
        self.unreviewed = 0
        self._progress = progress

    def counting(self, batches: Iterator[Batch]) -> Iterator[Batch]:
        """Yield the batches as they come."""
        unreviewed = TASKS.names.index("unreviewed")
        for batch in batches:
            self.rows[batch.table.name] += len(batch.rows)
            if batch.table is TASKS:
                self.unreviewed += sum(row[unreviewed] for row in batch.rows)
            yield batch
            self._progress.add(len(batch.rows))


def _write_file(place: Path, snapshot: Snapshot, tally: _Tally) -> None:
    from directive_cli.formats.export_manifest import manifest
    from directive_cli.formats.export_place import new_sqlite_file
    from directive_cli.formats.export_sqlite import write_sqlite
    from directive_cli.reports.export_rows import export_rows

    with new_sqlite_file(place) as path:
        write_sqlite(
            path,
            tally.counting(export_rows(snapshot)),
            lambda: manifest(snapshot, form="sqlite", counts=tally.rows, files={}),
        )


def _write_folder(place: Path, form: str, snapshot: Snapshot, tally: _Tally, *, raw: bool) -> None:
    from directive_cli.formats.export_manifest import manifest
    from directive_cli.formats.export_place import MANIFEST, new_folder
    from directive_cli.reports.export_rows import export_rows

    with new_folder(place) as folder:
        files = _write_tables(folder, form, tally.counting(export_rows(snapshot)), raw=raw)
        about: dict[str, Any] = manifest(snapshot, form=form, counts=tally.rows, files=files)
        text = json.dumps(about, ensure_ascii=False, indent=2) + "\n"
        (folder / MANIFEST).write_text(text, encoding="utf-8", newline="")


def _write_tables(
    folder: Path, form: str, batches: Iterator[Batch], *, raw: bool
) -> dict[str, list[str]]:
    match form:
        case "csv":
            from directive_cli.formats.export_text import write_csv_tables

            return write_csv_tables(folder, batches, raw=raw)
        case "parquet":
            from directive_cli.formats.export_parquet import write_parquet

            return write_parquet(folder, batches)
        case _:
            from directive_cli.formats.export_text import write_jsonl_tables

            return write_jsonl_tables(folder, batches)


def _say_what(session: Session, place: Path, tally: _Tally) -> None:
    session.say(
        _(
            "{path}: {directives} directives, {tasks} tasks, {assignments} assignments, {events} events.",
            path=place,
            directives=tally.rows["directives"],
            tasks=tally.rows["tasks"],
            assignments=tally.rows["assignments"],
            events=tally.rows["events"],
        )
    )
    if tally.unreviewed:
        session.say(
            _(
                "{n} task is of an unreviewed draft; the column `unreviewed` marks it.",
                plural="{n} tasks are of unreviewed drafts; the column `unreviewed` marks them.",
                n=tally.unreviewed,
            )
        )
