"""The read model: a SQLite file that holds what the registry's files mean, refreshed from those that changed.

It is thrown away at will: everything in it comes from the files, and nothing in it depends on the day of asking. It
lies in the user's cache folder, one per registry; where it cannot be written it is built in memory.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from directive_cli import __version__
from directive_cli.diagnostics import Diagnostic, Severity, SourceSpan
from directive_cli.messages import Message
from directive_cli.registry.location import AGENCIES, CALENDAR, REGISTRY, FileStamp, read_bytes, stamp_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from directive_cli.registry.derive import Context, DirectiveRows
    from directive_cli.registry.reading import FileReading

SHAPE = 1
"""Raised whenever the tables or what is put into them change; an index of another shape is built anew."""

GRAIN_NS = 2_000_000_000
"""A file touched this shortly before it was indexed may be touched again within the clock's grain: read it again."""

YEARS_AFTER, YEARS_KEPT = 6, 60
"""Days off are stored for this many years after the last deadline, and for this many at most."""

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE file (path TEXT PRIMARY KEY, kind TEXT NOT NULL, modified_ns INTEGER, changed_ns INTEGER, size INTEGER,
  inode INTEGER, sha256 TEXT, read_ns INTEGER, unread INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE finding (path TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX finding_path ON finding (path);
CREATE TABLE directive (id TEXT PRIMARY KEY, path TEXT NOT NULL, counts_from TEXT, issued_on TEXT, record TEXT NOT NULL)
  WITHOUT ROWID;
CREATE INDEX directive_path ON directive (path);
CREATE TABLE name (name TEXT NOT NULL, directive TEXT NOT NULL, kind TEXT NOT NULL);
CREATE INDEX name_name ON name (name);
CREATE INDEX name_directive ON name (directive);
CREATE TABLE link (source TEXT NOT NULL, target TEXT NOT NULL, role TEXT NOT NULL);
CREATE INDEX link_source ON link (source);
CREATE INDEX link_target ON link (target);
CREATE TABLE roster (id INTEGER PRIMARY KEY, members TEXT NOT NULL UNIQUE);
CREATE TABLE roster_member (agency TEXT NOT NULL, roster INTEGER NOT NULL, PRIMARY KEY (agency, roster)) WITHOUT ROWID;
CREATE TABLE task (key INTEGER PRIMARY KEY, directive TEXT NOT NULL, task TEXT NOT NULL, position INTEGER NOT NULL,
  undated INTEGER NOT NULL, roster INTEGER NOT NULL, record TEXT NOT NULL, UNIQUE (directive, task));
CREATE TABLE occurrence (task INTEGER NOT NULL, occurrence TEXT NOT NULL, last_day TEXT, last_working_day TEXT,
  opens_on TEXT NOT NULL, rolled INTEGER NOT NULL, provisional INTEGER NOT NULL,
  earliest_day TEXT, latest_day TEXT, settled_on TEXT, PRIMARY KEY (task, occurrence)) WITHOUT ROWID;
CREATE INDEX occurrence_open ON occurrence (earliest_day) WHERE settled_on IS NULL;
CREATE TABLE party (party TEXT NOT NULL, role TEXT NOT NULL, task INTEGER NOT NULL, PRIMARY KEY (party, role, task))
  WITHOUT ROWID;
CREATE INDEX party_task ON party (task);
CREATE TABLE event (directive TEXT NOT NULL, task TEXT NOT NULL, occurrence TEXT NOT NULL, agency TEXT NOT NULL,
  position INTEGER NOT NULL, path TEXT NOT NULL, record TEXT NOT NULL);
CREATE INDEX event_task ON event (directive, task);
CREATE INDEX event_path ON event (path);
CREATE VIRTUAL TABLE words USING fts5 (body, ref UNINDEXED, directive UNINDEXED,
  tokenize = "unicode61 remove_diacritics 0");
"""


class Index:
    """An open read model. Use ``open_index``."""

    def __init__(self, connection: sqlite3.Connection, root: Path) -> None:
        self.connection = connection
        self.root = root

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def meta(self, key: str) -> Any:
        """Return a stored JSON value, or None."""
        row = self.connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return json.loads(row[0]) if row else None

    def findings(self, *, unread_only: bool = False) -> list[Diagnostic]:
        """Return what was found while reading the files, by path and place."""
        query = "SELECT finding.path, body FROM finding"
        if unread_only:
            query += " JOIN file ON file.path = finding.path AND unread"
        rows = self.connection.execute(query)
        found = [decode_finding(path, json.loads(body)) for path, body in rows]
        found.sort(key=lambda finding: (finding.span.path, finding.span.line, finding.span.column, finding.code))
        return found


def open_index(root: Path, *, cache: Path | None, now_ns: int | None = None) -> Index:
    """Return the index of the registry at ``root``, refreshed from every file that changed.

    ``cache`` None keeps it in memory. A cache that cannot be used, is corrupt or belongs to something else is left
    behind: the index is then built anew, in memory if it must be.
    """
    now_ns = time.time_ns() if now_ns is None else now_ns
    stamps, refused = stamp_files(root)
    if cache is not None:
        path = cache / f"{hashlib.sha256(os.fsencode(root)).hexdigest()[:24]}.sqlite"
        with suppress(OSError, sqlite3.Error):
            cache.mkdir(parents=True, exist_ok=True, mode=0o700)
            index = _open_file(path, root)
            try:
                _refresh(index, stamps, refused, now_ns)
            except sqlite3.Error:
                index.close()
                with suppress(OSError):
                    path.unlink()
                index = _open_file(path, root)
                _refresh(index, stamps, refused, now_ns)
            return index
    index = Index(sqlite3.connect(":memory:", isolation_level=None), root)
    index.connection.executescript(_TABLES)
    _refresh(index, stamps, refused, now_ns)
    return index


def _open_file(path: Path, root: Path) -> Index:
    connection = sqlite3.connect(path, isolation_level=None, timeout=20)
    index = Index(connection, root)
    try:
        if _fits(index):
            return index
    except sqlite3.Error:
        pass
    connection.close()
    return _build_file(path, root)


def _build_file(path: Path, root: Path) -> Index:
    """Put a new, empty index in place; built beside and renamed, so that nobody ever opens half of one."""
    beside = path.with_suffix(f".{os.getpid()}.new")
    with suppress(FileNotFoundError):
        beside.unlink()
    connection = sqlite3.connect(beside, isolation_level=None)
    connection.executescript("PRAGMA journal_mode = WAL;" + _TABLES)
    connection.execute("INSERT INTO meta VALUES ('fingerprint', ?)", (json.dumps(_fingerprint(root)),))
    connection.close()
    for leftover in (path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        with suppress(FileNotFoundError):
            leftover.unlink()
    beside.replace(path)
    return Index(sqlite3.connect(path, isolation_level=None, timeout=20), root)


def _fits(index: Index) -> bool:
    return bool(index.meta("fingerprint") == _fingerprint(index.root))


def _fingerprint(root: Path) -> list[Any]:
    """Return what the content of an index depends on besides the registry's files."""
    return [SHAPE, __version__, str(root), list(sys.version_info[:2]), _holidays_version()]


def _holidays_version() -> str:
    """Return the installed version of the holiday table, found by its folder's name: importing it would be slow."""
    from importlib.util import find_spec

    spec = find_spec("holidays")
    if spec is None or spec.origin is None:
        return ""
    package = Path(spec.origin).parent
    names = sorted(entry.name for entry in package.parent.glob("holidays-*.dist-info"))
    return ",".join(names)


def _refresh(index: Index, stamps: Sequence[FileStamp], refused: Sequence[Diagnostic], now_ns: int) -> None:
    """Bring the index up to date with the files, in one transaction."""
    connection = index.connection
    known = {
        row[0]: row[1:]
        for row in connection.execute("SELECT path, modified_ns, changed_ns, size, inode, sha256, read_ns FROM file")
    }
    current = {stamp.path: stamp for stamp in stamps}
    removed = [path for path in known if path not in current]
    suspects = [stamp for stamp in stamps if not _same(stamp, known.get(stamp.path))]
    refusals = [_encode_finding(finding) for finding in refused]
    if not suspects and not removed and index.meta("refused") == refusals:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        _bring_up_to_date(index, suspects, removed, known, now_ns)
        connection.execute("DELETE FROM finding WHERE path IN (SELECT path FROM file WHERE kind = 'refused')")
        connection.execute("DELETE FROM file WHERE kind = 'refused'")
        for finding in refused:
            connection.execute(
                "INSERT OR REPLACE INTO file VALUES (?, 'refused', 0, 0, 0, 0, '', 0, 1)", (finding.span.path,)
            )
            _store_findings(connection, [finding])
        _set_meta(connection, "refused", refusals)
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _same(stamp: FileStamp, known: Sequence[Any] | None) -> bool:
    if known is None:
        return False
    modified, changed, size, inode, _sha, read_ns = known
    if (modified, changed, size, inode) != (stamp.modified_ns, stamp.changed_ns, stamp.size, stamp.inode):
        return False
    return bool(max(stamp.modified_ns, stamp.changed_ns) + GRAIN_NS < read_ns)


def _bring_up_to_date(
    index: Index, suspects: Sequence[FileStamp], removed: Sequence[str], known: dict[str, Sequence[Any]], now_ns: int
) -> None:
    from directive_cli.registry.reading import kind_of, read_file
    from directive_cli.registry.yaml_document import SIZE_LIMIT

    connection = index.connection
    changed: dict[str, FileReading] = {}
    for stamp in suspects:
        try:
            raw = read_bytes(index.root, stamp.path, limit=SIZE_LIMIT)
        except OSError as error:
            reading = _unreadable(stamp.path, error)
            digest = ""
        else:
            digest = hashlib.sha256(raw).hexdigest()
            before = known.get(stamp.path)
            if before is not None and before[4] == digest:
                connection.execute(
                    "UPDATE file SET modified_ns = ?, changed_ns = ?, size = ?, inode = ?, read_ns = ? WHERE path = ?",
                    (stamp.modified_ns, stamp.changed_ns, stamp.size, stamp.inode, now_ns, stamp.path),
                )
                continue
            reading = read_file(stamp.path, raw)
        changed[stamp.path] = reading
        connection.execute(
            "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                stamp.path, reading.kind, stamp.modified_ns, stamp.changed_ns, stamp.size, stamp.inode, digest, now_ns,
                int(reading.unread),
            ),
        )  # fmt: skip
        connection.execute("DELETE FROM finding WHERE path = ?", (stamp.path,))
        _store_findings(connection, reading.findings)
    for path in removed:
        connection.execute("DELETE FROM file WHERE path = ?", (path,))
        connection.execute("DELETE FROM finding WHERE path = ?", (path,))
    if not changed and not removed:
        return
    touched = {*changed, *removed}
    if touched & {AGENCIES, CALENDAR, REGISTRY} or index.meta("register") is None:
        _store_common(index, changed, removed)
        for (path,) in connection.execute("SELECT path FROM file WHERE kind = 'directive' AND NOT unread").fetchall():
            if path not in changed:
                changed[path] = read_file(path, read_bytes(index.root, path, limit=SIZE_LIMIT))
    context = context_of(index)
    concerned: set[str] = set()
    for path in touched:
        if kind_of(path) == "directive":
            concerned |= _drop_directive(connection, path)
    for path in touched:
        if kind_of(path) == "progress":
            concerned |= _drop_events(connection, path)
    for path, reading in changed.items():
        if reading.kind == "directive":
            # Files that were read again because the agencies changed are still in their places.
            concerned |= _drop_directive(connection, path)
            if reading.content is not None:
                concerned.add(_store_directive(connection, reading, context))
        elif reading.kind == "progress" and reading.content is not None:
            concerned.add(_store_events(connection, reading))
    for identifier in concerned:
        _settle(index, identifier)
    first, last = _years(connection)
    _set_meta(connection, "calendar_table", context.calendar.table(first, last))


def _years(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return the years whose days off are stored: all that the deadlines touch, and some after them for the days of
    asking; any other year is worked out when it is asked for.
    """
    first, last = connection.execute("SELECT min(last_day), max(last_day) FROM occurrence").fetchone()
    dated = connection.execute("SELECT min(counts_from) FROM directive").fetchone()[0]
    first_year = min(int(day[:4]) for day in (first, dated, "2025") if day)
    last_year = max(int(day[:4]) for day in (last, "2025") if day) + YEARS_AFTER
    return max(first_year, last_year - YEARS_KEPT), last_year


def context_of(index: Index) -> Context:
    """Return what the rows of a directive rest on, as the index knows it."""
    from directive_cli.domain.deadline import Reading
    from directive_cli.domain.working_calendar import WorkingCalendar
    from directive_cli.registry.agencies import AgencyRegister
    from directive_cli.registry.derive import Context

    settings = index.meta("settings") or {}
    return Context(
        AgencyRegister.from_record(index.meta("register") or {}),
        WorkingCalendar.from_mapping(index.meta("calendar")),
        Reading(settings.get("before_means", "strict")),
    )


def _store_common(index: Index, changed: dict[str, FileReading], removed: Sequence[str]) -> None:
    """Store agencies, calendar and settings; what was removed falls back to nothing."""
    connection = index.connection
    for path, key, empty in ((AGENCIES, "register", {}), (CALENDAR, "calendar", None), (REGISTRY, "registry", {})):
        reading = changed.get(path)
        if reading is not None and reading.content is not None:
            _set_meta(connection, key, reading.data)
        elif reading is not None or path in removed or index.meta(key) is None:
            _set_meta(connection, key, empty)
    registry = index.meta("registry") or {}
    _set_meta(connection, "settings", registry.get("settings") or {})


def _drop_directive(connection: sqlite3.Connection, path: str) -> set[str]:
    dropped = {row[0] for row in connection.execute("SELECT id FROM directive WHERE path = ?", (path,))}
    for identifier in dropped:
        for table in ("occurrence", "party"):
            connection.execute(
                f"DELETE FROM {table} WHERE task IN (SELECT key FROM task WHERE directive = ?)", (identifier,)
            )
        connection.execute("DELETE FROM task WHERE directive = ?", (identifier,))
        connection.execute("DELETE FROM name WHERE directive = ?", (identifier,))
        connection.execute("DELETE FROM link WHERE source = ?", (identifier,))
        connection.execute("DELETE FROM words WHERE directive = ?", (identifier,))
        connection.execute("DELETE FROM directive WHERE id = ?", (identifier,))
    return dropped


def _store_directive(connection: sqlite3.Connection, reading: FileReading, context: Context) -> str:
    from directive_cli.registry.derive import derive

    identifier = Path(reading.path).stem
    rows = derive(identifier, reading.content, context)
    taken = connection.execute("SELECT path FROM directive WHERE id = ?", (identifier,)).fetchone()
    if taken is not None:
        # Two files claim one id: the first by path stays, `validate` names both.
        return identifier
    connection.execute(
        "INSERT INTO directive VALUES (?, ?, ?, ?, ?)",
        (identifier, reading.path, rows.counts_from, reading.content.issued_on, rows.record),
    )
    connection.executemany("INSERT INTO name VALUES (?, ?, ?)", [(name, identifier, kind) for name, kind in rows.names])
    connection.executemany(
        "INSERT INTO link VALUES (?, ?, ?)", [(identifier, target, role) for target, role in rows.links]
    )
    connection.execute("INSERT INTO words VALUES (?, ?, ?)", (rows.words, identifier, identifier))
    _store_tasks(connection, identifier, rows)
    return identifier


def _store_tasks(connection: sqlite3.Connection, identifier: str, rows: DirectiveRows) -> None:
    for task in rows.tasks:
        key = connection.execute(
            "INSERT OR IGNORE INTO task (directive, task, position, undated, roster, record) VALUES (?, ?, ?, ?, ?, ?)",
            (identifier, task.task, task.position, int(task.undated), _roster(connection, task.roster), task.record),
        ).lastrowid
        connection.executemany(
            "INSERT OR IGNORE INTO occurrence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)",
            [(key, *occurrence, occurrence[1], occurrence[1]) for occurrence in task.occurrences],
        )
        parties = [(party, role, key) for role, party in task.parties]
        parties += [
            (f"#{_roster(connection, tuple((m, '') for m in members))}", role, key) for role, members in task.rosters
        ]
        connection.executemany("INSERT OR IGNORE INTO party VALUES (?, ?, ?)", parties)
        connection.execute("INSERT INTO words VALUES (?, ?, ?)", (task.words, f"{identifier}:{task.task}", identifier))


def _roster(connection: sqlite3.Connection, members: Iterable[tuple[str, str | None]]) -> int:
    """Return the row of a roster; equal rosters share one."""
    listed = [list(member) for member in members]
    body = json.dumps(listed, ensure_ascii=False)
    row = connection.execute("SELECT id FROM roster WHERE members = ?", (body,)).fetchone()
    if row is not None:
        return int(row[0])
    key = connection.execute("INSERT INTO roster (members) VALUES (?)", (body,)).lastrowid
    assert key is not None
    connection.executemany("INSERT OR IGNORE INTO roster_member VALUES (?, ?)", [(member[0], key) for member in listed])
    return key


def _drop_events(connection: sqlite3.Connection, path: str) -> set[str]:
    dropped = {row[0] for row in connection.execute("SELECT DISTINCT directive FROM event WHERE path = ?", (path,))}
    connection.execute("DELETE FROM event WHERE path = ?", (path,))
    return dropped


def _store_events(connection: sqlite3.Connection, reading: FileReading) -> str:
    _top, directive, file_name = reading.path.split("/")
    agency = file_name.rsplit(".", 1)[0]
    rows = []
    for position, event in enumerate(reading.content):
        record = event.model_dump(exclude_none=True)
        rows.append(
            (
                directive, event.task or "", event.occurrence or "", agency, position, reading.path,
                json.dumps(record, ensure_ascii=False),
            )
        )  # fmt: skip
    connection.executemany("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    return directive


def _settle(index: Index, directive: str) -> None:
    """Store, for each occurrence of a directive, the span of its last days and when all of it was finished."""
    from directive_cli.registry.query import settled_facts

    for task, occurrence, earliest, latest, settled_on in settled_facts(index, directive):
        index.connection.execute(
            "UPDATE occurrence SET earliest_day = ?, latest_day = ?, settled_on = ? WHERE task = ? AND occurrence = ?",
            (earliest, latest, settled_on, task, occurrence),
        )


def _unreadable(path: str, error: OSError) -> FileReading:
    from directive_cli.messages import _
    from directive_cli.registry.reading import FileReading, kind_of

    finding = Diagnostic(
        "DIR007",
        Severity.ERROR,
        _("It cannot be read: {reason}.", reason=error.strerror or str(error)),
        SourceSpan(path),
    )
    return FileReading(path, kind_of(path), None, None, (finding,))


def _set_meta(connection: sqlite3.Connection, key: str, value: Any) -> None:
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, json.dumps(value, ensure_ascii=False)))


def _store_findings(connection: sqlite3.Connection, findings: Iterable[Diagnostic]) -> None:
    rows = [(finding.span.path, json.dumps(_encode_finding(finding), ensure_ascii=False)) for finding in findings]
    connection.executemany("INSERT INTO finding VALUES (?, ?)", rows)


def _encode_finding(finding: Diagnostic) -> list[Any]:
    related = [[_encode_message(message), _encode_span(span)] for message, span in finding.related]
    return [finding.code, int(finding.severity), _encode_message(finding.message), _encode_span(finding.span), related]


def decode_finding(path: str, body: Sequence[Any]) -> Diagnostic:
    """Return a stored finding."""
    code, severity, message, span, related = body
    return Diagnostic(
        code,
        Severity(severity),
        _decode_message(message),
        SourceSpan(*span),
        tuple((_decode_message(text), SourceSpan(*place)) for text, place in related),
    )


def _encode_span(span: SourceSpan) -> list[Any]:
    return [span.path, span.line, span.column, span.end_line, span.end_column]


def _encode_message(message: Message) -> list[Any]:
    values = {
        key: {"message": _encode_message(value)}
        if isinstance(value, Message)
        else value
        if isinstance(value, int)
        else str(value)
        for key, value in message.values.items()
    }
    return [message.template, message.plural, values]


def _decode_message(body: Sequence[Any]) -> Message:
    template, plural, values = body
    restored = {
        key: _decode_message(value["message"]) if isinstance(value, dict) else value for key, value in values.items()
    }
    return Message(template, plural=plural, **restored)
