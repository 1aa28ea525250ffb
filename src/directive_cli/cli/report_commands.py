"""The commands that produce documents: report and remind; ``export`` has its own module."""

from __future__ import annotations

import io
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import date, timedelta
from operator import methodcaller
from pathlib import Path
from typing import IO, TYPE_CHECKING

from directive_cli.cli.producing_table import REPORT_FORMATS, REPORTS
from directive_cli.cli.session import WrongOption, output_refusal, replace_file
from directive_cli.diagnostics import ExitCode, reason_of
from directive_cli.messages import Message, _
from directive_cli.registry.query import TaskQuery
from directive_cli.translation import Translator

if TYPE_CHECKING:
    from directive_cli.cli.producing_table import RemindOptions, ReportOptions
    from directive_cli.cli.session import Session
    from directive_cli.cli.sheets_command import IssuedForms
    from directive_cli.registry.query import Snapshot
    from directive_cli.reports.reminders import Reminder
    from directive_cli.reports.summary import Period
    from directive_cli.reports.table import Letterhead, Report

_OFFICE = frozenset({"xlsx", "docx", "html", "ics"})
_BINARY = frozenset({"xlsx", "docx"})


def report(session: Session, given: ReportOptions) -> int:
    """Answer ``directive report``."""
    kind = given.kind
    if kind not in REPORTS:
        raise WrongOption(
            _(
                'There is no report "{kind}"; there are {accepted}.',
                kind=kind,
                accepted=", ".join(REPORTS),
            )
        )
    chosen = _format(session, given)
    session.translator = _office_translator(session, given, chosen)
    with ExitStack() as opened:
        snapshot = _snapshot(session, given)
        made = _build(session, given, kind, snapshot, opened)
        if (cell := given.explain) is not None:
            return _explain(session, made, cell)
        if chosen in _OFFICE:
            _write_office(session, given, chosen, made, snapshot)
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
        replace_file(session.cwd / path, letter.write_template)
        return ExitCode.OK
    snapshot = session.snapshot()
    folder = given.output
    if folder is None:
        raise WrongOption(_("--output is missing: name the folder for the letters."))
    until = session.day_within(given.within, snapshot)
    query = TaskQuery(
        agencies=_agencies(session, given, snapshot),
        directives=_directives(session, given, snapshot),
    )
    sender = _sender(session, given, snapshot)
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


def _build(
    session: Session, given: ReportOptions, kind: str, snapshot: Snapshot, opened: ExitStack
) -> Report:
    query = TaskQuery(
        agencies=_agencies(session, given, snapshot),
        directives=_directives(session, given, snapshot),
        closed=True,
    )
    open_only = replace(query, closed=given.done)
    revision = _revision(session)
    letterhead = _letterhead(session, given, snapshot)
    match kind:
        case "summary":
            from directive_cli.reports.summary import summary_report

            earlier, label = _earlier(session, "--compare", given.compare, snapshot, opened)
            made = summary_report(
                snapshot, query=query, period=_period(session, given), earlier=earlier, earlier_label=label,
                expand_groups=given.expand_groups, letterhead=letterhead, revision=revision,
            )  # fmt: skip
        case "detail":
            from directive_cli.reports.detail import detail_report

            made = detail_report(snapshot, query=query, letterhead=letterhead, revision=revision)
        case "exceptions":
            from directive_cli.reports.exceptions import exceptions_report

            made = exceptions_report(
                snapshot, query=replace(query, closed=False), letterhead=letterhead,
                revision=revision,
            )  # fmt: skip
        case "agency":
            from directive_cli.reports.agency_sheet import agency_sheet_report

            agency = snapshot.register.resolve(
                _subject(session, given, _("the agency, such as so-khcn"))
            )
            made = agency_sheet_report(
                snapshot, agency, query=replace(open_only, agencies=frozenset()), revision=revision
            )
        case "changes":
            from directive_cli.reports.changes import changes_report

            before, label = _earlier(session, "--since", given.since, snapshot, opened)
            if before is None:
                raise WrongOption(
                    _("--since is missing: name a day (2025-11-01) or a git revision.")
                )
            made = changes_report(before, snapshot, query=query, since=label, revision=revision)
        case "returns" if not given.subject or _is_sheet(session, given.subject):
            from directive_cli.reports.returned_sheets import sheets_report

            made = sheets_report(snapshot, sheet=given.subject, revision=revision)
        case "returns":
            from directive_cli.registry.lookup import find_task
            from directive_cli.reports.returns import returns_report

            ref = find_task(
                snapshot, _subject(session, given, _("the task, such as 02-KH/BCĐ:PL.30"))
            )
            made = returns_report(snapshot, ref, revision=revision)
        case _:
            raise ValueError(f"{kind} stands in REPORTS and nothing builds it")
    if given.charts:
        from directive_cli.reports.charts import load, timeline
        from directive_cli.reports.obligations import reported_tasks

        tasks, _left_out = reported_tasks(snapshot, replace(query, closed=False))
        made = replace(made, parts=(*made.parts, timeline(tasks, snapshot), load(tasks, snapshot)))
    return made


def _write_office(
    session: Session, given: ReportOptions, chosen: str, made: Report, snapshot: Snapshot
) -> None:
    from directive_cli.cli.progress import watched

    translate = session.translator
    made = watched(made, session.stderr, translate)

    def write(stream: IO[bytes]) -> None:
        if chosen == "xlsx":
            from directive_cli.formats import xlsx

            xlsx.write_workbook(made, stream, translate=translate)
        elif chosen == "docx":
            from directive_cli.formats import docx

            docx.write_docx(made, stream, translate=translate)
        elif chosen == "html":
            from directive_cli.formats import html

            html.write_html(made, stream, translate=translate)
        else:
            _write_calendar(session, given, made, snapshot, stream)

    output = given.output
    if output is not None:
        replace_file(Path(output), write)
        return
    stream = getattr(session.stdout, "buffer", None)
    if chosen in _BINARY and (stream is None or session.on_terminal):
        raise WrongOption(_("{format} is a binary format; use --output FILE.", format=chosen))
    held = io.BytesIO()
    write(held)
    if stream is None:
        session.stdout.write(held.getvalue().decode())
    else:
        session.stdout.flush()
        stream.write(held.getvalue())


def _write_calendar(
    session: Session, given: ReportOptions, made: Report, snapshot: Snapshot, stream: IO[bytes]
) -> None:
    from directive_cli.formats import ics
    from directive_cli.reports.calendar_entries import calendar_entries
    from directive_cli.reports.obligations import reported_tasks

    agencies = _agencies(session, given, snapshot)
    if made.key == "agency":
        agencies = frozenset({snapshot.register.resolve(given.subject or "")})
    # A deadline that moved, was met or dropped must reach the calendars that have it: closed ones stay in.
    tasks, _left_out = reported_tasks(
        snapshot,
        TaskQuery(
            agencies=agencies,
            directives=_directives(session, given, snapshot),
            closed=True,
            dated=None,
        ),
    )
    if made.key == "returns":
        refs = {row.id for table in made.tables for row in table.rows}
        tasks = [task for task in tasks if task.ref in refs] or tasks
    entries = calendar_entries(tasks, snapshot, agencies=agencies)
    name = session.translator(made.title)
    ics.write_calendar(
        entries,
        stream,
        translate=session.translator,
        name=name,
        as_of=made.as_of,
        todo=given.todo,
    )


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
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise output_refusal(folder, error) from error
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
            reply_to=_reply_to(session),
            with_form=form is not None,
        )
        files[f"{reminder.key}.eml"] = message.getvalue()
    for name, content in files.items():
        replace_file(folder / name, methodcaller("write", content))
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


def _reply_to(session: Session) -> str:
    from directive_cli.cli.workbook_commands import plain_content
    from directive_cli.editing.change_set import ChangeSet

    settings = plain_content(ChangeSet(session.root), "registry.yaml")
    return str(settings.get("returns_to") or "") if isinstance(settings, dict) else ""


def _template(path: str | None) -> IO[bytes]:
    from directive_cli.formats import letter

    if path is None:
        built_in = io.BytesIO()
        letter.write_template(built_in)
        return built_in
    try:
        return io.BytesIO(Path(path).read_bytes())
    except OSError as error:
        raise WrongOption(
            _('{option} "{path}" cannot be read: {reason}.', option="--template", path=path,
              reason=reason_of(error))
        ) from error  # fmt: skip


def _snapshot(session: Session, given: ReportOptions) -> Snapshot:
    from directive_cli.registry.query import snapshot

    period = _period(session, given)
    as_of = session.today if period is None else min(period.end, session.today)
    return snapshot(session.index, as_of=as_of)


def _earlier(
    session: Session, option: str, text: str | None, now: Snapshot, opened: ExitStack
) -> tuple[Snapshot | None, str | None]:
    """Return the registry to compare with: on another day, or in another revision as of the same day."""
    if text is None:
        return None, None
    from directive_cli.registry.query import snapshot
    from directive_cli.registry.revision import index_at

    if text[:1].isdigit() and len(text) <= 10 and not text.isalnum():
        # A day; a revision has no such form.
        return snapshot(session.index, as_of=session.day(option, text)), None
    index = opened.enter_context(index_at(session.root, text))
    return snapshot(index, as_of=now.as_of), text


def _period(session: Session, given: ReportOptions) -> Period | None:
    from directive_cli.reports.summary import Period

    start, end = given.from_, given.to
    if (text := given.period) is not None:
        if start or end:
            raise WrongOption(_("Give --period, or --from and --to, not both."))
        return _named_period(text)
    if start is None and end is None:
        return None
    if start is None:
        raise WrongOption(_("--to needs --from."))
    first = session.day("--from", start)
    last = session.day("--to", end) if end else session.today
    if last < first:
        raise WrongOption(
            _("The period ends before it begins: {first} to {last}.", first=first, last=last)
        )
    return Period(first, last)


def _named_period(text: str) -> Period:
    from directive_cli.reports.summary import Period

    month, slash, year = text.partition("/")
    year, _dash, part = (year, "", month.zfill(2)) if slash else text.partition("-")
    with suppress(ValueError):
        if len(year) == 4 and year.isdigit():
            number = int(year)
            if not part:
                return Period(date(number, 1, 1), date(number, 12, 31))
            if part.startswith("W"):
                monday = date.fromisocalendar(number, int(part[1:]), 1)
                return Period(monday, monday + timedelta(days=6))
            if part.startswith("Q") and part[1:] in ("1", "2", "3", "4"):
                quarter = int(part[1:])
                return Period(date(number, 3 * quarter - 2, 1), _month_end(number, 3 * quarter))
            if len(part) == 2:
                return Period(date(number, int(part), 1), _month_end(number, int(part)))
    raise WrongOption(
        _(
            '{option} "{text}" is not a period; write 2025-W46, 2025-11, 2025-Q4 or 2025.',
            option="--period",
            text=text,
        )
    )


def _month_end(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _format(session: Session, given: ReportOptions) -> str:
    if chosen := given.format:
        return chosen
    ending = Path(given.output or "").suffix.lstrip(".").lower()
    return ending if ending in REPORT_FORMATS else "table"


def _office_translator(
    session: Session, given: ReportOptions | RemindOptions, chosen: str
) -> Translator:
    """Return Vietnamese for documents of the office unless a language was asked for."""
    asked = given.lang or session.environment.get("DIRECTIVE_LANG")
    return Translator("vi") if chosen in _OFFICE and not asked else session.translator


def _explain(session: Session, made: Report, cell: str) -> int:
    from directive_cli.reports.table import refs_behind

    refs = refs_behind(made, cell)
    if refs is None:
        rows = ", ".join(
            dict.fromkeys(row.id or "" for table in made.tables for row in table.rows if row.id)
        )
        raise WrongOption(
            _('The report has no number "{cell}"; write ROW:COLUMN, such as {example}. Rows: {rows}.', cell=cell,
              example="total:overdue", rows=rows[:300])
        )  # fmt: skip
    session.deliver("".join(f"{ref}\n" for ref in refs))
    return ExitCode.OK


def _is_sheet(session: Session, subject: str) -> bool:
    """Tell whether a word is the id of forms that were sent out."""
    from directive_cli.registry.location import RETURNS

    return subject.isalnum() and (session.root / RETURNS / f"{subject}.yaml").is_file()


def _subject(session: Session, given: ReportOptions, what: Message) -> str:
    subject = given.subject
    if not subject:
        raise WrongOption(_("The report needs {what}.", what=what))
    return subject


def _agencies(
    session: Session, given: ReportOptions | RemindOptions, snapshot: Snapshot
) -> frozenset[str]:
    return frozenset(snapshot.register.resolve(name) for name in given.agency)


def _directives(
    session: Session, given: ReportOptions | RemindOptions, snapshot: Snapshot
) -> frozenset[str]:
    from directive_cli.registry.lookup import find_directive

    named = given.directive
    return frozenset({find_directive(snapshot, named).id}) if named else frozenset()


def _sender(
    session: Session, given: ReportOptions | RemindOptions, snapshot: Snapshot
) -> str | None:
    """Return whose paper it is: as asked, as the environment says, else the registry's office."""
    named = given.sender or session.environment.get("DIRECTIVE_AGENCY")
    return snapshot.register.resolve(named) if named else snapshot.office


def _letterhead(session: Session, given: ReportOptions, snapshot: Snapshot) -> Letterhead | None:
    from directive_cli.reports.reminders import letterhead_of
    from directive_cli.reports.table import Letterhead

    if not given.paper:
        return None
    sender = _sender(session, given, snapshot)
    made = letterhead_of(sender, snapshot.register) if sender else Letterhead()
    # A report goes to the body above; where it is not known, a blank waits for it.
    return replace(made, addressees=(made.parent or "………………………",))


def _revision(session: Session) -> str | None:
    """Return the commit that the report was made from; a plus sign says that files have changed since."""
    from directive_cli.registry.git_files import GitFailed
    from directive_cli.registry.revision import commit_of, is_clean

    try:
        commit = commit_of(session.root)
        return commit if commit is None or is_clean(session.root) else f"{commit}+"
    except GitFailed as failed:
        session.say(_("The revision of the registry is not known: {reason}", reason=failed.message))
        return None
