"""The commands that record events: done, submit, progress, return, extend, transfer, …"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from directive_cli.cli.applying import apply, planning, say_written, show_plan
from directive_cli.cli.recording_table import (
    EventOptions,
    RecordOptions,
    VoidOptions,
    WritingOptions,
)
from directive_cli.cli.session import Session, WrongOption, printable, write_files
from directive_cli.diagnostics import DirectiveError, ExitCode
from directive_cli.domain.event_words import EVENT_WORDS
from directive_cli.domain.status import CLOSED_STATES, Event, TaskRef
from directive_cli.editing.bulk_events import (
    LineFault,
    LinesRefused,
    read_bounded,
    read_events,
    template,
)
from directive_cli.editing.change_set import ChangeSet
from directive_cli.editing.events import (
    EventRefused,
    Recorded,
    Recorder,
    agencies_owing,
    owed_by,
    voiding,
)
from directive_cli.messages import _
from directive_cli.registry.lookup import find_task, spoken_label, spoken_ref
from directive_cli.registry.query import Snapshot
from directive_cli.reports.table import state_words


def void(session: Session, given: VoidOptions) -> int:
    """Answer ``directive void``."""
    reason = (given.reason or "").strip()
    if not reason:
        raise WrongOption(_("Say why with --reason: the record stays, and so must the reason."))
    with planning(session, dry_run=given.dry_run) as changes:
        snapshot = session.snapshot()
        day = session.day("--on", text) if (text := given.on) else session.today
        recorder = Recorder(changes, snapshot, session.today)
        recorded = [
            recorder.add(voiding(snapshot, identifier, day=day, reason=reason, by=given.by))
            for identifier in dict.fromkeys(given.events)
        ]
        return _finish(session, given, changes, snapshot, recorded)


def record_file(session: Session, given: RecordOptions) -> int:
    """Answer ``directive record``."""
    if given.write_template is not None:
        write_files({session.cwd / given.write_template: template(session.today).encode()})
        session.say(_("The example is in {path}.", path=given.write_template))
        return ExitCode.OK
    if given.file is None:
        raise WrongOption(_("Name a file, or write an example of one with --write-template FILE."))
    path = Path(given.file)
    raw = read_bounded(session.cwd / path)
    with planning(session, dry_run=given.dry_run) as changes:
        snapshot = session.snapshot()
        events, faults = read_events(path.name, raw, snapshot)
        _echo_days(session, raw, [event.day for _line, event in events])
        recorded: list[Recorded] = []
        recorder = Recorder(changes, snapshot, session.today)
        for line, event in events:
            # After a bad line the rest is read too, so that every one is named.
            try:
                recorded.append(recorder.add(event, again=given.again))
            except DirectiveError as error:
                faults.append(LineFault(line, error.message))
        if faults:
            faults.sort(key=lambda fault: fault.line)
            for fault in faults:
                session.say(
                    _("{name}:{line}: {reason}", name=path, line=fault.line, reason=fault.message)
                )
            raise LinesRefused(str(path), faults)
        return _finish(session, given, changes, snapshot, recorded)


def _echo_days(session: Session, raw: bytes, days: Sequence[date]) -> None:
    """Report how the days of a file were understood, unless all of them are ISO dates."""
    # UTF-16 has a zero beside each digit.
    if not days or not _TYPED_DAY.search(raw.replace(b"\0", b"")):
        return
    from directive_cli.domain.typed_dates import in_words

    first, last = min(days), max(days)
    if first == last:
        session.say(_("Days are read day first: {day}.", day=in_words(first)))
        return
    session.say(
        _(
            "Days are read day first: from {first} to {last}.",
            first=in_words(first),
            last=in_words(last),
        )
    )


_TYPED_DAY = re.compile(rb"\d[/.-]\d{1,2}[/.-]\d{4}")


def _record_kind(session: Session, given: EventOptions, kind: str) -> int:
    with planning(session, dry_run=given.dry_run) as changes:
        snapshot = session.snapshot()
        recorder = Recorder(changes, snapshot, session.today)
        recorded = [
            recorder.add(event, again=given.again)
            for text in dict.fromkeys(given.refs)
            for event in _events(session, given, snapshot, find_task(snapshot, text), kind)
        ]
        return _finish(session, given, changes, snapshot, recorded)


progress = partial(_record_kind, kind="progress")
submit = partial(_record_kind, kind="submitted")
done = partial(_record_kind, kind="completed")
give_back = partial(_record_kind, kind="returned")
extend = partial(_record_kind, kind="extended")
transfer = partial(_record_kind, kind="transferred")
cancel = partial(_record_kind, kind="cancelled")


def _events(
    session: Session, given: EventOptions, snapshot: Snapshot, ref: TaskRef, kind: str
) -> Iterator[Event]:
    day = session.day("--on", text) if (text := given.on) else session.today
    until = session.day("--until", text) if (text := given.until) else None
    to = snapshot.register.resolve(text) if (text := given.to) else None
    for agency in _agencies(session, given, snapshot, ref):
        yield Event(
            id="",
            directive=ref.directive,
            task=ref.task,
            occurrence=ref.occurrence,
            agency=agency,
            kind=kind,
            day=day,
            evidence=given.evidence,
            until=until,
            to=to,
            corrects=given.corrects,
            by=given.by,
            note=given.note,
            obstacle=given.obstacle,
            proposal=given.proposal,
        )


def _agencies(session: Session, given: EventOptions, snapshot: Snapshot, ref: TaskRef) -> list[str]:
    """Return whose event it is: as named, all that owe, the user's own, or the only one owing."""
    named = [snapshot.register.resolve(text) for text in given.agency]
    _task, owing = owed_by(snapshot, ref)
    if named and given.all_leads:
        raise WrongOption(_("Use either --agency or --all-leads."))
    if given.all_leads:
        return agencies_owing(entry for entry in owing if entry.state not in CLOSED_STATES)
    if named:
        return named
    agencies = agencies_owing(owing)
    own = session.environment.get("DIRECTIVE_AGENCY")
    if own and (resolved := snapshot.register.resolve(own)) in agencies:
        return [resolved]
    if len(agencies) == 1:
        return agencies
    listed = [f"{each} ({snapshot.register.name(each)})" for each in agencies[:6]]
    shown = ", ".join(listed) + (" …" if len(agencies) > 6 else "")
    raise EventRefused(
        _(
            "{ref} is owed by {n} agencies: {agencies}. Name one with --agency, or use "
            "--all-leads.",
            ref=spoken_label(snapshot, ref.directive) + str(ref)[len(ref.directive) :],
            n=len(agencies),
            agencies=shown,
        )
    )


def _finish(
    session: Session,
    given: WritingOptions,
    changes: ChangeSet,
    snapshot: Snapshot,
    recorded: Sequence[Recorded],
) -> int:
    """Show the diff or write the plan, and say what was recorded where."""
    apply(session, changes, snapshot, dry_run=given.dry_run)
    if given.format == "json":
        _print_json(session, given, changes, recorded)
    elif given.dry_run:
        show_plan(session, changes)
    else:
        for entry in recorded:
            _say_recorded(session, snapshot, entry)
        say_written(session, changes)
    return ExitCode.OK


def _say_recorded(session: Session, snapshot: Snapshot, entry: Recorded) -> None:
    """Say what was recorded and the state that follows, or that it stood there already."""
    event = entry.event
    said: dict[str, Any] = {
        "ref": spoken_ref(snapshot, event),
        "kind": EVENT_WORDS[event.kind],
        "day": event.day,
        "agency": snapshot.register.name(event.agency),
        "id": event.id,
    }
    if entry.already:
        session.say(
            _(
                "{ref}: {kind} on {day} by {agency} is recorded already as {id}; "
                "--again records it once more.",
                **said,
            )
        )
        return
    line = _(
        "{ref}: {kind} on {day} by {agency} is recorded as {id}. {now}",
        **said,
        now=_("The registry has no such task.")
        if entry.state is None
        else _("Now: {state}.", state=state_words(entry.state)),
    )
    print(printable(session.translator(line)), file=session.stdout)


def _print_json(
    session: Session, given: WritingOptions, changes: ChangeSet, recorded: Sequence[Recorded]
) -> None:
    from directive_cli.formats.json_text import write_json

    items = [
        {
            "id": entry.event.id,
            "ref": str(entry.event.ref),
            "agency": entry.event.agency,
            "kind": entry.event.kind,
            "date": entry.event.day.isoformat(),
            "state": entry.state.value if entry.state is not None else None,
            "path": entry.path,
            "already": entry.already,
        }
        for entry in recorded
    ]
    written = not given.dry_run
    body = {
        "schema": "directive.record/1",
        "registry": str(session.root),
        "written": written,
        "items": items,
        "diff": changes.diff(),
    }
    write_json(body, session.stdout)
