"""The commands that produce documents: report and remind; ``export`` has its own module."""

from __future__ import annotations

import io
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import IO, TYPE_CHECKING

from directive_cli.cli.report_request import (
    AskedReport,
    agencies_asked,
    directives_asked,
    period_end,
    sender_asked,
    tell_of_blank_head,
)
from directive_cli.cli.session import WrongOption, replace_file, write_files
from directive_cli.diagnostics import ExitCode, reason_of
from directive_cli.domain.choices import listed_choices
from directive_cli.formats.kinds import FORMATS, Rendering
from directive_cli.messages import _
from directive_cli.registry.query import TaskQuery
from directive_cli.reports.kinds import REPORT_WORDS, REPORTS, build_report
from directive_cli.translation import Translator

if TYPE_CHECKING:
    from directive_cli.cli.producing_table import RemindOptions, ReportOptions
    from directive_cli.cli.session import Session
    from directive_cli.cli.sheets_command import IssuedForms
    from directive_cli.registry.query import Snapshot
    from directive_cli.reports.calendar_entries import CalendarEntry
    from directive_cli.reports.reminders import Reminder
    from directive_cli.reports.table import Report


def report(session: Session, given: ReportOptions) -> int:
    """Answer ``directive report``."""
    if given.kind not in REPORTS:
        raise WrongOption(
            _(
                'There is no report "{kind}"; there are {accepted}.',
                kind=given.kind,
                accepted=listed_choices(REPORTS, REPORT_WORDS, near=given.kind),
            )
        )
    chosen = _format(session, given)
    if given.paper and chosen not in _PAPERS:
        raise WrongOption(_("--paper makes a Word document or a PDF; add --output FILE.docx."))
    if given.addressee and not given.paper:
        raise WrongOption(_("--addressee goes with --paper."))
    session.translator = _office_translator(session, given, chosen)
    with ExitStack() as opened:
        asked = AskedReport(session, given, opened, form=chosen)
        snapshot = asked.snapshot
        made = _build(session, given, asked)
        if (cell := given.explain) is not None:
            return _explain(session, made, cell)
        if FORMATS[chosen].is_file:
            _write_office(session, given, chosen, made, snapshot)
            if made.letterhead is not None and made.letterhead.issuer is None:
                tell_of_blank_head(session)
            return session.incomplete(snapshot.unread)
        from directive_cli.reports.report_json import report_json

        return session.answer(
            report=made,
            json_body=report_json(made, session.translator),
            unread=snapshot.unread,
            form=chosen,
        )


def remind(session: Session, given: RemindOptions) -> int:
    """Answer ``directive remind``."""
    from directive_cli.formats import letter
    from directive_cli.reports.reminders import reminders, reminders_report

    session.translator = _office_translator(session, given, "docx")
    if (path := given.write_template) is not None:
        language = session.translator.language
        replace_file(session.cwd / path, lambda out: letter.write_template(out, language))
        return ExitCode.OK
    snapshot = session.snapshot()
    folder = given.output
    if folder is None:
        raise WrongOption(_("--output is missing: name the folder for the letters."))
    until = session.day_within(given.within, snapshot)
    query = TaskQuery(
        agencies=agencies_asked(given, snapshot),
        directives=directives_asked(given, snapshot),
    )
    sender = sender_asked(session, given, snapshot)
    if given.sheets and (given.no_mail or given.one_letter):
        raise WrongOption(_("--sheets goes with a mail for each agency: leave the other out."))
    found, left_out, own = reminders(
        snapshot, due_until=until, query=query, one_for_all=given.one_letter,
        expand_groups=given.expand_groups or given.sheets, sender=sender,
    )  # fmt: skip
    forms = _forms(session, given, snapshot, replace(query, latest=until), sender)
    written = [
        _write_reminder(session, given, snapshot, each, session.cwd / folder, sender, forms)
        for each in found
    ]
    if written and sender is None:
        tell_of_blank_head(session)
    made = reminders_report(found, snapshot, left_out, files=written)
    if own:
        note = _("The sender's own tasks are in no letter: {n}.", n=own)
        made = replace(made, scope=(*made.scope, note))
    from directive_cli.reports.report_json import report_json

    # The list of written files goes to the screen; --output names the folder of the letters.
    return session.answer(
        report=made,
        json_body=report_json(made, session.translator),
        unread=snapshot.unread,
        on_screen=True,
    )


def _build(session: Session, given: ReportOptions, asked: AskedReport) -> Report:
    made = build_report(given.kind, asked)
    if not given.charts:
        return made
    from directive_cli.reports.charts import load, timeline
    from directive_cli.reports.obligations import reported_tasks

    snapshot = asked.snapshot
    tasks, _left_out = reported_tasks(snapshot, replace(asked.query, closed=False))
    return replace(made, parts=(*made.parts, timeline(tasks, snapshot), load(tasks, snapshot)))


def _write_office(
    session: Session, given: ReportOptions, chosen: str, made: Report, snapshot: Snapshot
) -> None:
    from directive_cli.cli.progress import watched

    rendering = Rendering(
        watched(made, session.stderr, session.translator),
        session.translator,
        json_body={},
        entries=lambda: _calendar_entries(session, given, made, snapshot),
        todo=given.todo,
    )

    def write(stream: IO[bytes]) -> None:
        FORMATS[chosen].write(rendering, stream)

    output = given.output
    if output is not None:
        replace_file(Path(output), write)
        return
    stream = getattr(session.stdout, "buffer", None)
    if FORMATS[chosen].is_binary and (stream is None or session.on_terminal):
        raise WrongOption(_("{format} is a binary format; use --output FILE.", format=chosen))
    held = io.BytesIO()
    write(held)
    if stream is None:
        session.stdout.write(held.getvalue().decode())
    else:
        session.stdout.flush()
        stream.write(held.getvalue())


def _calendar_entries(
    session: Session, given: ReportOptions, made: Report, snapshot: Snapshot
) -> list[CalendarEntry]:
    from directive_cli.reports.calendar_entries import calendar_entries
    from directive_cli.reports.obligations import reported_tasks

    agencies = agencies_asked(given, snapshot)
    if made.key == "agency":
        agencies = frozenset({snapshot.register.resolve(given.subject or "")})
    # A deadline that moved, was met or dropped must reach the calendars that have it: closed ones
    # stay in.
    query = TaskQuery(
        agencies=agencies,
        directives=directives_asked(given, snapshot),
        tasks=_tasks_returned(made, given, snapshot),
        closed=True,
        dated=None,
    )
    tasks, _left_out = reported_tasks(snapshot, query)
    end = period_end(session, given) or snapshot.as_of + _CALENDAR_AHEAD
    coming, _left_out = reported_tasks(snapshot, replace(query, latest=end, coming=True))
    tasks = list({task.ref: task for task in (*tasks, *coming)}.values())
    return calendar_entries(tasks, snapshot, agencies=agencies)


def _tasks_returned(
    made: Report, given: ReportOptions, snapshot: Snapshot
) -> frozenset[tuple[str, str]]:
    """Return the task that ``report returns`` is about; nothing stands for all tasks."""
    if made.key != "returns" or ":" not in (given.subject or ""):
        return frozenset()
    from directive_cli.registry.lookup import find_task

    ref = find_task(snapshot, given.subject or "")
    return frozenset({(ref.directive, ref.task)})


def _write_reminder(
    session: Session,
    given: RemindOptions,
    snapshot: Snapshot,
    reminder: Reminder,
    folder: Path,
    sender: str | None,
    forms: IssuedForms | None,
) -> list[str]:
    from directive_cli.formats import ics, letter, mail
    from directive_cli.reports.calendar_entries import calendar_entries
    from directive_cli.reports.reminders import annex_table, letterhead_of
    from directive_cli.reports.table import Letterhead

    letterhead = letterhead_of(sender, snapshot.register) if sender else Letterhead()
    reply_by = given.reply_by
    options = letter.LetterOptions(
        letterhead,
        session.translator.date(session.day("--reply-by", reply_by)) if reply_by else "",
        snapshot.register.name(sender) if sender else "",
    )
    annex = annex_table(reminder, snapshot)
    made = io.BytesIO()
    template = _template(given.template)
    letter.write_letter(
        reminder, annex, options, made, translate=session.translator, template=template
    )
    files = {f"{reminder.key}.docx": made.getvalue()}
    if not given.no_mail:
        calendar = io.BytesIO()
        tasks = {line.obligation.ref: line.obligation.task for line in reminder.lines}
        own = frozenset(name.id for name in reminder.addressees)
        entries = calendar_entries(tasks.values(), snapshot, agencies=own)
        title = session.translator(_("Reminders"))
        ics.write_calendar(
            entries, calendar, translate=session.translator, name=title, as_of=snapshot.as_of
        )
        form = forms.files.get(reminder.key) if forms is not None else None
        if form is not None:
            files[form[0]] = form[1]
        attachments = {**files, f"{reminder.key}.ics": calendar.getvalue()}
        message = io.BytesIO()
        mail.write_mail(
            reminder,
            annex,
            message,
            translate=session.translator,
            reading=snapshot.reading,
            attachments=attachments,
            reply_by=options.reply_by,
            report_to=options.report_to,
            to=_mailboxes(reminder, snapshot),
            reply_to=snapshot.about.get("returns_to") or "",
            with_form=form is not None,
        )
        files[f"{reminder.key}.eml"] = message.getvalue()
    write_files({folder / name: content for name, content in files.items()})
    return list(files)


def _forms(
    session: Session,
    given: RemindOptions,
    snapshot: Snapshot,
    query: TaskQuery,
    sender: str | None,
) -> IssuedForms | None:
    """Make the forms that lie in the mails, and keep who was asked; None without --sheets."""
    if not given.sheets:
        return None
    from directive_cli.cli.sheets_command import issue_forms, tell_issued

    reply_by = session.day_if_given("--reply-by", given.reply_by)
    issued = issue_forms(session, snapshot, query, reply_by=reply_by, sender=sender)
    tell_issued(session, issued)
    return issued


def _mailboxes(reminder: Reminder, snapshot: Snapshot) -> tuple[str, ...]:
    """Return the offices' mailboxes of the addressees, as agencies.yaml has them."""
    known = snapshot.register.agencies
    found = [box for name in reminder.addressees if name.id in known for box in known[name.id].mail]
    return tuple(dict.fromkeys(found))


def _template(path: str | None) -> IO[bytes] | None:
    """Return the office's own template; None: the built-in one."""
    if path is None:
        return None
    try:
        with Path(path).open("rb") as stream:
            content = stream.read(_LARGEST_TEMPLATE + 1)
    except OSError as error:
        raise WrongOption(
            _('{option} "{path}" cannot be read: {reason}.', option="--template", path=path,
              reason=reason_of(error))
        ) from error  # fmt: skip
    if len(content) > _LARGEST_TEMPLATE:
        raise WrongOption(
            _('{option} "{path}" is larger than {limit} MB.', option="--template", path=path,
              limit=_LARGEST_TEMPLATE // 1_000_000)
        )  # fmt: skip
    return io.BytesIO(content)


_LARGEST_TEMPLATE = 20_000_000
_CALENDAR_AHEAD = timedelta(days=366)
"""How far a calendar without a period lists what recurs."""
_PAPERS = ("docx", "pdf")
"""The forms of an official paper."""


def _format(session: Session, given: ReportOptions) -> str:
    if chosen := given.format:
        return chosen
    ending = Path(given.output or "").suffix.lstrip(".").lower()
    return ending if ending in FORMATS else "table"


def _office_translator(
    session: Session, given: ReportOptions | RemindOptions, chosen: str
) -> Translator:
    """Return Vietnamese for documents of the office unless a language was asked for."""
    asked = given.lang or session.environment.get("DIRECTIVE_LANG")
    return Translator("vi") if FORMATS[chosen].is_file and not asked else session.translator


def _explain(session: Session, made: Report, cell: str) -> int:
    from directive_cli.reports.table import refs_behind

    refs = refs_behind(made, cell)
    if refs is None:
        rows = ", ".join(
            dict.fromkeys(row.id or "" for table in made.tables for row in table.rows if row.id)
        )
        raise WrongOption(
            _(
                'The report has no number "{cell}"; write ROW:COLUMN, such as {example}. '
                "Rows: {rows}.",
                cell=cell,
              example="total:overdue", rows=rows[:300])
        )  # fmt: skip
    session.deliver("".join(f"{ref}\n" for ref in refs))
    return ExitCode.OK
