"""The command ``edit``: a task, or the fields of a document."""

from __future__ import annotations

import sys
from typing import Any

from directive_cli.cli.applying import planning
from directive_cli.cli.create_commands import finish_edit
from directive_cli.cli.dialogue import agencies_from, asker, read_type
from directive_cli.cli.recording_table import EditOptions
from directive_cli.cli.session import Session, WrongOption
from directive_cli.domain.status import TaskRef
from directive_cli.editing.directive_edits import (
    NothingToEdit,
    TaskEdit,
    edit_directive,
    edit_task,
)
from directive_cli.messages import _
from directive_cli.registry.lookup import find_directive, find_task
from directive_cli.registry.query import Snapshot

_TASK_ONLY = ("deadline", "no_deadline", "lead", "coordinating", "no_coordinating", "deliverable")
_DOCUMENT_ONLY = ("type", "symbol", "issuer", "issued_on", "meeting_on", "received_on")


def edit(session: Session, given: EditOptions) -> int:
    """Answer ``directive edit``."""
    with planning(session, dry_run=given.dry_run) as changes:
        snapshot = session.snapshot()
        if ":" not in given.ref:
            directive = find_directive(snapshot, given.ref)
            edit_directive(changes, directive, _fields(session, given, snapshot))
            return finish_edit(session, changes, snapshot, [], dry_run=given.dry_run)
        ref = find_task(snapshot, given.ref)
        wanted = _task_edit(given, snapshot)
        if not given.dry_run:
            _confirm(session, given, snapshot, ref)
        known = find_directive(snapshot, ref.directive)
        understood = edit_task(changes, snapshot, known, ref.task, wanted)
        return finish_edit(session, changes, snapshot, understood, dry_run=given.dry_run)


def _fields(session: Session, given: EditOptions, snapshot: Snapshot) -> dict[str, Any]:
    """Return the fields of the document that change."""
    _refuse_others(given, _TASK_ONLY, _("{option} belongs to a task; write REF:TASK."))
    found: dict[str, Any] = {}
    if given.title is not None:
        found["title"] = given.title
    if given.type is not None:
        found["type"] = read_type(given.type)
    if given.symbol is not None:
        found["symbol"] = given.symbol
    if given.issuer is not None:
        found["issuer"] = snapshot.register.resolve(given.issuer)
    for key in ("issued_on", "meeting_on", "received_on"):
        if (text := getattr(given, key)) is not None:
            day = str(session.partial_date("--" + key.replace("_", "-"), text))
            found[key] = int(day) if len(day) == 4 else day
    if not found:
        raise NothingToEdit(_("Say what changes, such as --title or --issued-on."))
    return found


def _task_edit(given: EditOptions, snapshot: Snapshot) -> TaskEdit:
    """Return what changes of the task."""
    _refuse_others(given, _DOCUMENT_ONLY, _("{option} belongs to the document; leave out :TASK."))
    fields: dict[str, Any] = {}
    if given.title is not None:
        fields["title"] = given.title
    if given.lead:
        fields["lead"] = list(agencies_from("; ".join(given.lead), snapshot))
    if given.no_coordinating and given.coordinating:
        raise WrongOption(_("Use either --coordinating or --no-coordinating."))
    if given.coordinating:
        fields["coordinating"] = list(agencies_from("; ".join(given.coordinating), snapshot))
    elif given.no_coordinating:
        fields["coordinating"] = None
    if given.deliverable is not None:
        fields["deliverable"] = given.deliverable
    if given.no_deadline and given.deadline is not None:
        raise WrongOption(_("Use either --deadline or --no-deadline."))
    if given.no_deadline:
        fields["deadline"] = None
    if not fields and given.deadline is None:
        raise NothingToEdit(_("Say what changes, such as --deadline or --lead."))
    return TaskEdit(fields, given.deadline)


def _refuse_others(given: EditOptions, keys: tuple[str, ...], reason: Any) -> None:
    for key in keys:
        if getattr(given, key):
            flag = "--" + key.replace("_", "-")
            raise WrongOption(type(reason)(reason.template, option=flag))


def _confirm(session: Session, given: EditOptions, snapshot: Snapshot, ref: TaskRef) -> None:
    """Ask before changing a task that has reports; without a terminal require ``--yes``."""
    count = sum(event.task == ref.task for event in snapshot.events(ref.directive))
    if not count or given.yes:
        return
    said = _(
        "{ref} has {n} event; a change may alter its states.",
        plural="{ref} has {n} events; a change may alter their states.",
        n=count,
        ref=ref,
    )
    if not (sys.stdin.isatty() and session.on_terminal):
        raise WrongOption(_("{reason} Confirm with --yes.", reason=said))
    session.say(said)
    if asker(session)(_("Change it (yes/no)?")).casefold() not in ("yes", "y", "có", "co", "c"):
        raise WrongOption(_("Nothing was changed."))
