"""The keys of a form's rows: which assignment each means, and what was known when the form left.

Nothing is stored for it: the keys of a sheet are made anew over every event of every assignment.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from directive_cli.domain.vietnamese import fold
from directive_cli.registry.lookup import spoken_ref
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.registry.rows import Assignment, Task
from directive_cli.workbooks.form import row_key

KEY_PATTERN = re.compile(r"([0-9a-z]{4,32})-([0-9a-z]{10})")
"""``<sheet id>-<digest>``."""
AskedRow = tuple[str, str, str, str]
"""Sheet, agency, ref of the task, occurrence."""


@dataclass(frozen=True, slots=True)
class KnownRow:
    """An assignment, and the event that was its last one when the form left."""

    task: Task
    assignment: Assignment
    last_event: str


class Keys:
    """Which assignment a key means: found by making the keys of a sheet anew.

    ``asked`` are the keys that were sent out, by sheet and agency and ref with its occurrence.
    """

    def __init__(self, snapshot: Snapshot, asked: Mapping[AskedRow, str] | None = None) -> None:
        self.snapshot, self._asked = snapshot, asked or {}
        self._by_ref: dict[tuple[str, str], KnownRow] = {}
        self._tasks = [
            task for task in snapshot.tasks(TaskQuery(closed=True)) if not task.unreviewed
        ]
        self._sheets: dict[str, dict[str, KnownRow]] = {}

    def of_ref(self, sheet: str, agency: str, ref: str) -> tuple[str, KnownRow] | None:
        """Return the key and the assignment of a row that has lost its key, or None."""
        if not self._by_ref:
            for task in self._tasks:
                for entry in task.assignments:
                    for name in (spoken_ref(self.snapshot, task), task.ref):
                        last = entry.events[-1].id if entry.events else "-"
                        self._by_ref[entry.agency, fold(name)] = KnownRow(task, entry, last)
        known = self._by_ref.get((agency, fold(ref)))
        if known is None:
            return None
        plain = f"{known.task.directive}:{known.task.task}"
        sent = self._asked.get((sheet, agency, plain, known.task.occurrence or ""))
        if sent is not None and (found := self.find(f"{sheet}-{sent}")) is not None:
            return f"{sheet}-{sent}", found
        last_event = None if known.last_event == "-" else known.last_event
        return row_key(sheet, agency, known.task, last_event), known

    def asked_of(self, sheet: str, agency: str) -> set[str]:
        """Return the keys of the rows that an agency was asked in a sheet."""
        return {
            f"{sheet}-{key}" for (one, whose, *_ref), key in self._asked.items()
            if (one, whose) == (sheet, agency)
        }  # fmt: skip

    def find(self, key: str) -> KnownRow | None:
        """Return what the key means, or None when this registry made no such key."""
        found = KEY_PATTERN.fullmatch(key)
        if found is None:
            return None
        sheet = found[1]
        if sheet not in self._sheets:
            self._sheets[sheet] = {
                row_key(sheet, entry.agency, task, None if last == "-" else last): KnownRow(
                    task, entry, last
                )
                for task in self._tasks
                for entry in task.assignments
                for last in ("-", *(event.id for event in entry.events))
            }
        return self._sheets[sheet].get(key)
