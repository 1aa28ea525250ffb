"""Updates the index from the files that changed; many are read in several processes.

Loaded only when a file changed. Knows the tables; what a file means is for ``file_rows``, and how
an occurrence ends for ``facts``.
"""

from __future__ import annotations

import itertools
import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeAlias

from directive_cli.diagnostics import Diagnostic, Severity, SourceSpan
from directive_cli.domain.deadline import BeforeReading
from directive_cli.domain.working_calendar import WorkingCalendar
from directive_cli.messages import _
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.registry.derive import Context
from directive_cli.registry.facts import UNTOUCHED_ROWS, store_occurrence_facts
from directive_cli.registry.file_rows import FileChecker, FileRows, RowReader, Wanted
from directive_cli.registry.location import (
    AGENCIES_FILE,
    CALENDAR,
    DIRECTIVES_FOLDER,
    PROGRESS,
    REGISTRY_FILE,
    Scan,
    stamp_of,
)
from directive_cli.registry.reading import stem_of
from directive_cli.registry.rosters import to_json
from directive_cli.registry.rows import TASKS_AT_MOST
from directive_cli.registry.settling import seen_and_settled
from directive_cli.registry.stored_findings import encode_finding
from directive_cli.registry.tables import INDEXES, MERGE_AGAIN, MERGE_LATER, TABLES, TALLY
from directive_cli.registry.task_evaluation import chunks
from directive_cli.registry.workers import (
    ITEMS_FOR_WORKERS,
    in_chunks,
    usable_workers,
    without_collecting,
)

YEARS_KNOWN = 3
"""Occurrences without an end are kept up to the end of this year after the one of the clock, so
that few questions have to work them out: see ``later``."""

FIRST_STORED_YEAR, YEARS_AFTER, YEARS_KEPT = "2025", 6, 60
"""Days off are stored from this year on, or from the first that a document touches; for so many
years after the last deadline; and for so many at most."""


def fill(
    connection: sqlite3.Connection,
    root: Path,
    scan: Scan,
    now_ns: int,
    checker: FileChecker | None = None,
) -> bool:
    """Make the tables and fill them from all files; indexes come after the rows, which is quicker.

    ``checker`` is asked for the check of every file that is read; None: no checks are stored.
    Returns whether the files read stayed as they were while they were read.
    """
    connection.executescript(TABLES + MERGE_LATER)
    pending = _Refresh(connection, root, now_ns, checker)
    connection.execute("BEGIN")
    with without_collecting():
        pending.read_changes(scan)
    connection.executescript(
        f"BEGIN; {INDEXES} {MERGE_AGAIN} COMMIT; BEGIN;"
    )  # commits what was begun before
    pending.conclude(scan)
    connection.executescript(f"BEGIN; {TALLY} COMMIT;")
    return pending.steady


def refresh(
    connection: sqlite3.Connection,
    root: Path,
    scan: Scan,
    now_ns: int,
    checker: FileChecker | None = None,
) -> bool:
    """Read again what changed since the index was last brought up to date; all of it or nothing is
    stored.

    Returns whether the files read stayed as they were while they were read.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        pending = _Refresh(connection, root, now_ns, checker)
        pending.read_changes(scan)
        pending.conclude(scan)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
    return pending.steady


Stamps: TypeAlias = "dict[str, tuple[int, int, int, int]]"
"""modified_ns, changed_ns, size and inode by path."""


class _Refresh:
    """One pass over what changed, inside a transaction."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        root: Path,
        now_ns: int,
        checker: FileChecker | None,
    ) -> None:
        self._checker = checker
        self._connection = connection
        self._root = root
        self._now_ns = now_ns
        self._known: dict[str, list[Any]] = {}
        self._read_again: set[str] = set()
        """Directives whose file was read."""
        self._reported: set[str] = set()
        """Directives of which a progress file was read or is gone."""
        self._changed = self._common_changed = False
        self._first_key = 1
        self._is_first = True
        """Nothing was indexed before."""
        self.steady = True
        """The files that were read bear the stamps of the scan still."""

    def read_changes(self, scan: Scan) -> None:
        """Read what changed and store its rows."""
        stored = self._connection.execute("SELECT digest FROM scan").fetchone()
        before = Scan.of_digest(stored[0]) if stored else Scan()
        self._is_first = not before.flat
        current = scan.fields()
        touched, removed = scan.since(before)
        touched |= {
            path for (path,) in self._connection.execute("SELECT path FROM file WHERE NOT settled")
        }
        self._load_known([*touched, *removed])
        suspects = {path: self._sha256(path) for path in touched if path in current}
        self._common_changed = self._read_common(current, suspects, removed)
        self._drop(removed)
        if self._common_changed:
            suspects.update((path, None) for path in current if path.startswith(DIRECTIVES_FOLDER))
        self._add_namesakes(current, suspects, removed)
        self._read(current, suspects)
        self._refuse(scan)
        self._changed = self._common_changed or bool(self._read_again or self._reported)
        read = {*suspects, *(touched & {AGENCIES_FILE, CALENDAR, REGISTRY_FILE})}
        self.steady = all(current.get(path) == _stamp(self._root, path) for path in read)

    def conclude(self, scan: Scan) -> None:
        """Work out what rests on several files, and store what the next start compares with."""
        if self._changed:
            with_events = {
                each for (each,) in self._connection.execute("SELECT DISTINCT directive FROM event")
            }
            store_occurrence_facts(
                self._connection,
                sorted(self._reported | self._read_again & with_events),
                self._context.agencies,
            )
            self._store_calendar()
        self._connection.execute("DELETE FROM scan")
        self._connection.execute("INSERT INTO scan VALUES (?)", (scan.digest(),))
        for key, condition in (("unsettled", "NOT settled"), ("unread", "unread")):
            count = self._connection.execute(
                f"SELECT count(*) FROM file WHERE {condition}"
            ).fetchone()[0]
            self._set_meta(key, count)

    def _load_known(self, paths: Sequence[str]) -> None:
        """Load what is known of these files."""
        for some in chunks(paths):
            rows = self._connection.execute(
                "SELECT path, modified_ns, changed_ns, size, inode, sha256, seen_ns FROM file"
                f" WHERE kind <> 'refused' AND path IN ({', '.join('?' * len(some))})",
                some,
            )
            self._known.update((path, fields) for path, *fields in rows)

    def _sha256(self, path: str) -> str | None:
        known = self._known.get(path)
        return known[4] if known is not None else None

    def _read_common(
        self, current: Stamps, suspects: dict[str, str | None], removed: Sequence[str]
    ) -> bool:
        """Read agencies, calendar and settings first: every directive's rows rest on them.

        Tell whether one changed.
        """
        known_until = self._known_until()
        changed = self._meta("settings") is None or self._meta("known_until") != known_until
        self._set_meta("known_until", known_until)
        for path, key, empty in (
            (AGENCIES_FILE, "register", {}),
            (CALENDAR, "calendar", None),
            (REGISTRY_FILE, "registry", {}),
        ):
            if path in suspects:
                rows = RowReader(self._root, None).read(Wanted(path, 0, suspects.pop(path)))
                if not rows.same:
                    changed = True
                    self._set_meta(key, empty if rows.data is None else rows.data)
                self._store_files(current, [rows])
            elif path in removed or (path not in current and self._meta("settings") is None):
                changed = True
                self._set_meta(key, empty)
        self._set_meta("settings", (self._meta("registry") or {}).get("settings") or {})
        # The stored days off are those that the files and the holiday table give, without loading
        # the latter.
        stored = None if changed else self._meta("calendar_table")
        self._context = Context(
            AgencyRegister.from_record(self._meta("register") or {}),
            WorkingCalendar.from_table(stored)
            if stored
            else WorkingCalendar.from_mapping(self._meta("calendar")),
            BeforeReading(self._meta("settings").get("before_means", "strict")),
            date.fromisoformat(known_until),
        )
        return changed

    def _known_until(self) -> str:
        """Return up to which day occurrences without an end are kept; never less than before."""
        year = datetime.fromtimestamp(self._now_ns / 1e9, UTC).year + YEARS_KNOWN
        return max(f"{year:04}-12-31", self._meta("known_until") or "")

    def _add_namesakes(
        self, current: Stamps, suspects: dict[str, str | None], removed: Sequence[str]
    ) -> None:
        """Of several files that claim one id the first by path counts: when one changes, all of
        them are read again."""
        gone = {stem_of(path) for path in removed if path.startswith(DIRECTIVES_FOLDER)}
        namesakes: dict[str, set[str]] = {stem: set() for stem in gone}
        for path in suspects:
            if path.startswith(DIRECTIVES_FOLDER):
                namesakes.setdefault(stem_of(path), set()).add(path)
        for stem, paths in namesakes.items():
            if not self._is_first:
                rows = self._connection.execute(
                    "SELECT path FROM file WHERE kind = 'directive' AND stem = ?", (stem,)
                )
                paths |= {path for (path,) in rows if path in current}
            if len(paths) > 1 or stem in gone:
                suspects.update((path, None) for path in paths)
        self._load_known([path for path in suspects if path not in self._known])

    def _read(self, current: Stamps, suspects: dict[str, str | None]) -> None:
        """Read the suspects and store what they hold, by path."""
        self._first_key = next_key = int(self._meta("next_key") or 1)
        paths = sorted(suspects)
        wanted = [
            Wanted(path, next_key + place, suspects[path]) for place, path in enumerate(paths)
        ]
        if len(wanted) >= ITEMS_FOR_WORKERS:
            # The holiday table is slow to load and each process would do it: this one does it for
            # all.
            self._context.calendar.days_off(int(FIRST_STORED_YEAR))
        for found in in_chunks(
            RowReader(self._root, self._context, self._checker), wanted, usable_workers()
        ):
            self._drop([rows.path for rows in found if not rows.same])
            self._store_files(current, found)
            self._store_rows([rows for rows in found if not rows.same])
        self._set_meta("next_key", next_key + len(paths))

    def _drop(self, paths: Sequence[str]) -> None:
        """Forget what these files held."""
        execute = self._connection.execute
        for path in paths:
            if path not in self._known:
                continue
            execute("DELETE FROM file WHERE path = ?", (path,))
            for table in ("finding", "checked", "placed"):
                execute(f"DELETE FROM {table} WHERE path = ?", (path,))
            if path.startswith(PROGRESS):
                for (owner,) in execute(
                    "SELECT DISTINCT directive FROM event WHERE path = ?", (path,)
                ).fetchall():
                    self._reported.add(owner)
                execute("DELETE FROM event WHERE path = ?", (path,))
                continue
            for key, identifier in execute(
                "SELECT key, id FROM directive WHERE path = ?", (path,)
            ).fetchall():
                for table in ("occurrence", "going_on", "part"):
                    execute(
                        f"DELETE FROM {table} WHERE task IN (SELECT key FROM task WHERE directive "
                        f"= ?)",
                        (identifier,),
                    )
                execute("DELETE FROM task WHERE directive = ?", (identifier,))
                execute("DELETE FROM name WHERE directive = ?", (identifier,))
                execute("DELETE FROM link WHERE source = ?", (identifier,))
                execute("DELETE FROM directive WHERE key = ?", (key,))

    def _store_files(self, current: Stamps, found: Sequence[FileRows]) -> None:
        """Store these files' stamps, whether they may still change unseen, and their findings."""
        same, changed = [], []
        for rows in found:
            path, stamp = rows.path, current[rows.path]
            known = self._known.get(path)
            before = (tuple(known[:4]), known[4], known[5]) if known is not None else None
            seen_ns, settled = seen_and_settled(stamp, rows.sha256, before, now_ns=self._now_ns)
            # A file that the system could not read has no content yet: every start tries again.
            settled = settled and bool(rows.sha256)
            if rows.same:
                same.append((*stamp, seen_ns, settled, path))
            else:
                changed.append(
                    (
                        path,
                        rows.kind,
                        stem_of(path),
                        *stamp,
                        rows.sha256,
                        seen_ns,
                        settled,
                        int(rows.unread),
                    )
                )
        many = self._connection.executemany
        many(
            "UPDATE file SET modified_ns = ?, changed_ns = ?, size = ?, inode = ?, seen_ns = ?, "
            "settled = ?"
            " WHERE path = ?",
            same,
        )
        many("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", changed)
        if not self._is_first:
            many("DELETE FROM finding WHERE path = ?", [(path,) for path, *_rest in changed])
        many("INSERT INTO finding VALUES (?, ?)", _all(rows.findings for rows in found))

    def _store_rows(self, found: Sequence[FileRows]) -> None:
        """Store the rows of directives and events; a directive whose id another file claimed
        already is left out."""
        many = self._connection.executemany
        kept = self._claimed(found)
        self._read_again.update(rows.owner for rows in kept if rows.kind == "directive")
        self._reported.update(rows.owner for rows in kept if rows.kind == "progress" and rows.owner)
        many("INSERT INTO going_on VALUES (?)", _all(rows.going_on for rows in kept))
        many("INSERT INTO name VALUES (?, ?, ?)", _all(rows.names for rows in kept))
        many("INSERT INTO link VALUES (?, ?, ?)", _all(rows.links for rows in kept))
        self._insert("INSERT INTO task {rows}", 6, (rows.tasks for rows in kept))
        self._insert(
            f"INSERT INTO occurrence {UNTOUCHED_ROWS} ({{rows}})",
            7,
            (rows.occurrences for rows in kept),
        )
        self._insert("INSERT INTO part {rows}", 3, (rows.parts for rows in kept))
        many(
            "INSERT OR IGNORE INTO roster VALUES (?, ?)",
            _all(rows.rosters.items() for rows in found),
        )
        many("INSERT OR IGNORE INTO parties VALUES (?, ?, ?)", _all(rows.parties for rows in found))
        many("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)", _all(rows.events for rows in kept))
        many(
            "INSERT OR REPLACE INTO checked VALUES (?, ?, ?, ?)",
            [(rows.path, rows.sha256, *rows.check) for rows in found if rows.check is not None],
        )
        many("INSERT INTO words (rowid, body) VALUES (?, ?)", _all(rows.words for rows in kept))

    def _insert(self, statement: str, columns: int, flat: Iterable[list[Any]]) -> None:
        """Insert rows whose values stand one after the other: so many in a statement that each
        costs half as much."""
        row = f"({', '.join('?' * columns)})"
        for values in chunks(list(_all(flat)), VALUES_AT_ONCE // columns * columns):
            rows = ", ".join([row] * (len(values) // columns))
            self._connection.execute(statement.format(rows=f"VALUES {rows}"), values)

    def _claimed(self, found: Sequence[FileRows]) -> list[FileRows]:
        """Store the headers of directives; return all files but those whose id another one claimed
        before them."""
        execute = self._connection.execute
        headers = [rows.directive for rows in found if rows.directive is not None]
        marks = "?, ?, ?, ?, ?, ?, ?, ?"
        claims = self._connection.executemany(
            f"INSERT OR IGNORE INTO directive VALUES ({marks})", headers
        )
        if claims.rowcount in (-1, len(headers)):
            return list(found)
        kept = []
        for rows in found:
            if rows.directive is not None:
                (other,) = execute(
                    "SELECT path FROM directive WHERE id = ?", (rows.owner,)
                ).fetchone()
                if other != rows.path:
                    self._record_id_conflict(rows, other)
                    continue
            kept.append(rows)
        return kept

    def _record_id_conflict(self, rows: FileRows, other: str) -> None:
        """Mark a file whose id another file has as unread, so that every answer reports it."""
        message = _(
            "The id {id} belongs to {other} too; ids are unique in a registry.",
            id=rows.owner,
            other=other,
        )
        finding = Diagnostic("DIR202", Severity.ERROR, message, SourceSpan(rows.path))
        self._connection.execute("UPDATE file SET unread = 1 WHERE path = ?", (rows.path,))
        self._connection.execute(
            "INSERT INTO finding VALUES (?, ?)", (rows.path, to_json(encode_finding(finding)))
        )

    def _refuse(self, scan: Scan) -> None:
        """Store what cannot be one of the registry's files as files that are unread."""
        execute = self._connection.execute
        execute(
            "DELETE FROM finding WHERE path IN (SELECT path FROM file WHERE unread AND kind = "
            "'refused')"
        )
        execute("DELETE FROM file WHERE unread AND kind = 'refused'")
        for finding in scan.refused:
            path = finding.span.path
            execute(
                "INSERT OR REPLACE INTO file VALUES (?, 'refused', '', 0, 0, 0, 0, '', 0, 1, 1)",
                (path,),
            )
            execute("INSERT INTO finding VALUES (?, ?)", (path, to_json(encode_finding(finding))))

    def _store_calendar(self) -> None:
        """Store the days off of all years that the deadlines touch, and of some after them for the
        days of asking; any other year is worked out when it is asked for.
        """
        execute = self._connection.execute
        # What was read now has the newest keys; the years of the rest are stored already.
        newest = (self._first_key * TASKS_AT_MOST,)
        first, last = execute(
            "SELECT min(last_day), max(last_day) FROM occurrence WHERE task >= ?", newest
        ).fetchone()
        (dated,) = execute(
            "SELECT min(counts_from) FROM directive WHERE key >= ?", (self._first_key,)
        ).fetchone()
        first_year = min(int(day[:4]) for day in (first, dated, FIRST_STORED_YEAR) if day)
        last_year = max(int(day[:4]) for day in (last, FIRST_STORED_YEAR) if day) + YEARS_AFTER
        first_year = max(first_year, last_year - YEARS_KEPT)
        stored = self._meta("calendar_table")
        if (
            self._common_changed
            or stored is None
            or not {first_year, last_year} <= set(stored["years"])
        ):
            self._set_meta("calendar_table", self._context.calendar.table(first_year, last_year))

    def _meta(self, key: str) -> Any:
        row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return json.loads(row[0]) if row else None

    def _set_meta(self, key: str, value: Any) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO meta VALUES (?, ?)",
            (key, json.dumps(value, ensure_ascii=False)),
        )


def _stamp(root: Path, path: str) -> tuple[int, int, int, int] | None:
    try:
        return stamp_of((root / path).stat())
    except OSError:
        return None


_all = itertools.chain.from_iterable
VALUES_AT_ONCE = 900
"""Every SQLite takes so many in one statement."""
