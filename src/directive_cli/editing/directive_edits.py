"""Changes of a directive that is there: its fields, the fields of a task, a further task.

Only what changes is touched; comments and layout of the rest stay. What the change would bring into
the registry is asked by the plan that writes it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from directive_cli.diagnostics import DirectiveError
from directive_cli.editing.change_set import ChangeSet
from directive_cli.editing.formatting import as_canonical_as
from directive_cli.editing.new_directive import (
    CannotMake,
    NewTask,
    Understood,
    document_to_edit,
    stated_deadlines,
    task_entry,
    understand,
)
from directive_cli.editing.yaml_edit import (
    EditRefused,
    add_key,
    append_item,
    file_bytes,
    remove_key,
    replace_value,
)
from directive_cli.messages import _
from directive_cli.registry.query import Snapshot
from directive_cli.registry.rows import Directive
from directive_cli.registry.yaml_canonical import KEY_ORDER, QUOTED
from directive_cli.registry.yaml_document import YamlDocument


class NothingToEdit(DirectiveError):
    """No change was asked for, or the file already says it."""


@dataclass(frozen=True, slots=True)
class TaskEdit:
    """The change of a task: keys with their new values; None removes a key."""

    fields: Mapping[str, Any]
    deadline: str | None = None
    """The new words of the deadline."""


def edit_task(
    changes: ChangeSet, snapshot: Snapshot, directive: Directive, task: str, edit: TaskEdit
) -> list[Understood]:
    """Plan the change of one task; return how a new deadline is understood. Raises CannotMake."""
    document = document_to_edit(changes, directive.path)
    loc: list[str | int] = ["tasks", _position(document, task)]
    fields = dict(edit.fields)
    understood: list[Understood] = []
    if edit.deadline is not None:
        found = stated_deadlines(task, edit.deadline, directive.issued_on)
        entries = [one.as_mapping() for one in found]
        fields["deadline"] = entries[0] if len(entries) == 1 else entries
        understood = understand(task, edit.deadline, directive.issued_on, snapshot)
    _put(changes, directive, document, loc, fields, KEY_ORDER["directive"][("tasks", "*")])
    return understood


def edit_directive(changes: ChangeSet, directive: Directive, fields: Mapping[str, Any]) -> None:
    """Plan the change of a document's own fields. Raises CannotMake."""
    document = document_to_edit(changes, directive.path)
    _put(changes, directive, document, [], fields, KEY_ORDER["directive"][()])


def add_tasks(
    changes: ChangeSet, snapshot: Snapshot, directive: Directive, tasks: Sequence[NewTask]
) -> list[Understood]:
    """Plan further tasks of a directive, behind those that it has. Raises CannotMake."""
    before = document = document_to_edit(changes, directive.path)
    known = {str(entry.get("id")) for entry in document.data.get("tasks") or ()}
    understood: list[Understood] = []
    for task in tasks:
        if task.id in known:
            raise CannotMake(_("{id} has a task {task} already.", id=directive.id, task=task.id))
        known.add(task.id)
        entry, meant = task_entry(task, directive.issued_on, snapshot)
        understood += meant
        quoted = QUOTED["directive"]
        if "tasks" in document.data:
            document = append_item(document, ["tasks"], entry, quoted=quoted)
        else:
            order = KEY_ORDER["directive"][()]
            earlier = order[: order.index("tasks")]
            document = add_key(document, (), "tasks", [entry], after=earlier, quoted=quoted)
    document = as_canonical_as(before, document, kind="directive")
    changes.put(directive.path, file_bytes(document))
    return understood


def _position(document: YamlDocument, task: str) -> int:
    for place, entry in enumerate(document.data.get("tasks") or ()):
        if str(entry.get("id")) == task:
            return place
    raise CannotMake(_("{path} has no task {task}.", path=document.path, task=task))


def _put(
    changes: ChangeSet,
    directive: Directive,
    document: YamlDocument,
    loc: list[str | int],
    fields: Mapping[str, Any],
    order: Sequence[str],
) -> None:
    before = document
    for key, value in fields.items():
        document = _with_key(document, loc, key, value, order)
    if document.text == before.text:
        raise NothingToEdit(_("Nothing changes: the file says so already."))
    document = as_canonical_as(before, document, kind="directive")
    changes.put(directive.path, file_bytes(document))


def _with_key(
    document: YamlDocument, loc: list[str | int], key: str, value: Any, order: Sequence[str]
) -> YamlDocument:
    mapping = document.data
    for step in loc:
        mapping = mapping[step]
    if key in mapping:
        if value is None:
            return remove_key(document, [*loc, key])
        if mapping[key] == value:
            return document
        try:
            return replace_value(document, [*loc, key], value)
        except EditRefused:
            # A list or mapping of several lines is written anew as a whole.
            document = remove_key(document, [*loc, key])
    elif value is None:
        return document
    return add_key(document, loc, key, value, after=order[: order.index(key)])
