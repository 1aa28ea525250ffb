"""``history``: who recorded or changed what of a directive or task, when, and from what."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from directive_cli.domain.event_words import EVENT_WORDS
from directive_cli.messages import Message, _
from directive_cli.registry.lookup import spoken_label
from directive_cli.registry.yaml_canonical import write_flow
from directive_cli.reports.table import Column, Kind, Name, Report, Row, Table
from directive_cli.reports.task_json import envelope
from directive_cli.reports.tasks import unread

if TYPE_CHECKING:
    from typing import Any

    from directive_cli.registry.git_history import DatumChange, History
    from directive_cli.registry.query import Snapshot
    from directive_cli.reports.table import Cell

_COLUMNS = (
    Column("at", _("When")),
    Column("author", _("Recorded by")),
    Column("commit", _("Commit"), Kind.REF, essential=False),
    Column("task", _("Task"), Kind.REF),
    Column("what", _("What"), width=40),
    Column("before", _("Before"), essential=False),
    Column("after", _("After"), essential=False),
)
FIELD_WORDS: dict[str, Message] = {
    "title": _("Content"),
    "detail": _("Detail"),
    "lead": _("Lead"),
    "coordinating": _("Coordinating"),
    "carried_out_by": _("Carried out by"),
    "supervised_by": _("Supervised by"),
    "report_to": _("Report to"),
    "consolidated_by": _("Consolidated by"),
    "deliverable": _("Deliverable"),
    "deadline": _("Deadline"),
    "depends_on": _("Depends on"),
    "number": _("Number"),
    "symbol": _("Symbol"),
    "type": _("Type"),
    "issuer": _("Issuer"),
    "issued_on": _("Issued on"),
    "meeting_on": _("Meeting on"),
    "received_on": _("Received on"),
    "signed_by": _("Signed by"),
    "addressees": _("Addressees"),
    "copies": _("Copies"),
    "aliases": _("Also called"),
    "implements": _("Carries out"),
    "amends": _("Amends"),
    "replaces": _("Replaces"),
    "corrects": _("Corrects"),
    "cites": _("Cites"),
    "unreviewed": _("draft, not reviewed"),
}
"""What people call the keys of a directive and its tasks."""
"""What people call the fields of a file."""
_FACT_WORDS: dict[str, Message] = {
    "evidence": _("Evidence"),
    "until": _("Extended to"),
    "to": _("Transferred to"),
    "corrects": _("Takes back"),
    "by": _("Authority"),
    "note": _("Note"),
    "reason": _("Note"),
    "obstacle": _("Obstacle"),
    "proposal": _("Proposal"),
}
"""What people call the facts of an event."""
_TOLD_IN_THE_TABLE = ("id", "task", "kind", "recorded_on")


def history_report(
    snapshot: Snapshot, directive: str, history: History, *, task: str | None = None
) -> tuple[Report, dict[str, Any]]:
    """Return the history of a directive, or of one task of it, latest change first."""
    changes = [change for change in history.changes if task is None or change.task == task]
    label = spoken_label(snapshot, directive) + (f":{task}" if task else "")
    footnotes = (
        (_("The clone is shallow: what is older than it is not shown."),) if history.cut_off else ()
    )
    table = Table(
        "history",
        _COLUMNS,
        [Row(_cells(snapshot, change), id=change.commit.id) for change in changes],
        footnotes=footnotes,
        if_empty=_("Git remembers nothing of it yet."),
    )
    report = Report(
        key="history",
        title=_("History of {ref}", ref=label),
        as_of=snapshot.as_of,
        reading=snapshot.reading,
        parts=(table,),
        unread=unread(snapshot),
        registry=snapshot.name,
        wide=True,
    )
    body = {
        **envelope(snapshot, "history"),
        "directive": directive,
        "task": task,
        "cut_off": history.cut_off,
        "items": [_json(change) for change in changes],
    }
    return report, body


def _cells(snapshot: Snapshot, change: DatumChange) -> tuple[Cell, ...]:
    commit = change.commit
    before, after = change.before, change.after
    if change.event is not None or change.key is None:
        before, after = _summary(before), _summary(after)
    return (
        _moment(commit.at) if commit.id else _("not committed"),
        commit.author,
        commit.id[:10] if commit.id else "",
        change.task or "",
        _what(snapshot, change),
        _text(before, change, snapshot)
        if not (change.key is None and change.before is None)
        else "",
        _text(after, change, snapshot),
    )


def _moment(at: str) -> Message | str:
    day, _t, time = at[:16].partition("T")
    return Message("{day} {time}", day=_day(day), time=time)


def _day(text: str) -> date | str:
    return date.fromisoformat(text) if len(text) == len("2025-11-05") else text


def _what(snapshot: Snapshot, change: DatumChange) -> Message | str:
    if change.event is not None:
        entry = change.after or change.before
        kind = EVENT_WORDS.get(str(entry.get("kind")), str(entry.get("kind")))
        agency = Name(change.agency or "", snapshot.register.name(change.agency or ""))
        day = _day(str(entry.get("date")))
        if change.before is None:
            return _("{kind} on {day}, {agency}", kind=kind, day=day, agency=agency)
        if change.after is None:
            return _("event {id} removed from the file", id=change.event)
        return _("event {id} changed in the file", id=change.event)
    if change.key is not None:
        if change.key == "title" and change.task is None:
            return _("Title")
        return FIELD_WORDS.get(change.key, change.key)
    if change.task is not None:
        return _("task added") if change.before is None else _("task removed")
    return _("directive added") if change.before is None else _("directive removed")


def _summary(value: Any) -> Any:
    """Return what a whole event, task or directive says, in a line."""
    if not isinstance(value, dict):
        return value
    if "kind" in value:
        return {
            key: item
            for key, item in value.items()
            if key not in _TOLD_IN_THE_TABLE and key != "date"
        } or None
    return value.get("title") or value.get("number") or ""


def _text(value: Any, change: DatumChange, snapshot: Snapshot) -> Cell:
    """Return a value in words: agencies by name, a deadline as written, an event's facts named."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _day_or_name(value, snapshot)
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(_day_or_name(each, snapshot) for each in value)
    if isinstance(value, dict) and change.event is not None:
        return tuple(
            Message(
                "{fact}: {value}", fact=_FACT_WORDS[key], value=_day_or_name(str(item), snapshot)
            )
            if key in _FACT_WORDS
            else f"{key}: {item}"
            for key, item in value.items()
        )
    if isinstance(value, dict) and "text" in value:
        return str(value["text"])
    return write_flow(value)


def _day_or_name(text: str, snapshot: Snapshot) -> str | Message:
    with suppress(ValueError):
        if len(text) == len("2025-11-05"):
            return Message("{day}", day=date.fromisoformat(text))
    register = snapshot.register
    known = text in register.agencies or text in register.groups
    return register.name(text) if known else text


def _json(change: DatumChange) -> dict[str, Any]:
    commit = change.commit
    return {
        "commit": commit.id,
        "author": commit.author or None,
        "at": commit.at or None,
        "subject": commit.subject or None,
        "path": change.path,
        "task": change.task,
        "key": change.key,
        "event": change.event,
        "agency": change.agency,
        "before": change.before,
        "after": change.after,
    }
