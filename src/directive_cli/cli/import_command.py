"""The command ``import``: an account of an office's tracker, row by row; written if asked."""

from __future__ import annotations

import sys
from typing import Any

from directive_cli.cli.applying import apply, planning
from directive_cli.cli.session import Session, WrongOption, printable, write_files
from directive_cli.cli.workbook_table import ImportOptions
from directive_cli.diagnostics import DirectiveError, ExitCode
from directive_cli.editing.events import Recorder
from directive_cli.editing.planned_registry import planned_snapshot
from directive_cli.messages import Message, _
from directive_cli.registry.query import Snapshot
from directive_cli.registry.workers import without_collecting
from directive_cli.workbooks.answers import holds_form
from directive_cli.workbooks.cells import Cells, file_content, read_cells
from directive_cli.workbooks.form_page import is_saved_answer
from directive_cli.workbooks.looking import WorkbookRefused
from directive_cli.workbooks.tracker_account import TrackerAccount
from directive_cli.workbooks.tracker_json import account_lines, account_mapping
from directive_cli.workbooks.tracker_map import TrackerMap
from directive_cli.workbooks.tracker_reading import TrackerWorkbook, read_tracker
from directive_cli.workbooks.tracker_writing import IMPORTS, plan_directives, record_events

_TOLD_AT_MOST = 30


class TrackerRefused(DirectiveError):
    """The file as a whole cannot be imported."""


def import_tracker(session: Session, given: ImportOptions) -> int:
    """Answer ``directive import``: exit 1 when something is asked or refused."""
    path = session.cwd / given.file
    raw = file_content(path)
    if is_saved_answer(raw):
        raise _for_collect(path.name)
    cells = read_cells(path.name, raw)
    _refuse(path.name, cells, given)
    book = TrackerWorkbook.of(path.name, raw, cells)
    snapshot = session.snapshot()
    answers = _answers(session, given, book, snapshot)
    account = _read(session, given, book, snapshot, answers)
    if not account.has_tasks:
        raise WorkbookRefused(
            _("{name} holds no table of tasks: no heading names a task together with a lead, a "
              "deadline, a document or a state.", name=path.name)
        )  # fmt: skip
    if given.format == "text" and sys.stdin.isatty():
        account = _dialogue(session, given, book, snapshot, answers, account)
    written = _write(session, book, account, answers) if given.write else None
    if given.write_map:
        _write_map(session, given, account, answers)
    _answer(session, given, account, snapshot, written)
    left = account.questions() or account.refused or (written and written["refused"])
    return ExitCode.FINDINGS if left else session.incomplete(snapshot.unread)


def _refuse(name: str, cells: list[Cells], given: ImportOptions) -> None:
    """Refuse our own form, and a sheet that is not there."""
    if holds_form(cells):
        raise _for_collect(name)
    names = [each.name for each in cells]
    for wanted in given.sheet:
        if wanted not in names:
            raise WrongOption(
                _("{name} has no sheet “{sheet}”; it has {names}.", name=name, sheet=wanted,
                  names=", ".join(names))
            )  # fmt: skip


def _for_collect(name: str) -> TrackerRefused:
    return TrackerRefused(
        _("{name} is a form of `directive sheets`: use `directive collect`.", name=name)
    )


def _answers(
    session: Session, given: ImportOptions, book: TrackerWorkbook, snapshot: Snapshot
) -> TrackerMap:
    """Return the column map: the one remembered for these headings, overridden by ``--map``."""
    found = TrackerMap()
    kept = session.root / IMPORTS / f"{book.digest(snapshot)}.yaml"
    if kept.is_file():
        found = TrackerMap.parse(f"{IMPORTS}/{kept.name}", kept.read_bytes())
        session.say(
            _("The map of these headings is remembered: {path}.", path=f"{IMPORTS}/{kept.name}")
        )
    if given.map:
        named = session.cwd / given.map
        found = found.merged(TrackerMap.parse(given.map, file_content(named)))
    return found


def _read(
    session: Session,
    given: ImportOptions,
    book: TrackerWorkbook,
    snapshot: Snapshot,
    answers: TrackerMap,
) -> TrackerAccount:
    from directive_cli.cli.progress import DocumentCount

    total = sum(len(each.rows) for each in book.cells)
    counting = DocumentCount(session.stderr, session.translator, _rows_read)
    done = 0

    def tell() -> None:
        nonlocal done
        done += 1
        if total > 1000 and done % 50 == 0:
            counting.tell(done, total)

    try:
        return read_tracker(
            book,
            snapshot,
            answers,
            only=given.sheet,
            state_day=session.day_if_given("--state-day", given.state_day),
            tell=tell,
        )
    finally:
        counting.clear()


def _rows_read(done: int, total: int) -> Message:
    return _("{done} of {n} row", plural="{done} of {n} rows", done=done, n=total)


def _dialogue(
    session: Session,
    given: ImportOptions,
    book: TrackerWorkbook,
    snapshot: Snapshot,
    answers: TrackerMap,
    account: TrackerAccount,
) -> TrackerAccount:
    """Ask the open questions on the terminal; an empty answer leaves one open."""
    from directive_cli.cli.dialogue import asker

    ask = asker(session)
    passed: set[tuple[str, ...]] = set()
    session.say(_("Enter leaves a question open; = takes what is proposed; . ends the questions."))
    while open_now := [one for one in account.questions() if one.slot not in passed]:
        one = open_now[0]
        passed.add(one.slot)
        question = _("{place}: {reason}", place=one.place, reason=one.message)
        if one.proposal:
            question = _("{place}: {reason} [= {proposal}]", place=one.place, reason=one.message,
                         proposal=one.proposal)  # fmt: skip
        said = ask(question)
        if said == ".":
            break
        if said == "=" and one.proposal:
            said = one.proposal
        if not said or said == "=":
            continue
        before = answers.get(*one.slot)
        answers.put(one.slot, said)
        try:
            account = _read(session, given, book, snapshot, answers)
        except DirectiveError as error:
            session.say(error.message)
            answers.put(one.slot, before)
            passed.discard(one.slot)
    return account


def _write(
    session: Session, book: TrackerWorkbook, account: TrackerAccount, answers: TrackerMap
) -> dict[str, Any]:
    """Write the directives and the events of their tasks, in one change."""
    with planning(session, dry_run=False) as changes, without_collecting():
        snapshot = session.snapshot()
        plan = plan_directives(account, changes, snapshot)
        remembered = answers.remembered()
        if remembered.sections:
            changes.put(f"{IMPORTS}/{account.digest}.yaml", remembered.text().encode())
        with_source = snapshot.about.get("format", 1) >= 2
        planned = planned_snapshot(changes, snapshot, plan.directives.values())
        recorder = Recorder(changes, planned, session.today)
        recorded = record_events(plan, recorder, with_source=with_source)
        planned.index.close()
        apply(session, changes, snapshot, only_told=frozenset({"DIR301"}))
    return {
        "directives": plan.directives,
        "tasks": plan.tasks,
        "events": sum(not entry.already for _event, entry in recorded),
        "already": sum(entry.already for _event, entry in recorded),
        "refused": plan.refused,
        "paths": [change.path for change in changes.changes],
    }


def _write_map(
    session: Session, given: ImportOptions, account: TrackerAccount, answers: TrackerMap
) -> None:
    """Write the map with every column as it was read, and the open questions as comments."""
    target = session.cwd / str(given.write_map)
    if target.exists() and given.write_map != given.map:
        raise WrongOption(_("{path} is there already; name another file.", path=given.write_map))
    found = TrackerMap()
    for sheet in account.sheets:
        if sheet.head is None:
            continue
        head = sheet.head
        found.put(("sheets", sheet.name, "header"), [head.first + 1, head.last + 1])
        columns = {
            one.letters: one.meaning or "ignore"
            for one in head.columns
            if one.question is None and not (head.by_agency and one.meaning == "task")
        }
        found.put(("sheets", sheet.name, "columns"), columns)
    lines = [found.merged(answers).text()]
    for one in account.questions():
        slot = " > ".join(one.slot)
        lines.append(f"# ? {one.place}: {session.translator(one.message)}\n#   {slot}: …\n")
    write_files({target: "".join(lines).encode()})
    session.say(_("The map is in {path}; fill it in and give it with --map.", path=given.write_map))


def _answer(
    session: Session,
    given: ImportOptions,
    account: TrackerAccount,
    snapshot: Snapshot,
    written: dict[str, Any] | None,
) -> None:
    if given.format == "json":
        _print_json(session, account, written)
        return
    gap = "  " if session.on_terminal else "\t"
    for line in account_lines(account, snapshot.register.name):
        cells = session.translator(line).split("\t")
        print(gap.join(map(printable, cells)), file=session.stdout)
    asked = account.questions()
    if asked:
        session.say(
            _("{n} question is open; answer it in a map (--write-map, --map).",
              plural="{n} questions are open; answer them in a map (--write-map, --map).",
              n=len(asked))
        )  # fmt: skip
    for one in asked[:_TOLD_AT_MOST]:
        session.say(_("  ? {place}: {reason}", place=one.place, reason=one.message))
    if (more := len(asked) - _TOLD_AT_MOST) > 0:
        session.say(_("  … and {n} more, with their rows above.", n=more))
    if written is None:
        session.say(_("Nothing was written; --write writes what is clear."))
        return
    for place, reason in written["refused"]:
        session.say(_("  {place}: refused: {reason}", place=place, reason=reason))
    from directive_cli.reports.figures import directive_count, event_count, task_count

    session.say(
        _(
            "Written, unreviewed: {directives}, {tasks}, {events}; {already} there already.",
            directives=directive_count(len(written["directives"])),
            tasks=task_count(written["tasks"]),
            events=event_count(written["events"]),
            already=_("{n} event was", plural="{n} events were", n=written["already"]),
        )
    )


def _print_json(session: Session, account: TrackerAccount, written: dict[str, Any] | None) -> None:
    from directive_cli.formats.json_text import write_json

    body = {
        "schema": "directive.import/1",
        "registry": str(session.root),
        "written": written is not None,
        **account_mapping(account, session.translator),
    }
    if written is not None:
        refused = [
            {"cell": place, "message": session.translator(reason)}
            for place, reason in written["refused"]
        ]
        body["result"] = {**written, "refused": refused}
    write_json(body, session.stdout)
