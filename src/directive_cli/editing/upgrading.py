"""A registry's move to the newest format: what is written otherwise there, and the format's number.

Nothing is lost by it: comments and order stay. What newly fires is for the caller to find out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from directive_cli.checks.file_context import NEWEST_FORMAT
from directive_cli.checks.json_schema import schema_files
from directive_cli.domain.deadline import Basis, Before, BeforeReading, DeadlineError, read_deadline
from directive_cli.domain.deadline_phrases import find_deadlines
from directive_cli.domain.partial_date import PartialDate
from directive_cli.domain.working_calendar import WorkingCalendar
from directive_cli.editing.change_set import ChangeSet
from directive_cli.editing.yaml_edit import add_key, file_bytes, replace_value
from directive_cli.registry.location import DIRECTIVES_FOLDER, REGISTRY_FILE
from directive_cli.registry.reading import read_registry_file
from directive_cli.registry.yaml_document import YamlDocument


def plan_upgrade(changes: ChangeSet, paths: Iterable[str]) -> int:
    """Plan the upgrade; return how many deadlines are written otherwise. ``paths`` are all files.

    A file that cannot be read stays as it is.
    """
    _set_format(changes)
    rewritten = 0
    for path in paths:
        if path.startswith(f"{DIRECTIVES_FOLDER}/"):
            rewritten += _rewrite(changes, path)
    if (changes.root / "schema").is_dir():
        for name, text in schema_files().items():
            changes.put(f"schema/{name}", text.encode("utf-8"))
    return rewritten


def _set_format(changes: ChangeSet) -> None:
    raw = changes.read(REGISTRY_FILE)
    if raw is None:
        changes.put(REGISTRY_FILE, f"format: {NEWEST_FORMAT}\n".encode())
        return
    document = read_registry_file(REGISTRY_FILE, raw).document
    assert document is not None, "the settings were read before"
    if "format" not in document.data:
        document = add_key(document, (), "format", NEWEST_FORMAT, after=())
    elif document.data["format"] != NEWEST_FORMAT:
        document = replace_value(document, ("format",), NEWEST_FORMAT)
    changes.put(REGISTRY_FILE, file_bytes(document))


def _rewrite(changes: ChangeSet, path: str) -> int:
    """Write "trước" a month, a quarter or a holiday as such where the file holds its first day."""
    reading = read_registry_file(path, changes.read(path) or b"")
    if reading.content is None or reading.document is None:
        return 0
    document, count = reading.document, 0
    issued_on = _day(reading.content.issued_on)
    for at, entry in _deadlines(reading.data):
        wanted = _otherwise(entry, issued_on)
        if wanted is None:
            continue
        document = _put(document, at, wanted)
        count += 1
    if count:
        changes.put(path, file_bytes(document))
    return count


def _deadlines(data: Any) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    for place, task in enumerate(data.get("tasks") or ()):
        entry = task.get("deadline")
        if isinstance(entry, dict):
            yield ("tasks", place, "deadline"), entry
        for nth, each in enumerate(entry if isinstance(entry, list) else ()):
            yield ("tasks", place, "deadline", nth), each


def _otherwise(entry: dict[str, Any], issued_on: date | None) -> Before | None:
    """Return the deadline in format 2: the same last day, whatever "before" means."""
    if "before" not in entry or "exclusive" in entry:
        return None
    try:
        stored = read_deadline(entry)
    except DeadlineError:
        return None
    if not isinstance(stored, Before) or stored.excludes_its_day or stored.time is not None:
        return None
    found = [each.deadline for each in find_deadlines(stored.text, issued_on=issued_on).deadlines]
    same = [
        each
        for each in found
        if isinstance(each, Before) and each.excludes_its_day and _ends_alike(each, stored)
    ]
    return same[0] if len(found) == len(same) == 1 else None


def _ends_alike(one: Before, other: Before) -> bool:
    basis = Basis(None, None, BeforeReading.STRICT, WorkingCalendar.from_mapping(None))
    last_days = [each.occurrences(basis, until=date.max)[0].last_day for each in (one, other)]
    return last_days[0] == last_days[1]


def _put(document: YamlDocument, at: tuple[str | int, ...], wanted: Before) -> YamlDocument:
    document = replace_value(document, (*at, "before"), wanted.value)
    if wanted.exclusive:
        document = add_key(document, at, "exclusive", True, after=("text", "before"))
    return document


def _day(text: str | None) -> date | None:
    return PartialDate.parse(text).first_day if text else None
