"""Many events from a CSV or JSON-lines file: all are recorded or none, and every bad line is named.

Columns and keys: ``ref`` (``REF:TASK`` or ``REF:TASK@OCCURRENCE``), ``kind``, ``date``, ``agency``, and what the kind
needs: ``evidence``, ``until``, ``to``, ``corrects``, ``by``, ``note``, ``obstacle``, ``proposal``.
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.model import EventKind
from directive_cli.domain.typed_dates import NotADate, typed_day
from directive_cli.editing.events import NewEvent, agencies_owing, owed_by
from directive_cli.messages import Message, _
from directive_cli.registry.lookup import find_task

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from directive_cli.registry.query import Snapshot

COLUMNS = (
    "ref", "kind", "date", "agency", "evidence", "until", "to", "corrects", "by", "note", "obstacle", "proposal",
)  # fmt: skip
EVENT_KINDS: tuple[str, ...] = get_args(EventKind)
SIZE_LIMIT = 20_000_000


@dataclass(frozen=True, slots=True)
class LineFault:
    """A line that cannot be recorded."""

    line: int
    message: Message


class LinesRefused(DirectiveError):
    """Some lines cannot be recorded, so none was."""

    def __init__(self, name: str, faults: list[LineFault]) -> None:
        super().__init__(
            _(
                "{name}: {n} line cannot be recorded, so none was.",
                plural="{name}: {n} lines cannot be recorded, so none was.",
                name=name,
                n=len(faults),
            )
        )
        self.name = name
        self.faults = tuple(faults)


class FileRefused(DirectiveError):
    """The file of events as a whole cannot be read."""


def read_events(
    name: str, raw: bytes, snapshot: Snapshot
) -> tuple[list[tuple[int, NewEvent]], list[LineFault]]:
    """Return the events of a file with their lines, and the lines that say no event.

    ``name`` ends in ``.csv``, ``.jsonl`` or ``.ndjson``. Raises FileRefused when it is none of these or not UTF-8.
    """
    events: list[tuple[int, NewEvent]] = []
    faults: list[LineFault] = []
    for line, row in _rows(name, raw):
        try:
            if isinstance(row, Message):
                raise DirectiveError(row)
            events.append((line, _event(row, snapshot)))
        except DirectiveError as error:
            faults.append(LineFault(line, error.message))
    return events, faults


def _rows(name: str, raw: bytes) -> Iterator[tuple[int, Mapping[str, str] | Message]]:
    if len(raw) > SIZE_LIMIT:
        raise FileRefused(
            _("{name} is larger than {limit} MB.", name=name, limit=SIZE_LIMIT // 1_000_000)
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileRefused(_("{name} is not UTF-8; save it as CSV UTF-8.", name=name)) from None
    if name.lower().endswith(".csv"):
        yield from _csv_rows(name, text)
    elif name.lower().endswith((".jsonl", ".ndjson")):
        yield from _json_rows(text)
    else:
        raise FileRefused(_("{name} is neither .csv nor .jsonl.", name=name))


def _csv_rows(name: str, text: str) -> Iterator[tuple[int, Mapping[str, str] | Message]]:
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = [column.strip().lower() for column in next(reader, [])]
        unknown = sorted(set(columns) - set(COLUMNS))
        if unknown or not {"ref", "kind", "date"} <= set(columns):
            raise FileRefused(
                _(
                    "{name}: the first line names the columns; needed are ref, kind and date, known are {columns}.",
                    name=name,
                    columns=", ".join(COLUMNS),
                )
            )
        for row in reader:
            if not any(cell.strip() for cell in row):
                continue
            if len(row) > len(columns):
                yield reader.line_num, _("The line has more cells than there are columns.")
            else:
                yield (
                    reader.line_num,
                    {key: cell.strip() for key, cell in zip(columns, row, strict=False)},
                )
    except csv.Error as error:
        yield reader.line_num, _("The line is not CSV: {reason}.", reason=str(error))


def _json_rows(text: str) -> Iterator[tuple[int, Mapping[str, str] | Message]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row: Any = json.loads(line)
        except (ValueError, RecursionError):
            yield number, _("The line is not JSON.")
            continue
        if not isinstance(row, dict) or any(
            not isinstance(value, str | None) for value in row.values()
        ):
            yield number, _("The line is not an object of texts.")
        elif unknown := sorted(set(row) - set(COLUMNS)):
            yield (
                number,
                _(
                    "{key} is not a known key; known are {columns}.",
                    key=unknown[0],
                    columns=", ".join(COLUMNS),
                ),
            )
        else:
            yield number, {key: value.strip() for key, value in row.items() if value is not None}


def _event(row: Mapping[str, str], snapshot: Snapshot) -> NewEvent:
    kind = row.get("kind", "")
    if kind not in EVENT_KINDS:
        raise DirectiveError(
            _(
                '"{kind}" is no kind of event; known are {kinds}.',
                kind=kind,
                kinds=", ".join(EVENT_KINDS),
            )
        )
    ref = find_task(snapshot, row.get("ref", ""))
    agency = row.get("agency")
    if not agency:
        _task, owing = owed_by(snapshot, ref)
        agencies = agencies_owing(owing)
        if len(agencies) > 1:
            raise DirectiveError(
                _("{ref} is owed by {n} agencies; name one.", ref=ref, n=len(agencies))
            )
        agency = agencies[0]
    to = row.get("to")
    if kind == "voided" and not row.get("corrects"):
        raise DirectiveError(
            _("A `voided` event needs `corrects`, the id of the event that it takes back.")
        )
    return NewEvent(
        ref=ref,
        agency=snapshot.register.resolve(agency),
        kind=kind,
        day=_day("date", row.get("date", "")),
        evidence=row.get("evidence") or None,
        until=_day("until", row["until"]) if row.get("until") else None,
        to=snapshot.register.resolve(to) if to else None,
        corrects=row.get("corrects") or None,
        by=row.get("by") or None,
        note=row.get("note") or None,
        obstacle=row.get("obstacle") or None,
        proposal=row.get("proposal") or None,
    )


def _day(key: str, text: str) -> date:
    try:
        return typed_day(text)
    except NotADate as error:
        raise DirectiveError(_("{key}: {reason}", key=key, reason=error.message)) from None
