"""The command that hands all tables to other programs: ``export``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from directive_cli.cli.producing_table import ExportOptions
from directive_cli.cli.progress import RowCount
from directive_cli.cli.session import Session, WrongOption, output_refusal
from directive_cli.extras import need_extra
from directive_cli.formats.export_kinds import EXPORT_FORMATS, ExportAnswer
from directive_cli.formats.export_manifest import manifest
from directive_cli.messages import _
from directive_cli.reports.export_rows import Batch, export_rows
from directive_cli.reports.export_tables import TASKS


def export(session: Session, given: ExportOptions) -> int:
    """Answer ``directive export``; nothing is left behind when it fails."""
    output = given.output
    if output is None:
        raise WrongOption(
            _("--output is missing: name the folder (of sqlite: the file) for the tables.")
        )
    place = session.cwd / output
    kind = EXPORT_FORMATS[given.format]
    if kind.extra is not None:
        need_extra(*kind.extra)
    snapshot = session.snapshot()
    progress = RowCount(session.stderr, session.translator)
    tally = _Tally(progress)
    answer = ExportAnswer(
        tally.counting(export_rows(snapshot)),
        lambda files: manifest(snapshot, form=given.format, counts=tally.rows, files=files),
        raw=given.raw,
    )
    try:
        kind.write(place, answer)
    except OSError as error:
        raise output_refusal(place, error) from error
    finally:
        progress.clear()
    _say_what(session, place, tally)
    return session.incomplete(snapshot.unread)


class _Tally:
    """Counts the rows of each table, and those of unreviewed drafts, as they pass."""

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


def _say_what(session: Session, place: Path, tally: _Tally) -> None:
    from directive_cli.reports.figures import directive_count, event_count, task_count

    session.say(
        _(
            "{path}: {directives}, {tasks}, {assignments}, {events}.",
            path=place,
            directives=directive_count(tally.rows["directives"]),
            tasks=task_count(tally.rows["tasks"]),
            assignments=_("{n} assignment", plural="{n} assignments", n=tally.rows["assignments"]),
            events=event_count(tally.rows["events"]),
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
